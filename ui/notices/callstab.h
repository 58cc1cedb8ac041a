// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/callservice.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTextBrowser;

namespace ui {

class Card;

// The call desk in three steps: find, verify, answer and note.  Nothing of the vault
// is on the screen before the answers agree; the caller may hold the leak.
class CallsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit CallsTab(QWidget *parent = nullptr);

    void showOpening(const services::CallOpening &opening);
    void showFile(const services::CallFile &file);
    void showRefusal(const QString &text); // of a search; stays in step 1
    void showFigures(const services::CallFigures &figures);
    void startAgain(); // for the next call

signals:
    void referenceGiven(const QString &reference);
    void nameGiven(const QString &name, const QString &born);
    void answered(const services::CallSubject &subject, const services::CallAnswers &answers);
    void sendAgainRequested(const services::CallSubject &subject,
                            const services::CallAnswers &answers, const people::Address &address);
    void copyRequested(const QString &reference);
    void replyRequested(const services::CallSubject &subject, const services::CallAnswers &answers);
    void noted(const services::CallEntry &entry);

private:
    Card *makeSearch();
    Card *makeIdentity();
    Card *makeAnswer();
    QWidget *makeAddress();
    void search();
    void verify();
    void requestSending(bool isElsewhere);
    void note();
    void setIdentityEnabled(bool isEnabled);
    services::CallAnswers answers() const;
    QLineEdit *field(const QString &objectName, const QString &placeholder);
    QPushButton *button(const QString &icon, const QString &text, const QString &objectName);

    services::CallSubject m_subject;
    services::CallFile m_file;
    QLineEdit *m_reference;
    QLineEdit *m_name;
    QLineEdit *m_born;
    QLabel *m_found;
    QLabel *m_before;
    QLabel *m_questions;
    QLineEdit *m_saidBorn;
    QLineEdit *m_saidCode;
    QPushButton *m_verify;
    QLabel *m_verdict;
    QLabel *m_title;
    QLabel *m_letter;
    QTextBrowser *m_script;
    QPushButton *m_sendAgain;
    QPushButton *m_copy;
    QPushButton *m_reply;
    QWidget *m_addressForm = nullptr;
    QLineEdit *m_address;
    QLineEdit *m_postalCode;
    QLineEdit *m_city;
    QPushButton *m_newAddress;
    QComboBox *m_outcome;
    QLineEdit *m_note;
    QPushButton *m_log;
    QLabel *m_figures;
};

} // namespace ui
