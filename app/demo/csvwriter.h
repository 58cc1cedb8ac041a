// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

class QIODevice;

namespace demo {

// Rows to bytes, through one buffer, into a device that the caller owns.
class CsvWriter
{
public:
    enum class Encoding { Utf8, Cp1252 };
    struct Dialect {
        char separator = ';';
        Encoding encoding = Encoding::Utf8;
        QByteArrayView endOfLine = "\n";
    };

    CsvWriter(QIODevice &device, const Dialect &dialect);

    // Quotes where RFC 4180 asks for it.  Failures are kept for finish();
    // hasFailed() says early that going on is of no use.
    void writeRow(const QStringList &fields);
    // The same with a quote opened four fields before the end and never closed.
    void writeUnclosedRow(const QStringList &fields);

    bool hasFailed() const { return m_failed; }
    // Writes the rest out.  A Storage error when the device did not take it all.
    base::Result<void> finish();

private:
    void appendField(QStringView field);
    void append(QStringView text);
    void endRow();
    void flush();

    QIODevice &m_device;
    Dialect m_dialect;
    QByteArray m_buffer;
    bool m_failed = false;
};

} // namespace demo
