// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/manifest.h"

#include <QStringList>

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

} // namespace printing
