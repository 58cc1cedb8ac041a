// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cnil/textformat.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cnil {

namespace {

bool looksLikeFormula(const QString &cell)
{
    return !cell.isEmpty() && u"=+-@\t\r"_s.contains(cell.front());
}

QString csvCell(const QString &text)
{
    QString cell = looksLikeFormula(text) ? u'\'' + text : text;
    const bool quoted = std::any_of(cell.begin(), cell.end(), [](QChar c) {
        return c == u';' || c == u'"' || c == u'\n' || c == u'\r';
    });
    if (!quoted)
        return cell;
    cell.replace(u'"', u"\"\""_s);
    return u'"' + cell + u'"';
}

} // namespace

QString frenchDate(const QDate &date)
{
    return date.toString(u"dd/MM/yyyy");
}

QString frenchInstant(const QDateTime &instant)
{
    return instant.toString(u"dd/MM/yyyy HH:mm");
}

QByteArray csvTable(const std::vector<QStringList> &rows)
{
    QString table(QChar::ByteOrderMark);
    for (const QStringList &row : rows) {
        QStringList cells;
        cells.reserve(row.size());
        for (const QString &text : row)
            cells += csvCell(text);
        table += cells.join(u';') + u"\r\n"_s;
    }
    return table.toUtf8();
}

} // namespace cnil
