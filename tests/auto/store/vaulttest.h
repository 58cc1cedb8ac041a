// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/vault.h"
#include "support/temporaryfolder.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

// What the tests of the vault share: a vault in a folder of its own, with the cheapest
// key derivation, and hands to spoil its files with.
namespace vaulttest {

inline base::Secret secret(const char *text)
{
    return base::Secret::fromBytes(text);
}

inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

inline QStringList filesIn(const QString &folder)
{
    QStringList files;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         it.hasNext();)
        files += it.next();
    files.sort();
    return files;
}

inline store::Credentials someone(const QString &holder, const char *passphrase)
{
    return {holder, secret(passphrase), {}};
}

inline QStringList names(const store::Vault &vault)
{
    QStringList names;
    for (const store::Holder &holder : vault.holders())
        names += holder.name;
    return names;
}

class Folder
{
public:
    QString path() const { return m_parent.filePath(QStringLiteral("Laboratoire.avis34")); }
    QString file(const char *name) const { return path() + u'/' + QLatin1String(name); }
    QString beside(const char *name) const { return m_parent.filePath(QLatin1String(name)); }

    base::Result<store::NewVault> create() const
    {
        return store::Vault::create(path(), someone(QStringLiteral("DPO"), "first passphrase"),
                                    store::KeyDerivation::cheapest());
    }
    base::Result<store::Vault> open(const char *passphrase = "first passphrase",
                                    store::Access access = store::Access::ReadWrite) const
    {
        return store::Vault::open(path(), secret(passphrase), access);
    }
    // The message of why it does not open.
    QString refusal(const char *passphrase = "first passphrase") const
    {
        const auto vault = open(passphrase);
        if (vault)
            return QStringLiteral("it opened");
        return vault.error().kind == base::Error::Kind::Permission ? vault.error().message
                                                                   : QStringLiteral("wrong kind");
    }

private:
    QTemporaryDir m_parent{support::temporaryTemplate()};
};

} // namespace vaulttest
