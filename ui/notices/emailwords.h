// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/bounceservice.h"
#include "services/emailaccount.h"
#include "services/emailservice.h"
#include "services/preflightservice.h"

#include <QString>

// What the tab of the e-mails says in sentences, apart from its widgets.
namespace ui::emailwords {

// "m•••@orange.fr": enough to tell two apart, not to write to them.
QString masked(const QString &address);

QString encryption(mailing::Encryption encryption);
QString loginMethod(mailing::LoginMethod method);
QString trust(mailing::Trust trust);

QString account(const services::EmailAccount &account);
// The facts of a connection: encryption, certificate, login, and what became of the
// example that was sent.
QString test(const services::EmailTest &test);
// 64 hexadecimal digits that stand in a refusal, without separators; else empty.
QString fingerprintIn(const QString &text);

QString limits(const mailing::Limits &limits);

// How long so many e-mails take at this pace, and what is slowest about it.
struct Estimate {
    qint64 hours = 0; // while the window of the day is open; 0: no limit slows them
    qint64 days = 0;
    QString slowest = {}; // a group of mailboxes; empty: the pace of all

    bool operator==(const Estimate &) const = default;
};
Estimate estimateOf(const services::EmailFigures &figures, const mailing::Limits &limits);
QString duration(const Estimate &estimate);

// « 312 e-mails = 280 accepted + … »: a line that closes.
QString counts(const services::EmailStatus &status);
QString run(const services::EmailRun &run);
// Time alone for an instant of today.
QString instant(const QDateTime &utc, const QDateTime &nowUtc);
QString bounces(const services::BounceReport &report);

} // namespace ui::emailwords
