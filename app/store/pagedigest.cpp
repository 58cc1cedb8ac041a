// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/pagedigest.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <array>
#include <sodium.h>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr qsizetype kPageBytes = 4096;
constexpr qsizetype kTailBytes = 64;
constexpr qsizetype kPagesAtOnce = 64;
constexpr qsizetype kDigestBytes = 32;

class Blake2b final
{
public:
    Blake2b() { crypto_generichash_init(&m_state, nullptr, 0, kDigestBytes); }
    void add(QByteArrayView bytes)
    {
        crypto_generichash_update(&m_state, reinterpret_cast<const unsigned char *>(bytes.data()),
                                  static_cast<unsigned long long>(bytes.size()));
    }
    QByteArray result()
    {
        QByteArray digest(kDigestBytes, Qt::Uninitialized);
        crypto_generichash_final(&m_state, reinterpret_cast<unsigned char *>(digest.data()),
                                 kDigestBytes);
        return digest;
    }

private:
    crypto_generichash_state m_state{};
};

bool hasUnwrittenPages(const QString &storeFile)
{
    return QFileInfo(storeFile + "-wal"_L1).size() > 0
        || QFileInfo(storeFile + "-journal"_L1).size() > 0;
}

// A page cut short counts with whatever is there.
void addTails(Blake2b &hash, QByteArrayView pages)
{
    for (qsizetype at = 0; at < pages.size(); at += kPageBytes) {
        const QByteArrayView page = pages.sliced(at, qMin(kPageBytes, pages.size() - at));
        hash.add(page.last(qMin(kTailBytes, page.size())));
    }
}

} // namespace

std::optional<QByteArray> pageDigest(const QString &storeFile)
{
    QFile file(storeFile);
    if (hasUnwrittenPages(storeFile) || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    Blake2b hash;
    std::array<char, sizeof(qint64)> length{};
    qToLittleEndian(file.size(), length.data());
    hash.add(QByteArrayView(length.data(), qsizetype(length.size())));
    QByteArray pages(kPagesAtOnce * kPageBytes, Qt::Uninitialized);
    qint64 size = 0;
    while ((size = file.read(pages.data(), pages.size())) > 0)
        addTails(hash, QByteArrayView(pages).first(size));
    if (size < 0)
        return {};
    return hash.result();
}

} // namespace store
