// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/letterlayout.h"

#include "notices/reference.h"
#include "printing/barcode.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace printing {

namespace {

// Millimetres from the top left corner of A4.
constexpr double kMargin = 20.0;
constexpr double kBodyWidth = kPageWidth - 2 * kMargin;
constexpr double kBodyTop = 100.0;
constexpr double kFollowingTop = 22.0;
constexpr double kBodyBottom = 281.5;
constexpr double kSenderTop = 18.0;
constexpr qsizetype kMostSenderLines = 7; // above kSenderBottom
constexpr double kDateHeight = 2.8;
constexpr double kDateBelowWindow = kPaperShift + kDateHeight;
constexpr double kLeastReferenceWidth = 40.0;
constexpr double kWindowClearance = kPaperShift + 3.0;
static_assert(kMostWindowBottom + kDateBelowWindow <= kBodyTop);
static_assert(kLeastWindowLeft == kMargin + kLeastReferenceWidth + kWindowClearance);

// NF Z10-011: constant pitch, 8 to 12 characters per inch.  Liberation Mono at
// 10 points is 12 to the inch: 38 characters are 80.4 mm.
constexpr double kBlockPoints = 10.0;
constexpr double kBlockLine = 4.2;
constexpr double kBlockPadding = 1.5;
constexpr double kBlockLeft = 2.3;

constexpr double kCodeTop = 283.0;
constexpr double kCodeSide = 10.0;
constexpr double kSoftGrey = 0.35;

// The sizes of one form of letter.  The first is taken unless the second saves
// a page.
struct BodySizes {
    double points = 11.0;
    double tightPoints = 10.5;
    double leading = 1.18;
    bool inColumns = true;
};

BodySizes sizesOf(notices::Form form)
{
    switch (form) {
    case notices::Form::LargePrint:
        return {16.0, 16.0, 1.3, false};
    case notices::Form::EasyRead:
        return {14.0, 14.0, 1.3, false};
    case notices::Form::Standard:
    case notices::Form::English:
        break;
    }
    return {};
}

FlowStyle bodyStyle(double points, const BodySizes &sizes)
{
    const double scale = points / 11.0;
    FlowStyle style;
    style.title = {points, sizes.leading + 0.07, 0.0, 2.2 * scale, 0.0};
    style.heading = {points, sizes.leading + 0.04, 1.9 * scale, 0.2 * scale, 0.0};
    style.paragraph = {points, sizes.leading, 0.0, 1.0 * scale, 0.0};
    style.item = {points, sizes.leading, 0.0, 0.25 * scale, 0.0};
    style.inColumns = sizes.inColumns;
    return style;
}

LetterBody laidOut(const std::vector<Block> &blocks, double points, const BodySizes &sizes)
{
    LetterBody body;
    body.lines = flowText(blocks, kBodyWidth, bodyStyle(points, sizes));
    body.pageStarts = paginate(body.lines, kBodyBottom - kBodyTop, kBodyBottom - kFollowingTop);
    return body;
}

bool drawSender(Canvas &canvas, const QStringList &lines)
{
    bool complete = true;
    double y = kSenderTop;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool name = i == 0;
        complete = canvas.text(name ? Face::Bold : Face::Regular, name ? 13.0 : 9.5, kMargin, y,
                               lines[i], name ? 0.0 : 0.2)
            && complete;
        y += name ? 5.6 : 4.3;
    }
    return complete;
}

// Left of the window, far enough from it to stay hidden when the paper moves.
std::optional<LetterProblem> drawReference(Canvas &canvas, const notices::Letter &letter,
                                           const QRectF &window)
{
    const double room = window.left() - kWindowClearance - kMargin;
    const QStringList name = wrapped(Face::Regular, 10.5, letter.personName, room);
    if (room < kLeastReferenceWidth || name.size() > 3)
        return LetterProblem::NameTooLong;
    double y = window.top() + 4.0;
    bool complete = canvas.text(Face::Regular, 8.5, kMargin, y, u"Notre référence"_s, kSoftGrey)
        && canvas.text(Face::Bold, 10.5, kMargin, y + 4.8, letter.reference);
    if (!name.isEmpty())
        complete =
            canvas.text(Face::Regular, 8.5, kMargin, y + 12.5, u"Personne concernée"_s, kSoftGrey)
            && complete;
    y += 17.3;
    for (const QString &line : name) {
        complete = canvas.text(Face::Regular, 10.5, kMargin, y, line) && complete;
        y += 4.6;
    }
    if (!complete)
        return LetterProblem::MissingGlyph;
    return {};
}

bool drawCode(Canvas &canvas, const PageCode &code)
{
    const auto barcode = dataMatrix(encodePageCode(code));
    if (!barcode)
        return false;
    canvas.barcode(*barcode, kMargin, kCodeTop, kCodeSide);
    const QString pages = u"page %1/%2"_s.arg(code.page).arg(code.pages);
    const QString place =
        code.lot > 0 ? u"lot %1 · pli %2 · %3"_s.arg(code.lot).arg(code.rank).arg(pages) : pages;
    const double x = kMargin + kCodeSide + 3.0;
    return canvas.text(Face::Mono, 8.0, x, kCodeTop + 4.5, code.reference, kSoftGrey)
        && canvas.text(Face::Regular, 8.0, x, kCodeTop + 8.5, place, kSoftGrey);
}

} // namespace

bool isOfTheText(LetterProblem problem)
{
    return problem == LetterProblem::BodyTooLong || problem == LetterProblem::SenderTooTall;
}

QString letterProblemKey(LetterProblem problem)
{
    switch (problem) {
    case LetterProblem::EmptyBlock:
        return u"empty_block"_s;
    case LetterProblem::SenderTooTall:
        return u"sender_too_tall"_s;
    case LetterProblem::BlockTooWide:
        return u"block_too_wide"_s;
    case LetterProblem::BlockTooTall:
        return u"block_too_tall"_s;
    case LetterProblem::NameTooLong:
        return u"name_too_long"_s;
    case LetterProblem::BodyTooLong:
        return u"body_too_long"_s;
    case LetterProblem::MissingGlyph:
        return u"missing_glyph"_s;
    }
    return {};
}

QString letterProblemText(LetterProblem problem)
{
    switch (problem) {
    case LetterProblem::EmptyBlock:
        return QCoreApplication::translate("printing", "The letter has no recipient.");
    case LetterProblem::SenderTooTall:
        return QCoreApplication::translate("printing",
                                           "The address of the laboratory has too many lines: it "
                                           "would show in the window of the envelope.");
    case LetterProblem::BlockTooWide:
        return QCoreApplication::translate("printing",
                                           "A line of the address is wider than the "
                                           "window of the envelope.");
    case LetterProblem::BlockTooTall:
        return QCoreApplication::translate("printing",
                                           "The address has more lines than the window "
                                           "of the envelope holds.");
    case LetterProblem::NameTooLong:
        return QCoreApplication::translate("printing",
                                           "The name of the person does not fit beside "
                                           "the window of the envelope.");
    case LetterProblem::BodyTooLong:
        return QCoreApplication::translate("printing",
                                           "The text is longer than its "
                                           "sheets: two pages, or four in "
                                           "large print, FALC or with an English text.");
    case LetterProblem::MissingGlyph:
        return QCoreApplication::translate("printing",
                                           "The name or the address holds a character "
                                           "that the letter's font does not have.");
    }
    return {};
}

QString encodePageCode(const PageCode &code)
{
    return u"A34/%1/%2/%3/%4/%5"_s.arg(code.lot)
        .arg(code.rank)
        .arg(code.page)
        .arg(code.pages)
        .arg(notices::compactReference(code.reference));
}

std::optional<PageCode> decodePageCode(QStringView text)
{
    const auto parts = text.split(u'/');
    if (parts.size() != 6 || parts[0] != u"A34")
        return {};
    const auto reference = notices::parseReference(parts[5]);
    if (!reference)
        return {};
    PageCode code;
    code.reference = *reference;
    const std::array<int *, 4> numbers{&code.lot, &code.rank, &code.page, &code.pages};
    for (size_t i = 0; i < numbers.size(); ++i) {
        bool isNumber = false;
        *numbers[i] = parts[qsizetype(i) + 1].toInt(&isNumber);
        if (!isNumber || *numbers[i] < 0)
            return {};
    }
    return code;
}

std::span<const TextLine> LetterBody::page(int number) const
{
    const size_t from = pageStarts[size_t(number) - 1];
    const size_t to = number < pages() ? pageStarts[size_t(number)] : lines.size();
    return std::span(lines).subspan(from, to - from);
}

int mostPages(notices::Form form)
{
    return form == notices::Form::Standard ? 2 : 4;
}

base::Result<LetterBody> layOutBody(const QString &html, notices::Form form)
{
    const auto blocks = notices::parseRichText(html);
    if (!blocks)
        return blocks.error();
    const BodySizes sizes = sizesOf(form);
    LetterBody body = laidOut(*blocks, sizes.points, sizes);
    if (body.pages() == 1 || sizes.tightPoints == sizes.points)
        return body;
    LetterBody tight = laidOut(*blocks, sizes.tightPoints, sizes);
    return tight.pages() < body.pages() ? tight : body;
}

bool drawBody(Canvas &canvas, const LetterBody &body, int page)
{
    const auto lines = body.page(page);
    const double top = page == 1 ? kBodyTop : kFollowingTop;
    return lines.empty() || drawLines(canvas, lines, kMargin, top - lines.front().top);
}

std::optional<LetterProblem> drawRecipient(Canvas &canvas, const QStringList &lines,
                                           const QRectF &window)
{
    if (lines.isEmpty())
        return LetterProblem::EmptyBlock;
    const double height = double(lines.size()) * kBlockLine;
    if (height > window.height() - 2 * kBlockPadding)
        return LetterProblem::BlockTooTall;
    double baseline = window.top() + (window.height() - height) / 2 + kBlockLine * 0.75;
    for (const QString &line : lines) {
        if (textWidth(Face::Mono, kBlockPoints, line) > window.width() - kBlockLeft - kBlockPadding)
            return LetterProblem::BlockTooWide;
        if (!canvas.text(Face::Mono, kBlockPoints, window.left() + kBlockLeft, baseline, line))
            return LetterProblem::MissingGlyph;
        baseline += kBlockLine;
    }
    return {};
}

void drawFoldMarks(Canvas &canvas, const EnvelopeProfile &envelope)
{
    for (const double height : envelope.foldMarks)
        canvas.line(5.0, height, 8.0, height, 0.15, 0.5);
}

std::optional<LetterProblem> drawFirstPage(Canvas &canvas, const notices::Letter &letter,
                                           const EnvelopeProfile &envelope)
{
    if (const auto problem = drawRecipient(canvas, letter.recipientLines, envelope.window))
        return problem;
    if (const auto problem = drawReference(canvas, letter, envelope.window))
        return problem;
    if (letter.senderLines.size() > kMostSenderLines)
        return LetterProblem::SenderTooTall;
    if (!drawSender(canvas, letter.senderLines)
        || !canvas.text(Face::Regular, 10.5, envelope.window.left() + kBlockLeft,
                        envelope.window.bottom() + kDateBelowWindow, letter.placeAndDate))
        return LetterProblem::MissingGlyph;
    drawFoldMarks(canvas, envelope);
    return {};
}

std::optional<LetterProblem> drawFrame(Canvas &canvas, const notices::Letter &letter,
                                       const EnvelopeProfile &envelope, const PageCode &code)
{
    if (code.page == 1)
        if (const auto problem = drawFirstPage(canvas, letter, envelope))
            return problem;
    if (!drawCode(canvas, code))
        return LetterProblem::MissingGlyph;
    return {};
}

} // namespace printing
