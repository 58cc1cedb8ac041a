// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/namedtable.h"
#include "services/quarantinedesk.h"
#include "services/rights.h"
#include "services/stage.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace services {

namespace {

base::Error refused(const QString &message)
{
    return {base::Error::Kind::Input, message};
}

// Corrected rows as they come back: the exported file or the rejects file.
class CorrectedRows
{
public:
    CorrectedRows(store::Database &database, store::ImportId import, const QDate &today)
        : m_database(database)
        , m_quarantine(database)
        , m_files(store::ImportStore(database).files(import))
        , m_columns(columnsOfImport(database, import))
        , m_import(import)
        , m_today(today)
    {
    }

    base::Result<RetryReport> read(QFile &file, base::Progress &progress)
    {
        auto table = intake::NamedTable::open(file, wantedColumns());
        if (!table)
            return table.error();
        intake::NamedRow row;
        for (;;) {
            const auto more = (*table)->next(row);
            if (!more)
                return more.error();
            if (!*more)
                return m_report;
            if (!progress.report((*table)->position(), file.size()))
                return base::cancelled();
            if (const auto taken = take(row); !taken)
                return taken.error();
        }
    }

private:
    static constexpr qsizetype kBefore = 3; // row, file, line

    std::vector<intake::NamedColumn> wantedColumns() const
    {
        std::vector<intake::NamedColumn> wanted{
            {{u"row"_s}, false}, {{u"file"_s}, false}, {{u"line"_s}, false}};
        const bool isOneFile = m_files.size() == 1;
        for (const QString &column : m_columns)
            wanted.push_back({{column}, isOneFile});
        return wanted;
    }

    base::Result<void> take(const intake::NamedRow &given)
    {
        ++m_report.rowsRead;
        if (given.cells[0].isEmpty() && given.cells[2].isEmpty())
            return refused(QCoreApplication::translate(
                               "services",
                               "Line %1: the columns \"row\" and \"line\" are empty or missing, so "
                               "that it is not known which row this corrects. Keep one of them as "
                               "it was exported.")
                               .arg(given.line));
        const auto row = find(given);
        if (!row || row->state != "open"_L1 || row->import != m_import) {
            ++m_report.rowsUnknown;
            return {};
        }
        const auto desk = deskOf(row->file);
        if (!desk)
            return desk.error();
        const auto outcome = (*desk)->take(*row, cellsFor(**desk, given));
        if (!outcome)
            return outcome.error();
        ++(outcome->accepted ? m_report.rowsAccepted : m_report.rowsStillRefused);
        return {};
    }

    std::optional<HeldRow> find(const intake::NamedRow &given)
    {
        if (!given.cells[0].isEmpty())
            return m_quarantine.row({given.cells[0].toLongLong()});
        for (const store::ImportFile &file : m_files) {
            if (m_files.size() == 1 || file.name == given.cells[1])
                return m_quarantine.openRowAt(file.id, given.cells[2].toLongLong());
        }
        return {};
    }

    base::Result<QuarantineDesk *> deskOf(store::ImportFileId file)
    {
        auto known = m_desks.find(file.value);
        if (known == m_desks.end()) {
            auto desk = QuarantineDesk::open(m_database, file, m_today);
            if (!desk)
                return desk.error();
            known = m_desks.emplace(file.value, *std::move(desk)).first;
        }
        return &known->second;
    }

    QStringList cellsFor(const QuarantineDesk &desk, const intake::NamedRow &given) const
    {
        QStringList cells;
        for (const QString &column : desk.columns())
            cells << given.cells.at(kBefore + m_columns.indexOf(column));
        return cells;
    }

    store::Database &m_database;
    store::QuarantineStore m_quarantine;
    std::vector<store::ImportFile> m_files;
    QStringList m_columns;
    store::ImportId m_import;
    QDate m_today;
    std::map<qint64, QuarantineDesk> m_desks;
    RetryReport m_report;
};

} // namespace

base::Result<RetryReport> retryRows(const Session &session, qint64 importId, const QString &name,
                                    base::Progress &progress)
{
    if (const auto allowed = requireRight(session, Right::Import); !allowed)
        return allowed.error();
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return base::Error{
            base::Error::Kind::Storage,
            QCoreApplication::translate("services", "The file %1 cannot be read (%2).")
                .arg(name, file.errorString())};
    return writeStage(
        session,
        [&](store::Database &database, journal::Draft &entry) -> base::Result<RetryReport> {
            if (const auto known = requireImport(database, importId); !known)
                return known.error();
            auto report =
                CorrectedRows(database, {importId}, session.now().date()).read(file, progress);
            if (!report)
                return report.error();
            report->openLeft = store::QuarantineStore(database).countByState({importId})[u"open"_s];
            if (report->rowsAccepted > 0) {
                entry.event = u"quarantine.retried"_s;
                entry.object = u"import:%1"_s.arg(importId);
                entry.payload = {{u"rows_read"_s, report->rowsRead},
                                 {u"rows_accepted"_s, report->rowsAccepted},
                                 {u"open_left"_s, report->openLeft}};
            }
            return report;
        });
}

} // namespace services
