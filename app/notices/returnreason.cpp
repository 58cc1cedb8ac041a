// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/returnreason.h"

#include "base/text.h"
#include "notices/typography.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace notices {

namespace {

QJsonObject shippedLists()
{
    QFile file(u":/notices/returnreasons.json"_s);
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere);
    return QJsonDocument::fromJson(file.readAll()).object();
}

AddressVerdict verdictOf(const QString &key)
{
    if (key == "wrong"_L1)
        return AddressVerdict::Wrong;
    return key == "right"_L1 ? AddressVerdict::Right : AddressVerdict::Unknown;
}

ReturnReason reasonOf(const QJsonObject &entry)
{
    ReturnReason reason{.key = entry.value("key"_L1).toString(),
                        .text = frenchTypography(entry.value("text"_L1).toString()),
                        .address = verdictOf(entry.value("address"_L1).toString()),
                        .aliases = {}};
    const QJsonArray aliases = entry.value("aliases"_L1).toArray();
    for (const QJsonValue alias : aliases)
        reason.aliases << alias.toString();
    return reason;
}

QStringList folded(QStringView words)
{
    static const QRegularExpression separators(u"[^\\p{L}\\p{N}]+"_s);
    return base::foldToUpper(words).split(separators, Qt::SkipEmptyParts);
}

bool isCalled(const ReturnReason &reason, const QStringList &words)
{
    const auto fits = [&](const QString &name) { return folded(name) == words; };
    return fits(reason.key) || fits(reason.text) || std::ranges::any_of(reason.aliases, fits);
}

} // namespace

const ReturnReasons &shippedReturnReasons()
{
    static const ReturnReasons shipped = [] {
        ReturnReasons reasons;
        const QJsonArray entries = shippedLists().value("reasons"_L1).toArray();
        for (const QJsonValue entry : entries)
            reasons.push_back(reasonOf(entry.toObject()));
        return reasons;
    }();
    return shipped;
}

const ReturnReason *reasonOf(const ReturnReasons &reasons, QStringView words)
{
    const QStringList asked = folded(words);
    if (asked.isEmpty())
        return nullptr;
    const auto found = std::ranges::find_if(reasons, [&](const ReturnReason &reason) {
        return !reason.isRetired && isCalled(reason, asked);
    });
    return found == reasons.end() ? nullptr : &*found;
}

QString reasonText(const ReturnReasons &reasons, const QString &key)
{
    const auto found = std::ranges::find(reasons, key, &ReturnReason::key);
    return found == reasons.end() ? key : found->text;
}

bool speaksOfDeath(QStringView words)
{
    static constexpr std::array kDeath{"DECEDE"_L1, "DECEDEE"_L1, "DECES"_L1, "DCD"_L1,
                                       "DEFUNT"_L1, "DEFUNTE"_L1, "MORT"_L1,  "MORTE"_L1};
    const QStringList said = folded(words);
    return std::ranges::any_of(
        said, [](const QString &word) { return std::ranges::find(kDeath, word) != kDeath.end(); });
}

const std::vector<AddressSearch> &addressSearches()
{
    static const std::vector<AddressSearch> shipped = [] {
        std::vector<AddressSearch> searches;
        const QJsonArray entries = shippedLists().value("searches"_L1).toArray();
        for (const QJsonValue entry : entries)
            searches.push_back(
                {entry[u"key"_s].toString(), frenchTypography(entry[u"text"_s].toString())});
        return searches;
    }();
    return shipped;
}

} // namespace notices
