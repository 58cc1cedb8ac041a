// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
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

} // namespace

QString bandKey(services::PairBand band)
{
    switch (band) {
    case services::PairBand::Sure:
        return u"sure"_s;
    case services::PairBand::Review:
        return u"review"_s;
    case services::PairBand::None:
        return u"none"_s;
    }
    return {};
}

QJsonObject pairJson(const services::PairDetail &detail)
{
    QJsonArray fields;
    for (const services::FieldComparison &field : detail.fields)
        fields.append(QJsonObject{{u"field"_s, field.field},
                                  {u"leak"_s, field.leak},
                                  {u"patient"_s, field.patient},
                                  {u"finding"_s, field.finding},
                                  {u"difference"_s, field.words},
                                  {u"bits"_s, field.weight}});
    return {{u"pair"_s, detail.pairId},
            {u"leak_ref"_s, detail.leakRef},
            {u"patient_ref"_s, detail.patientRef},
            {u"class"_s, bandKey(detail.band)},
            {u"probability"_s, detail.probability},
            {u"reasons"_s, QJsonArray::fromStringList(detail.reasonCodes)},
            {u"sentence"_s, detail.sentence},
            {u"decision"_s, detail.decision},
            {u"fields"_s, fields}};
}

QStringList pairLines(const services::PairDetail &detail)
{
    QStringList lines{tr("Pair %1: row %2 of the leak and patient %3: %4, probability %5")
                          .arg(detail.pairId)
                          .arg(detail.leakRef, detail.patientRef, bandKey(detail.band))
                          .arg(detail.probability, 0, 'f', 6)};
    for (const services::FieldComparison &field : detail.fields)
        lines << u"  %1 : %2 | %3 — %4 (%5%6)"_s
                     .arg(field.field, field.leak, field.patient, field.finding,
                          field.weight < 0 ? QString() : u"+"_s)
                     .arg(field.weight, 0, 'f', 1);
    lines << detail.sentence;
    return lines;
}

} // namespace cli
