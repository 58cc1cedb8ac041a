// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/reviewanswer.h"

#include "base/text.h"
#include "cli/pairanswer.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QJsonValue orNull(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

QString percent(double share)
{
    // Decimal comma and no-break space: « 97,5 % ».
    QString number = QString::number(share * 100, 'f', 1);
    return number.replace(u'.', u',') + u"\u00a0%"_s;
}

QJsonObject agreementJson(const services::Agreement &agreement)
{
    QJsonArray table;
    for (const auto &row : agreement.table) {
        QJsonArray cells;
        for (const qint64 count : row)
            cells.append(count);
        table.append(cells);
    }
    return {{u"sample"_s, agreement.sample},
            {u"left"_s, agreement.left},
            {u"read_twice"_s, agreement.readTwice()},
            {u"agreed"_s, agreement.agreed()},
            {u"disputed"_s, agreement.disputed},
            {u"observed_agreement"_s, orNull(agreement.observed())},
            {u"cohens_kappa"_s, orNull(agreement.kappa())},
            {u"first_by_second"_s, table}};
}

QJsonObject calibrationJson(const services::Calibration &calibration)
{
    QJsonArray bins;
    for (const services::CalibrationBin &bin : calibration.bins) {
        const services::Interval interval = bin.interval();
        const bool isRead = bin.read > 0;
        bins.append(QJsonObject{
            {u"class"_s, bandKey(bin.band)},
            {u"from"_s, bin.from},
            {u"to"_s, bin.to},
            {u"pairs"_s, bin.pairs},
            {u"read"_s, bin.read},
            {u"same"_s, bin.same},
            {u"precision"_s, isRead ? QJsonValue(bin.precision()) : QJsonValue()},
            {u"low"_s, interval.low},
            {u"high"_s, interval.high},
            {u"mean_probability"_s, isRead ? QJsonValue(bin.meanProbability) : QJsonValue()}});
    }
    return {
        {u"read"_s, calibration.read}, {u"enough"_s, calibration.isEnough()}, {u"bins"_s, bins}};
}

QString agreementLine(const services::Agreement &agreement)
{
    const auto kappa = agreement.kappa();
    return QCoreApplication::translate("cli",
                                       "Second reading: %1 of %2 pair(s) left, %3 read twice, %4 "
                                       "agree (%5, kappa %6), %7 to settle",
                                       nullptr, int(agreement.sample))
        .arg(base::frenchNumber(agreement.left), base::frenchNumber(agreement.sample),
             base::frenchNumber(agreement.readTwice()), base::frenchNumber(agreement.agreed()),
             percent(agreement.observed().value_or(0)),
             kappa ? QString::number(*kappa, 'f', 2).replace(u'.', u',') : u"–"_s,
             base::frenchNumber(agreement.disputed));
}

QStringList calibrationLines(const services::Calibration &calibration)
{
    QStringList lines;
    for (const services::CalibrationBin &bin : calibration.bins) {
        if (bin.read == 0)
            continue;
        const services::Interval interval = bin.interval();
        lines << u"  "_s
                + tr("%1, probability %2 to %3: %4 right of %5 read, %6 (%7 to %8); the program "
                     "says %9")
                      .arg(bandKey(bin.band), percent(bin.from), percent(bin.to),
                           base::frenchNumber(bin.same), base::frenchNumber(bin.read),
                           percent(bin.precision()), percent(interval.low), percent(interval.high),
                           percent(bin.meanProbability));
    }
    if (!calibration.isEnough())
        lines << QCoreApplication::translate(
                     "cli",
                     "Only %1 pair(s) read one by one: under %2 these figures are no estimate.",
                     nullptr, int(calibration.read))
                     .arg(base::frenchNumber(calibration.read),
                          base::frenchNumber(services::kEnoughRead));
    return lines;
}

QString exampleLine(const services::PairDetail &pair)
{
    QStringList marks;
    for (const services::FieldComparison &field : pair.fields) {
        if (!field.words.isEmpty())
            marks << u"%1 %2 %3"_s.arg(field.field, field.sign, field.words);
    }
    return u"  "_s
        + tr("Pair %1, probability %2: %3")
              .arg(pair.pairId)
              .arg(percent(pair.probability), marks.join(u" · "_s));
}

} // namespace

Answer patternAnswer(const services::SamePattern &pattern)
{
    Answer answer;
    QJsonArray examples;
    answer.lines << QCoreApplication::translate("cli",
                                                "%1 undecided pair(s) with the same reasons: %2",
                                                nullptr, int(pattern.count))
                        .arg(base::frenchNumber(pattern.count), pattern.reasons.join(u", "_s));
    for (const services::PairDetail &example : pattern.examples) {
        examples.append(pairJson(example));
        answer.lines << exampleLine(example);
    }
    if (!pattern.mayBeSame())
        answer.lines << tr("\"same\" is not possible for all at once, because of: %1")
                            .arg(pattern.contradictions.join(u", "_s));
    answer.json = {{u"pair"_s, pattern.pairId},
                   {u"count"_s, pattern.count},
                   {u"reasons"_s, QJsonArray::fromStringList(pattern.reasonCodes)},
                   {u"may_be_same"_s, pattern.mayBeSame()},
                   {u"contradictions"_s, QJsonArray::fromStringList(pattern.contradictionCodes)},
                   {u"examples"_s, examples}};
    return answer;
}

Answer undoneAnswer(const services::Undone &undone)
{
    const QString line = undone.pairs > 1
        ? QCoreApplication::translate("cli", "The decision on %1 pair(s) was taken back.", nullptr,
                                      int(undone.pairs))
              .arg(base::frenchNumber(undone.pairs))
        : tr("The decision on row %1 of the leak and patient %2 was taken back.")
              .arg(undone.leakRef, undone.patientRef);
    return Answer{
        .json = {{u"pair"_s, undone.pairId == 0 ? QJsonValue() : QJsonValue(undone.pairId)},
                 {u"pairs"_s, undone.pairs},
                 {u"leak_ref"_s, undone.leakRef},
                 {u"patient_ref"_s, undone.patientRef}},
        .lines = {line}};
}

Answer statsAnswer(const services::ReviewStats &counts, const services::Agreement &agreement,
                   const services::Calibration &calibration)
{
    Answer answer{
        .json = {{u"to_review"_s, counts.toReview},
                 {u"same"_s, counts.same},
                 {u"different"_s, counts.different},
                 {u"unsure"_s, counts.unsure},
                 {u"remaining"_s, counts.remaining},
                 {u"disputed"_s, counts.disputed},
                 {u"pairs_per_hour"_s, counts.pairsPerHour},
                 {u"second_reading"_s, agreementJson(agreement)},
                 {u"calibration"_s, calibrationJson(calibration)}},
        .lines = {QCoreApplication::translate(
                      "cli", "%1 pair(s) = %2 same + %3 different + %4 unsure + %5 remaining",
                      nullptr, int(counts.toReview))
                      .arg(base::frenchNumber(counts.toReview), base::frenchNumber(counts.same),
                           base::frenchNumber(counts.different), base::frenchNumber(counts.unsure),
                           base::frenchNumber(counts.remaining))}};
    if (counts.pairsPerHour > 0)
        answer.lines << QCoreApplication::translate("cli", "Pace: %1 pair(s) an hour", nullptr,
                                                    int(counts.pairsPerHour))
                            .arg(base::frenchNumber(qRound64(counts.pairsPerHour)));
    if (agreement.sample > 0)
        answer.lines << agreementLine(agreement);
    if (calibration.read > 0)
        answer.lines << calibrationLines(calibration);
    return answer;
}

Answer disputesAnswer(const QList<services::Dispute> &disputes)
{
    Answer answer;
    QJsonArray pairs;
    for (const services::Dispute &dispute : disputes) {
        pairs.append(QJsonObject{{u"pair"_s, dispute.pair.pairId},
                                 {u"leak_ref"_s, dispute.pair.leakRef},
                                 {u"patient_ref"_s, dispute.pair.patientRef},
                                 {u"probability"_s, dispute.pair.probability},
                                 {u"first"_s, dispute.first},
                                 {u"second"_s, dispute.second}});
        answer.lines << tr("Pair %1, row %2 of the leak and patient %3: first \"%4\", second "
                           "\"%5\"")
                            .arg(dispute.pair.pairId)
                            .arg(dispute.pair.leakRef, dispute.pair.patientRef,
                                 services::decisionText(dispute.first),
                                 services::decisionText(dispute.second));
    }
    if (disputes.isEmpty())
        answer.lines << tr("No pair is to be settled.");
    answer.json = {{u"disputes"_s, pairs}};
    return answer;
}

Answer searchAnswer(const services::PatientSearch &search)
{
    Answer answer;
    QJsonArray patients;
    for (const services::PatientHit &hit : search.hits) {
        patients.append(QJsonObject{{u"patient_ref"_s, hit.patientRef},
                                    {u"name"_s, hit.name},
                                    {u"birth_date"_s, hit.birthDate},
                                    {u"place"_s, hit.place}});
        answer.lines << QStringList{hit.patientRef, hit.name, hit.birthDate, hit.place}.join(
            u" · "_s);
    }
    answer.lines << (search.found > search.hits.size()
                         ? tr("%1 patients, of whom these are the closest. Type more to see fewer.")
                               .arg(base::frenchNumber(search.found))
                         : QCoreApplication::translate("cli", "%1 patient(s)", nullptr,
                                                       int(search.found))
                               .arg(base::frenchNumber(search.found)));
    answer.json = {{u"found"_s, search.found}, {u"patients"_s, patients}};
    return answer;
}

} // namespace cli
