// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/phrasebank.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace notices {

namespace {

constexpr std::array kAllWordings{Wording::Plain, Wording::EasyRead, Wording::English};

base::Error damaged(const QString &key)
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate("notices",
                                        "Phrases of the letters: \"%1\" is missing, "
                                        "unknown, double or empty.")
                .arg(key)};
}

// `plainName` is the key of the plain French; the others are "easy" and
// "english".  Nothing if one is missing.
std::optional<Worded> wordedIn(const QJsonValue &entry, const QString &plainName)
{
    Worded worded{entry[plainName].toString().trimmed(), entry[u"easy"_s].toString().trimmed(),
                  entry[u"english"_s].toString().trimmed()};
    if (std::ranges::any_of(worded, [](const QString &text) { return text.isEmpty(); }))
        return {};
    return worded;
}

using Sentences = std::vector<std::pair<QString, Worded>>;

base::Result<Sentences> sentencesIn(const QJsonObject &root, const QString &name)
{
    Sentences sentences;
    const QJsonArray entries = root.value(name).toArray();
    for (const QJsonValue entry : entries) {
        const QString key = entry[u"key"_s].toString();
        const auto text = wordedIn(entry, u"text"_s);
        const auto isSame = [&](const auto &known) { return known.first == key; };
        if (key.isEmpty() || !text || std::ranges::any_of(sentences, isSame))
            return damaged(name + u'.' + key);
        sentences.emplace_back(key, *text);
    }
    return sentences;
}

base::Result<QStringList> keysIn(const QJsonValue &category, const QString &name,
                                 const Sentences &sentences)
{
    QStringList keys;
    const QJsonArray entries = category[name].toArray();
    for (const QJsonValue entry : entries) {
        const QString key = entry.toString();
        const auto isSame = [&](const auto &known) { return known.first == key; };
        if (std::ranges::none_of(sentences, isSame))
            return damaged(category[u"key"_s].toString() + u'.' + name + u'.' + key);
        keys.append(key);
    }
    if (keys.isEmpty())
        return damaged(category[u"key"_s].toString() + u'.' + name);
    return keys;
}

QStringList chosen(const Sentences &sentences, const QStringList &keys, Wording wording)
{
    QStringList texts;
    for (const auto &[key, text] : sentences)
        if (keys.contains(key))
            texts.append(text[size_t(wording)]);
    return texts;
}

// A phrase inside another one would make the two categories look alike to the
// validator.
bool areAlike(const Worded &one, const Worded &other)
{
    return std::ranges::any_of(kAllWordings, [&](Wording wording) {
        const QString &first = one[size_t(wording)];
        const QString &second = other[size_t(wording)];
        return first.contains(second) || second.contains(first);
    });
}

} // namespace

base::Result<PhraseBank> PhraseBank::parse(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    PhraseBank bank;
    auto risks = sentencesIn(root, u"risks"_s);
    if (!risks)
        return risks.error();
    auto advice = sentencesIn(root, u"advice"_s);
    if (!advice)
        return advice.error();
    bank.m_risks = *std::move(risks);
    bank.m_advice = *std::move(advice);
    const QJsonArray categories = root.value(u"categories"_s).toArray();
    for (const QJsonValue entry : categories) {
        if (const auto added = bank.add(entry); !added)
            return added.error();
    }
    for (const people::DataCategory category : people::kAllDataCategories)
        if (!bank.contains(category))
            return damaged(people::categoryKey(category));
    return bank;
}

base::Result<void> PhraseBank::add(const QJsonValue &entry)
{
    const QString key = entry[u"key"_s].toString();
    const people::DataCategories known = people::categoryFromKey(key);
    const auto leaked = wordedIn(entry, u"leaked"_s);
    if (!known || !leaked)
        return damaged(key);
    const auto category = people::DataCategory(known.toInt());
    for (const auto &[other, phrases] : m_categories)
        if (other == category || areAlike(phrases.leaked, *leaked))
            return damaged(key);
    auto risks = keysIn(entry, u"risks"_s, m_risks);
    if (!risks)
        return risks.error();
    auto advice = keysIn(entry, u"advice"_s, m_advice);
    if (!advice)
        return advice.error();
    m_categories.emplace_back(category, CategoryPhrases{*leaked, *risks, *advice});
    return {};
}

bool PhraseBank::contains(people::DataCategory category) const
{
    return std::ranges::any_of(m_categories,
                               [&](const auto &known) { return known.first == category; });
}

Phrases PhraseBank::phrasesFor(people::DataCategories categories, Wording wording) const
{
    Phrases phrases;
    QStringList risks;
    QStringList advice;
    for (const auto &[category, its] : m_categories) {
        if (!categories.testFlag(category))
            continue;
        phrases.leaked.append(its.leaked[size_t(wording)]);
        risks += its.risks;
        advice += its.advice;
    }
    phrases.risks = chosen(m_risks, risks, wording);
    phrases.advice = chosen(m_advice, advice, wording);
    return phrases;
}

PhraseBank PhraseBank::forEmail() const
{
    PhraseBank bank = *this;
    for (Sentences *sentences : {&bank.m_risks, &bank.m_advice})
        for (auto &[key, text] : *sentences)
            text[size_t(Wording::Plain)]
                .replace(u"cette lettre"_s, u"ce message"_s)
                .replace(u"Cette lettre"_s, u"Ce message"_s);
    return bank;
}

QStringList PhraseBank::allTexts(Wording wording) const
{
    QStringList texts;
    for (const auto &[category, its] : m_categories)
        texts.append(its.leaked[size_t(wording)]);
    for (const Sentences *sentences : {&m_risks, &m_advice})
        for (const auto &[key, text] : *sentences)
            texts.append(text[size_t(wording)]);
    return texts;
}

} // namespace notices
