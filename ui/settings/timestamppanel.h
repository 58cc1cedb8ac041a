// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/timestampservice.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class Dialogs;

// Which authority time-stamps the journal, if any; the stamping itself is in the journal's place.
class TimeStampPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit TimeStampPanel(Dialogs &dialogs, QWidget *parent = nullptr);

    void showAuthority(const std::optional<services::TimeStampAuthority> &authority);

signals:
    void authorityChosen(const QString &url, const QString &authorityFile,
                         const QString &serverFile);
    void endRequested();
    void journalRequested();

private:
    QWidget *makeStanding();
    QWidget *makeChoice(Dialogs &dialogs);
    QBoxLayout *makeFile(Dialogs &dialogs, QLineEdit *path, const QString &objectName);
    void updateButtons();

    QLabel *m_standing;
    QLineEdit *m_url;
    QLineEdit *m_authority;
    QLineEdit *m_server;
    QPushButton *m_keep;
    QPushButton *m_end;
};

} // namespace ui
