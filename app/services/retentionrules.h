// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/retentionstore.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>
#include <vector>

// The rules of retention are data: resources/retention/rules.json, whose README names the
// source of each period.
namespace services {

// A number of days, months or years.
struct Period {
    enum class Unit { Days, Months, Years };
    int number = 0; // 0…100 years
    Unit unit = Unit::Days;

    QDate after(const QDate &day) const;
    QString iso() const;  // "P3M"
    QString text() const; // "3 months", in the user's language

    bool operator==(const Period &) const = default;
};
// « 3 mois », "30 days", "5 a", "P5Y"; nothing when it is none of these or above 100 years.
std::optional<Period> periodFromText(const QString &text);

// Words in both languages: the certificate is French whatever the language of the program.
class BothLanguages
{
public:
    BothLanguages() = default;
    explicit BothLanguages(QJsonObject texts)
        : m_texts(std::move(texts))
    {
    }
    QString text() const; // in the user's language
    QString french() const { return m_texts.value(QStringLiteral("fr")).toString(); }

private:
    QJsonObject m_texts;
};

// When the period begins.
enum class RetentionTrigger {
    MatchingAccepted,
    Settled,           // everybody is told, and nothing came since
    SettledAndCalled,  // call by call, and not before everybody is told
    AcceptedOrSettled, // the period after the one, or at once with the other
    LastNotification,  // or everybody told, where nobody had to be
    RequestAnswered,   // request by request
};

// What must not be open: to remove then would harm a person or the proof.
enum class Duty {
    Matching,   // an extract is not matched, or its matching not accepted
    Review,     // pairs wait for a decision
    Quarantine, // rows wait: each may be a patient
    Persons,    // not told yet, or not posted yet
    Returns,    // letters that came back, undecided
    Emails,     // on their way, refused or uncertain, or come back and not looked at
    Requests,   // of persons, unanswered
};

struct RetentionRule {
    QString key;
    store::Removal removal = store::Removal::Quarantine;
    BothLanguages label;
    BothLanguages removes;
    BothLanguages keeps;
    BothLanguages afterwards; // what can no longer be done then
    BothLanguages ground;
    RetentionTrigger trigger = RetentionTrigger::Settled;
    Period period;
    std::vector<Duty> blockedBy;
    bool isOwn = false; // the laboratory chose the period
};

struct RetentionRules {
    QString version;
    std::vector<RetentionRule> rules; // in the order in which they are carried out
    std::map<QString, BothLanguages> items;
};
// Compiled in; a test holds it to this form.
const RetentionRules &shippedRetentionRules();

QString triggerText(RetentionTrigger trigger);
QString triggerFrench(RetentionTrigger trigger);
// A sentence with the number of what is open.
QString dutyText(Duty duty, qint64 open);

} // namespace services
