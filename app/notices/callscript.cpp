// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/callscript.h"

#include "notices/typography.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace notices {

namespace {

const QJsonObject &shipped()
{
    static const QJsonObject object = [] {
        QFile file(u":/notices/callscripts.json"_s);
        const bool isThere = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isThere);
        return QJsonDocument::fromJson(file.readAll()).object();
    }();
    return object;
}

QStringList sentencesOf(const QJsonValue &list)
{
    QStringList sentences;
    const QJsonArray entries = list.toArray();
    for (const QJsonValue entry : entries)
        sentences << frenchTypography(entry.toString());
    return sentences;
}

} // namespace

QStringList wordsBeforeIdentity(const QString &laboratory)
{
    return sentencesOf(shipped().value("before"_L1))
        .replaceInStrings(u"{laboratoire}"_s, laboratory);
}

QString callQuestion(const QString &key)
{
    return frenchTypography(shipped().value("questions"_L1)[key].toString());
}

const std::vector<CallScript> &callScripts()
{
    static const std::vector<CallScript> scripts = [] {
        std::vector<CallScript> read;
        const QJsonArray entries = shipped().value("scripts"_L1).toArray();
        for (const QJsonValue entry : entries)
            read.push_back({entry[u"key"_s].toString(),
                            frenchTypography(entry[u"title"_s].toString()),
                            sentencesOf(entry[u"say"_s]), sentencesOf(entry[u"never"_s])});
        return read;
    }();
    return scripts;
}

const CallScript &callScript(const QString &key)
{
    const auto found = std::ranges::find(callScripts(), key, &CallScript::key);
    Q_ASSERT(found != callScripts().end());
    return *found;
}

const std::vector<CallOutcome> &callOutcomes()
{
    static const std::vector<CallOutcome> outcomes = [] {
        std::vector<CallOutcome> read;
        const QJsonArray entries = shipped().value("outcomes"_L1).toArray();
        for (const QJsonValue entry : entries)
            read.push_back(
                {entry[u"key"_s].toString(), frenchTypography(entry[u"text"_s].toString())});
        return read;
    }();
    return outcomes;
}

QString callOutcomeText(const QString &key)
{
    const auto found = std::ranges::find(callOutcomes(), key, &CallOutcome::key);
    return found == callOutcomes().end() ? QString() : found->text;
}

} // namespace notices
