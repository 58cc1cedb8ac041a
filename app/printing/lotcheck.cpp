// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/lotcheck.h"

#include "printing/pdftext.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QRegularExpression>

#include <functional>
#include <optional>

using namespace Qt::StringLiterals;

namespace printing {

namespace {

// PDFium reads the first letter and every so many after it.
constexpr size_t kPdfiumStep = 50;

// What survives every way of spacing and hyphenating a text: its letters and
// digits.
QString bare(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar character : text)
        if (character.isLetterOrNumber())
            result.append(character);
    return result;
}

// Its own; a supplement also names the letter before.
bool holdsOnlyReference(const QString &text, const LotEntry &letter)
{
    static const QRegularExpression references(
        u"\\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}\\b"_s);
    bool found = false;
    auto matches = references.globalMatch(text);
    while (matches.hasNext()) {
        const QString reference = matches.next().captured();
        if (reference == letter.reference)
            found = true;
        else if (reference != letter.earlierReference)
            return false;
    }
    return found;
}

bool isFirstPageOf(const QString &text, const LotEntry &letter)
{
    const QString content = bare(text);
    for (const QString &line : letter.recipientLines)
        if (!content.contains(bare(line)))
            return false;
    return !letter.recipientLines.isEmpty() && content.contains(bare(letter.personName));
}

base::Error unexpected(const LotContent &lot, int page)
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate("printing",
                                        "Lot %1, page %2 does not hold what was "
                                        "written. Do not send this lot; produce it "
                                        "again.")
                .arg(lot.number)
                .arg(page)};
}

base::Error unreadable(const LotContent &lot)
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate("printing",
                                        "Lot %1 cannot be read again or has the wrong number of "
                                        "pages. Do not send it; produce it again.")
                .arg(lot.number)};
}

// The text of a page, counted from 0, by one of the two readers.
using PageText = std::function<std::optional<QString>(int)>;

// The number of the first page that is not as it should be, or 0.
int wrongPageOf(const PageText &pageText, const LotEntry &letter)
{
    for (int offset = 0; offset < letter.pages; ++offset) {
        const int page = letter.firstPage + offset;
        const auto text = pageText(page - 1);
        if (!text || !holdsOnlyReference(*text, letter)
            || (offset == 0 && !isFirstPageOf(*text, letter)))
            return page;
    }
    return 0;
}

base::Result<void> checkEach(const LotContent &expected, size_t step, const PageText &pageText,
                             base::Progress &progress)
{
    const size_t count = expected.letters.size();
    for (size_t i = 0; i < count; i += step) {
        if (!progress.report(qsizetype(i), qsizetype(count)))
            return base::cancelled();
        if (const int page = wrongPageOf(pageText, expected.letters[i]); page != 0)
            return unexpected(expected, page);
    }
    return {};
}

} // namespace

base::Result<void> checkText(QIODevice &pdf, const LotContent &expected, base::Progress &progress)
{
    auto reader = PdfTextReader::open(pdf);
    if (!reader || reader->pageCount() != expected.pages)
        return unreadable(expected);
    const PageText own = [&reader](int page) { return reader->pageText(page); };
    return checkEach(expected, 1, own, progress);
}

base::Result<void> checkLot(QIODevice &pdf, const LotContent &expected, base::Progress &progress)
{
    if (const auto checked = checkText(pdf, expected, progress); !checked)
        return checked;
    pdf.seek(0);
    QPdfDocument document;
    document.load(&pdf);
    if (document.status() != QPdfDocument::Status::Ready || document.pageCount() != expected.pages)
        return unreadable(expected);
    const PageText pdfium = [&document](int page) {
        return std::optional(document.getAllText(page).text());
    };
    return checkEach(expected, kPdfiumStep, pdfium, progress);
}

} // namespace printing
