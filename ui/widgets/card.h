// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QFrame>

class QScrollArea;
class QVBoxLayout;

namespace ui {

// A surface that holds what belongs together.
class Card final : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    QVBoxLayout *column() const { return m_column; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
};

// A scroll area on a card shows the card and no ground of its own.
void letThrough(QScrollArea *area);

} // namespace ui
