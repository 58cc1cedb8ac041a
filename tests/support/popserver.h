// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "mailing/transport.h"
#include "support/serverprocess.h"

#include <QByteArrayList>
#include <QTemporaryDir>

namespace support {

// A mailbox behind POP3 over TLS (tests/support/popserver.py, whose head explains
// `arguments`) that holds `messages`.
class PopServer
{
public:
    explicit PopServer(const QByteArrayList &messages, const QStringList &arguments = {});
    PopServer(const PopServer &) = delete;
    PopServer &operator=(const PopServer &) = delete;

    // How to reach it: localhost, user "retours", password "secret", its authority.
    mailing::Server account() const;
    // The commands that it was given, without the password.
    QStringList commands() const;

private:
    QTemporaryDir m_folder;
    ServerProcess m_process;
};

} // namespace support
