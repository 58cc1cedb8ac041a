// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/lotcheck.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace printing {

namespace {

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

bool holdsOnlyReference(const QString &text, const QString &reference)
{
    static const QRegularExpression references(
        u"\\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}\\b"_s);
    bool found = false;
    auto matches = references.globalMatch(text);
    while (matches.hasNext()) {
        if (matches.next().captured() != reference)
            return false;
        found = true;
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

// The number of the first page that is not as it should be, or 0.
int wrongPageOf(QPdfDocument &document, const LotEntry &letter)
{
    for (int offset = 0; offset < letter.pages; ++offset) {
        const int page = letter.firstPage + offset;
        const QString text = document.getAllText(page - 1).text();
        if (!holdsOnlyReference(text, letter.reference)
            || (offset == 0 && !isFirstPageOf(text, letter)))
            return page;
    }
    return 0;
}

} // namespace

base::Result<void> checkLot(QIODevice &pdf, const LotContent &expected, base::Progress &progress)
{
    QPdfDocument document;
    document.load(&pdf);
    if (document.status() != QPdfDocument::Status::Ready || document.pageCount() != expected.pages)
        return base::Error{base::Error::Kind::Storage,
                           QCoreApplication::translate("printing",
                                                       "Lot %1 cannot be read again or "
                                                       "has the wrong number of "
                                                       "pages. Do not send it; produce "
                                                       "it again.")
                               .arg(expected.number)};
    qsizetype done = 0;
    for (const LotEntry &letter : expected.letters) {
        if (!progress.report(done++, qsizetype(expected.letters.size())))
            return base::cancelled();
        if (const int page = wrongPageOf(document, letter); page != 0)
            return unexpected(expected, page);
    }
    return {};
}

} // namespace printing
