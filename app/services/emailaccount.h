// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "base/secret.h"
#include "mailing/pace.h"
#include "mailing/transport.h"
#include "notices/emailchoice.h"
#include "services/session.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace services {

// The laboratory's own mailbox and server, through which its e-mails go.  The vault keeps
// it; passwords go in and do not come out.
struct EmailAccount {
    QString host;
    quint16 port = 465;
    mailing::Encryption encryption = mailing::Encryption::ImplicitTls;
    mailing::LoginMethod login = mailing::LoginMethod::Automatic;
    QString user;
    bool hasPassword = false;
    mailing::Trust trust = mailing::Trust::System;
    QString authorityPem = {}; // Trust::Authority
    QString pinnedSha256 = {}; // Trust::Pinned: 64 hexadecimal digits
    QString fromName = {};
    QString fromAddress = {};
    QString replyTo = {}; // none: empty
    // Bounces come to "labo+REFERENCE@…": for servers that pass such addresses on.
    bool usesVerp = false;
    // The mailbox that bounces come to, read over POP3S; empty: from files only.
    QString mailboxHost = {};
    quint16 mailboxPort = 995;
    QString mailboxUser = {};
    bool hasMailboxPassword = false;
};
// Nothing before it was first set.
base::Result<std::optional<EmailAccount>> emailAccount(const Session &session);

// Passwords that are given replace those that are kept; an empty one removes it.
struct EmailPasswords {
    std::optional<base::Secret> server = {};
    std::optional<base::Secret> mailbox = {};
};
// Input error that names the field: a host with blanks, an address that
// people::emailAddress() refuses, a line end in a name, a fingerprint that is none…
base::Result<void> setEmailAccount(const Session &session, const EmailAccount &account,
                                   const EmailPasswords &passwords);

base::Result<notices::EmailPolicy> emailPolicy(const Session &session);
base::Result<void> setEmailPolicy(const Session &session, const notices::EmailPolicy &policy);

// Shipped ones until they are changed.
base::Result<mailing::Limits> emailLimits(const Session &session);
// Input: 1 to 8 connections, nothing negative.
base::Result<void> setEmailLimits(const Session &session, const mailing::Limits &limits);

// What a real conversation with the server showed.
struct EmailTest {
    mailing::ConnectionFacts server;
    QString sentTo; // empty: connection and login alone
    QString reply;  // what the server said to the message
};
// Connects, verifies, logs in, and sends an example of the message (an invented person,
// the laboratory's own words as far as they are filled in, « [Essai] » in the subject) to
// `to`, or nothing for an empty one.  Counts for the limits; nobody is told anything.
base::Result<EmailTest> testEmailAccount(const Session &session, const QString &to,
                                         base::Progress &progress);

} // namespace services
