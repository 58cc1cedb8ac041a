// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "intake/dialect.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QIODevice>

#include <memory>
#include <optional>

namespace intake {

// The bytes of a file, read once from front to end: looked at by the sniffer,
// then handed on, in an ASCII-compatible encoding, and hashed on the way.
// The device must be open for reading and outlive this.
class ByteSource final
{
public:
    explicit ByteSource(QIODevice &device);
    ~ByteSource();
    ByteSource(const ByteSource &) = delete;
    ByteSource &operator=(const ByteSource &) = delete;

    // The first `size` bytes, fewer when the file ends before.  Only before the
    // first read().  The view lives until then.
    base::Result<QByteArrayView> peek(qsizetype size);
    bool peekedAll() const { return m_deviceAtEnd; }

    // From here on read() leaves out the byte-order mark and gives UTF-16 as UTF-8.
    void interpretAs(const Dialect &dialect);

    // Appends the next piece (up to 256 KiB) to `buffer`.  False at the end of
    // the file.  Storage errors: the device failed; Input: larger than 4 GiB.
    base::Result<bool> read(QByteArray &buffer);

    // Bytes taken from the device and given to the reader.
    qint64 position() const { return m_position; }

    // SHA-256 of the whole file, in hexadecimal; empty until read() has reached
    // the end.
    QByteArray sha256() const { return m_sha256; }

private:
    class Digest;

    base::Result<bool> readDevice(QByteArray &buffer, qsizetype size);
    base::Result<bool> nextPiece(QByteArray &buffer);

    QIODevice &m_device;
    std::unique_ptr<Digest> m_digest;
    QByteArray m_peeked;
    qsizetype m_peekedTaken = 0;
    std::optional<Utf16Transcoder> m_utf16;
    int m_skip = 0;
    qint64 m_readFromDevice = 0;
    qint64 m_position = 0;
    bool m_deviceAtEnd = false;
    QByteArray m_sha256;
};

} // namespace intake
