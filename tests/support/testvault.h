// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/importservice.h"
#include "services/session.h"
#include "support/temporaryfolder.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QTemporaryDir>

#include <atomic>
#include <memory>
#include <optional>

namespace support {

// A vault of its own for a test, in a folder that goes with it, and a clock
// that only the test turns.
//
// The key derivation of a real vault takes half a second: one vault per process
// is made, given the cheapest derivation, and copied.
class TestVault final
{
public:
    TestVault();
    // A copy of a vault that nobody has open.
    explicit TestVault(const QString &vaultFolder);

    services::Session &session() { return *m_session; }
    QString folder() const; // of the vault
    QString root() const { return m_root->path(); }
    QString beside(const QString &name) const; // a file or folder beside the vault
    QString passphraseFile() const { return beside(QStringLiteral("passphrase")); }

    // From any thread, as a service may ask the time from any.
    void setNow(const QDateTime &utc) { *m_now = utc.toMSecsSinceEpoch(); }
    // Lets the vault go, so that another process can have it, and takes it back.
    void close();
    void reopen();

    // Writes a file beside the vault; answers its path.
    QString write(const QString &name, const QByteArray &bytes) const;

    // Everything that the tables hold, unencrypted, as the pages of a database:
    // to be searched for what should not be there.
    QByteArray plainContent();

private:
    std::unique_ptr<QTemporaryDir> m_root;
    std::shared_ptr<std::atomic<qint64>> m_now; // milliseconds since 1970
    std::optional<services::Session> m_session;
};

// 10 March 2021, 9 h in Rennes: two weeks after the leak of the sample incident.
QDateTime testTime();
// Opens every TestVault.
QByteArray testPassphrase();

// A file of tests/data/pipeline.
QString pipelineFile(const QString &name);

services::ImportRequest patientsRequest(const QString &file);
services::ImportRequest leakRequest(const QString &file);

// For QVERIFY2, which evaluates its message also when all is well.
template<typename T>
QByteArray whyNot(const base::Result<T> &result)
{
    return result ? QByteArray() : result.error().message.toUtf8();
}

QByteArray contentsOf(const QString &file);
// Names and SHA-256 of all files under a folder, in order: equal before and
// after what must change nothing.
QStringList fingerprints(const QString &folder);
QStringList filesUnder(const QString &folder);

} // namespace support
