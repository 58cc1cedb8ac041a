// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/searchservice.h"

#include "services/patientquery.h"
#include "services/stage.h"
#include "store/recordstore.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qint64 kReportEvery = 4096;

struct Ranked {
    int rank = 0;
    QString name;
    people::RecordId id;

    // Closest first, then as a list of names reads.
    bool operator<(const Ranked &other) const
    {
        return std::tie(other.rank, name, id) < std::tie(rank, other.name, other.id);
    }
};

QString sortName(const people::SourceRecord &record)
{
    return record.birthName + u' ' + record.givenNames + record.firstGivenName;
}

QString allNames(const people::SourceRecord &record)
{
    QStringList surnames{record.birthName, record.usualName};
    surnames.removeAll(QString());
    surnames.removeDuplicates();
    const QString given = record.givenNames.isEmpty() ? record.firstGivenName : record.givenNames;
    return QString(surnames.join(u" / ") + u' ' + given).simplified();
}

PatientHit hitOf(const people::SourceRecord &record)
{
    return {.patientRecord = record.id.value,
            .patientRef = record.displayRef(),
            .name = allNames(record),
            .birthDate = record.birthDate.toIsoText(),
            .place = QString(record.postalCode + u' ' + record.city).simplified()};
}

// The best of all that come by; memory for `limit` of them.
class Best
{
public:
    explicit Best(std::size_t limit)
        : m_limit(limit)
    {
    }

    void add(Ranked ranked)
    {
        ++m_found;
        if (m_heap.size() == m_limit && !(ranked < m_heap.front()))
            return;
        m_heap.push_back(std::move(ranked));
        std::push_heap(m_heap.begin(), m_heap.end());
        if (m_heap.size() <= m_limit)
            return;
        std::pop_heap(m_heap.begin(), m_heap.end());
        m_heap.pop_back();
    }

    qint64 found() const { return m_found; }
    std::vector<Ranked> sorted()
    {
        std::sort_heap(m_heap.begin(), m_heap.end());
        return std::move(m_heap);
    }

private:
    std::size_t m_limit;
    std::vector<Ranked> m_heap; // the least of them in front
    qint64 m_found = 0;
};

} // namespace

base::Result<PatientSearch> searchPatients(const Session &session, const QString &text, int limit,
                                           base::Progress &progress)
{
    const PatientQuery query(text, session.now().date().year());
    if (query.isEmpty())
        return base::Error{
            base::Error::Kind::Input,
            QCoreApplication::translate("services",
                                        "Type a part of a name, a birth date, the beginning of a "
                                        "social-security number, or a patient number.")};
    return readPersons(session, [&](store::Database &database) -> base::Result<PatientSearch> {
        store::RecordStore records(database);
        const qint64 total = records.countRecords(u"patients"_s);
        Best best(std::size_t(std::max(1, limit)));
        qint64 done = 0;
        const bool whole =
            records.forEachIdentity(u"patients"_s, [&](const people::SourceRecord &record) {
                if (const int rank = query.rank(record); rank > 0)
                    best.add({rank, sortName(record), record.id});
                return ++done % kReportEvery != 0 || progress.report(done, total);
            });
        if (!whole)
            return base::cancelled();
        PatientSearch search;
        search.found = best.found();
        for (const Ranked &ranked : best.sorted())
            search.hits.append(hitOf(*records.record(ranked.id)));
        return search;
    });
}

} // namespace services
