// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/validator.h"

#include "notices/emailtext.h"
#include "notices/typography.h"
#include "notices/wordlists.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace notices {

namespace {

using Kind = Finding::Kind;
using Sections = std::array<QString, kQuestions>;

struct QuestionWords {
    QStringView plain;
    QStringView easy;
    QStringView english;
};
constexpr std::array<QuestionWords, kQuestions> kQuestionWords{{
    {u"passé", u"passé", u"happened"},
    {u"données", u"informations", u"data"},
    {u"risqu", u"risqu", u"risk"},
    {u"faire", u"faire", u" do"},
    {u"contacter", u"contacter", u"contact"},
}};

bool asks(const QString &heading, const QuestionWords &words, Wording wording)
{
    if (wording == Wording::English)
        return heading.contains(words.english, Qt::CaseInsensitive);
    return heading.contains(words.plain, Qt::CaseInsensitive)
        || (wording == Wording::EasyRead && heading.contains(words.easy, Qt::CaseInsensitive));
}

QString findingText(Kind kind)
{
    switch (kind) {
    case Kind::MissingSection:
        return QCoreApplication::translate("notices",
                                           "One of the five questions has no heading or "
                                           "no answer.");
    case Kind::MissingNature:
        return QCoreApplication::translate("notices",
                                           "The letter does not say what happened "
                                           "(letter_facts).");
    case Kind::MissingDates:
        return QCoreApplication::translate("notices",
                                           "The letter does not say when it happened "
                                           "({{dates}}).");
    case Kind::MissingMeasures:
        return QCoreApplication::translate("notices",
                                           "The letter does not say what was done "
                                           "({{measures}}).");
    case Kind::MissingCategory:
        return QCoreApplication::translate("notices",
                                           "The letter does not name every category of "
                                           "data of the person ({{#leaked}}).");
    case Kind::ForeignCategory:
        return QCoreApplication::translate("notices",
                                           "The letter names a category of data that "
                                           "does not concern the person.");
    case Kind::MissingConsequences:
        return QCoreApplication::translate("notices",
                                           "The letter does not name every likely "
                                           "consequence ({{#risks}}).");
    case Kind::MissingAdvice:
        return QCoreApplication::translate("notices",
                                           "The letter does not say everything that the "
                                           "person can do ({{#advice}}).");
    case Kind::MissingContact:
        return QCoreApplication::translate("notices",
                                           "The letter does not name the contact with a "
                                           "telephone number or an e-mail address.");
    case Kind::SecurityNumber:
        return QCoreApplication::translate("notices",
                                           "The letter holds something that looks like "
                                           "a social-security number. Remove it.");
    case Kind::Link:
        return QCoreApplication::translate("notices",
                                           "The letter holds a web address. Remove it: "
                                           "links are what fraudsters send.");
    case Kind::ForeignMail:
        return QCoreApplication::translate("notices",
                                           "The letter holds an e-mail address that is "
                                           "not the contact's. Remove it.");
    case Kind::Braces:
        return QCoreApplication::translate("notices",
                                           "The letter holds braces: the template was "
                                           "not filled in completely.");
    case Kind::MissingProviso:
        return QCoreApplication::translate("notices",
                                           "The reply must say \"à ce jour\": more may become "
                                           "known later.");
    case Kind::LeakedValue:
        return QCoreApplication::translate("notices",
                                           "The letter holds a value such as a birth date, a "
                                           "blood group or an account number. Name the category "
                                           "only.");
    case Kind::MissingEarlier:
        return QCoreApplication::translate("notices",
                                           "The supplement does not name the letter that it "
                                           "completes ({{earlier_date}}, "
                                           "{{earlier_reference}}).");
    case Kind::Subject:
        return QCoreApplication::translate(
                   "notices",
                   "The subject of an e-mail (<h1>, one only) shows on a locked telephone: at "
                   "most %1 characters, no name, no category of data, nothing about health, "
                   "nothing urgent.")
            .arg(kLongestSubject);
    case Kind::MissingPerson:
        return QCoreApplication::translate("notices",
                                           "The e-mail does not say whom it is about and its "
                                           "reference ({{person_name}}, {{reference}}).");
    case Kind::MissingVerification:
        return QCoreApplication::translate(
            "notices",
            "The e-mail must say that it holds neither link nor attachment, and that who doubts "
            "calls the number printed on their results or displayed in the laboratory. Take "
            "the words of the program's text.");
    case Kind::HealthWord: // these have their own words
    case Kind::VaguePhrase:
    case Kind::Unproven:
    case Kind::Syntax:
    case Kind::TooLong:
    case Kind::Typography:
    case Kind::HardToRead:
        break;
    }
    return {};
}

QString plainText(QString html)
{
    static const QRegularExpression tags(u"<[^>]*>"_s);
    return html.replace(tags, u" "_s)
        .replace(u"&lt;"_s, u"<"_s)
        .replace(u"&gt;"_s, u">"_s)
        .replace(u"&quot;"_s, u"\""_s)
        .replace(u"&#39;"_s, u"'"_s)
        .replace(u"&amp;"_s, u"&"_s)
        .simplified();
}

// A value of the letter as it stands in its plain text.
QString inLetter(QStringView value)
{
    return frenchTypography(value).simplified();
}

// The text under each of the five questions.
Sections sectionsOf(const QString &html, Wording wording)
{
    Sections sections;
    std::array<bool, kQuestions> taken{};
    const QStringList parts = html.split(u"<h2>"_s).sliced(1);
    for (const QString &part : parts) {
        const qsizetype end = part.indexOf(u"</h2>");
        const auto question = questionOf(part.left(qMax<qsizetype>(end, 0)), wording, taken);
        if (!question)
            continue;
        sections[size_t(*question)] = plainText(part.sliced(end + 5));
        taken[size_t(*question)] = !sections[size_t(*question)].isEmpty();
    }
    return sections;
}

qint64 lineAt(QStringView text, qsizetype position)
{
    return text.first(position).count(u'\n') + 1;
}

// A pattern that no letter may hold.
struct Forbidden {
    Kind kind;
    QRegularExpression pattern;
};

const std::array<Forbidden, 5> &forbiddenPatterns()
{
    static const std::array<Forbidden, 5> patterns{{
        {Kind::ForeignMail, QRegularExpression(u"[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"_s)},
        {Kind::Link,
         QRegularExpression(u"https?:|\\bwww\\.|\\bhref\\b|"
                            "(?<!@)\\b[\\w-]+\\.(?:fr|com|org|net|eu|info|io|bzh|paris|app|link|"
                            "ly|be|ch)\\b"_s,
                            QRegularExpression::CaseInsensitiveOption)},
        {Kind::SecurityNumber,
         QRegularExpression(
             u"(?<![0-9])[1-478](?:[ .\\x{A0}\\x{202F}-]?[0-9]){4}[ .\\x{A0}\\x{202F}-]?"
             "(?:[0-9][ .\\x{A0}\\x{202F}-]?[0-9]|2[ABab])(?:[ .\\x{A0}\\x{202F}-]?[0-9]){6}"
             "(?:(?:[ .\\x{A0}\\x{202F}-]?[0-9]){2})?(?![0-9])"_s)},
        // « né(e) le 14… », A+, FR76…
        {Kind::LeakedValue,
         QRegularExpression(u"\\bnée?(?:\\(e\\))?\\s+le\\s+[0-9]|"
                            "(?<![\\w])(?:AB|A|B|O)(?:\\s?[+\u2212]|-(?![\\w]))|"
                            "\\bFR[0-9]{2}(?:\\s?[0-9A-Z]{4}){5}"_s)},
        {Kind::Braces, QRegularExpression(u"[{}]"_s)},
    }};
    return patterns;
}

// Names may be those of a disease or of a site; what is taken out leaves its
// place, so that lines and words stay apart.
QString withoutNames(QString text, const incident::Incident &incident)
{
    const incident::Organisation &lab = incident.organisation;
    for (const QString &name : {lab.contact.email, lab.name, addressLine(lab),
                                fullName(lab.contact), fullName(lab.legalRepresentative)}) {
        if (!name.trimmed().isEmpty())
            text.replace(name, u"\u2026"_s).replace(inLetter(name), u"\u2026"_s);
    }
    return text;
}

// In the words of the shipped text; « n'ouvrez ni lien ni pièce jointe » is advice and
// says nothing of this message.
bool saysHowToVerify(const QString &text)
{
    constexpr auto kOptions =
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;
    static const QRegularExpression holdsNothing(
        u"\\bmessage\\b[^.]*\\b(?:ni|aucun|pas de|sans) lien\\b[^.]*"
        "\\b(?:ni|aucune|pas de|sans) pièce jointe\\b"_s,
        kOptions);
    static const QRegularExpression whomToCall(
        u"\\b(?:appelez|téléphonez)\\b[^.]*\\bnuméro\\b[^.]*\\b(?:résultats|affiché)\\b"_s,
        kOptions);
    return text.contains(holdsNothing) && text.contains(whomToCall);
}

// Fit for a locked telephone that somebody else looks at.
bool isNeutral(const QString &subject, const PhraseBank &phrases)
{
    const auto isNamed = [&](const QString &phrase) {
        return subject.contains(inLetter(phrase), Qt::CaseInsensitive);
    };
    return !subject.isEmpty() && subject.size() <= kLongestSubject && !subject.contains(u'!')
        && !subject.contains(kPersonMark) && !subject.contains(kReferenceMark)
        && !hasUnfitSubjectWord(subject)
        && std::ranges::none_of(phrases.phrasesFor(~people::DataCategories()).leaked, isNamed);
}

class Check final
{
public:
    Check(const QString &html, Text text, const incident::Incident &incident)
        : m_html(html)
        , m_wording(wordingOf(text))
        , m_text(plainText(html))
        , m_sections(sectionsOf(html, m_wording))
        , m_incident(incident)
    {
    }

    std::vector<Finding> runLetter(people::DataCategories leaked, const PhraseBank &phrases,
                                   const std::optional<EarlierLetter> &earlier)
    {
        checkLetter(leaked, phrases, earlier);
        return std::move(m_findings);
    }

    std::vector<Finding> runEmail(people::DataCategories leaked, const PhraseBank &phrases,
                                  const std::optional<EarlierLetter> &earlier)
    {
        checkLetter(leaked, phrases, earlier);
        require(m_text.contains(kPersonMark) && m_text.contains(kReferenceMark),
                Kind::MissingPerson);
        require(saysHowToVerify(m_text), Kind::MissingVerification);
        checkSubject(phrases);
        return std::move(m_findings);
    }

    std::vector<Finding> runReply(Text text)
    {
        const incident::Contact &contact = m_incident.organisation.contact;
        require(isReached(m_text, contact), Kind::MissingContact);
        if (text == Text::ReplyNotConcerned)
            require(m_text.contains(u"à ce jour"_s, Qt::CaseInsensitive), Kind::MissingProviso);
        checkForbidden();
        return std::move(m_findings);
    }

private:
    void checkLetter(people::DataCategories leaked, const PhraseBank &phrases,
                     const std::optional<EarlierLetter> &earlier)
    {
        checkSections();
        checkNature();
        checkCategories(leaked, phrases);
        checkContact();
        checkForbidden();
        if (earlier)
            require(m_text.contains(earlier->reference)
                        && m_text.contains(inLetter(dateIn(m_wording, earlier->date))),
                    Kind::MissingEarlier);
    }

    void require(bool holds, Kind kind)
    {
        const auto isSame = [kind](const Finding &known) { return known.kind == kind; };
        if (!holds && std::ranges::none_of(m_findings, isSame))
            m_findings.push_back({kind, findingText(kind)});
    }

    // Empty values must not pass for being "contained".
    static bool contains(const QString &text, QStringView value)
    {
        const QString wanted = inLetter(value);
        return !wanted.isEmpty() && text.contains(wanted);
    }

    bool says(Question question, QStringView value) const
    {
        return contains(m_sections[size_t(question)], value);
    }

    static bool isReached(const QString &text, const incident::Contact &contact)
    {
        return contains(text, contact.lastName)
            && (contains(text, contact.phone) || contains(text, contact.email));
    }

    void checkSections()
    {
        for (const QString &section : m_sections)
            require(!section.isEmpty(), Kind::MissingSection);
    }

    void checkNature()
    {
        require(says(Question::WhatHappened, factsOf(m_incident, m_wording)), Kind::MissingNature);
        require(says(Question::WhatHappened, datesSentence(m_incident, m_wording)),
                Kind::MissingDates);
        require(contains(m_text, measuresOf(m_incident, m_wording)), Kind::MissingMeasures);
    }

    void checkCategories(people::DataCategories leaked, const PhraseBank &phrases)
    {
        const Phrases wanted = phrases.phrasesFor(leaked, m_wording);
        require(!wanted.leaked.isEmpty(), Kind::MissingCategory);
        for (const QString &phrase : wanted.leaked)
            require(says(Question::WhichData, phrase), Kind::MissingCategory);
        const QStringList foreign = phrases.phrasesFor(~leaked, m_wording).leaked;
        for (const QString &phrase : foreign)
            require(!says(Question::WhichData, phrase), Kind::ForeignCategory);
        for (const QString &risk : wanted.risks)
            require(says(Question::WhatRisk, risk), Kind::MissingConsequences);
        for (const QString &advice : wanted.advice)
            require(says(Question::WhatToDo, advice), Kind::MissingAdvice);
    }

    void checkContact()
    {
        require(isReached(m_sections[size_t(Question::WhomToAsk)], m_incident.organisation.contact),
                Kind::MissingContact);
    }

    void checkForbidden()
    {
        require(!m_html.contains(u"<a "_s), Kind::Link);
        for (Finding finding : forbiddenIn(m_text, m_incident)) {
            finding.line = 0; // of a text without lines
            m_findings.push_back(std::move(finding));
        }
    }

    void checkSubject(const PhraseBank &phrases)
    {
        const auto blocks = parseRichText(m_html);
        if (!blocks) {
            m_findings.push_back({Kind::Syntax, blocks.error().message});
            return;
        }
        require(isNeutral(emailSubject(*blocks), phrases), Kind::Subject);
    }

    const QString &m_html;
    Wording m_wording;
    QString m_text;
    Sections m_sections;
    const incident::Incident &m_incident;
    std::vector<Finding> m_findings;
};

} // namespace

std::optional<Question> questionOf(const QString &heading, Wording wording,
                                   const std::array<bool, kQuestions> &taken)
{
    for (size_t i = 0; i < kQuestions; ++i)
        if (!taken[i] && asks(heading, kQuestionWords[i], wording))
            return Question(i);
    return {};
}

std::vector<Finding> findingsIn(const QString &bodyHtml, Text text,
                                const incident::Incident &incident, people::DataCategories leaked,
                                const PhraseBank &phrases,
                                const std::optional<EarlierLetter> &earlier)
{
    Check check(bodyHtml, text, incident);
    if (isReply(text))
        return check.runReply(text);
    return isEmail(text) ? check.runEmail(leaked, phrases, earlier)
                         : check.runLetter(leaked, phrases, earlier);
}

std::vector<Finding> forbiddenIn(const QString &plainText, const incident::Incident &incident)
{
    QString rest = withoutNames(plainText, incident);
    std::vector<Finding> findings = wordFindings(rest);
    for (const auto &[kind, pattern] : forbiddenPatterns()) {
        if (const auto match = pattern.match(rest); match.hasMatch())
            findings.push_back(
                {kind, findingText(kind), true, lineAt(rest, match.capturedStart())});
        if (kind == Kind::ForeignMail)
            rest.replace(pattern, u"\u2026"_s); // its domain is no second finding
    }
    return findings;
}

std::vector<Finding> forbiddenIn(const incident::Incident &incident)
{
    const std::pair<QString, const QString &> fields[]{
        {u"letter_facts"_s, incident.letterFacts},
        {u"letter_measures"_s, incident.letterMeasures},
        {u"letter_facts_easy"_s, incident.letterFactsEasy},
        {u"letter_measures_easy"_s, incident.letterMeasuresEasy},
        {u"letter_facts_english"_s, incident.letterFactsEnglish},
        {u"letter_measures_english"_s, incident.letterMeasuresEnglish},
    };
    std::vector<Finding> findings;
    for (const auto &[name, text] : fields) {
        for (Finding finding : forbiddenIn(text, incident)) {
            finding.where = name;
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

} // namespace notices
