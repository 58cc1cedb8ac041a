// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

class QTabWidget;

namespace ui {

class CheckTab;
class LettersTab;
class LotsTab;

// From the check before printing to the letters that come back.
class NoticesView final : public QWidget
{
    Q_OBJECT

public:
    explicit NoticesView(QWidget *parent = nullptr);

    CheckTab *check() const { return m_check; }
    LettersTab *letters() const { return m_letters; }
    LotsTab *lots() const { return m_lots; }
    void showCheck();
    void showLots();

signals:
    void checkRequested();

private:
    QTabWidget *m_tabs;
    CheckTab *m_check;
    LettersTab *m_letters;
    LotsTab *m_lots;
};

} // namespace ui
