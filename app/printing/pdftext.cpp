// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/pdftext.h"

#include <QIODevice>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace printing {

namespace {

constexpr qsizetype kEntryLength = 20; // of a cross-reference table

// The bytes between two marks; empty if either is missing.
QByteArray between(const QByteArray &text, QByteArrayView before, QByteArrayView after)
{
    const qsizetype found = text.indexOf(before);
    if (found < 0)
        return {};
    const qsizetype from = found + before.size();
    const qsizetype to = text.indexOf(after, from);
    return to < 0 ? QByteArray() : text.sliced(from, to - from);
}

// "/Key 12 0 R" → 12; 0 if there is none.
int reference(const QByteArray &dictionary, const QByteArray &key)
{
    return between(dictionary, QByteArray(key + ' '), " 0 R").toInt();
}

// "[ 12 0 R 15 0 R ]" → 12, 15
std::vector<int> references(const QByteArray &array)
{
    std::vector<int> numbers;
    const QList<QByteArray> words = array.simplified().split(' ');
    for (qsizetype i = 0; i + 2 < words.size(); i += 3)
        numbers.push_back(words[i].toInt());
    return numbers;
}

QByteArray inflated(const QByteArray &content)
{
    // qUncompress() wants the unpacked size in front, as a hint only.
    QByteArray prefixed(4, '\0');
    qToBigEndian<quint32>(quint32(content.size()) * 6, prefixed.data());
    return qUncompress(prefixed + content);
}

// From "beginbfchar" blocks: "<0024> <0041>".
std::vector<QChar> characterMap(const QByteArray &cmap)
{
    std::vector<QChar> characters(0x10000);
    const QList<QByteArray> lines = cmap.split('\n');
    for (const QByteArray &line : lines) {
        if (line.size() != 13 || line.front() != '<' || line.back() != '>')
            continue;
        const auto glyph = size_t(line.sliced(1, 4).toUShort(nullptr, 16));
        characters[glyph] = QChar(line.sliced(8, 4).toUShort(nullptr, 16));
    }
    return characters;
}

} // namespace

std::optional<PdfTextReader> PdfTextReader::open(QIODevice &device)
{
    PdfTextReader reader(device);
    if (!reader.readCrossReference() || !reader.readPageTree() || !reader.readFonts())
        return {};
    return reader;
}

bool PdfTextReader::readCrossReference()
{
    constexpr qint64 kTail = 64;
    const qint64 size = m_device.size();
    if (!m_device.seek(std::max<qint64>(0, size - kTail)))
        return false;
    const QByteArray tail = m_device.readAll();
    const qint64 start = between(tail, "startxref\n", "\n%%EOF").toLongLong();
    if (start <= 0 || start >= size || !m_device.seek(start))
        return false;
    const QByteArray table = m_device.readAll();
    const QByteArray count = between(table, "xref\n0 ", "\n");
    const qsizetype entries = count.toInt();
    const qsizetype first = qsizetype(qstrlen("xref\n0 ")) + count.size() + 1;
    if (!table.startsWith("xref\n0 ") || entries < 2
        || first + entries * kEntryLength > table.size())
        return false;
    for (qsizetype i = 0; i < entries; ++i)
        m_offsets.push_back(table.sliced(first + i * kEntryLength, 10).toLongLong());
    m_trailer = table.sliced(first + entries * kEntryLength);
    m_sorted = m_offsets;
    m_sorted.push_back(start);
    std::ranges::sort(m_sorted);
    return true;
}

QByteArray PdfTextReader::object(int number) const
{
    if (number <= 0 || size_t(number) >= m_offsets.size())
        return {};
    const qint64 offset = m_offsets[size_t(number)];
    const auto next = std::ranges::upper_bound(m_sorted, offset);
    if (next == m_sorted.end() || !m_device.seek(offset))
        return {};
    const QByteArray bytes = m_device.read(*next - offset);
    const QByteArray head = QByteArray::number(number) + " 0 obj\n";
    return bytes.startsWith(head) && bytes.endsWith("\nendobj\n") ? bytes.sliced(head.size())
                                                                  : QByteArray();
}

std::optional<QByteArray> PdfTextReader::stream(int number) const
{
    const QByteArray bytes = object(number);
    const qsizetype mark = bytes.indexOf("stream\n");
    const qsizetype length = between(bytes, "/Length ", " >>").toInt();
    const qsizetype from = mark + qsizetype(qstrlen("stream\n"));
    if (mark < 0 || length < 0 || from + length > bytes.size())
        return {};
    const QByteArray content = bytes.sliced(from, length);
    return bytes.first(mark).contains("/FlateDecode") ? inflated(content) : content;
}

bool PdfTextReader::readPageTree()
{
    const QByteArray root = object(reference(object(reference(m_trailer, "/Root")), "/Pages"));
    for (const int node : references(between(root, "/Kids [", "]")))
        for (const int page : references(between(object(node), "/Kids [", "]")))
            m_pages.push_back(page);
    return qsizetype(m_pages.size()) == between(root, "/Count ", " ").toInt();
}

bool PdfTextReader::readFonts()
{
    if (m_pages.empty())
        return false;
    const int fonts = reference(between(object(m_pages.front()), "/Resources", ">>"), "/Font");
    const QByteArray dictionary = between(object(fonts), "<<", ">>").simplified();
    const QList<QByteArray> words = dictionary.split(' ');
    for (qsizetype i = 0; i + 3 < words.size(); i += 4) {
        const auto cmap = stream(reference(object(words[i + 1].toInt()), "/ToUnicode"));
        if (!cmap)
            return false;
        m_fonts.insert(words[i].sliced(1), characterMap(*cmap));
    }
    return !m_fonts.isEmpty();
}

// "BT /F0 11 Tf 72 700 Td [<00240025>-12<0026>] TJ ET", one per line.
std::optional<QString> PdfTextReader::textOf(const QByteArray &content) const
{
    QString text;
    const QList<QByteArray> lines = content.split('\n');
    for (const QByteArray &line : lines) {
        if (!line.endsWith("] TJ ET"))
            continue;
        const auto font = m_fonts.constFind(between(line, "BT /", " "));
        if (font == m_fonts.cend())
            return {};
        qsizetype at = line.indexOf('<');
        while (at >= 0) {
            const qsizetype end = line.indexOf('>', at);
            for (qsizetype glyph = at + 1; glyph + 4 <= end; glyph += 4)
                text.append((*font)[line.sliced(glyph, 4).toUShort(nullptr, 16)]);
            at = line.indexOf('<', end);
        }
        text.append(u'\n');
    }
    return text;
}

std::optional<QString> PdfTextReader::formText(int number)
{
    if (const auto known = m_forms.constFind(number); known != m_forms.cend())
        return *known;
    const auto content = stream(number);
    auto text = content ? textOf(*content) : std::nullopt;
    if (text)
        m_forms.insert(number, *text);
    return text;
}

std::optional<QString> PdfTextReader::pageText(int page)
{
    if (page < 0 || page >= pageCount())
        return {};
    const QByteArray dictionary = object(m_pages[size_t(page)]);
    const auto content = stream(reference(dictionary, "/Contents"));
    auto text = content ? textOf(*content) : std::nullopt;
    if (!text)
        return {};
    const QByteArray forms = between(dictionary, "/XObject << ", " >>");
    if (forms.isEmpty())
        return text;
    const QList<QByteArray> words = forms.split(' ');
    for (qsizetype i = 0; i + 3 < words.size(); i += 4) {
        const auto form = formText(words[i + 1].toInt());
        if (!form || !content->contains(QByteArray(words[i] + " Do")))
            return {};
        text->append(*form);
    }
    return text;
}

} // namespace printing
