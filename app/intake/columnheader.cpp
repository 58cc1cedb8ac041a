// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/columnheader.h"

#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace intake {

QString defaultColumnName(qsizetype column)
{
    return u"column_%1"_s.arg(column + 1);
}

base::Result<QStringList> columnNames(const QStringList &header)
{
    QStringList names;
    for (const QString &cell : header) {
        const QString name = base::simplified(cell);
        if (!name.isEmpty() && names.contains(name, Qt::CaseInsensitive))
            return base::Error{base::Error::Kind::Input,
                               QCoreApplication::translate(
                                   "intake",
                                   "Two columns have the name “%1”. Rename one of them in the "
                                   "first line of the file and import it again.")
                                   .arg(name)};
        names.append(name.isEmpty() ? defaultColumnName(names.size()) : name);
    }
    return names;
}

bool isDatum(const QString &cell)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return cell.contains(u'@') || std::ranges::count_if(cell, isDigit) >= 4;
}

base::Error noRowsError()
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate(
                "intake", "The file holds a header and no row. Nothing was imported.")};
}

} // namespace intake
