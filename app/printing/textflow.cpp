// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/textflow.h"

#include <algorithm>
#include <utility>

namespace printing {

namespace {

constexpr double kItemText = 4.0;  // from the dash to the text, millimetres
constexpr double kBaseline = 0.78; // of the line's height, from its top
const QString kDash = QStringLiteral("\u2013");

struct Span {
    Face face = Face::Regular;
    QString text;
};

Face faceOf(const notices::Span &span)
{
    if (span.isItalic)
        return span.isBold ? Face::BoldItalic : Face::Italic;
    return span.isBold ? Face::Bold : Face::Regular;
}

std::vector<Span> spansOf(const Block &block)
{
    std::vector<Span> spans;
    for (const notices::Span &span : block.spans)
        spans.push_back({faceOf(span), span.text});
    return spans;
}

// What stands between two blanks; in several pieces where the face changes.
using Word = std::vector<Span>;

struct WordBreak {
    Word word;
    bool lineBreakAfter = false;
};

double widthOf(const std::vector<Span> &spans, double points)
{
    double width = 0;
    for (const Span &span : spans)
        width += textWidth(span.face, points, span.text);
    return width;
}

std::vector<WordBreak> wordsOf(const std::vector<Span> &spans)
{
    std::vector<WordBreak> words(1);
    for (const Span &span : spans) {
        qsizetype from = 0;
        for (qsizetype at = 0; at <= span.text.size(); ++at) {
            const bool atEnd = at == span.text.size();
            if (!atEnd && span.text[at] != u' ' && span.text[at] != u'\n')
                continue;
            if (at > from)
                words.back().word.push_back({span.face, span.text.sliced(from, at - from)});
            if (!atEnd) {
                words.back().lineBreakAfter = span.text[at] == u'\n';
                words.emplace_back();
            }
            from = at + 1;
        }
    }
    return words;
}

void appendSpan(std::vector<Span> &line, const Span &span)
{
    if (!line.empty() && line.back().face == span.face)
        line.back().text += span.text;
    else
        line.push_back(span);
}

std::vector<Span> extended(std::vector<Span> line, const Word &word)
{
    if (!line.empty() && !word.empty())
        line.back().text += u' ';
    for (const Span &span : word)
        appendSpan(line, span);
    return line;
}

// By how much a line grows with the next word.  Kerning looks at neighbours
// only, so the last letter stands for the line.
double addedWidth(const std::vector<Span> &line, const Word &word, double points)
{
    if (line.empty())
        return widthOf(word, points);
    const Span &last = line.back();
    const std::vector<Span> end{
        {last.face, last.text.last(std::min<qsizetype>(last.text.size(), 1))}};
    return widthOf(extended(end, word), points) - widthOf(end, points);
}

// Takes from a word that is wider than any line what fits on one.
Word takeFitting(Word &word, double points, double width)
{
    Word head;
    while (!word.empty()) {
        Word longer = head;
        appendSpan(longer, {word.front().face, word.front().text.first(1)});
        if (!head.empty() && widthOf(longer, points) > width)
            break;
        head = std::move(longer);
        word.front().text.remove(0, 1);
        if (word.front().text.isEmpty())
            word.erase(word.begin());
    }
    return head;
}

std::vector<std::vector<Span>> breakLines(const std::vector<Span> &spans, double points,
                                          double width)
{
    std::vector<std::vector<Span>> lines;
    std::vector<Span> line;
    double used = 0;
    const auto endLine = [&] {
        lines.push_back(std::move(line));
        line.clear();
        used = 0;
    };
    for (WordBreak &next : wordsOf(spans)) {
        double added = addedWidth(line, next.word, points);
        if (!line.empty() && used + added > width) {
            endLine();
            added = widthOf(next.word, points);
        }
        while (line.empty() && added > width) {
            lines.push_back(takeFitting(next.word, points, width));
            added = widthOf(next.word, points);
        }
        line = extended(std::move(line), next.word);
        used += added;
        if (next.lineBreakAfter)
            endLine();
    }
    if (!line.empty())
        endLine();
    return lines;
}

} // namespace

const BlockStyle &FlowStyle::of(Block::Kind kind) const
{
    switch (kind) {
    case Block::Kind::Title:
        return title;
    case Block::Kind::Heading:
        return heading;
    case Block::Kind::Item:
        return item;
    case Block::Kind::Paragraph:
    case Block::Kind::PageBreak:
        break;
    }
    return paragraph;
}

namespace {

// Lays blocks one below the other; short list items two to a row.
class Flow final
{
public:
    Flow(double width, const FlowStyle &style)
        : m_width(width)
        , m_style(style)
    {
    }

    std::vector<TextLine> run(std::span<const Block> blocks)
    {
        while (!blocks.empty()) {
            const size_t items = itemsAtFront(blocks);
            if (m_style.inColumns && items >= kFewestForColumns && fitHalf(blocks.first(items))) {
                addInColumns(blocks.first(items));
                blocks = blocks.subspan(items);
            } else {
                add(blocks.front());
                blocks = blocks.subspan(1);
            }
        }
        return std::move(m_lines);
    }

private:
    static constexpr size_t kFewestForColumns = 4;

    static size_t itemsAtFront(std::span<const Block> blocks)
    {
        size_t count = 0;
        while (count < blocks.size() && blocks[count].kind == Block::Kind::Item)
            ++count;
        return count;
    }

    bool fitHalf(std::span<const Block> items) const
    {
        const double room = m_width / 2 - m_style.item.indent - kItemText - kItemText;
        return std::ranges::all_of(items, [&](const Block &item) {
            return widthOf(spansOf(item), m_style.item.points) <= room;
        });
    }

    // No heading at the foot of a page, and of a paragraph no single line on
    // either page.
    static bool keepsNext(Block::Kind kind, size_t line, size_t lines)
    {
        return kind == Block::Kind::Heading || kind == Block::Kind::Title
            || (lines > 1 && (line == 0 || line + 2 == lines));
    }

    void add(const Block &block)
    {
        if (block.kind == Block::Kind::PageBreak) {
            m_startsPage = true;
            return;
        }
        const BlockStyle &sizes = m_style.of(block.kind);
        const bool isItem = block.kind == Block::Kind::Item;
        const double x = sizes.indent + (isItem ? kItemText : 0.0);
        if (!m_lines.empty())
            m_y += sizes.spaceBefore;
        const auto lines = breakLines(spansOf(block), sizes.points, m_width - x);
        for (size_t i = 0; i < lines.size(); ++i) {
            TextLine &added = addLine(sizes);
            added.keepWithNext = keepsNext(block.kind, i, lines.size());
            if (isItem && i == 0)
                added.pieces.push_back({Face::Regular, sizes.indent, kDash});
            place(added, lines[i], x);
        }
        m_y += sizes.spaceAfter;
    }

    void addInColumns(std::span<const Block> items)
    {
        const BlockStyle &sizes = m_style.item;
        for (size_t i = 0; i < items.size(); i += 2) {
            TextLine &row = addLine(sizes);
            for (size_t column = 0; column < 2 && i + column < items.size(); ++column) {
                const double x = sizes.indent + double(column) * m_width / 2;
                row.pieces.push_back({Face::Regular, x, kDash});
                place(row, spansOf(items[i + column]), x + kItemText);
            }
            m_y += sizes.spaceAfter;
        }
    }

    TextLine &addLine(const BlockStyle &sizes)
    {
        const double height = sizes.points * sizes.leading * kMillimetresPerPoint;
        m_lines.push_back({sizes.points,
                           m_y,
                           m_y + height,
                           m_y + kBaseline * height,
                           false,
                           std::exchange(m_startsPage, false),
                           {}});
        m_y += height;
        return m_lines.back();
    }

    static void place(TextLine &line, const std::vector<Span> &spans, double x)
    {
        for (const Span &span : spans) {
            line.pieces.push_back({span.face, x, span.text});
            x += textWidth(span.face, line.points, span.text);
        }
    }

    double m_width;
    FlowStyle m_style;
    double m_y = 0;
    bool m_startsPage = false;
    std::vector<TextLine> m_lines;
};

} // namespace

std::vector<TextLine> flowText(const std::vector<Block> &blocks, double width,
                               const FlowStyle &style)
{
    return Flow(width, style).run(blocks);
}

QStringList wrapped(Face face, double points, QStringView text, double width)
{
    QStringList result;
    for (const auto &line : breakLines({{face, text.toString()}}, points, width)) {
        QString joined;
        for (const Span &span : line)
            joined += span.text;
        result.append(joined);
    }
    return result;
}

std::vector<size_t> paginate(const std::vector<TextLine> &lines, double firstHeight,
                             double otherHeight)
{
    std::vector<size_t> starts{0};
    double top = 0;
    double height = firstHeight;
    for (size_t i = 0; i < lines.size(); ++i) {
        const bool begins = lines[i].startsPage && i > starts.back();
        if (!begins && lines[i].bottom - top <= height)
            continue;
        size_t start = i;
        while (!begins && start > starts.back() + 1 && lines[start - 1].keepWithNext)
            --start;
        starts.push_back(start);
        top = lines[start].top;
        height = otherHeight;
        i = start;
    }
    return starts;
}

bool drawLines(Canvas &canvas, std::span<const TextLine> lines, double x, double y)
{
    bool complete = true;
    for (const TextLine &line : lines)
        for (const Piece &piece : line.pieces)
            complete =
                canvas.text(piece.face, line.points, x + piece.x, y + line.baseline, piece.text)
                && complete;
    return complete;
}

} // namespace printing
