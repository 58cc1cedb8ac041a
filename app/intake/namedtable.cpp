// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/namedtable.h"

#include "base/text.h"
#include "intake/sniffer.h"

#include <QCoreApplication>

namespace intake {

namespace {

constexpr qsizetype kSampleBytes = 1024 * 1024;

QString folded(QStringView name)
{
    QString key = base::foldToUpper(name);
    key.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return key;
}

qsizetype placeOf(const NamedColumn &column, const QStringList &header)
{
    for (const QString &name : column.names) {
        for (qsizetype at = 0; at < header.size(); ++at) {
            if (folded(header[at]) == folded(name))
                return at;
        }
    }
    return -1;
}

} // namespace

NamedTable::NamedTable(QIODevice &device)
    : m_source(device)
{
}

base::Result<std::unique_ptr<NamedTable>> NamedTable::open(QIODevice &device,
                                                           const std::vector<NamedColumn> &columns)
{
    std::unique_ptr<NamedTable> table(new NamedTable(device));
    if (const auto prepared = table->prepare(columns); !prepared)
        return prepared.error();
    return table;
}

base::Result<void> NamedTable::prepare(const std::vector<NamedColumn> &columns)
{
    const auto sample = m_source.peek(kSampleBytes);
    if (!sample)
        return sample.error();
    DialectHints hints;
    hints.header = true;
    const auto dialect = sniff(*sample, m_source.peekedAll(), hints);
    if (!dialect)
        return dialect.error();
    m_source.interpretAs(*dialect);
    auto rows = CsvReader::open(m_source, *dialect);
    if (!rows)
        return rows.error();
    m_rows = *std::move(rows);
    for (const NamedColumn &column : columns) {
        m_places.push_back(placeOf(column, m_rows->columns()));
        if (column.isRequired && m_places.back() < 0)
            return base::Error{
                base::Error::Kind::Input,
                QCoreApplication::translate("intake",
                                            "The file has no column \"%1\". Check that it is the "
                                            "right file; nothing was changed.")
                    .arg(column.names.first())};
    }
    return {};
}

base::Result<bool> NamedTable::next(NamedRow &row)
{
    const auto more = m_rows->next(m_row);
    if (!more || !*more)
        return more;
    if (m_row.fault)
        return base::Error{
            base::Error::Kind::Input,
            QCoreApplication::translate("intake", "Line %1 cannot be read: %2 Nothing was changed.")
                .arg(QString::number(m_row.line), reasonText(*m_row.fault))};
    row.line = m_row.line;
    row.cells.clear();
    for (const qsizetype place : m_places)
        row.cells.append(place < 0 ? QString() : m_row.text(place));
    return true;
}

} // namespace intake
