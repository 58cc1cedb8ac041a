// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/finding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace notices {

namespace {

using Kind = Finding::Kind;

struct KindKey {
    Kind kind;
    QStringView key;
};

constexpr KindKey kKeys[]{
    {Kind::MissingSection, u"missing_section"},
    {Kind::MissingNature, u"missing_nature"},
    {Kind::MissingDates, u"missing_dates"},
    {Kind::MissingMeasures, u"missing_measures"},
    {Kind::MissingCategory, u"missing_category"},
    {Kind::ForeignCategory, u"foreign_category"},
    {Kind::MissingConsequences, u"missing_consequences"},
    {Kind::MissingAdvice, u"missing_advice"},
    {Kind::MissingContact, u"missing_contact"},
    {Kind::MissingEarlier, u"missing_earlier"},
    {Kind::MissingProviso, u"missing_proviso"},
    {Kind::SecurityNumber, u"security_number"},
    {Kind::LeakedValue, u"leaked_value"},
    {Kind::HealthWord, u"health_word"},
    {Kind::Link, u"link"},
    {Kind::ForeignMail, u"foreign_mail"},
    {Kind::Braces, u"braces"},
    {Kind::VaguePhrase, u"vague_phrase"},
    {Kind::Unproven, u"unproven"},
    {Kind::Subject, u"subject"},
    {Kind::MissingPerson, u"missing_person"},
    {Kind::MissingVerification, u"missing_verification"},
    {Kind::Syntax, u"syntax"},
    {Kind::TooLong, u"too_long"},
    {Kind::Typography, u"typography"},
    {Kind::HardToRead, u"hard_to_read"},
};

} // namespace

QString findingKey(Kind kind)
{
    return std::ranges::find(kKeys, kind, &KindKey::kind)->key.toString();
}

bool isBlocked(const std::vector<Finding> &findings)
{
    return std::ranges::any_of(findings, &Finding::blocking);
}

} // namespace notices
