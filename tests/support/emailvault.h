// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "mailing/transport.h"
#include "support/testvault.h"

#include <QStringList>

#include <memory>

namespace support {

// Files of invented adults, one per address, all of them in the leak; empty addresses
// too.
struct EmailFiles {
    QByteArray patients;
    QByteArray leak;
};
EmailFiles emailFiles(const QStringList &addresses);

// A vault of theirs, matched, ready for e-mails to whoever has an address: no limit of
// pace, `connections` at once, the given server as account (a host that is none without).
std::unique_ptr<TestVault> emailVault(const QStringList &addresses, int connections = 1);
void fillForEmails(services::Session &session, const QString &patientsFile, const QString &leakFile,
                   int connections);
void useServer(services::Session &session, const mailing::Server &server);

// "patient1@patients.example"…
QStringList plainAddresses(int count);

} // namespace support
