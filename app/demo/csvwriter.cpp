// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/csvwriter.h"

#include <QCoreApplication>
#include <QFileDevice>

#include <algorithm>

namespace demo {

namespace {

constexpr qsizetype kBufferBytes = 1 << 20;

// The characters of cp1252 that Latin-1 has not and that the tables can hold.
// U+0080 to U+009F only come from mojibake and stay the bytes they were, but for
// the five that cp1252 leaves undefined.
char cp1252Byte(QChar c)
{
    switch (c.unicode()) {
    case u'\u0152': // Œ
        return '\x8C';
    case u'\u0153': // œ
        return '\x9C';
    case u'\u0178': // Ÿ
        return '\x9F';
    case 0x81:
    case 0x8D:
    case 0x8F:
    case 0x90:
    case 0x9D:
        return '?';
    default:
        return c.unicode() < 0x100 ? static_cast<char>(c.unicode()) : '?';
    }
}

} // namespace

CsvWriter::CsvWriter(QIODevice &device, const Dialect &dialect)
    : m_device(device)
    , m_dialect(dialect)
{
    m_buffer.reserve(kBufferBytes + 4096);
}

void CsvWriter::append(QStringView text)
{
    if (m_dialect.encoding == Encoding::Utf8) {
        m_buffer += text.toUtf8();
        return;
    }
    for (const QChar c : text)
        m_buffer += cp1252Byte(c);
}

void CsvWriter::appendField(QStringView field)
{
    const bool needsQuotes = std::any_of(field.begin(), field.end(), [this](QChar c) {
        return c == QLatin1Char(m_dialect.separator) || c == u'"' || c == u'\n' || c == u'\r';
    });
    if (!needsQuotes) {
        append(field);
        return;
    }
    m_buffer += '"';
    append(field.toString().replace(u'"', QStringLiteral("\"\"")));
    m_buffer += '"';
}

void CsvWriter::writeRow(const QStringList &fields)
{
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (i > 0)
            m_buffer += m_dialect.separator;
        appendField(fields[i]);
    }
    endRow();
}

void CsvWriter::writeUnclosedRow(const QStringList &fields)
{
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (i > 0)
            m_buffer += m_dialect.separator;
        if (i == fields.size() - 4)
            m_buffer += '"';
        appendField(fields[i]);
    }
    endRow();
}

void CsvWriter::endRow()
{
    m_buffer += m_dialect.endOfLine;
    if (m_buffer.size() >= kBufferBytes)
        flush();
}

void CsvWriter::flush()
{
    if (!m_failed && m_device.write(m_buffer) != m_buffer.size())
        m_failed = true;
    m_buffer.resize(0);
}

base::Result<void> CsvWriter::finish()
{
    flush();
    auto *file = qobject_cast<QFileDevice *>(&m_device);
    if (file && !file->flush())
        m_failed = true;
    if (!m_failed)
        return {};
    return base::Error{
        base::Error::Kind::Storage,
        QCoreApplication::translate("demo",
                                    "The demonstration data could not be written. "
                                    "Make room on the disk or choose another folder."),
        m_device.errorString()};
}

} // namespace demo
