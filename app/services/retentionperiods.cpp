// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/retentionperiods.h"

#include "services/outputfile.h"
#include "services/stage.h"
#include "store/incidentstore.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

const auto kPeriodsSetting = u"retention_periods"_s; // JSON: key of a rule → ISO 8601

QJsonObject ownPeriods(store::Database &database)
{
    const auto json = store::IncidentStore(database).setting(kPeriodsSetting);
    return QJsonDocument::fromJson(json.value_or(QString()).toUtf8()).object();
}

base::Result<void> changePeriod(const Session &session, const QString &key, const QString &event,
                                const std::optional<Period> &period)
{
    if (!isRetentionRule(key))
        return unknownRetentionRule(key);
    return writeStage(session,
                      [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
                          QJsonObject own = ownPeriods(database);
                          if (own.value(key).toString() == (period ? period->iso() : QString()))
                              return {};
                          own.remove(key);
                          if (period)
                              own.insert(key, period->iso());
                          store::IncidentStore(database).setSetting(
                              kPeriodsSetting,
                              QString::fromUtf8(QJsonDocument(own).toJson(QJsonDocument::Compact)));
                          entry.event = event;
                          entry.object = u"rule:"_s + key;
                          if (period)
                              entry.payload = {{u"period"_s, period->iso()}};
                          return {};
                      });
}

} // namespace

std::vector<RetentionRule> retentionRulesIn(store::Database &database)
{
    const QJsonObject own = ownPeriods(database);
    std::vector<RetentionRule> rules = shippedRetentionRules().rules;
    for (RetentionRule &rule : rules) {
        if (const auto period = periodFromText(own.value(rule.key).toString())) {
            rule.period = *period;
            rule.isOwn = true;
        }
    }
    return rules;
}

bool isRetentionRule(const QString &key)
{
    const auto &rules = shippedRetentionRules().rules;
    return std::any_of(rules.begin(), rules.end(),
                       [&key](const RetentionRule &rule) { return rule.key == key; });
}

base::Error unknownRetentionRule(const QString &key)
{
    QStringList keys;
    for (const RetentionRule &rule : shippedRetentionRules().rules)
        keys << rule.key;
    return {base::Error::Kind::Input,
            QCoreApplication::translate(
                "services", "There is no retention rule “%1”. There are: %2. Nothing was changed.")
                .arg(key, keys.join(u", "_s))};
}

base::Result<QList<RetentionRule>> retentionRules(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<QList<RetentionRule>> {
        const auto rules = retentionRulesIn(database);
        return QList<RetentionRule>(rules.begin(), rules.end());
    });
}

base::Result<void> setRetentionPeriod(const Session &session, const QString &key,
                                      const Period &period)
{
    return changePeriod(session, key, u"retention.rule_set"_s, period);
}

base::Result<void> resetRetentionPeriod(const Session &session, const QString &key)
{
    return changePeriod(session, key, u"retention.rule_reset"_s, {});
}

base::Result<void> exportRetentionRules(const Session &session, const QString &file)
{
    const auto rules = retentionRules(session);
    if (!rules)
        return rules.error();
    QJsonArray array;
    for (const RetentionRule &rule : *rules)
        array.append(QJsonObject{{u"key"_s, rule.key},
                                 {u"label"_s, rule.label.text()},
                                 {u"removes"_s, rule.removes.text()},
                                 {u"keeps"_s, rule.keeps.text()},
                                 {u"ground"_s, rule.ground.text()},
                                 {u"after"_s, triggerText(rule.trigger)},
                                 {u"period"_s, rule.period.iso()},
                                 {u"own"_s, rule.isOwn}});
    const QJsonObject json{{u"format"_s, u"avis34-retention-rules"_s},
                           {u"version"_s, shippedRetentionRules().version},
                           {u"rules"_s, array}};
    return writeOutputFile(file, QJsonDocument(json).toJson());
}

} // namespace services
