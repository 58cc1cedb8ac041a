// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/retentionrules.h"

#include "base/text.h"
#include "deadlines/language.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr int kMostYears = 100;

QString tr(const char *text)
{
    return QCoreApplication::translate("services", text);
}

template<typename Value, std::size_t Size>
using Names = std::array<std::pair<QLatin1StringView, Value>, Size>;

constexpr Names<store::Removal, 9> kRemovals{
    {{"quarantine"_L1, store::Removal::Quarantine},
     {"unconcerned_patients"_L1, store::Removal::UnconcernedPatients},
     {"death_matches"_L1, store::Removal::DeathMatches},
     {"leak_rows"_L1, store::Removal::LeakRows},
     {"call_notes"_L1, store::Removal::CallNotes},
     {"contact"_L1, store::Removal::Contact},
     {"requests"_L1, store::Removal::Requests},
     {"proofs"_L1, store::Removal::Proofs},
     {"identities"_L1, store::Removal::Identities}}};

constexpr Names<RetentionTrigger, 6> kTriggers{
    {{"matching_accepted"_L1, RetentionTrigger::MatchingAccepted},
     {"settled"_L1, RetentionTrigger::Settled},
     {"settled_and_called"_L1, RetentionTrigger::SettledAndCalled},
     {"accepted_or_settled"_L1, RetentionTrigger::AcceptedOrSettled},
     {"last_notification"_L1, RetentionTrigger::LastNotification},
     {"request_answered"_L1, RetentionTrigger::RequestAnswered}}};

constexpr Names<Duty, 7> kDuties{{{"matching"_L1, Duty::Matching},
                                  {"review"_L1, Duty::Review},
                                  {"quarantine"_L1, Duty::Quarantine},
                                  {"persons"_L1, Duty::Persons},
                                  {"returns"_L1, Duty::Returns},
                                  {"emails"_L1, Duty::Emails},
                                  {"requests"_L1, Duty::Requests}}};

// Of our own file: an unknown name is a fault of the program, which a test finds.
template<typename Value, std::size_t Size>
Value named(const Names<Value, Size> &names, const QString &name)
{
    for (const auto &[key, value] : names) {
        if (key == name)
            return value;
    }
    qFatal("resources/retention/rules.json: %s", qPrintable(name));
}

BothLanguages words(const QJsonObject &json, QLatin1StringView key)
{
    return BothLanguages(json.value(key).toObject());
}

RetentionRule ruleFrom(const QJsonObject &json)
{
    RetentionRule rule;
    rule.key = json.value("key"_L1).toString();
    rule.removal = named(kRemovals, rule.key);
    rule.label = words(json, "label"_L1);
    rule.removes = words(json, "removes"_L1);
    rule.keeps = words(json, "keeps"_L1);
    rule.afterwards = words(json, "afterwards"_L1);
    rule.ground = words(json, "ground"_L1);
    rule.trigger = named(kTriggers, json.value("trigger"_L1).toString());
    rule.period = periodFromText(json.value("period"_L1).toString()).value_or(Period{});
    const QJsonArray duties = json.value("blocked_by"_L1).toArray();
    for (const auto &duty : duties)
        rule.blockedBy.push_back(named(kDuties, duty.toString()));
    return rule;
}

RetentionRules readShipped()
{
    QFile file(u":/retention/rules.json"_s);
    [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // compiled in
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    RetentionRules rules;
    rules.version = json.value("version"_L1).toString();
    const QJsonArray entries = json.value("rules"_L1).toArray();
    for (const auto &entry : entries)
        rules.rules.push_back(ruleFrom(entry.toObject()));
    const QJsonObject items = json.value("items"_L1).toObject();
    for (auto item = items.begin(); item != items.end(); ++item)
        rules.items.emplace(item.key(), BothLanguages(item->toObject()));
    return rules;
}

std::optional<Period::Unit> unitFrom(const QString &word)
{
    static const std::map<QString, Period::Unit> units{
        {u"d"_s, Period::Unit::Days},        {u"day"_s, Period::Unit::Days},
        {u"days"_s, Period::Unit::Days},     {u"j"_s, Period::Unit::Days},
        {u"jour"_s, Period::Unit::Days},     {u"jours"_s, Period::Unit::Days},
        {u"m"_s, Period::Unit::Months},      {u"month"_s, Period::Unit::Months},
        {u"months"_s, Period::Unit::Months}, {u"mois"_s, Period::Unit::Months},
        {u"y"_s, Period::Unit::Years},       {u"year"_s, Period::Unit::Years},
        {u"years"_s, Period::Unit::Years},   {u"a"_s, Period::Unit::Years},
        {u"an"_s, Period::Unit::Years},      {u"ans"_s, Period::Unit::Years}};
    const auto found = units.find(word);
    return found == units.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

QDate Period::after(const QDate &day) const
{
    switch (unit) {
    case Unit::Days:
        return day.addDays(number);
    case Unit::Months:
        return day.addMonths(number);
    case Unit::Years:
        return day.addYears(number);
    }
    return day;
}

QString Period::iso() const
{
    const QChar letter = unit == Unit::Days ? u'D' : unit == Unit::Months ? u'M' : u'Y';
    return u'P' + QString::number(number) + letter;
}

QString Period::text() const
{
    switch (unit) {
    case Unit::Days:
        return QCoreApplication::translate("services", "%n day(s)", "a period", number);
    case Unit::Months:
        return QCoreApplication::translate("services", "%n month(s)", "a period", number);
    case Unit::Years:
        return QCoreApplication::translate("services", "%n year(s)", "a period", number);
    }
    return {};
}

std::optional<Period> periodFromText(const QString &text)
{
    static const QRegularExpression form(u"^p?(\\d{1,5})\\s*([a-z]+)$"_s);
    const auto match = form.match(text.simplified().toLower());
    if (!match.hasMatch())
        return {};
    const auto unit = unitFrom(match.captured(2));
    const int number = match.captured(1).toInt();
    if (!unit)
        return {};
    const int inAYear = *unit == Period::Unit::Days ? 365 : *unit == Period::Unit::Months ? 12 : 1;
    if (number > kMostYears * inAYear)
        return {};
    return Period{number, *unit};
}

QString BothLanguages::text() const
{
    return deadlines::localText(m_texts);
}

const RetentionRules &shippedRetentionRules()
{
    static const RetentionRules rules = readShipped();
    return rules;
}

QString triggerText(RetentionTrigger trigger)
{
    switch (trigger) {
    case RetentionTrigger::MatchingAccepted:
        return tr("after the matching was accepted");
    case RetentionTrigger::Settled:
        return tr("after everybody was told");
    case RetentionTrigger::SettledAndCalled:
        return tr("after everybody was told, and after each call");
    case RetentionTrigger::AcceptedOrSettled:
        return tr("after the matching was accepted, or as soon as everybody is told");
    case RetentionTrigger::LastNotification:
        return tr("after the last notification");
    case RetentionTrigger::RequestAnswered:
        return tr("after the answer to each request");
    }
    return {};
}

QString triggerFrench(RetentionTrigger trigger)
{
    switch (trigger) {
    case RetentionTrigger::MatchingAccepted:
        return u"après la validation du rapprochement"_s;
    case RetentionTrigger::Settled:
        return u"après que tout le monde a été informé"_s;
    case RetentionTrigger::SettledAndCalled:
        return u"après que tout le monde a été informé, et après chaque appel"_s;
    case RetentionTrigger::AcceptedOrSettled:
        return u"après la validation du rapprochement, ou dès que tout le monde est informé"_s;
    case RetentionTrigger::LastNotification:
        return u"après la dernière information"_s;
    case RetentionTrigger::RequestAnswered:
        return u"après la réponse à chaque demande"_s;
    }
    return {};
}

QString dutyText(Duty duty, qint64 open)
{
    const QString number = base::frenchNumber(open);
    const int form = int(std::min<qint64>(open, std::numeric_limits<int>::max()));
    switch (duty) {
    case Duty::Matching:
        return tr("An extract of the leak is not matched, or its matching not accepted.");
    case Duty::Review:
        return QCoreApplication::translate("services", "%1 pair(s) wait for a decision.", nullptr,
                                           form)
            .arg(number);
    case Duty::Quarantine:
        return QCoreApplication::translate(
                   "services", "%1 row(s) are in quarantine: each may be a patient.", nullptr, form)
            .arg(number);
    case Duty::Persons:
        return QCoreApplication::translate(
                   "services", "%1 person(s) are not told yet, or their letters not posted.",
                   nullptr, form)
            .arg(number);
    case Duty::Returns:
        return QCoreApplication::translate(
                   "services", "%1 letter(s) came back and nobody decided what follows.", nullptr,
                   form)
            .arg(number);
    case Duty::Emails:
        return QCoreApplication::translate("services",
                                           "%1 e-mail(s) are on their way, refused or in doubt, or "
                                           "came back and wait to be looked at.",
                                           nullptr, form)
            .arg(number);
    case Duty::Requests:
        return QCoreApplication::translate("services", "%1 request(s) of persons are not answered.",
                                           nullptr, form)
            .arg(number);
    }
    return {};
}

} // namespace services
