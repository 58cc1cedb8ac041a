// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/manifest.h"

#include "people/countries.h"
#include "people/postaladdress.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace printing {

namespace {

// Spreadsheets run a cell that begins like a formula; a leading apostrophe
// makes it text.  Separators and quotes are quoted by RFC 4180.
QString cell(const QString &value)
{
    QString safe = value;
    if (!safe.isEmpty() && u"=+-@\t\r"_s.contains(safe.front()))
        safe.prepend(u'\'');
    if (!safe.contains(u';') && !safe.contains(u'"') && !safe.contains(u'\n')
        && !safe.contains(u'\r'))
        return safe;
    return u'"' + safe.replace(u'"', u"\"\""_s) + u'"';
}

const char kByteOrderMark[] = "\xEF\xBB\xBF";

QByteArray line(const QStringList &cells)
{
    QStringList safe;
    for (const QString &text : cells)
        safe << cell(text);
    return safe.join(u';').toUtf8() + "\r\n";
}

// A recipient block with each line in its place of NF Z10-011.
struct PlacedAddress {
    std::array<QString, 6> lines;
    QString country; // as printed; empty for France
};

// Line 5: special distribution and hamlets.
bool standsBelowStreet(const QString &text)
{
    static constexpr std::array<QStringView, 7> words{u"BP",   u"CS", u"TSA",    u"CIDEX",
                                                      u"LIEU", u"LD", u"LIEUDIT"};
    const QString first = text.section(u' ', 0, 0);
    return std::ranges::find(words, QStringView(first)) != words.end();
}

// The last line of an address abroad; in France it begins with the postal code.
bool isCountry(const QString &lastLine, const LotEntry &letter)
{
    return !lastLine.front().isDigit()
        && (lastLine == people::countryLine(letter.countryCode)
            || !people::countryCode(lastLine).isEmpty());
}

PlacedAddress placed(const LotEntry &letter)
{
    PlacedAddress address;
    QStringList block = letter.recipientLines;
    if (block.size() > 1 && isCountry(block.last(), letter))
        address.country = block.takeLast();
    if (block.isEmpty())
        return address;
    address.lines[0] = block.takeFirst();
    if (!block.isEmpty())
        address.lines[5] = block.takeLast();
    const bool belowStreet = !block.isEmpty() && standsBelowStreet(block.last());
    std::size_t at = belowStreet || block.size() > 3 ? 4 : 3;
    for (; !block.isEmpty() && at > 0; --at)
        address.lines[at] = block.takeLast();
    return address;
}

} // namespace

QByteArray manifestCsv(const LotContent &lot)
{
    QByteArray csv("\xEF\xBB\xBF"
                   "lot;rank;reference;first_page;pages;sheets;postal_code;country\r\n");
    for (const LotEntry &letter : lot.letters) {
        const QStringList cells{QString::number(lot.number),   QString::number(letter.rank),
                                cell(letter.reference),        QString::number(letter.firstPage),
                                QString::number(letter.pages), QString::number(letter.sheets),
                                cell(letter.postalCode),       cell(letter.countryCode)};
        csv += cells.join(u';').toUtf8() + "\r\n";
    }
    return csv;
}

QByteArray printShopHeader()
{
    return kByteOrderMark
        + line({u"file"_s, u"lot"_s, u"rank"_s, u"first_page"_s, u"pages"_s, u"sheets"_s,
                u"reference"_s, u"line_1"_s, u"line_2"_s, u"line_3"_s, u"line_4"_s, u"line_5"_s,
                u"line_6"_s, u"country"_s, u"postal_code"_s});
}

QByteArray printShopRow(int lot, const QString &fileName, const LotEntry &letter)
{
    const PlacedAddress address = placed(letter);
    QStringList cells{fileName,
                      QString::number(lot),
                      QString::number(letter.rank),
                      QString::number(letter.firstPage),
                      QString::number(letter.pages),
                      QString::number(letter.sheets),
                      letter.reference};
    cells.append(QStringList(address.lines.begin(), address.lines.end()));
    cells << address.country << letter.postalCode;
    return line(cells);
}

QByteArray mailevaHeader()
{
    return kByteOrderMark
        + line({u"document"_s, u"custom_id"_s, u"address_line_1"_s, u"address_line_2"_s,
                u"address_line_3"_s, u"address_line_4"_s, u"address_line_5"_s, u"address_line_6"_s,
                u"country_code"_s});
}

std::optional<QByteArray> mailevaRow(const QString &document, const LotEntry &letter)
{
    const PlacedAddress address = placed(letter);
    const QString code = address.country.isEmpty() ? u"FR"_s : people::countryCode(address.country);
    if (code.isEmpty())
        return {};
    QStringList cells{document, letter.reference};
    cells.append(QStringList(address.lines.begin(), address.lines.end()));
    cells << code;
    return line(cells);
}

} // namespace printing
