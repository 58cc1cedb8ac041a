// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cnil/severity.h"

#include <array>

using namespace Qt::StringLiterals;

namespace cnil {

namespace {

struct Scale {
    Severity::Level enisa;
    QLatin1StringView cnil;
    QLatin1StringView edpb;
};
constexpr std::array kScales{
    Scale{Severity::Level::Low, "negligible"_L1, "minor"_L1},
    Scale{Severity::Level::Medium, "limited"_L1, "moderate"_L1},
    Scale{Severity::Level::High, "significant"_L1, "severe"_L1},
    Scale{Severity::Level::VeryHigh, "maximal"_L1, "severe"_L1},
};

} // namespace

double Severity::circumstances() const
{
    return confidentiality + integrity + availability + (malicious ? 0.5 : 0.0);
}

double Severity::score() const
{
    return dataContext * identification + circumstances();
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
    for (const Scale &scale : kScales)
        if (scale.enisa == level)
            return scale.cnil;
    Q_UNREACHABLE();
}

QString edpbSeverityKey(const QString &severityKey)
{
    for (const Scale &scale : kScales)
        if (scale.cnil == severityKey)
            return scale.edpb;
    return {};
}

} // namespace cnil
