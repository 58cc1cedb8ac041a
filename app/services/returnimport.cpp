// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/returnimport.h"

#include "intake/namedtable.h"
#include "notices/returnreason.h"
#include "people/dateformat.h"
#include "services/deskacts.h"
#include "services/rights.h"
#include "services/scannedcode.h"
#include "services/stage.h"
#include "store/returnstore.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qsizetype kIssuesKept = 100;
constexpr qsizetype kIssuesTold = 5;
constexpr qint64 kReportEvery = 256;

base::Error input(const QString &message)
{
    return {base::Error::Kind::Input, message};
}

enum Column { kReference, kReason, kDate };

std::vector<intake::NamedColumn> columns()
{
    return {{.names = {u"reference"_s, u"ref"_s, u"custom_id"_s, u"identifiant"_s}},
            {.names = {u"motif"_s, u"reason"_s, u"cause"_s, u"motif retour"_s, u"return_reason"_s},
             .isRequired = false},
            {.names = {u"date"_s, u"date retour"_s, u"date de retour"_s, u"retour le"_s,
                       u"return_date"_s, u"returned_on"_s},
             .isRequired = false}};
}

std::optional<QDate> dayOf(const QString &text)
{
    for (const QStringView pattern :
         {QStringView(u"yyyy-MM-dd"), QStringView(u"dd/MM/yyyy"), QStringView(u"yyyyMMdd")}) {
        const auto date = people::DateFormat::fromPattern(pattern)->parse(text.left(10), 9999);
        if (date && date->day != 0)
            return QDate(date->year, date->month, date->day);
    }
    return {};
}

struct KnownReturn {
    QString reference;
    QString reason; // key
    QDate on;
};

// Checks line after line, and keeps what is to be applied.
class ReturnFile
{
public:
    ReturnFile(store::Database &database, const QDate &today)
        : m_database(database)
        , m_today(today)
        , m_reasons(store::ReturnStore(database).reasons())
    {
    }

    void add(const intake::NamedRow &row)
    {
        ++m_report.rows;
        if (const QString issue = issueOf(row.cells); !issue.isEmpty()) {
            ++m_report.issues;
            if (m_report.firstIssues.size() < kIssuesKept)
                m_report.firstIssues.append({row.line, issue});
        }
    }

    const std::vector<KnownReturn> &returns() const { return m_returns; }

    ReturnFileReport report() const
    {
        ReturnFileReport report = m_report;
        report.returned = qint64(m_returns.size());
        std::map<QString, qint64> counts;
        for (const KnownReturn &each : m_returns)
            ++counts[each.reason];
        for (const auto &[key, letters] : counts)
            report.reasons.append({key, notices::reasonText(m_reasons, key), letters, letters});
        return report;
    }

private:
    // Empty for a line that can be applied, or was before.
    QString issueOf(const QStringList &cells)
    {
        const ScannedCode code = readScan(cells[kReference]);
        if (!code.reference)
            return QCoreApplication::translate(
                "services", "this is not a reference of a letter, or a character of it is wrong");
        if (!m_seen.insert(*code.reference).second)
            return QCoreApplication::translate("services", "the reference %1 is twice in the file")
                .arg(*code.reference);
        const auto *reason = notices::reasonOf(
            m_reasons, cells[kReason].isEmpty() ? u"not_stated"_s : cells[kReason]);
        if (reason == nullptr)
            return QCoreApplication::translate(
                "services", "the reason is not in the list (returns reasons add)");
        const auto on = cells[kDate].isEmpty() ? std::optional(m_today) : dayOf(cells[kDate]);
        if (!on)
            return QCoreApplication::translate("services",
                                               "the date cannot be read: 2021-03-31 or 31/03/2021");
        const auto scan = examineReturn(m_database, *code.reference, reason->key, *on, m_today);
        if (!scan)
            return scan.error().message;
        if (scan->verdict == ScanVerdict::AlreadyReturned) {
            ++m_report.known;
            return {};
        }
        if (!scan->isNoted())
            return scan->message;
        m_returns.push_back({*code.reference, reason->key, *on});
        return {};
    }

    store::Database &m_database;
    QDate m_today;
    notices::ReturnReasons m_reasons;
    ReturnFileReport m_report;
    std::vector<KnownReturn> m_returns;
    std::set<QString> m_seen;
};

base::Error refused(const ReturnFileReport &report)
{
    QStringList lines;
    for (const ReturnLineIssue &issue :
         report.firstIssues.first(std::min(kIssuesTold, report.firstIssues.size())))
        lines << QCoreApplication::translate("services", "line %1: %2")
                     .arg(issue.line)
                     .arg(issue.text);
    return input(QCoreApplication::translate("services",
                                             "%1 of %2 line(s) cannot be applied, so nothing was. "
                                             "%3. Correct them, or see all of them with a dry run.",
                                             nullptr, int(report.issues))
                     .arg(report.issues)
                     .arg(report.rows)
                     .arg(lines.join(u"; "_s)));
}

base::Result<ReturnFile> checkedFile(store::Database &database, const QString &file,
                                     const QDate &today, QString &sha256, base::Progress &progress)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return base::Error{
            base::Error::Kind::Storage,
            QCoreApplication::translate("services", "The file %1 cannot be read (%2).")
                .arg(QFileInfo(file).fileName(), device.errorString())};
    const auto table = intake::NamedTable::open(device, columns());
    if (!table)
        return table.error();
    ReturnFile checked(database, today);
    intake::NamedRow row;
    for (;;) {
        const auto more = (*table)->next(row);
        if (!more)
            return more.error();
        if (!*more)
            break;
        checked.add(row);
        if (row.line % kReportEvery == 0 && !progress.report((*table)->position(), device.size()))
            return base::cancelled();
    }
    sha256 = QString::fromLatin1((*table)->sha256());
    return checked;
}

} // namespace

base::Result<ReturnFileReport> importReturns(const Session &session, const QString &file,
                                             bool dryRun, base::Progress &progress)
{
    if (const auto allowed = requireRight(session, Right::HandleReturns); !allowed)
        return allowed.error();
    const QDate today = session.now().date();
    if (dryRun)
        return readStage(session, [&](store::Database &database) -> base::Result<ReturnFileReport> {
            QString sha256;
            const auto checked = checkedFile(database, file, today, sha256, progress);
            if (!checked)
                return checked.error();
            ReturnFileReport report = checked->report();
            report.isDryRun = true;
            report.sha256 = sha256;
            return report;
        });
    const auto work = [&](store::Database &database,
                          journal::Draft &entry) -> base::Result<ReturnFileReport> {
        QString sha256;
        const auto checked = checkedFile(database, file, today, sha256, progress);
        if (!checked)
            return checked.error();
        ReturnFileReport report = checked->report();
        report.sha256 = sha256;
        if (report.issues > 0)
            return refused(report);
        for (const KnownReturn &each : checked->returns()) {
            if (const auto noted =
                    noteReturn(database, each.reference, each.reason, each.on, today);
                !noted)
                return noted.error();
        }
        if (report.returned == 0)
            return report;
        entry.event = u"returns.imported"_s;
        entry.object = u"file:"_s + sha256;
        entry.payload = {{u"returned"_s, report.returned}, {u"known"_s, report.known}};
        return report;
    };
    return writeStage(session, work);
}

} // namespace services
