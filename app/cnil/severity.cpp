// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cnil/severity.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cnil {

namespace {

// Steps of 0.25: three digits are exact.
QString number(double value)
{
    return QString::number(value, 'g', 3);
}

double circumstances(const Severity &severity)
{
    return severity.confidentiality + severity.integrity + severity.availability
        + (severity.malicious ? 0.5 : 0.0);
}

} // namespace

double Severity::score() const
{
    return dataContext * identification + circumstances(*this);
}

Severity::Level Severity::level() const
{
    const double value = score();
    if (value < 2)
        return Level::Low;
    if (value < 3)
        return Level::Medium;
    if (value < 4)
        return Level::High;
    return Level::VeryHigh;
}

QString severityKey(Severity::Level level)
{
    switch (level) {
    case Severity::Level::Low:
        return u"negligible"_s;
    case Severity::Level::Medium:
        return u"limited"_s;
    case Severity::Level::High:
        return u"significant"_s;
    case Severity::Level::VeryHigh:
        return u"maximal"_s;
    }
    Q_UNREACHABLE();
}

Severity laboratorySeverity(people::DataCategories leaked)
{
    using people::DataCategory;
    // Being a laboratory's patient is itself a health datum, so the context is
    // never "simple" once a person can be named.
    const people::DataCategories naming = DataCategory::Identity | DataCategory::Nir
        | DataCategory::Email | DataCategory::PostalAddress | DataCategory::Phone;
    return {.dataContext = 4,
            .identification = (leaked & naming) ? 1.0 : 0.5,
            .confidentiality = 0.5,
            .integrity = 0,
            .availability = 0,
            .malicious = true};
}

QStringList severityReasoning(const Severity &severity)
{
    QStringList sentences;
    sentences += QCoreApplication::translate(
                     "cnil", "Processing context of the data (DPC, 1 simple to 4 sensitive): %1.")
                     .arg(severity.dataContext);
    sentences += QCoreApplication::translate(
                     "cnil", "Ease of identification of the persons (EI, 0.25 to 1): %1.")
                     .arg(number(severity.identification));
    sentences += QCoreApplication::translate(
                     "cnil",
                     "Circumstances (CB): confidentiality %1, integrity %2, availability %3, "
                     "malicious intent %4.")
                     .arg(number(severity.confidentiality), number(severity.integrity),
                          number(severity.availability), number(severity.malicious ? 0.5 : 0.0));
    sentences += QCoreApplication::translate("cnil", "SE = DPC × EI + CB = %1 × %2 + %3 = %4.")
                     .arg(QString::number(severity.dataContext), number(severity.identification),
                          number(circumstances(severity)), number(severity.score()));
    return sentences;
}

} // namespace cnil
