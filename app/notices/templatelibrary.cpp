// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/templatelibrary.h"

#include "notices/values.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace notices {

namespace {

QString fileOf(Variant variant)
{
    switch (variant) {
    case Variant::Adult:
        return u"lettre-personne"_s;
    case Variant::Representative:
        return u"lettre-representant"_s;
    case Variant::AdultSupplement:
        return u"complement-personne"_s;
    case Variant::RepresentativeSupplement:
        return u"complement-representant"_s;
    }
    return {};
}

base::Error damaged(const QString &key)
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate("notices",
                                        "Phrases of the letters: \"%1\" is missing, "
                                        "unknown, double or empty.")
                .arg(key)};
}

using Sentences = std::vector<std::pair<QString, QString>>;

base::Result<Sentences> sentencesIn(const QJsonObject &root, const QString &name)
{
    Sentences sentences;
    const QJsonArray entries = root.value(name).toArray();
    for (const QJsonValue entry : entries) {
        const QString key = entry[u"key"_s].toString();
        const QString text = entry[u"text"_s].toString().trimmed();
        const auto isSame = [&](const auto &known) { return known.first == key; };
        if (key.isEmpty() || text.isEmpty() || std::ranges::any_of(sentences, isSame))
            return damaged(name + u'.' + key);
        sentences.emplace_back(key, text);
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

QStringList chosen(const Sentences &sentences, const QStringList &keys)
{
    QStringList texts;
    for (const auto &[key, text] : sentences)
        if (keys.contains(key))
            texts.append(text);
    return texts;
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
    const QString leaked = entry[u"leaked"_s].toString().trimmed();
    if (!known || leaked.isEmpty())
        return damaged(key);
    const auto category = people::DataCategory(known.toInt());
    // A phrase inside another one would make the two categories look alike to
    // the validator.
    for (const auto &[other, phrases] : m_categories)
        if (other == category || phrases.leaked.contains(leaked) || leaked.contains(phrases.leaked))
            return damaged(key);
    auto risks = keysIn(entry, u"risks"_s, m_risks);
    if (!risks)
        return risks.error();
    auto advice = keysIn(entry, u"advice"_s, m_advice);
    if (!advice)
        return advice.error();
    m_categories.emplace_back(category, CategoryPhrases{leaked, *risks, *advice});
    return {};
}

bool PhraseBank::contains(people::DataCategory category) const
{
    return std::ranges::any_of(m_categories,
                               [&](const auto &known) { return known.first == category; });
}

Phrases PhraseBank::phrasesFor(people::DataCategories categories) const
{
    Phrases phrases;
    QStringList risks;
    QStringList advice;
    for (const auto &[category, its] : m_categories) {
        if (!categories.testFlag(category))
            continue;
        phrases.leaked.append(its.leaked);
        risks += its.risks;
        advice += its.advice;
    }
    phrases.risks = chosen(m_risks, risks);
    phrases.advice = chosen(m_advice, advice);
    return phrases;
}

base::Result<TemplateLibrary> TemplateLibrary::shipped()
{
    TemplateLibrary library;
    QFile file(u":/templates/fr/categories.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return base::Error{base::Error::Kind::Storage,
                           QCoreApplication::translate("notices",
                                                       "The program's own letters are "
                                                       "missing. Install the program "
                                                       "again.")};
    auto phrases = PhraseBank::parse(file.readAll());
    if (!phrases)
        return phrases.error();
    library.m_phrases = *std::move(phrases);
    for (const Variant variant : kAllVariants)
        if (const auto taken = library.replace(variant, shippedSource(variant)); !taken)
            return taken.error();
    return library;
}

QString TemplateLibrary::shippedSource(Variant variant)
{
    QFile file(u":/templates/fr/%1.html"_s.arg(fileOf(variant)));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

base::Result<void> TemplateLibrary::replace(Variant variant, QStringView source)
{
    auto parsed = Template::parse(source);
    if (!parsed)
        return parsed.error();
    const QStringList known = knownNames();
    const QStringList used = parsed->names();
    for (const QString &name : used)
        if (!known.contains(name))
            return base::Error{base::Error::Kind::Input,
                               QCoreApplication::translate("notices",
                                                           "Template: the name \"%1\" "
                                                           "does not exist. Known "
                                                           "names: %2.")
                                   .arg(name, known.join(u", "_s))};
    m_letters.insert_or_assign(variant, *std::move(parsed));
    return {};
}

const Template &TemplateLibrary::letter(Variant variant) const
{
    return m_letters.at(variant);
}

} // namespace notices
