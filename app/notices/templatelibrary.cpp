// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/templatelibrary.h"

#include "notices/values.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace notices {

namespace {

struct TextFacts {
    Text text;
    QStringView name;
    const char *title;
    Wording wording = Wording::Plain;
    Audience audience = Audience::Person;
};

constexpr TextFacts kFacts[]{
    {Text::LetterPerson, u"lettre-personne", QT_TRANSLATE_NOOP("notices", "Letter to the person")},
    {Text::LetterRepresentative, u"lettre-representant",
     QT_TRANSLATE_NOOP("notices", "Letter to the representatives of a minor"), Wording::Plain,
     Audience::Representative},
    {Text::LetterGuardian, u"lettre-tuteur",
     QT_TRANSLATE_NOOP("notices", "Letter to the guardian of a protected adult"), Wording::Plain,
     Audience::Guardian},
    {Text::SupplementPerson, u"complement-personne",
     QT_TRANSLATE_NOOP("notices", "Supplement to the person")},
    {Text::SupplementRepresentative, u"complement-representant",
     QT_TRANSLATE_NOOP("notices", "Supplement to the representatives of a minor"), Wording::Plain,
     Audience::Representative},
    {Text::SupplementGuardian, u"complement-tuteur",
     QT_TRANSLATE_NOOP("notices", "Supplement to the guardian of a protected adult"),
     Wording::Plain, Audience::Guardian},
    {Text::EasyPerson, u"falc-personne",
     QT_TRANSLATE_NOOP("notices", "Easy to read (FALC): person"), Wording::EasyRead},
    {Text::EasyRepresentative, u"falc-representant",
     QT_TRANSLATE_NOOP("notices", "Easy to read (FALC): representatives"), Wording::EasyRead,
     Audience::Representative},
    {Text::EasyGuardian, u"falc-tuteur",
     QT_TRANSLATE_NOOP("notices", "Easy to read (FALC): guardian"), Wording::EasyRead,
     Audience::Guardian},
    {Text::EnglishPerson, u"anglais-personne",
     QT_TRANSLATE_NOOP("notices", "English courtesy text: person"), Wording::English},
    {Text::EnglishRepresentative, u"anglais-representant",
     QT_TRANSLATE_NOOP("notices", "English courtesy text: representatives"), Wording::English,
     Audience::Representative},
    {Text::EnglishGuardian, u"anglais-tuteur",
     QT_TRANSLATE_NOOP("notices", "English courtesy text: guardian"), Wording::English,
     Audience::Guardian},
    {Text::ReplyConcerned, u"reponse-concerne",
     QT_TRANSLATE_NOOP("notices", "Reply: yes, you are concerned")},
    {Text::ReplyNotConcerned, u"reponse-non-concerne",
     QT_TRANSLATE_NOOP("notices", "Reply: not in the list to date")},
    {Text::EmailPerson, u"courriel-personne", QT_TRANSLATE_NOOP("notices", "E-mail to the person")},
    {Text::EmailRepresentative, u"courriel-representant",
     QT_TRANSLATE_NOOP("notices", "E-mail to the representatives of a minor"), Wording::Plain,
     Audience::Representative},
};

const TextFacts &factsAbout(Text text)
{
    return *std::ranges::find(kFacts, text, &TextFacts::text);
}

Text textOf(Text ofThePerson, Audience audience)
{
    return Text(int(ofThePerson) + int(audience));
}

QString resource(const QString &name)
{
    QFile file(u":/templates/fr/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// The line of the first tag with this name.
qint64 lineOfName(QStringView source, const QString &name)
{
    for (qsizetype at = source.indexOf(u"{{"); at >= 0; at = source.indexOf(u"{{", at + 2)) {
        QStringView tag = source.sliced(at + 2, source.indexOf(u"}}", at) - at - 2);
        if (tag.startsWith(u'#') || tag.startsWith(u'^') || tag.startsWith(u'/'))
            tag = tag.sliced(1);
        if (tag.trimmed() == name)
            return source.first(at).count(u'\n') + 1;
    }
    return 1;
}

} // namespace

QString textName(Text text)
{
    return factsAbout(text).name.toString();
}

std::optional<Text> textFromName(QStringView name)
{
    const auto found = std::ranges::find(kFacts, name, &TextFacts::name);
    return found == std::end(kFacts) ? std::nullopt : std::optional(found->text);
}

QString textTitle(Text text)
{
    return QCoreApplication::translate("notices", factsAbout(text).title);
}

Wording wordingOf(Text text)
{
    return factsAbout(text).wording;
}

Audience audienceOf(Text text)
{
    return factsAbout(text).audience;
}

bool isReply(Text text)
{
    return text == Text::ReplyConcerned || text == Text::ReplyNotConcerned;
}

bool isEmail(Text text)
{
    return text == Text::EmailPerson || text == Text::EmailRepresentative;
}

Text letterText(const Variant &variant)
{
    if (variant.form == Form::EasyRead)
        return textOf(Text::EasyPerson, variant.audience);
    return textOf(variant.isSupplement ? Text::SupplementPerson : Text::LetterPerson,
                  variant.audience);
}

Variant variantOf(Text text)
{
    const Form form = wordingOf(text) == Wording::EasyRead ? Form::EasyRead
        : wordingOf(text) == Wording::English              ? Form::English
                                                           : Form::Standard;
    return {audienceOf(text), form,
            text >= Text::SupplementPerson && text <= Text::SupplementGuardian};
}

std::optional<Text> courtesyText(const Variant &variant)
{
    if (variant.form != Form::English)
        return {};
    return textOf(Text::EnglishPerson, variant.audience);
}

bool hasEmailText(const Variant &variant)
{
    return variant.form == Form::Standard && variant.audience != Audience::Guardian;
}

Text emailText(const Variant &variant)
{
    Q_ASSERT(hasEmailText(variant));
    return textOf(Text::EmailPerson, variant.audience);
}

base::Result<TemplateLibrary> TemplateLibrary::shipped()
{
    TemplateLibrary library;
    const QString phrases = shippedPhrases();
    if (phrases.isEmpty())
        return base::Error{base::Error::Kind::Storage,
                           QCoreApplication::translate("notices",
                                                       "The program's own letters are "
                                                       "missing. Install the program "
                                                       "again.")};
    if (const auto taken = library.replacePhrases(phrases.toUtf8()); !taken)
        return taken.error();
    for (const Text text : kAllTexts)
        if (const auto taken = library.replace(text, shippedSource(text)); !taken)
            return taken.error();
    return library;
}

QString TemplateLibrary::shippedSource(Text text)
{
    return resource(textName(text) + u".html"_s);
}

QString TemplateLibrary::shippedPhrases()
{
    return resource(kPhrasesName + u".json"_s);
}

base::Result<void> TemplateLibrary::replace(Text text, QStringView source)
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
                                                           "Template, line %1: the name \"%2\" "
                                                           "does not exist. Known "
                                                           "names: %3.")
                                   .arg(lineOfName(source, name))
                                   .arg(name, known.join(u", "_s))};
    m_letters.insert_or_assign(text, *std::move(parsed));
    return {};
}

base::Result<void> TemplateLibrary::replacePhrases(const QByteArray &json)
{
    auto phrases = PhraseBank::parse(json);
    if (!phrases)
        return phrases.error();
    m_phrases = *std::move(phrases);
    m_emailPhrases = m_phrases.forEmail();
    return {};
}

const Template &TemplateLibrary::letter(Text text) const
{
    return m_letters.at(text);
}

} // namespace notices
