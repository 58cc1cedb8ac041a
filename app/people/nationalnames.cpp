// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/nationalnames.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace people {

namespace {

QList<QByteArray> linesOf(const QString &table)
{
    QFile file(u":/names/"_s + table);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the program lacks its table %s", qPrintable(table));
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeLast(); // behind the last line end
    return lines;
}

} // namespace

std::vector<NationalSurname> nationalSurnames()
{
    std::vector<NationalSurname> names;
    for (const QByteArray &line : linesOf(u"surnames.tsv"_s)) {
        const QList<QByteArray> cells = line.split('\t');
        names.push_back({QString::fromUtf8(cells[0]), cells[1].toUInt(), !cells[2].isEmpty()});
    }
    return names;
}

std::vector<NationalGivenName> nationalGivenNames()
{
    std::vector<NationalGivenName> names;
    for (const QByteArray &line : linesOf(u"givennames.tsv"_s)) {
        const QList<QByteArray> cells = line.split('\t');
        const QList<QByteArray> births = cells[2].split(' ');
        NationalGivenName name{
            QString::fromUtf8(cells[1]), cells[0] == "1" ? Sex::Male : Sex::Female, {}};
        for (std::size_t decade = 0; decade < name.tensOfBirths.size(); ++decade)
            name.tensOfBirths[decade] = births[static_cast<qsizetype>(decade)].toUInt();
        names.push_back(name);
    }
    return names;
}

} // namespace people
