// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "notices/letter.h"
#include "printing/envelope.h"
#include "printing/textflow.h"

#include <QString>

#include <optional>

namespace printing {

// Why one letter cannot be printed.  The others of its lot still are.
enum class LetterProblem {
    EmptyBlock,
    SenderTooTall, // the sender's lines would reach the window
    BlockTooWide,  // a line of the recipient block would leave the window
    BlockTooTall,
    NameTooLong,  // the name of the person concerned would reach the window
    BodyTooLong,  // more than mostPages()
    MissingGlyph, // a character that the program's fonts cannot show
};
// Whether all letters of the text have it, or the one person's.
bool isOfTheText(LetterProblem problem);
// "block_too_wide", …: for JSON and CSV.
QString letterProblemKey(LetterProblem problem);
// One sentence for the list of letters that were left out.
QString letterProblemText(LetterProblem problem);

// What the letter leaves to the window of its envelope, millimetres from the top
// left corner of A4: below the sender, above the text, right of the reference.
inline constexpr double kSenderBottom = 47.0;
inline constexpr double kMostWindowBottom = 92.0;
inline constexpr double kLeastWindowLeft = 68.0;

// One sheet; two for large print, FALC and the English page.  Three sheets of
// 80 g/m² and a DL envelope still weigh less than 20 g.
int mostPages(notices::Form form);

// The place of a page in its lot: printed on every page as text and as Data
// Matrix, so that a sheet found on the floor finds its letter, and a returned
// one its person, without a name in the code.
struct PageCode {
    int lot = 0;  // 0: a preview, part of no lot
    int rank = 0; // of the letter in the lot, from 1
    int page = 1;
    int pages = 1;
    QString reference;

    bool operator==(const PageCode &) const = default;
};
// "A34/12/845/1/2/7K3M9QX24TA": what the Data Matrix holds.
QString encodePageCode(const PageCode &code);
// Nothing if it is not one of ours or its reference is damaged.
std::optional<PageCode> decodePageCode(QStringView text);

// The text of a letter cut into lines and pages: all letters with the same
// text share it.
struct LetterBody {
    std::vector<TextLine> lines;
    std::vector<size_t> pageStarts; // index of the first line of each page

    int pages() const { return int(pageStarts.size()); }
    std::span<const TextLine> page(int number) const; // from 1
};

// Input error if the HTML is not of the subset of notices::parseRichText().  Large print
// is 16 points (where libraries for the partially sighted begin « grands
// caractères »), FALC 14 (« L'information pour tous »), both without columns.
base::Result<LetterBody> layOutBody(const QString &html,
                                    notices::Form form = notices::Form::Standard);

// False if a character has no glyph.
bool drawBody(Canvas &canvas, const LetterBody &body, int page);

// The recipient block where every letter has it, in the middle of the window.
std::optional<LetterProblem> drawRecipient(Canvas &canvas, const QStringList &lines,
                                           const QRectF &window);
// Short lines at the left edge, where the sheet is folded.
void drawFoldMarks(Canvas &canvas, const EnvelopeProfile &envelope);

// The person's own part of the first page without its code; says whether it
// fits the window.
std::optional<LetterProblem> drawFirstPage(Canvas &canvas, const notices::Letter &letter,
                                           const EnvelopeProfile &envelope);

// What of a page is the person's own: on the first page the sender, the
// recipient block in the window and nothing else there, reference, name, place
// and date; on each page its code.  The drawing is in millimetres, since HTML
// knows no window.
std::optional<LetterProblem> drawFrame(Canvas &canvas, const notices::Letter &letter,
                                       const EnvelopeProfile &envelope, const PageCode &code);

} // namespace printing
