// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/generator.h"

#include "demo/csvwriter.h"
#include "demo/leakextract.h"
#include "demo/patientlist.h"
#include "demo/plan.h"
#include "demo/spelling.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace demo {

namespace {

using Kind = RowKey::Kind;

constexpr qsizetype kRowsPerReport = 2048;
constexpr quint32 kFirstPatientNumber = 100'001;

QString patientRef(quint32 row)
{
    return QString::number(kFirstPatientNumber + row);
}

QString leakRef(size_t row)
{
    return u'L' + digits(static_cast<quint32>(row) + 1, 8);
}

void count(BrokenRows &broken, Kind kind)
{
    broken.tooFewFields += kind == Kind::TooFewFields;
    broken.tooManyFields += kind == Kind::TooManyFields;
    broken.noName += kind == Kind::NoName;
    broken.unclosedQuote += kind == Kind::UnclosedQuote;
}

// Both files have their names in the three columns after the reference.
void writeRow(CsvWriter &writer, QStringList fields, Kind kind)
{
    if (kind == Kind::UnclosedQuote) {
        writer.writeUnclosedRow(fields);
        return;
    }
    if (kind == Kind::TooFewFields)
        fields.remove(fields.size() - 4, 4);
    else if (kind == Kind::TooManyFields)
        fields.insert(8, u"BP 100"_s);
    else if (kind == Kind::NoName)
        std::fill_n(fields.begin() + 1, 3, QString());
    writer.writeRow(fields);
}

class Generator
{
public:
    Generator(const DemoRequest &request, const Population &population, const Plan &plan,
              base::Progress &progress)
        : m_request(request)
        , m_population(population)
        , m_plan(plan)
        , m_progress(progress)
    {
    }

    base::Result<void> writePatients(QIODevice &device);
    base::Result<void> writeLeak(QIODevice &device);
    base::Result<void> writeTruth(QIODevice &device);
    const DemoCounts &counts() const { return m_counts; }

private:
    bool mayGoOn();
    void countLeakRow(const RowKey &key);

    const DemoRequest &m_request;
    const Population &m_population;
    const Plan &m_plan;
    base::Progress &m_progress;
    qsizetype m_done = 0;
    DemoCounts m_counts;
};

bool Generator::mayGoOn()
{
    const size_t total = m_plan.patientRows().size() + 2 * m_plan.leakRows().size();
    return m_done++ % kRowsPerReport != 0
        || m_progress.report(m_done, static_cast<qsizetype>(total));
}

base::Result<void> Generator::writePatients(QIODevice &device)
{
    CsvWriter writer(device, {});
    const PatientList list(m_population, m_request.seed);
    writer.writeRow(PatientList::header());
    const std::vector<RowKey> &rows = m_plan.patientRows();
    for (quint32 row = 0; row < rows.size() && !writer.hasFailed(); ++row) {
        if (!mayGoOn())
            return base::cancelled();
        writeRow(writer, list.row(rows[row], patientRef(row)), rows[row].kind);
        ++m_counts.patientRows;
        m_counts.patientPersons += rows[row].kind == Kind::Resident && rows[row].copy == 0;
        m_counts.patientTestRows += rows[row].kind == Kind::Test;
        count(m_counts.patientBroken, rows[row].kind);
    }
    return writer.finish();
}

void Generator::countLeakRow(const RowKey &key)
{
    ++m_counts.leakRows;
    m_counts.leakTestRows += key.kind == Kind::Test;
    count(m_counts.leakBroken, key.kind);
    if (key.kind != Kind::Resident)
        return;
    const bool isPatient = !m_plan.patientRowsOf(key).empty();
    m_counts.overlapRows += isPatient;
    m_counts.relativeRows += !isPatient;
}

base::Result<void> Generator::writeLeak(QIODevice &device)
{
    CsvWriter writer(device, {';', CsvWriter::Encoding::Cp1252, "\r\n"});
    const LeakExtract extract(m_population, m_request.seed, m_request.difficulty,
                              m_plan.residents());
    writer.writeRow(LeakExtract::header());
    const std::vector<RowKey> &rows = m_plan.leakRows();
    for (size_t row = 0; row < rows.size() && !writer.hasFailed(); ++row) {
        if (!mayGoOn())
            return base::cancelled();
        writeRow(writer, extract.row(rows[row], leakRef(row)), rows[row].kind);
        countLeakRow(rows[row]);
    }
    return writer.finish();
}

base::Result<void> Generator::writeTruth(QIODevice &device)
{
    CsvWriter writer(device, {',', CsvWriter::Encoding::Utf8, "\n"});
    writer.writeRow({u"leak_ref"_s, u"patient_ref"_s, u"person"_s});
    std::unordered_set<quint64> persons;
    const std::vector<RowKey> &rows = m_plan.leakRows();
    for (size_t row = 0; row < rows.size() && !writer.hasFailed(); ++row) {
        if (!mayGoOn())
            return base::cancelled();
        for (const quint32 patientRow : m_plan.patientRowsOf(rows[row])) {
            const quint64 person = rows[row].person();
            persons.insert(person);
            writer.writeRow({leakRef(row), patientRef(patientRow), u'P' + QString::number(person)});
            ++m_counts.truePairs;
        }
    }
    m_counts.overlapPersons = static_cast<qint64>(persons.size());
    return writer.finish();
}

bool isSound(const DemoRequest &request)
{
    constexpr qint64 kMost = 100'000'000; // of the population of France
    return request.patients >= 1 && request.patients <= kMost && request.leakRows >= 1
        && request.leakRows <= kMost && request.overlapPermille >= 0
        && request.overlapPermille <= 1000;
}

} // namespace

base::Result<DemoCounts> generate(const DemoRequest &request, QIODevice &patients, QIODevice &leak,
                                  QIODevice &truth, base::Progress &progress)
{
    if (!isSound(request)) {
        return base::Error{
            base::Error::Kind::Input,
            QCoreApplication::translate("demo",
                                        "The demonstration needs 1 to 100 million rows in each "
                                        "file and an overlap of 0 to 1000 thousandths.")};
    }
    const Population population(request.seed);
    const std::optional<Plan> plan = Plan::make(request, population, progress);
    if (!plan)
        return base::cancelled();
    Generator generator(request, population, *plan, progress);
    if (auto written = generator.writePatients(patients); !written)
        return written.error();
    if (auto written = generator.writeLeak(leak); !written)
        return written.error();
    if (auto written = generator.writeTruth(truth); !written)
        return written.error();
    return generator.counts();
}

QByteArray incidentJson()
{
    QFile file(u":/demo/incident.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the program lacks its demonstration incident");
    return file.readAll();
}

QByteArrayList leakedValueMarkers()
{
    return {"DEMOLAB",          "DEMO-PRESCRIPTEUR", "DEMO-MUTUELLE",
            "commentaire-demo", "demo-login",        "demo-secret"};
}

} // namespace demo
