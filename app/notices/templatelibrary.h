// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "notices/phrasebank.h"
#include "notices/template.h"
#include "notices/variant.h"

#include <QString>

#include <array>
#include <map>
#include <optional>

namespace notices {

// The texts of the letters and e-mails, one file of templates/fr each.
enum class Text {
    LetterPerson,
    LetterRepresentative,
    LetterGuardian,
    SupplementPerson,
    SupplementRepresentative,
    SupplementGuardian,
    // FALC and English: letter and supplement in one text.
    EasyPerson,
    EasyRepresentative,
    EasyGuardian,
    EnglishPerson,
    EnglishRepresentative,
    EnglishGuardian,
    // To somebody who asks « suis-je concerné ? » (GDPR art. 12(3), 15).
    ReplyConcerned,
    ReplyNotConcerned,
    // Message and supplement in one text.
    EmailPerson,
    EmailRepresentative,
};
inline constexpr std::array kAllTexts{
    Text::LetterPerson,        Text::LetterRepresentative,     Text::LetterGuardian,
    Text::SupplementPerson,    Text::SupplementRepresentative, Text::SupplementGuardian,
    Text::EasyPerson,          Text::EasyRepresentative,       Text::EasyGuardian,
    Text::EnglishPerson,       Text::EnglishRepresentative,    Text::EnglishGuardian,
    Text::ReplyConcerned,      Text::ReplyNotConcerned,        Text::EmailPerson,
    Text::EmailRepresentative,
};

// The name of the file without its end, "lettre-personne": for the console,
// the store and the lots.
QString textName(Text text);
std::optional<Text> textFromName(QStringView name);
// In the user's language: « Lettre à la personne ».
QString textTitle(Text text);
Wording wordingOf(Text text);
Audience audienceOf(Text text);
bool isReply(Text text);
bool isEmail(Text text);

// The text of a variant; large print is the standard text.
Text letterText(const Variant &variant);
// A variant that this text is printed for; of a reply the letter to the person.
Variant variantOf(Text text);
// The page that follows it: English letters only.
std::optional<Text> courtesyText(const Variant &variant);

// Whether somebody who gets this letter may have an e-mail instead: the standard words, to the
// person or the representatives of a minor.
bool hasEmailText(const Variant &variant);
// Of a variant that hasEmailText().
Text emailText(const Variant &variant);

// The phrases per category are a text too, in JSON.
inline const QString kPhrasesName = QStringLiteral("categories");

// The letters of one laboratory: the shipped ones are compiled in, so that
// they can be neither lost nor altered; the laboratory's own versions replace
// them one by one.  Immutable while letters are produced; copies share.
class TemplateLibrary final
{
public:
    // The templates of the program.  Fails only if the build is broken.
    static base::Result<TemplateLibrary> shipped();
    static QString shippedSource(Text text);
    static QString shippedPhrases();

    // Takes the laboratory's own text; refused with its line when it cannot
    // be parsed or uses a name that does not exist (values.h, knownNames()).
    base::Result<void> replace(Text text, QStringView source);
    // categories.json.
    base::Result<void> replacePhrases(const QByteArray &json);

    const Template &letter(Text text) const;
    const PhraseBank &phrases() const { return m_phrases; }
    // As this text says them.
    const PhraseBank &phrases(Text text) const
    {
        return isEmail(text) ? m_emailPhrases : m_phrases;
    }

private:
    std::map<Text, Template> m_letters;
    PhraseBank m_phrases;
    PhraseBank m_emailPhrases;
};

} // namespace notices
