// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

class QTabWidget;

namespace ui {

class AddressesTab;
class CallsTab;
class CheckTab;
class EmailsTab;
class LettersTab;
class LotsTab;
class RequestsTab;
class ReturnsTab;
class TemplatesTab;

// From the check before printing to the letters that come back.
class NoticesView final : public QWidget
{
    Q_OBJECT

public:
    explicit NoticesView(QWidget *parent = nullptr);

    AddressesTab *addresses() const { return m_addresses; }
    CallsTab *calls() const { return m_calls; }
    CheckTab *check() const { return m_check; }
    EmailsTab *emails() const { return m_emails; }
    LettersTab *letters() const { return m_letters; }
    LotsTab *lots() const { return m_lots; }
    RequestsTab *requests() const { return m_requests; }
    ReturnsTab *returns() const { return m_returns; }
    TemplatesTab *templates() const { return m_templates; }
    void showCheck();
    void showLots();

signals:
    void checkRequested();

private:
    QTabWidget *m_tabs;
    AddressesTab *m_addresses;
    CallsTab *m_calls;
    CheckTab *m_check;
    EmailsTab *m_emails;
    LettersTab *m_letters;
    LotsTab *m_lots;
    RequestsTab *m_requests;
    ReturnsTab *m_returns;
    TemplatesTab *m_templates;
};

} // namespace ui
