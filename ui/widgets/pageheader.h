// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

class QAbstractButton;
class QLabel;

namespace ui {

class FlowLayout;

// The top of a place: its name, one sentence, and its main button(s), which stand below
// where the window is narrow.
class PageHeader final : public QWidget
{
    Q_OBJECT

public:
    PageHeader(const QString &title, const QString &sentence, QWidget *parent);

    void setSentence(const QString &sentence);
    void addButton(QAbstractButton *button);

private:
    QLabel *m_sentence;
    FlowLayout *m_buttons;
};

} // namespace ui
