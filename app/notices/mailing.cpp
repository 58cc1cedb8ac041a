// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/mailing.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace notices {

namespace {

MailingRules shipped()
{
    QFile file(u":/notices/mailing.json"_s);
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere);
    const QJsonObject data = QJsonDocument::fromJson(file.readAll()).object();
    MailingRules rules{
        .sheetGrams = data.value("sheet_grams"_L1).toDouble(),
        .envelopeGrams = data.value("envelope_grams"_L1).toDouble(),
        .weightSteps = {},
        .depositThresholdInside = data.value("deposit_threshold_inside"_L1).toInt(),
        .depositThresholdOutside = data.value("deposit_threshold_outside"_L1).toInt(),
        .busiestDayCallsPerThousand = data.value("busiest_day_calls_per_thousand"_L1).toDouble()};
    const QJsonArray steps = data.value("weight_steps"_L1).toArray();
    for (const QJsonValue step : steps)
        rules.weightSteps.push_back(step.toDouble());
    return rules;
}

} // namespace

double MailingRules::weightStep(int sheets) const
{
    const auto step = std::ranges::lower_bound(weightSteps, letterGrams(sheets));
    return step == weightSteps.end() ? 0 : *step;
}

const MailingRules &mailingRules()
{
    static const MailingRules rules = shipped();
    return rules;
}

QString departementOf(QStringView postalCode)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (postalCode.size() != 5 || !std::ranges::all_of(postalCode, isDigit))
        return {};
    if (postalCode.startsWith(u"97") || postalCode.startsWith(u"98"))
        return postalCode.first(3).toString();
    if (postalCode.startsWith(u"20"))
        return postalCode < u"20200" ? u"2A"_s : u"2B"_s;
    return postalCode.first(2).toString();
}

} // namespace notices
