// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/truetype.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

// Names of tables and fields: OpenType specification 1.9, "Font File".
namespace printing {

namespace {

template<typename T>
T read(const QByteArray &bytes, qsizetype at)
{
    if (at < 0 || at + qsizetype(sizeof(T)) > bytes.size())
        return T{};
    return qFromBigEndian<T>(bytes.constData() + at);
}

template<typename T>
void append(QByteArray &bytes, T value)
{
    std::array<char, sizeof(T)> raw{};
    qToBigEndian(value, raw.data());
    bytes.append(raw.data(), qsizetype(raw.size()));
}

quint32 checksum(const QByteArray &padded)
{
    quint32 sum = 0;
    for (qsizetype at = 0; at < padded.size(); at += 4)
        sum += read<quint32>(padded, at);
    return sum;
}

struct NamedTable {
    QByteArray tag;
    QByteArray content;
};

QByteArray padded(QByteArray content)
{
    content.append(qsizetype(3 - (content.size() + 3) % 4), '\0');
    return content;
}

// The file from its tables (sorted by tag), with every checksum.
QByteArray assemble(const std::vector<NamedTable> &tables)
{
    int entrySelector = 0;
    while ((2U << entrySelector) <= tables.size())
        ++entrySelector;
    const int searchRange = 16 << entrySelector;
    QByteArray file;
    append<quint32>(file, 0x00010000);
    append<quint16>(file, quint16(tables.size()));
    append<quint16>(file, quint16(searchRange));
    append<quint16>(file, quint16(entrySelector));
    append<quint16>(file, quint16(int(tables.size()) * 16 - searchRange));

    quint32 offset = quint32(12 + tables.size() * 16);
    QByteArray body;
    qsizetype headAt = 0;
    for (const NamedTable &table : tables) {
        const QByteArray content = padded(table.content);
        if (table.tag == "head")
            headAt = offset;
        file.append(table.tag);
        append<quint32>(file, checksum(content));
        append<quint32>(file, offset);
        append<quint32>(file, quint32(table.content.size()));
        body.append(content);
        offset += quint32(content.size());
    }
    file.append(body);
    qToBigEndian<quint32>(0xB1B0AFBAU - checksum(file), file.data() + headAt + 8);
    return file;
}

} // namespace

base::Result<TrueTypeFont> TrueTypeFont::parse(const QByteArray &file)
{
    TrueTypeFont font;
    font.m_file = file;
    if (!font.readMetrics() || !font.readGlyphMap())
        return base::Error{base::Error::Kind::Input,
                           QCoreApplication::translate("printing",
                                                       "A font file of the program is "
                                                       "damaged. Install the program "
                                                       "again.")};
    font.readKerning();
    return font;
}

QByteArray TrueTypeFont::table(const char *tag) const
{
    const int count = read<quint16>(m_file, 4);
    for (int i = 0; i < count; ++i) {
        const qsizetype entry = 12 + 16 * i;
        if (m_file.sliced(qMin(entry, m_file.size())).startsWith(tag)) {
            const qsizetype offset = read<quint32>(m_file, entry + 8);
            const qsizetype length = read<quint32>(m_file, entry + 12);
            if (offset + length <= m_file.size())
                return m_file.sliced(offset, length);
        }
    }
    return {};
}

bool TrueTypeFont::readMetrics()
{
    const QByteArray head = table("head");
    const QByteArray hhea = table("hhea");
    const QByteArray hmtx = table("hmtx");
    const int glyphs = read<quint16>(table("maxp"), 4);
    const int metrics = read<quint16>(hhea, 34);
    m_loca = table("loca");
    m_glyf = table("glyf");
    m_unitsPerEm = read<quint16>(head, 18);
    m_longOffsets = read<quint16>(head, 50) == 1;
    const qsizetype offsetSize = m_longOffsets ? 4 : 2;
    if (m_unitsPerEm == 0 || metrics == 0 || metrics > glyphs || hmtx.size() < metrics * 4
        || m_loca.size() < (glyphs + 1) * offsetSize || m_glyf.isEmpty())
        return false;

    m_box = {read<qint16>(head, 36), read<qint16>(head, 38), read<qint16>(head, 40),
             read<qint16>(head, 42)};
    m_ascent = read<qint16>(hhea, 4);
    m_descent = read<qint16>(hhea, 6);
    const QByteArray os2 = table("OS/2");
    m_capHeight = read<quint16>(os2, 0) >= 2 ? read<qint16>(os2, 88) : m_ascent;
    m_italicAngle = read<qint32>(table("post"), 4) / 65536.0;
    for (int glyph = 0; glyph < glyphs; ++glyph)
        m_advances.push_back(read<quint16>(hmtx, 4 * qMin(glyph, metrics - 1)));
    return true;
}

// Subtable format 4 (segments), which every font of the Windows platform has.
bool TrueTypeFont::readGlyphMap()
{
    const QByteArray cmap = table("cmap");
    qsizetype at = 0;
    const int subtables = read<quint16>(cmap, 2);
    for (int i = 0; i < subtables; ++i)
        if (read<quint32>(cmap, 4 + 8 * i) == 0x00030001)
            at = read<quint32>(cmap, 8 + 8 * i);
    if (at == 0 || read<quint16>(cmap, at) != 4)
        return false;

    m_glyphs.assign(0x10000, 0);
    const int segments = read<quint16>(cmap, at + 6) / 2;
    for (int segment = 0; segment < segments; ++segment) {
        const qsizetype end = at + 14 + 2 * segment;
        const qsizetype start = end + 2 * segments + 2;
        const qsizetype delta = start + 2 * segments;
        const qsizetype range = delta + 2 * segments;
        const int first = read<quint16>(cmap, start);
        const int last = qMin<int>(read<quint16>(cmap, end), 0xFFFE);
        const int rangeOffset = read<quint16>(cmap, range);
        for (int code = first; code <= last; ++code) {
            int glyph = code;
            if (rangeOffset != 0)
                glyph = read<quint16>(cmap, range + rangeOffset + 2 * (code - first));
            if (rangeOffset == 0 || glyph != 0)
                glyph = (glyph + read<qint16>(cmap, delta)) & 0xFFFF;
            m_glyphs[size_t(code)] = glyph < glyphCount() ? Glyph(glyph) : Glyph(0);
        }
    }
    return true;
}

// The old "kern" table, format 0: pairs sorted by left, then right glyph.
void TrueTypeFont::readKerning()
{
    const QByteArray kern = table("kern");
    constexpr int kHorizontalFormat0 = 0x0001;
    if (read<quint16>(kern, 2) == 0 || read<quint16>(kern, 8) != kHorizontalFormat0)
        return;
    const int pairs = read<quint16>(kern, 10);
    for (int i = 0; i < pairs; ++i) {
        const qsizetype at = 18 + 6 * i;
        m_kerning.push_back({read<quint32>(kern, at), read<qint16>(kern, at + 4)});
    }
    std::ranges::sort(m_kerning, {}, &KerningPair::key);
    m_kerningOf.assign(size_t(glyphCount()) + 1, 0);
    for (const KerningPair &pair : m_kerning) {
        if (const quint32 left = pair.key >> 16; left < quint32(glyphCount()))
            ++m_kerningOf[left + 1];
    }
    std::partial_sum(m_kerningOf.begin(), m_kerningOf.end(), m_kerningOf.begin());
}

int TrueTypeFont::kerning(Glyph left, Glyph right) const
{
    if (size_t(left) + 1 >= m_kerningOf.size())
        return 0;
    const auto first = m_kerning.begin() + m_kerningOf[left];
    const auto last = m_kerning.begin() + m_kerningOf[size_t(left) + 1];
    const quint32 key = quint32(left) << 16 | right;
    const auto found = std::ranges::lower_bound(first, last, key, {}, &KerningPair::key);
    return found != last && found->key == key ? found->value : 0;
}

int TrueTypeFont::width(QStringView text) const
{
    int units = 0;
    Glyph previous = 0;
    for (const QChar character : text) {
        const Glyph glyph = glyphFor(character);
        units += advance(glyph) + (previous != 0 ? kerning(previous, glyph) : 0);
        previous = glyph;
    }
    return units;
}

std::pair<quint32, quint32> TrueTypeFont::outline(Glyph glyph) const
{
    if (m_longOffsets)
        return {read<quint32>(m_loca, 4 * glyph), read<quint32>(m_loca, 4 * glyph + 4)};
    return {2U * read<quint16>(m_loca, 2 * glyph), 2U * read<quint16>(m_loca, 2 * glyph + 2)};
}

// A glyph with a negative number of contours is put together from others.
void TrueTypeFont::addComponents(Glyph glyph, std::set<Glyph> &glyphs) const
{
    constexpr int kWordArguments = 0x0001;
    constexpr int kScale = 0x0008;
    constexpr int kMore = 0x0020;
    constexpr int kTwoScales = 0x0040;
    constexpr int kMatrix = 0x0080;
    const auto [from, to] = outline(glyph);
    if (from == to || read<qint16>(m_glyf, from) >= 0)
        return;
    qsizetype at = from + 10;
    int flags = kMore;
    while ((flags & kMore) != 0 && at + 4 <= to) {
        flags = read<quint16>(m_glyf, at);
        const Glyph component = read<quint16>(m_glyf, at + 2);
        if (component < glyphCount() && glyphs.insert(component).second)
            addComponents(component, glyphs);
        at += (flags & kWordArguments) != 0 ? 8 : 6;
        at += (flags & kScale) != 0     ? 2
            : (flags & kTwoScales) != 0 ? 4
            : (flags & kMatrix) != 0    ? 8
                                        : 0;
    }
}

QByteArray TrueTypeFont::subset(const std::set<Glyph> &glyphs) const
{
    std::set<Glyph> kept{0};
    for (const Glyph glyph : glyphs) {
        kept.insert(glyph);
        addComponents(glyph, kept);
    }
    QByteArray glyf;
    QByteArray loca;
    for (qsizetype glyph = 0; glyph < glyphCount(); ++glyph) {
        append<quint32>(loca, quint32(glyf.size()));
        if (!kept.contains(Glyph(glyph)))
            continue;
        const auto [from, to] = outline(Glyph(glyph));
        if (from < to && to <= quint32(m_glyf.size()))
            glyf.append(padded(m_glyf.sliced(from, to - from)));
    }
    append<quint32>(loca, quint32(glyf.size()));

    QByteArray head = table("head");
    qToBigEndian<quint32>(0, head.data() + 8);  // checkSumAdjustment, set by assemble()
    qToBigEndian<quint16>(1, head.data() + 50); // indexToLocFormat: 32 bits
    std::vector<NamedTable> tables;
    for (const char *tag :
         {"cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"}) {
        const QByteArray name(tag);
        QByteArray content = name == "glyf" ? glyf
            : name == "loca"                ? loca
            : name == "head"                ? head
                                            : table(tag);
        if (!content.isEmpty())
            tables.push_back({name, std::move(content)});
    }
    return assemble(tables);
}

} // namespace printing
