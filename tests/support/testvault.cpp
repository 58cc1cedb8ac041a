// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/testvault.h"

#include "services/stage.h"
#include "store/keyslots.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace support {

namespace {

constexpr auto kVaultName = "Laboratoire.avis34"_L1;

base::Secret passphrase()
{
    return base::Secret::fromBytes(testPassphrase());
}

void must(bool done, const char *what)
{
    if (!done)
        qFatal("test vault: %s", what);
}

// The one that is copied.
const QTemporaryDir &model()
{
    static const QTemporaryDir folder(temporaryTemplate());
    static const bool made = [] {
        must(base::initialiseCrypto(), "no randomness");
        const auto created = services::Session::create(
            folder.filePath(kVaultName), u"Laboratoire d'essai"_s, {.passphrase = passphrase()},
            [] { return testTime(); }, store::KeyDerivation::cheapest());
        must(created.has_value(), "not created");
        return true;
    }();
    Q_UNUSED(made)
    return folder;
}

} // namespace

TestVault::TestVault()
    : TestVault(model().filePath(kVaultName))
{
}

TestVault::TestVault(const QString &vaultFolder)
    : m_root(std::make_unique<QTemporaryDir>(temporaryTemplate()))
    , m_now(std::make_shared<std::atomic<qint64>>(testTime().toMSecsSinceEpoch()))
{
    std::filesystem::copy(vaultFolder.toStdString(), folder().toStdString(),
                          std::filesystem::copy_options::recursive);
    write(u"passphrase"_s, testPassphrase() + '\n');
    reopen();
}

QString TestVault::folder() const
{
    return m_root->filePath(kVaultName);
}

QString TestVault::beside(const QString &name) const
{
    return m_root->filePath(name);
}

void TestVault::close()
{
    m_session.reset();
}

void TestVault::reopen()
{
    m_session.reset();
    auto session =
        services::Session::open(folder(), passphrase(), services::Access::Write, [now = m_now] {
            return QDateTime::fromMSecsSinceEpoch(*now, Qt::UTC);
        });
    if (!session)
        qFatal("test vault: %s", qPrintable(session.error().message));
    m_session.emplace(*std::move(session));
}

QString TestVault::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(beside(name));
    must(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "file not written");
    return file.fileName();
}

QByteArray TestVault::plainContent()
{
    const QString plain = write(u"plain.db"_s, {}); // a connection makes no new file
    {
        store::Database database = m_session->vault().connect(store::Access::ReadWrite);
        // The largest pages, so that hardly any text is cut by their ends.
        database.executeScript("ATTACH DATABASE '" + plain.toUtf8()
                               + "' AS plain KEY '';"
                                 "PRAGMA plain.page_size = 65536;"
                                 "SELECT sqlcipher_export('plain');"
                                 "DETACH DATABASE plain;");
    }
    const QByteArray bytes = contentsOf(plain);
    must(bytes.startsWith("SQLite format 3") && QFile::remove(plain), "content not exported");
    return bytes;
}

QDateTime testTime()
{
    return QDateTime(QDate(2021, 3, 10), QTime(8, 0), Qt::UTC);
}

QByteArray testPassphrase()
{
    return "une phrase de passe assez longue pour cet essai";
}

QString pipelineFile(const QString &name)
{
    return QStringLiteral(TEST_DATA_DIR "/pipeline/") + name;
}

services::ImportRequest patientsRequest(const QString &file)
{
    services::ImportRequest request;
    request.kind = services::ImportKind::Patients;
    request.file = file;
    return request;
}

services::ImportRequest leakRequest(const QString &file)
{
    services::ImportRequest request;
    request.kind = services::ImportKind::Leak;
    request.file = file;
    request.provenance = services::Provenance::Processor;
    request.receivedOn = QDate(2021, 2, 26);
    return request;
}

QByteArray contentsOf(const QString &file)
{
    QFile device(file);
    return device.open(QIODevice::ReadOnly) ? device.readAll() : QByteArray();
}

QStringList filesUnder(const QString &folder)
{
    QStringList files;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System,
                         QDirIterator::Subdirectories);
         it.hasNext();)
        files << it.next();
    files.sort();
    return files;
}

QStringList fingerprints(const QString &folder)
{
    QStringList prints;
    for (const QString &file : filesUnder(folder))
        prints
            << QDir(folder).relativeFilePath(file) + u' '
                + QString::fromLatin1(
                    QCryptographicHash::hash(contentsOf(file), QCryptographicHash::Sha256).toHex());
    return prints;
}

} // namespace support
