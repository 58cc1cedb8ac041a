// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cnil/filingdiff.h"

#include "cnil/jsonpath.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cnil {

namespace {

using Answer = FrozenFiling::Answer;

Answer answerFrom(const QJsonValue &json, const QString &section, const QStringList &missing)
{
    Answer answer{.section = section,
                  .key = json["key"_L1].toString(),
                  .label = json["label"_L1].toString(),
                  .values = keysIn(json["values"_L1])};
    answer.missing = missing.contains(answer.key);
    return answer;
}

const Answer *find(const FrozenFiling &filing, const QString &key)
{
    const auto found =
        std::find_if(filing.answers.begin(), filing.answers.end(),
                     [&key](const Answer &candidate) { return candidate.key == key; });
    return found == filing.answers.end() ? nullptr : &*found;
}

void compare(std::vector<FilingChange> &changes, const Answer &place, const QStringList &before,
             const QStringList &after)
{
    if (before == after)
        return;
    const auto kind = before.isEmpty() ? FilingChange::Kind::Added
        : after.isEmpty()              ? FilingChange::Kind::Removed
                                       : FilingChange::Kind::Changed;
    changes.push_back({kind, place.section, place.key, place.label, before, after});
}

QJsonObject withoutInstant(const QByteArray &json)
{
    QJsonObject root = QJsonDocument::fromJson(json).object();
    root.remove("prepared_at"_L1);
    return root;
}

} // namespace

base::Result<FrozenFiling> frozenFiling(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root["format"_L1] != "avis34-notification"_L1)
        return base::Error{
            base::Error::Kind::Storage,
            QCoreApplication::translate("cnil",
                                        "This filing cannot be read: the vault is damaged. "
                                        "Restore the last backup.")};
    QStringList missing;
    const QJsonArray lacking = root["missing"_L1].toArray();
    for (const QJsonValue item : lacking)
        missing += item["key"_L1].toString();
    FrozenFiling filing{.vocabulary = root["vocabulary"_L1].toString(),
                        .kind = root["kind"_L1].toString(),
                        .answers = {}};
    const QJsonArray sections = root["sections"_L1].toArray();
    for (const QJsonValue section : sections) {
        const QString heading =
            u"%1. %2"_s.arg(section["number"_L1].toInt()).arg(section["title"_L1].toString());
        const QJsonArray answers = section["answers"_L1].toArray();
        for (const QJsonValue answer : answers)
            filing.answers.push_back(answerFrom(answer, heading, missing));
    }
    return filing;
}

bool sameAnswers(const QByteArray &json, const QByteArray &other)
{
    return withoutInstant(json) == withoutInstant(other);
}

QString changeKey(FilingChange::Kind kind)
{
    switch (kind) {
    case FilingChange::Kind::Added:
        return u"added"_s;
    case FilingChange::Kind::Removed:
        return u"removed"_s;
    case FilingChange::Kind::Changed:
        return u"changed"_s;
    }
    Q_UNREACHABLE();
}

std::vector<FilingChange> changesBetween(const FrozenFiling &before, const FrozenFiling &after)
{
    std::vector<FilingChange> changes;
    for (const Answer &answer : after.answers) {
        const Answer *earlier = find(before, answer.key);
        compare(changes, answer, earlier ? earlier->values : QStringList(), answer.values);
    }
    for (const Answer &answer : before.answers)
        if (!find(after, answer.key))
            compare(changes, answer, answer.values, {});
    return changes;
}

} // namespace cnil
