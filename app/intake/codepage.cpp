// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/codepage.h"

#include "intake/fieldrow.h"
#include "intake/sniffer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr qsizetype kSampleBytes = 1024 * 1024;
constexpr qsizetype kMaxSampleBytes = 8 * 1024 * 1024;

bool isHigh(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

// 80 to 9F: in ISO-8859 no letter.
bool isC1(char c)
{
    return isHigh(c) && static_cast<unsigned char>(c) < 0xA0;
}

// Files put end to end mix code pages: what is UTF-8 says nothing about the rest.
QByteArray linesThatAreNoUtf8(QByteArrayView sample)
{
    QByteArray lines;
    while (!sample.isEmpty()) {
        const auto end =
            std::ranges::find_if(sample, [](char c) { return c == '\n' || c == '\r'; });
        const QByteArrayView line = sample.first(end - sample.begin());
        if (!line.isValidUtf8())
            lines.append(line).append('\n');
        sample = end == sample.end() ? QByteArrayView() : sample.sliced(line.size() + 1);
    }
    return lines;
}

// "8859/15", "ISO-8859-15", "UNICODE UTF-8", "CP850"…
std::optional<Encoding> encodingOf(QByteArrayView name)
{
    QString plain = QString::fromLatin1(name).trimmed().toUpper();
    if (plain.startsWith("UNICODE"_L1))
        plain.remove(0, 7);
    if (plain.isEmpty())
        return Encoding::Utf8;
    if (plain.startsWith("8859"_L1))
        plain.prepend("ISO"_L1);
    const std::optional<Encoding> encoding = encodingFromName(plain);
    // Here every byte is one of an ASCII-compatible encoding.
    return encoding && isUtf16(*encoding) ? std::optional(Encoding::Utf8) : encoding;
}

} // namespace

base::Result<CodePages> CodePages::of(ByteSource &source)
{
    qsizetype size = kSampleBytes;
    base::Result<QByteArrayView> sample = source.peek(size);
    while (sample && !source.peekedAll() && size < kMaxSampleBytes && !decidesEncoding(*sample)) {
        size *= 2;
        sample = source.peek(size);
    }
    if (!sample)
        return sample.error();
    const bool isMarked = sample->startsWith("\xEF\xBB\xBF");
    source.interpretAs({.encoding = Encoding::Utf8, .byteOrderMark = isMarked ? 3 : 0});
    return CodePages(guessSingleByteEncoding(linesThatAreNoUtf8(*sample)).encoding);
}

void CodePages::declare(QByteArrayView name)
{
    const QByteArrayView trimmed = name.trimmed();
    if (trimmed == m_name)
        return;
    m_name = trimmed.toByteArray();
    m_declaredDecoder.reset();
    m_isIso = m_name.contains("8859");
    // ASCII with accents is a slip of the pen.
    if (m_name.isEmpty() || m_name.contains("ASCII") || m_name.contains("IR6")) {
        m_declared = Declared::Nothing;
        return;
    }
    const std::optional<Encoding> encoding = encodingOf(m_name);
    if (!encoding) {
        m_declared = Declared::Unknown;
        return;
    }
    m_declared = *encoding == Encoding::Utf8 ? Declared::Utf8 : Declared::SingleByte;
    if (m_declared == Declared::SingleByte)
        m_declaredDecoder.emplace(*encoding);
}

const TextDecoder *CodePages::decoderOf(QByteArrayView bytes) const
{
    // True for ASCII, and hardly ever by chance for anything else.
    if (bytes.isValidUtf8())
        return &utf8Decoder();
    if (m_declared == Declared::Utf8 || m_declared == Declared::Unknown)
        return nullptr;
    const TextDecoder &decoder = singleByteDecoder(bytes);
    return decoder.isValid(bytes) ? &decoder : nullptr;
}

const TextDecoder &CodePages::singleByteDecoder(QByteArrayView bytes) const
{
    if (m_declared == Declared::Nothing)
        return m_likelyDecoder;
    const bool isNotIso = m_isIso && std::ranges::any_of(bytes, isC1);
    return isNotIso ? m_likelyDecoder : *m_declaredDecoder;
}

} // namespace intake
