// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/bytesource.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <openssl/evp.h>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr qsizetype kPieceBytes = 256 * 1024;
constexpr qint64 kMaxFileBytes = qint64{4} * 1024 * 1024 * 1024;

base::Error readFailed(const QIODevice &device)
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate("intake",
                                        "The file could not be read to its end. Copy it to this "
                                        "computer and try again."),
            device.errorString()};
}

base::Error fileTooLarge()
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate(
                "intake", "The file is larger than 4 GiB. Split it and import the parts.")};
}

} // namespace

// SHA-256 by OpenSSL, which uses the processor's instructions: measured
// 1.3 GB/s against 0.12 GB/s of QCryptographicHash, which would be slower than
// all the rest of reading.
class ByteSource::Digest final
{
public:
    Digest()
        : m_context(EVP_MD_CTX_new(), EVP_MD_CTX_free)
    {
        EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
    }
    void add(QByteArrayView bytes)
    {
        EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<std::size_t>(bytes.size()));
    }
    QByteArray result()
    {
        QByteArray digest(32, '\0');
        EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(digest.data()),
                           nullptr);
        return digest.toHex();
    }

private:
    std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX *)> m_context;
};

ByteSource::ByteSource(QIODevice &device)
    : m_device(device)
    , m_digest(std::make_unique<Digest>())
{
}

ByteSource::~ByteSource() = default;

base::Result<QByteArrayView> ByteSource::peek(qsizetype size)
{
    while (m_peeked.size() < size && !m_deviceAtEnd) {
        const base::Result<bool> more = readDevice(m_peeked, size - m_peeked.size());
        if (!more)
            return more.error();
    }
    return QByteArrayView(m_peeked);
}

void ByteSource::interpretAs(const Dialect &dialect)
{
    m_skip = dialect.byteOrderMark;
    if (isUtf16(dialect.encoding))
        m_utf16.emplace(dialect.encoding == Encoding::Utf16Be);
}

base::Result<bool> ByteSource::read(QByteArray &buffer)
{
    if (!m_utf16)
        return nextPiece(buffer);
    QByteArray piece;
    base::Result<bool> more = nextPiece(piece);
    if (more)
        m_utf16->feed(piece, !*more, buffer);
    return more;
}

// What was peeked comes first; it is hashed already.
base::Result<bool> ByteSource::nextPiece(QByteArray &buffer)
{
    const qsizetype before = buffer.size();
    if (m_peekedTaken < m_peeked.size()) {
        const qsizetype size = std::min(kPieceBytes, m_peeked.size() - m_peekedTaken);
        buffer.append(QByteArrayView(m_peeked).sliced(m_peekedTaken, size));
        m_peekedTaken += size;
    } else {
        m_peeked.clear();
        m_peekedTaken = 0;
        base::Result<bool> more = readDevice(buffer, kPieceBytes);
        if (!more || !*more)
            return more;
    }
    m_position += buffer.size() - before;
    const qsizetype skipped = std::min<qsizetype>(m_skip, buffer.size() - before);
    buffer.remove(before, skipped);
    m_skip -= static_cast<int>(skipped);
    return true;
}

// Appends up to `size` bytes; a device may give less at a time.
base::Result<bool> ByteSource::readDevice(QByteArray &buffer, qsizetype size)
{
    if (m_deviceAtEnd)
        return false;
    const qsizetype before = buffer.size();
    buffer.resize(before + size);
    const qint64 got = m_device.read(buffer.data() + before, size);
    buffer.resize(before + std::max<qint64>(got, 0));
    if (got < 0 && !m_device.atEnd())
        return readFailed(m_device);
    if (got <= 0) {
        m_deviceAtEnd = true;
        m_sha256 = m_digest->result();
        return false;
    }
    m_digest->add(QByteArrayView(buffer).sliced(before));
    m_readFromDevice += got;
    return m_readFromDevice > kMaxFileBytes ? base::Result<bool>(fileTooLarge()) : true;
}

} // namespace intake
