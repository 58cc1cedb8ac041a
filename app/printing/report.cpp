// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/report.h"

#include "printing/pdffile.h"
#include "printing/textflow.h"

#include <QBuffer>
#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace printing {

namespace {

// Millimetres on A4.
constexpr double kLeft = 20.0;
constexpr double kWidth = kPageWidth - 2 * kLeft;
constexpr double kTop = 22.0;
constexpr double kBottom = 277.0;
constexpr double kFooter = 287.0;
constexpr double kLabelWidth = 58.0;
constexpr double kGap = 4.0;
constexpr double kPoints = 10.0;
constexpr double kLine = 4.6;
constexpr double kBoxHeight = 34.0;
constexpr double kBoxGap = 6.0;
constexpr double kCodeSide = 38.0;
constexpr double kCodeMargin = 5.0; // four modules of quiet zone, ISO/IEC 18004

// What was asked to be drawn at a place of a page: kept until the number of
// pages is known, since every footer names it.
struct Mark {
    enum class Kind { Text, Rule, Box, Code };
    Kind kind = Kind::Text;
    Face face = Face::Regular;
    double points = kPoints;
    double x = kLeft;
    double y = 0;
    QString text;
    double grey = 0;
    double width = kWidth; // of a rule, a box or a code
    Barcode code = {};
};

struct ContentsEntry {
    QString heading;
    int page = 0; // from 1
    double top = 0;
};

class Layout final
{
public:
    explicit Layout(int firstPage)
        : m_firstPage(firstPage)
    {
        newPage();
    }

    void addTitle(const Report &report);
    void addSection(const ReportSection &section);
    void addContents(const std::vector<ContentsEntry> &entries);

    const std::vector<std::vector<Mark>> &pages() const { return m_pages; }
    const std::vector<ContentsEntry> &headings() const { return m_headings; }

private:
    void newPage()
    {
        m_pages.emplace_back();
        m_y = kTop;
    }

    void ensure(double height)
    {
        if (m_y + height > kBottom)
            newPage();
    }

    void draw(Face face, double points, double x, double baseline, const QString &text,
              double grey = 0)
    {
        m_pages.back().push_back(
            {Mark::Kind::Text, face, points, x, baseline, text, grey, kWidth, {}});
    }

    void addLines(Face face, double points, const QString &text, double grey = 0)
    {
        const double height = points * 0.46;
        const QStringList lines = wrapped(face, points, text, kWidth);
        for (const QString &line : lines) {
            ensure(height);
            m_y += height;
            draw(face, points, kLeft, m_y, line, grey);
        }
    }

    void addRow(const ReportRow &row);
    void addBoxes(const QStringList &labels);
    void addBarcode(const Barcode &code);

    int m_firstPage;
    std::vector<std::vector<Mark>> m_pages;
    std::vector<ContentsEntry> m_headings;
    double m_y = 0;
};

void Layout::addTitle(const Report &report)
{
    addLines(Face::Bold, 17.0, report.title);
    m_y += 1.0;
    if (!report.subtitle.isEmpty())
        addLines(Face::Regular, 11.0, report.subtitle, 0.35);
    m_y += 4.0;
}

void Layout::addContents(const std::vector<ContentsEntry> &entries)
{
    addLines(Face::Bold, 12.5, u"Table des matières"_s); // as « à compléter »: for a French office
    m_y += 1.5;
    for (const ContentsEntry &entry : entries) {
        ensure(kLine + 0.6);
        m_y += kLine + 0.6;
        const QString page = QString::number(entry.page);
        const double right = kLeft + kWidth - textWidth(Face::Regular, kPoints, page);
        draw(Face::Regular, kPoints, kLeft, m_y,
             wrapped(Face::Regular, kPoints, entry.heading, kWidth - 20.0).value(0));
        draw(Face::Regular, kPoints, right, m_y, page);
    }
    newPage();
}

void Layout::addSection(const ReportSection &section)
{
    if (!section.heading.isEmpty()) {
        ensure(24.0); // never a heading alone at the foot of a page
        m_y += 4.0;
        m_headings.push_back({section.heading, m_firstPage + int(m_pages.size()) - 1, m_y});
        addLines(Face::Bold, 12.5, section.heading);
        m_y += 1.5;
    }
    for (const QString &paragraph : section.paragraphs) {
        addLines(Face::Regular, kPoints, paragraph);
        m_y += 1.5;
    }
    for (const ReportRow &row : section.rows)
        addRow(row);
    if (!section.monospaced.isEmpty()) {
        m_y += 2.0;
        addLines(Face::Mono, 14.0, section.monospaced);
        m_y += 2.0;
    }
    if (section.barcode)
        addBarcode(*section.barcode);
    if (!section.boxes.isEmpty())
        addBoxes(section.boxes);
}

void Layout::addBarcode(const Barcode &code)
{
    ensure(kCodeSide + 6.0);
    m_y += 3.0;
    m_pages.back().push_back(
        {Mark::Kind::Code, Face::Regular, 0, kLeft + kCodeMargin, m_y, {}, 0, kCodeSide, code});
    m_y += kCodeSide + 3.0;
}

void Layout::addBoxes(const QStringList &labels)
{
    ensure(kBoxHeight + 4.0);
    m_y += 3.0;
    const double count = double(labels.size());
    const double width = (kWidth - kBoxGap * (count - 1)) / count;
    double x = kLeft;
    for (const QString &label : labels) {
        m_pages.back().push_back({Mark::Kind::Box, Face::Regular, 0, x, m_y, {}, 0.5, width, {}});
        double baseline = m_y + 4.5;
        for (const QString &line : wrapped(Face::Regular, 9.0, label, width - 4.0)) {
            draw(Face::Regular, 9.0, x + 2.0, baseline, line, 0.35);
            baseline += 4.0;
        }
        x += width + kBoxGap;
    }
    m_y += kBoxHeight + 2.0;
}

// Label left, value right, a thin rule below; a value longer than the page
// goes on over the page.
void Layout::addRow(const ReportRow &row)
{
    const QString value = row.missing ? u"à compléter"_s : row.value;
    const Face valueFace = row.missing ? Face::Italic : Face::Regular;
    const QStringList labels = wrapped(Face::Regular, kPoints, row.label, kLabelWidth);
    const QStringList values = wrapped(valueFace, kPoints, value, kWidth - kLabelWidth - kGap);
    const qsizetype lines = qMax(labels.size(), values.size());
    ensure(qMin(double(lines), 3.0) * kLine + 2.0);
    for (qsizetype i = 0; i < lines; ++i) {
        ensure(kLine);
        m_y += kLine;
        draw(Face::Regular, kPoints, kLeft, m_y, labels.value(i), 0.35);
        draw(valueFace, kPoints, kLeft + kLabelWidth + kGap, m_y, values.value(i));
    }
    m_y += 1.6;
    m_pages.back().push_back({Mark::Kind::Rule, Face::Regular, 0, kLeft, m_y, {}, 0.8, kWidth, {}});
}

// A character without a glyph must not hide a whole line of an official file.
QString drawable(Face face, QString text)
{
    for (QChar &character : text)
        if (font(face).glyphFor(character) == 0)
            character = u'?';
    return text;
}

void drawMark(Canvas &canvas, const Mark &mark)
{
    switch (mark.kind) {
    case Mark::Kind::Rule:
        canvas.line(mark.x, mark.y, mark.x + mark.width, mark.y, 0.15, mark.grey);
        return;
    case Mark::Kind::Box:
        canvas.rectangle({mark.x, mark.y, mark.width, kBoxHeight}, 0.2, mark.grey);
        return;
    case Mark::Kind::Code:
        canvas.barcode(mark.code, mark.x, mark.y, mark.width);
        return;
    case Mark::Kind::Text:
        canvas.text(mark.face, mark.points, mark.x, mark.y, drawable(mark.face, mark.text),
                    mark.grey);
    }
}

void drawFooter(Canvas &canvas, const QString &footer, int page, int pages)
{
    const QString number = u"page %1/%2"_s.arg(page).arg(pages);
    canvas.text(Face::Regular, 8.0, kLeft, kFooter, drawable(Face::Regular, footer), 0.35);
    canvas.text(Face::Regular, 8.0, kPageWidth - kLeft - textWidth(Face::Regular, 8.0, number),
                kFooter, number, 0.35);
}

struct Pages {
    std::vector<std::vector<Mark>> marks;
    std::vector<ContentsEntry> bookmarks;
};

Pages laidOut(const Report &report)
{
    const auto body = [&report](int firstPage) {
        Layout layout(firstPage);
        if (!report.contents)
            layout.addTitle(report);
        for (const ReportSection &section : report.sections)
            layout.addSection(section);
        return layout;
    };
    if (!report.contents)
        return {body(1).pages(), {}};
    // The list of headings goes first, and its own length moves them: its
    // pages are counted before it is filled in.
    const auto front = [&report](const std::vector<ContentsEntry> &headings) {
        Layout layout(1);
        layout.addTitle(report);
        layout.addContents(headings);
        auto pages = layout.pages();
        pages.pop_back(); // the page after the list belongs to the body
        return pages;
    };
    const int frontPages = int(front(body(1).headings()).size());
    const Layout numbered = body(frontPages + 1);
    auto pages = front(numbered.headings());
    pages.insert(pages.end(), numbered.pages().begin(), numbered.pages().end());
    return {pages, numbered.headings()};
}

} // namespace

base::Result<QByteArray> renderReport(const Report &report)
{
    if (const auto loaded = loadFonts(); !loaded)
        return loaded.error();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    PdfFile file(buffer, {report.title, report.createdAt, false});
    const auto [pages, bookmarks] = laidOut(report);
    auto bookmark = bookmarks.begin();
    for (size_t i = 0; i < pages.size(); ++i) {
        Canvas canvas(file.fontUse());
        for (const Mark &mark : pages[i])
            drawMark(canvas, mark);
        drawFooter(canvas, report.footer, int(i) + 1, int(pages.size()));
        file.addPage(canvas);
        for (; bookmark != bookmarks.end() && bookmark->page == int(i) + 1; ++bookmark)
            file.addBookmark(bookmark->heading, bookmark->top);
    }
    if (const auto finished = file.finish(); !finished)
        return finished.error();
    return bytes;
}

} // namespace printing
