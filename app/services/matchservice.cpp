// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/matchservice.h"

#include "base/text.h"
#include "matching/engine.h"
#include "matching/explanation.h"
#include "services/matchstate.h"
#include "services/outputfile.h"
#include "services/pairdetail.h"
#include "services/retentionguard.h"
#include "services/rights.h"
#include "services/stage.h"
#include "store/addressstore.h"
#include "store/instructionstore.h"
#include "store/personstore.h"
#include "store/recordstore.h"
#include "store/runstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("services", text);
}

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// A part of a longer job, for who watches the whole.
class Span final : public base::Progress
{
public:
    Span(base::Progress &whole, int from, int to)
        : m_whole(whole)
        , m_from(from)
        , m_to(to)
    {
    }
    bool report(qsizetype done, qsizetype total) override
    {
        const qsizetype part = total > 0 ? (m_to - m_from) * done / total : 0;
        return m_whole.report(m_from + part, 1000);
    }

private:
    base::Progress &m_whole;
    int m_from;
    int m_to;
};

// What an import is known by: ids of the store may be used again, and rows may
// have been corrected since.
QString identityOf(const store::Import &import)
{
    const QString identity =
        u"%1 %2 %3"_s.arg(import.id.value)
            .arg(import.sha256, import.importedUtc.toString(Qt::ISODateWithMs));
    return import.revision == 0 ? identity : identity + u" %1"_s.arg(import.revision);
}

// The imports that the last run saw, when a new run can build on it: nothing
// that it saw has gone since (who lost a competitor may rise), and the
// parameters are the same.
QSet<QString> knownImports(store::Database &database, const MatchRequest &request)
{
    const auto run = store::RunStore(database).lastRun();
    if (!run || request.fromScratch
        || run->parameters.toUtf8() != compactJson(matching::toJson(request.parameters)))
        return {};
    QSet<QString> present;
    for (const store::Import &import : store::ImportStore(database).imports())
        present.insert(identityOf(import));
    QSet<QString> known;
    const QJsonObject statistics = QJsonDocument::fromJson(run->statistics.toUtf8()).object();
    const QJsonArray imports = statistics.value("imports"_L1).toArray();
    for (const auto &import : imports)
        known.insert(import.toString());
    // Asked again although nothing is new: the whole, and the same answer.
    const bool buildsOn = present.contains(known) && present.size() > known.size();
    return buildsOn ? known : QSet<QString>();
}

QJsonArray importsJson(store::Database &database)
{
    QJsonArray imports;
    for (const store::Import &import : store::ImportStore(database).imports())
        imports.append(identityOf(import));
    return imports;
}

// A row that a retention rule emptied: what was sure of it is decided.
bool isEmptied(const people::SourceRecord &record)
{
    return record.birthName.isEmpty() && record.usualName.isEmpty() && record.givenNames.isEmpty()
        && record.nir.isEmpty() && record.birthDate == people::PartialDate();
}

// Takes the records of a vault into the engine.
class Feeder
{
public:
    Feeder(store::Database &database, matching::Engine &engine, QSet<QString> known)
        : m_imports(database)
        , m_records(database)
        , m_runs(database)
        , m_engine(engine)
        , m_known(std::move(known))
    {
    }

    qint64 newRows() const { return m_newRows; }
    // Of the extracts, since matchings were accepted; and those whose values are gone.
    qint64 removedRows()
    {
        qint64 rows = 0;
        for (const store::Import &import : m_imports.imports())
            rows += import.kind == u"leak" ? import.rowsPurged : 0;
        return rows + m_emptyRows;
    }

    bool feed(const QString &kind, base::Progress &progress)
    {
        const qint64 total = m_records.countRecords(kind);
        qint64 done = 0;
        for (const store::Import &import : m_imports.imports()) {
            const bool isNew = !m_known.contains(identityOf(import));
            const auto take = [&](const people::SourceRecord &record) {
                add(kind, record, isNew);
                return ++done % 4096 != 0 || progress.report(done, total);
            };
            if (import.kind == kind && !m_records.forEachOf(import.id, take))
                return false;
        }
        return true;
    }

    void feedKnownPairs()
    {
        if (m_known.isEmpty())
            return;
        m_runs.forEach(0, [this](const store::StoredPair &stored) {
            m_engine.addKnownPair(stored.pair.leak, stored.pair.patient);
            return true;
        });
    }

private:
    void add(const QString &kind, const people::SourceRecord &record, bool isNew)
    {
        if (kind == u"leak" && isEmptied(record)) {
            ++m_emptyRows;
            return;
        }
        m_newRows += qint64(isNew);
        if (kind == u"leak")
            m_engine.addLeak(record, isNew);
        else
            m_engine.addPatient(record, isNew);
    }

    store::ImportStore m_imports;
    store::RecordStore m_records;
    store::RunStore m_runs;
    matching::Engine &m_engine;
    QSet<QString> m_known;
    qint64 m_newRows = 0;
    qint64 m_emptyRows = 0;
};

QJsonObject toJson(const MatchReport &report, double priorBits)
{
    return {{u"patients"_s, report.patients},
            {u"leak_rows"_s, report.leakRows},
            {u"candidate_pairs"_s, report.candidatePairs},
            {u"sure_pairs"_s, report.surePairs},
            {u"review_pairs"_s, report.reviewPairs},
            {u"persons"_s, report.persons},
            {u"leak_rows_sure"_s, report.leakRowsSure},
            {u"leak_rows_review"_s, report.leakRowsReview},
            {u"expected_wrong_in_sure"_s, report.expectedWrongInSure},
            {u"expected_findable"_s, report.expectedFindable},
            {u"expected_lost"_s, report.expectedLost},
            {u"expected_unseen"_s, report.expectedUnseen},
            {u"sure_edge"_s, report.sureEdge},
            {u"review_edge"_s, report.reviewEdge},
            {u"new_rows"_s, report.newRows},
            {u"prior_bits"_s, priorBits}};
}

MatchReport reportFromJson(const QJsonObject &json)
{
    const auto number = [&](QLatin1StringView key) { return json.value(key).toInteger(); };
    return {.runId = 0,
            .patients = number("patients"_L1),
            .leakRows = number("leak_rows"_L1),
            .candidatePairs = number("candidate_pairs"_L1),
            .surePairs = number("sure_pairs"_L1),
            .reviewPairs = number("review_pairs"_L1),
            .persons = number("persons"_L1),
            .leakRowsSure = number("leak_rows_sure"_L1),
            .leakRowsReview = number("leak_rows_review"_L1),
            .expectedWrongInSure = json.value("expected_wrong_in_sure"_L1).toDouble(),
            .expectedFindable = json.value("expected_findable"_L1).toDouble(),
            .expectedLost = json.value("expected_lost"_L1).toDouble(),
            .expectedUnseen = json.value("expected_unseen"_L1).toDouble(),
            .newRows = number("new_rows"_L1),
            .sureEdge = json.value("sure_edge"_L1).toDouble(),
            .reviewEdge = json.value("review_edge"_L1).toDouble()};
}

MatchReport reportOf(const matching::Statistics &statistics)
{
    return {.runId = 0,
            .patients = statistics.patients,
            .leakRows = statistics.leakRows,
            .candidatePairs = statistics.candidates,
            .surePairs = statistics.surePairs,
            .reviewPairs = statistics.reviewPairs,
            .persons = 0,
            .leakRowsSure = statistics.leakSure,
            .leakRowsReview = statistics.leakReview,
            .expectedWrongInSure = statistics.expectedWrongInSure,
            .expectedFindable = statistics.expectedFindable,
            .expectedLost = statistics.expectedLost,
            .expectedUnseen = statistics.expectedUnseen,
            .newRows = 0,
            .sureEdge = statistics.sureEdge,
            .reviewEdge = statistics.reviewEdge};
}

struct Matched {
    matching::Outcome outcome;
    qint64 newRows = 0;
};

base::Result<Matched> matched(store::Database &database, const MatchRequest &request,
                              base::Progress &progress)
{
    store::RecordStore records(database);
    if (records.countRecords(u"patients"_s) == 0 || records.countRecords(u"leak"_s) == 0)
        return base::Error{base::Error::Kind::Conflict,
                           tr("There is nothing to match yet: import the patient list and the "
                              "extract of the leak first.")};
    if (auto objection = objectionToMatching(database))
        return *std::move(objection);
    matching::Engine engine(request.parameters);
    Feeder feeder(database, engine, knownImports(database, request));
    Span patients(progress, 0, 250);
    Span leak(progress, 250, 400);
    if (!feeder.feed(u"patients"_s, patients) || !feeder.feed(u"leak"_s, leak))
        return base::cancelled();
    feeder.feedKnownPairs();
    engine.setRemovedLeakRows(feeder.removedRows());
    Span compare(progress, 400, 900);
    auto outcome = engine.run(compare);
    if (!outcome)
        return outcome.error();
    return Matched{*std::move(outcome), feeder.newRows()};
}

base::Result<store::RunId> storeOutcome(store::Database &database, const matching::Outcome &outcome,
                                        const matching::Parameters &parameters,
                                        const QDateTime &now, base::Progress &progress)
{
    store::RunStore runs(database);
    const store::RunId run =
        runs.replaceRun(now, QString::fromUtf8(compactJson(matching::toJson(parameters))), u"{}"_s);
    Span storing(progress, 900, 1000);
    qsizetype done = 0;
    const auto total = qsizetype(outcome.pairs.size());
    for (const matching::Pair &pair : outcome.pairs) {
        runs.insertPair(run, pair);
        if (++done % 4096 == 0 && !storing.report(done, total))
            return base::cancelled();
    }
    for (const auto &[representative, duplicate] : outcome.patientDuplicates)
        runs.insertDuplicate(duplicate, representative);
    store::AddressStore(database).reattach();
    store::InstructionStore(database).reattach();
    store::PersonStore(database).rebuild();
    return run;
}

} // namespace

MatchReport reportOfRun(const store::Run &run)
{
    MatchReport report = reportFromJson(QJsonDocument::fromJson(run.statistics.toUtf8()).object());
    report.runId = run.id.value;
    return report;
}

bool isUpToDate(store::Database &database, const store::Run &run)
{
    const QJsonObject statistics = QJsonDocument::fromJson(run.statistics.toUtf8()).object();
    return statistics.value("imports"_L1).toArray() == importsJson(database);
}

base::Result<MatchReport> runMatching(const Session &session, base::Progress &progress,
                                      const MatchRequest &request)
{
    if (const auto allowed = requireRight(session, Right::Review); !allowed)
        return allowed.error();
    const auto work = [&](store::Database &database,
                          journal::Draft &entry) -> base::Result<MatchReport> {
        const auto found = matched(database, request, progress);
        if (!found)
            return found.error();
        const matching::Outcome &outcome = found->outcome;
        matching::Parameters used = request.parameters;
        used.weights = outcome.weights;
        const auto run = storeOutcome(database, outcome, used, session.now(), progress);
        if (!run)
            return run.error();
        MatchReport report = reportOf(outcome.statistics);
        report.newRows = found->newRows;
        report.runId = run->value;
        report.persons = store::PersonStore(database).count();
        QJsonObject json = toJson(report, outcome.statistics.priorBits);
        json.insert("imports"_L1, importsJson(database));
        store::RunStore(database).setStatistics(*run, QString::fromUtf8(compactJson(json)));
        entry.event = u"matching.finished"_s;
        entry.object = u"run:%1"_s.arg(report.runId);
        entry.payload = {{u"patients"_s, report.patients},
                         {u"leak_rows"_s, report.leakRows},
                         {u"sure_pairs"_s, report.surePairs},
                         {u"review_pairs"_s, report.reviewPairs},
                         {u"persons"_s, report.persons}};
        return report;
    };
    return writeStage(session, work);
}

base::Result<QJsonObject> matchingParameters(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<QJsonObject> {
        const auto run = store::RunStore(database).lastRun();
        if (!run)
            return matching::toJson(matching::Parameters());
        return QJsonDocument::fromJson(run->parameters.toUtf8()).object();
    });
}

base::Result<std::optional<MatchReport>> lastMatchReport(const Session &session)
{
    return readStage(session,
                     [](store::Database &database) -> base::Result<std::optional<MatchReport>> {
                         const auto run = store::RunStore(database).lastRun();
                         if (!run)
                             return std::optional<MatchReport>();
                         MatchReport report = reportOfRun(*run);
                         report.persons = store::PersonStore(database).count();
                         return std::optional(report);
                     });
}

base::Result<qint64> exportPairs(const Session &session, QIODevice &device,
                                 std::optional<double> minProbability)
{
    return readPersons(session, [&](store::Database &database) -> base::Result<qint64> {
        store::RunStore runs(database);
        store::RecordStore records(database);
        qint64 rows = 0;
        bool whole = device.write(csvLineForPrograms({u"leak_ref"_s, u"patient_ref"_s, u"class"_s,
                                                      u"probability"_s, u"reasons"_s}))
            > 0;
        // Without a floor of the caller's: the classes, not a number, decide.
        const double least = minProbability.value_or(0.0);
        whole = whole && runs.forEach(least, [&](const store::StoredPair &stored) {
            if (!minProbability && stored.pair.cls == matching::PairClass::None)
                return true;
            const auto leak = records.record(stored.pair.leak);
            const auto patient = records.record(stored.pair.patient);
            ++rows;
            return device.write(
                       csvLineForPrograms({leak->displayRef(), patient->displayRef(),
                                           matching::className(stored.pair.cls),
                                           QString::number(stored.pair.probability, 'f', 6),
                                           matching::reasonCodes(stored.pair.reasons)}))
                > 0;
        });
        if (!whole)
            return base::Error{
                base::Error::Kind::Storage,
                tr("The pairs could not be written to the end (%1).").arg(device.errorString())};
        return rows;
    });
}

base::Result<QList<PairDetail>> explainPair(const Session &session, const QString &leakRef,
                                            const QString &patientRef)
{
    return readPersons(session, [&](store::Database &database) -> base::Result<QList<PairDetail>> {
        const auto leaks = store::RecordStore(database).recordsByRef(u"leak"_s, leakRef);
        if (leaks.empty())
            return base::Error{base::Error::Kind::Input,
                               tr("The extract of the leak has no row %1.").arg(leakRef)};
        QList<PairDetail> details;
        for (const people::SourceRecord &leak : leaks) {
            const auto found = patientRef.isEmpty() ? detailsOfLeak(database, leak)
                                                    : detailsOfPair(database, leak, patientRef);
            if (!found)
                return found.error();
            details += *found;
        }
        return details;
    });
}

base::Result<PairDetail> pairDetail(const Session &session, qint64 pairId)
{
    return readPersons(session, [&](store::Database &database) -> base::Result<PairDetail> {
        const auto stored = store::RunStore(database).pair({pairId});
        if (!stored)
            return base::Error{base::Error::Kind::Conflict,
                               tr("This pair is no longer there: the matching was run again.")};
        return detailOf(database, *stored);
    });
}

base::Result<QList<PairRow>> listPairs(const Session &session, PairBand band, qint64 afterPairId,
                                       int limit)
{
    return readPersons(session, [&](store::Database &database) -> base::Result<QList<PairRow>> {
        const auto after =
            afterPairId == 0 ? std::nullopt : std::optional(store::PairId{afterPairId});
        QList<PairRow> rows;
        for (const auto &stored : store::RunStore(database).page(classOf(band), after, limit))
            rows.append(rowOf(database, stored));
        return rows;
    });
}

base::Result<QList<qint64>> probabilityHistogram(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<QList<qint64>> {
        const auto bands = store::RunStore(database).histogram();
        return QList<qint64>(bands.begin(), bands.end());
    });
}

} // namespace services
