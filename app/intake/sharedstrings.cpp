// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/sharedstrings.h"

#include "intake/csvtokenizer.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace intake {

namespace {

constexpr qsizetype kChunkBytes = qsizetype{1} << 20;
constexpr qsizetype kLengthBytes = 3; // at most: kMaxFieldBytes in groups of seven bits
constexpr qint64 kFaultBytes = 64;    // what an entry of the map takes

base::Error tooManyTexts()
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate("intake",
                                        "The texts of this workbook need more than 160 MiB of "
                                        "memory. Save the sheet as CSV (UTF-8) and import that "
                                        "file.")};
}

char *writeLength(qsizetype length, char *to)
{
    for (; length >= 0x80; length >>= 7)
        *to++ = static_cast<char>(0x80 | (length & 0x7F));
    *to++ = static_cast<char>(length);
    return to;
}

QByteArrayView readWithLength(const char *from)
{
    qsizetype length = 0;
    for (int shift = 0;; shift += 7) {
        const auto byte = static_cast<unsigned char>(*from++);
        length |= static_cast<qsizetype>(byte & 0x7F) << shift;
        if (byte < 0x80)
            return {from, length};
    }
}

// The code unit of an escape at the beginning of the text.
std::optional<char16_t> escapedUnit(QByteArrayView text)
{
    if (text.size() < 7 || !text.startsWith("_x") || text[6] != '_')
        return {};
    const QByteArrayView digits = text.sliced(2, 4);
    const auto isHex = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    if (!std::ranges::all_of(digits, isHex))
        return {};
    return static_cast<char16_t>(digits.toUShort(nullptr, 16));
}

} // namespace

base::Result<void> SharedStrings::read(XmlScanner &xml)
{
    QByteArray text;
    for (;;) {
        const XmlScanner::Token token = xml.next();
        if (token == XmlScanner::Token::Failed)
            return xml.error();
        if (token == XmlScanner::Token::EndOfDocument)
            return {};
        if (token != XmlScanner::Token::Start || xml.depth() != 2 || xml.localName() != "si")
            continue;
        text.resize(0);
        if (!readRichText(xml, text))
            return xml.error();
        resolveEscapes(text);
        if (!add(text, faultOfText(text)))
            return tooManyTexts();
    }
}

bool SharedStrings::add(QByteArrayView text, std::optional<Reason> fault)
{
    if (fault) {
        m_faults.emplace(count(), *fault);
        text = {};
    }
    if (m_chunks.empty() || m_used + kLengthBytes + text.size() > kChunkBytes) {
        m_chunks.push_back(
            std::make_unique_for_overwrite<char[]>(static_cast<std::size_t>(kChunkBytes)));
        m_used = 0;
    }
    const auto chunks = static_cast<qint64>(m_chunks.size());
    m_offsets.push_back(static_cast<quint32>((chunks - 1) * kChunkBytes + m_used));
    char *const to = writeLength(text.size(), m_chunks.back().get() + m_used);
    if (!text.isEmpty())
        std::memcpy(to, text.data(), static_cast<std::size_t>(text.size()));
    m_used = to - m_chunks.back().get() + text.size();
    return chunks * kChunkBytes + count() * qint64{sizeof(quint32)}
        + static_cast<qint64>(m_faults.size()) * kFaultBytes
        <= kMaxBytes;
}

bool SharedStrings::find(qsizetype index, Text &text) const
{
    if (index < 0 || index >= count())
        return false;
    const qsizetype offset = m_offsets[static_cast<std::size_t>(index)];
    const char *const chunk = m_chunks[static_cast<std::size_t>(offset / kChunkBytes)].get();
    text.bytes = readWithLength(chunk + offset % kChunkBytes);
    text.fault.reset();
    if (!m_faults.empty()) {
        if (const auto fault = m_faults.find(index); fault != m_faults.end())
            text.fault = fault->second;
    }
    return true;
}

bool readRichText(XmlScanner &xml, QByteArray &to)
{
    const int outer = xml.depth();
    bool isText = false;
    for (;;) {
        switch (xml.next()) {
        case XmlScanner::Token::Start:
            isText = xml.localName() == "t";
            if (xml.localName() == "rPh" && !xml.skipElement())
                return false;
            break;
        case XmlScanner::Token::End:
            if (xml.depth() == outer)
                return true;
            isText = false;
            break;
        case XmlScanner::Token::Text:
            if (isText)
                appendBounded(to, xml.text());
            break;
        case XmlScanner::Token::EndOfDocument:
        case XmlScanner::Token::Failed:
            return false;
        }
    }
}

void resolveEscapes(QByteArray &text)
{
    if (!text.contains("_x") || !text.isValidUtf8())
        return;
    QString plain;
    const QByteArrayView bytes(text);
    for (qsizetype at = 0; at < bytes.size();) {
        if (const std::optional<char16_t> unit = escapedUnit(bytes.sliced(at))) {
            plain += QChar(*unit);
            at += 7;
            continue;
        }
        const qsizetype found = bytes.indexOf('_', at + 1);
        const qsizetype end = found < 0 ? bytes.size() : found;
        plain += QString::fromUtf8(bytes.sliced(at, end - at));
        at = end;
    }
    plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    text = plain.toUtf8();
}

void appendBounded(QByteArray &to, QByteArrayView text)
{
    const qsizetype room = std::max<qsizetype>(kMaxFieldBytes + 1 - to.size(), 0);
    to.append(text.first(std::min(text.size(), room)));
}

std::optional<Reason> faultOfText(QByteArrayView text)
{
    if (text.size() > kMaxFieldBytes)
        return Reason::FieldTooLong;
    if (text.contains('\0'))
        return Reason::NulByte;
    if (!text.isValidUtf8())
        return Reason::Undecodable;
    return {};
}

} // namespace intake
