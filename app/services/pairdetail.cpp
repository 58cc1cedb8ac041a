// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/pairdetail.h"

#include "matching/explanation.h"
#include "people/identity.h"
#include "services/fieldmark.h"
#include "store/recordstore.h"
#include "store/reviewstore.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace services {

namespace {

// What the last run knew: its parameters and how likely any pair was at all.
struct RunContext {
    matching::Parameters parameters;
    double priorBits = 0;
};

RunContext contextOf(store::Database &database)
{
    RunContext context;
    const auto run = store::RunStore(database).lastRun();
    if (!run)
        return context;
    auto parameters =
        matching::parametersFromJson(QJsonDocument::fromJson(run->parameters.toUtf8()).object());
    if (parameters)
        context.parameters = *std::move(parameters);
    context.priorBits = QJsonDocument::fromJson(run->statistics.toUtf8())
                            .object()
                            .value("prior_bits"_L1)
                            .toDouble();
    return context;
}

PairDetail detailFrom(const people::SourceRecord &leak, const people::SourceRecord &patient,
                      const matching::Explanation &explanation)
{
    PairDetail detail{.pairId = 0,
                      .leakRecord = leak.id.value,
                      .patientRecord = patient.id.value,
                      .leakRef = leak.displayRef(),
                      .patientRef = patient.displayRef(),
                      .band = bandOf(explanation.cls),
                      .probability = explanation.probability,
                      .reasons = {},
                      .reasonCodes = {},
                      .fields = {},
                      .sentence = explanation.sentences.join(u' '),
                      .decision = {},
                      .firstVerdict = {},
                      .secondVerdict = {}};
    for (const matching::Reason reason : explanation.reasons.toVector()) {
        detail.reasons << matching::reasonText(reason);
        detail.reasonCodes << matching::reasonCode(reason);
    }
    for (const matching::ExplainedField &field : explanation.fields) {
        const FieldMark mark = markOf(field, explanation.reasons);
        detail.fields.append({field.title, field.leakValue, field.patientValue, field.level,
                              field.bits, mark.sign, mark.words});
    }
    return detail;
}

// Of two records that the last run did not bring together.
PairDetail detailWithoutPair(store::Database &database, const people::SourceRecord &leak,
                             const people::SourceRecord &patient)
{
    const RunContext context = contextOf(database);
    PairDetail detail = detailFrom(
        leak, patient, matching::explain(leak, patient, context.priorBits, context.parameters));
    detail.decision = store::ReviewStore(database).decision({leak.id, patient.id});
    return detail;
}

} // namespace

PairBand bandOf(matching::PairClass cls)
{
    switch (cls) {
    case matching::PairClass::Sure:
        return PairBand::Sure;
    case matching::PairClass::Review:
        return PairBand::Review;
    case matching::PairClass::None:
        return PairBand::None;
    }
    return PairBand::None;
}

matching::PairClass classOf(PairBand band)
{
    switch (band) {
    case PairBand::Sure:
        return matching::PairClass::Sure;
    case PairBand::Review:
        return matching::PairClass::Review;
    case PairBand::None:
        return matching::PairClass::None;
    }
    return matching::PairClass::None;
}

PairDetail detailOf(store::Database &database, const store::StoredPair &stored)
{
    store::RecordStore records(database);
    const auto leak = records.record(stored.pair.leak);
    const auto patient = records.record(stored.pair.patient);
    const RunContext context = contextOf(database);
    PairDetail detail = detailFrom(
        *leak, *patient,
        matching::explain(*leak, *patient, stored.pair, context.priorBits, context.parameters));
    detail.pairId = stored.id.value;
    detail.decision = stored.verdict;
    const auto readings =
        store::ReviewStore(database).readings({stored.pair.leak, stored.pair.patient});
    if (readings.second) {
        detail.firstVerdict = readings.first->verdict;
        detail.secondVerdict = readings.second->verdict;
    }
    return detail;
}

PairRow rowOf(store::Database &database, const store::StoredPair &stored)
{
    store::RecordStore records(database);
    const auto leak = records.record(stored.pair.leak);
    const auto patient = records.record(stored.pair.patient);
    PairRow row{.pairId = stored.id.value,
                .leakRef = leak->displayRef(),
                .patientRef = patient->displayRef(),
                .leakName = people::fullName(*leak),
                .patientName = people::fullName(*patient),
                .birthDate = patient->birthDate.toIsoText(),
                .band = bandOf(stored.pair.cls),
                .probability = stored.pair.probability,
                .reasons = {},
                .decision = stored.verdict};
    for (const matching::Reason reason : stored.pair.reasons.toVector())
        row.reasons << matching::reasonText(reason);
    return row;
}

base::Result<QList<PairDetail>> detailsOfLeak(store::Database &database,
                                              const people::SourceRecord &leak)
{
    QList<PairDetail> details;
    for (const store::StoredPair &stored : store::RunStore(database).pairsOfLeak(leak.id))
        details.append(detailOf(database, stored));
    store::RecordStore records(database);
    for (const people::RecordId patient : store::ReviewStore(database).patientsWithoutPair(leak.id))
        details.append(detailWithoutPair(database, leak, *records.record(patient)));
    return details;
}

base::Result<QList<PairDetail>> detailsOfPair(store::Database &database,
                                              const people::SourceRecord &leak,
                                              const QString &patientRef)
{
    const auto patients = store::RecordStore(database).recordsByRef(u"patients"_s, patientRef);
    if (patients.empty())
        return base::Error{
            base::Error::Kind::Input,
            QCoreApplication::translate("services", "The patient list has no patient %1.")
                .arg(patientRef)};
    QList<PairDetail> details;
    for (const people::SourceRecord &patient : patients) {
        const auto stored = store::RunStore(database).pairOf(leak.id, patient.id);
        details.append(stored ? detailOf(database, *stored)
                              : detailWithoutPair(database, leak, patient));
    }
    return details;
}

} // namespace services
