// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QFrame>

class QButtonGroup;
class QVBoxLayout;

namespace ui {

// The places of the window, in the order of the work.  One tab stop; arrows
// move inside, Ctrl+1…8 go there from anywhere.
class Rail final : public QFrame
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    void addPlace(const QString &iconName, const QString &title, const QString &objectName);
    int current() const;
    void setCurrent(int index);

signals:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
    QVBoxLayout *m_column;
};

} // namespace ui
