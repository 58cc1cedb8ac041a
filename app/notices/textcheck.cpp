// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/textcheck.h"

#include "notices/emailtext.h"
#include "notices/reference.h"
#include "notices/typography.h"
#include "notices/validator.h"
#include "notices/values.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace notices {

namespace {

using Kind = Finding::Kind;

constexpr QChar kHidden = u'\u200B';  // where a tag or a name stood
constexpr int kLongEasySentence = 15; // words

// A habit of the keyboard that is no French typography.
struct StyleRule {
    QRegularExpression pattern;
    const char *message;
};

const std::vector<StyleRule> &frenchRules()
{
    const auto rule = [](const QString &pattern, const char *message) {
        return StyleRule{
            QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption), message};
    };
    static const std::vector<StyleRule> rules{
        rule(
            u"(?<=[\\p{L}\\p{N}»)\\x{200B}])[;!?](?![;!?])|(?<=[\\p{L}\\p{N})\\x{200B}]):(?![0-9/])"_s,
            QT_TRANSLATE_NOOP("notices",
                              "a blank is missing before : ; ! or ? (the program makes it a "
                              "no-break one)")),
        rule(u"«(?=[^\\s])|(?<=[^\\s])»"_s,
             QT_TRANSLATE_NOOP("notices", "a blank is missing inside « »")),
        rule(u"\""_s, QT_TRANSLATE_NOOP("notices", "straight quotation marks: write « and »")),
        rule(u"[\\x{201C}\\x{201D}]"_s,
             QT_TRANSLATE_NOOP("notices", "English quotation marks: write « and »")),
        rule(u"(?:^|[.!?…]\\s+|\\x{200B}\\s*)A\\s+(?=[\\p{L}\\x{200B}])"_s,
             QT_TRANSLATE_NOOP("notices", "\"A\" at the beginning of a sentence: write \"À\"")),
        rule(u"\\b(?:Ca|Etat|Etats|Ecole|Etre|Etes|Etait|Ecrivez|Ecrire|Ecoutez|Eviter|Evitez|"
             "Egalement|Etablissement|Etude|Equipe|Electronique|Etant|Evidemment|Elevé)\\b"_s,
             QT_TRANSLATE_NOOP("notices", "a capital without its accent: É, È, Ê, Ç")),
        rule(u"(?<=\\S)[ \\x{A0}][,.](?=\\s|$)"_s,
             QT_TRANSLATE_NOOP("notices", "no blank before a comma or a full stop")),
        rule(u"\\b1ère?s?\\b|\\b[0-9]+i?ème\\b"_s,
             QT_TRANSLATE_NOOP("notices", "ordinals are 1er, 1re, 2e")),
        rule(u"\\b(?:[Cc]oeur|[Ss]oeur|[Oo]euvre|[Oo]eil|[Vv]oeu|[Nn]oeud|[Mm]oeurs)"_s,
             QT_TRANSLATE_NOOP("notices", "œ in one letter")),
        rule(u"[0-9]%"_s, QT_TRANSLATE_NOOP("notices", "a blank is missing before %")),
    };
    return rules;
}

const std::vector<StyleRule> &commonRules()
{
    static const std::vector<StyleRule> rules{
        {QRegularExpression(u"\\.\\.\\."_s),
         QT_TRANSLATE_NOOP("notices", "three full stops: write the sign …")},
        {QRegularExpression(u"(?<=\\S)  +(?=\\S)"_s), QT_TRANSLATE_NOOP("notices", "two blanks")},
    };
    return rules;
}

const std::vector<StyleRule> &easyRules()
{
    static const std::vector<StyleRule> rules{
        {QRegularExpression(
             u"\\betc\\b|\\bcf\\.|\\bart\\.|\\bex\\.|n°|\\bRGPD\\b|\\bNIR\\b|\\bDPO\\b"_s),
         QT_TRANSLATE_NOOP("notices", "FALC has no abbreviations: write the whole word")},
        {QRegularExpression(u";"_s),
         QT_TRANSLATE_NOOP("notices", "FALC has no semicolon: make two sentences")},
    };
    return rules;
}

void addMatches(const QString &prose, const std::vector<StyleRule> &rules, Kind kind,
                std::vector<Finding> &findings)
{
    const QStringList lines = prose.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        for (const StyleRule &rule : rules)
            if (rule.pattern.match(lines[i]).hasMatch())
                findings.push_back(
                    {kind, QCoreApplication::translate("notices", rule.message), false, i + 1});
}

void addLongSentences(const QString &prose, std::vector<Finding> &findings)
{
    const QStringList lines = prose.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString line = lines[i];
        const QStringList parts = line.replace(u"<br/>"_s, u"\n"_s).split(kHidden);
        for (const QString &part : parts)
            for (const QString &sentence : sentencesOfBody(part))
                if (countWords(sentence) > kLongEasySentence)
                    findings.push_back(
                        {Kind::HardToRead,
                         QCoreApplication::translate("notices",
                                                     "a sentence of %1 words; FALC has at most %2")
                             .arg(countWords(sentence))
                             .arg(kLongEasySentence),
                         false, i + 1});
    }
}

// Which line asks which question; 0 where none does.
std::array<qint64, kQuestions> questionLines(QStringView source, Wording wording)
{
    std::array<qint64, kQuestions> lines{};
    std::array<bool, kQuestions> taken{};
    qint64 number = 0;
    for (const QStringView line : source.split(u'\n')) {
        ++number;
        if (!line.contains(u"<h2>"))
            continue;
        if (const auto question = questionOf(line.toString(), wording, taken)) {
            lines[size_t(*question)] = number;
            taken[size_t(*question)] = true;
        }
    }
    return lines;
}

std::optional<Question> answeredBy(Kind kind)
{
    switch (kind) {
    case Kind::MissingNature:
    case Kind::MissingDates:
    case Kind::MissingMeasures:
        return Question::WhatHappened;
    case Kind::MissingCategory:
    case Kind::ForeignCategory:
        return Question::WhichData;
    case Kind::MissingConsequences:
        return Question::WhatRisk;
    case Kind::MissingAdvice:
        return Question::WhatToDo;
    case Kind::MissingContact:
        return Question::WhomToAsk;
    default:
        return {};
    }
}

// Where the author finds what a rendered text lacks; 0 where no line says it.
qint64 lineOf(Kind kind, QStringView source, const std::array<qint64, kQuestions> &questions)
{
    if (kind == Kind::Subject) {
        const qsizetype at = source.indexOf(u"<h1>");
        return at < 0 ? 0 : source.first(at).count(u'\n') + 1;
    }
    const auto question = answeredBy(kind);
    return question ? questions[size_t(*question)] : 0;
}

qint64 lineOfMessage(const QString &message)
{
    static const QRegularExpression number(u"[0-9]+"_s);
    return number.match(message).captured().toLongLong();
}

// The sets of categories that a text is tried with: each alone, and all.
std::vector<people::DataCategories> triedCategories()
{
    std::vector<people::DataCategories> sets;
    people::DataCategories all;
    for (const people::DataCategory category : people::kAllDataCategories) {
        sets.push_back(category);
        all |= category;
    }
    sets.push_back(all);
    return sets;
}

// Renders and validates one text for made-up persons.
class Trial final
{
public:
    Trial(Text text, const TemplateLibrary &library, const incident::Incident &incident)
        : m_text(text)
        , m_library(library)
        , m_incident(completedByExample(incident))
    {
    }

    void run(TextCheck &check)
    {
        for (const bool isSupplement : triedSupplements())
            for (const people::DataCategories leaked : triedCategories())
                tryOne(leaked, isSupplement, check);
    }

private:
    std::vector<bool> triedSupplements() const
    {
        switch (m_text) {
        case Text::SupplementPerson:
        case Text::SupplementRepresentative:
        case Text::SupplementGuardian:
            return {true};
        case Text::EasyPerson:
        case Text::EasyRepresentative:
        case Text::EasyGuardian:
        case Text::EnglishPerson:
        case Text::EnglishRepresentative:
        case Text::EnglishGuardian:
        case Text::EmailPerson:
        case Text::EmailRepresentative:
            return {true, false};
        default:
            return {false};
        }
    }

    void tryOne(people::DataCategories leaked, bool isSupplement, TextCheck &check)
    {
        Addressee addressee{{}, leaked, makeReference(34)};
        addressee.record.givenNames = u"Camille"_s;
        addressee.record.birthName = u"Exemple"_s;
        if (isSupplement)
            addressee.earlier = {makeReference(33), QDate(2021, 3, 1)};
        const PhraseBank &phrases = m_library.phrases(m_text);
        Values values = valuesFor(m_incident, addressee, audienceOf(m_text), wordingOf(m_text),
                                  phrases, QDate(2021, 4, 1));
        if (isEmail(m_text))
            markPerson(values);
        const auto rendered = m_library.letter(m_text).render(values);
        if (!rendered) {
            addOnce({Kind::Syntax, rendered.error().message, true,
                     lineOfMessage(rendered.error().message)},
                    check);
            return;
        }
        const QString body = frenchTypography(*rendered);
        for (const Finding &finding :
             findingsIn(body, m_text, m_incident, leaked, phrases, addressee.earlier))
            addOnce(finding, check);
        check.readability = readabilityOf(body, wordingOf(m_text));
    }

    // What the source shows by itself has its line there already.
    static void addOnce(const Finding &finding, TextCheck &check)
    {
        const auto isSame = [&](const Finding &known) {
            return known.kind == finding.kind && (known.text == finding.text || finding.line == 0);
        };
        if (std::ranges::none_of(check.findings, isSame))
            check.findings.push_back(finding);
    }

    Text m_text;
    const TemplateLibrary &m_library;
    incident::Incident m_incident;
};

void sort(std::vector<Finding> &findings)
{
    std::ranges::stable_sort(findings, {}, [](const Finding &finding) {
        return std::pair(!finding.blocking, finding.line);
    });
}

} // namespace

QString proseOf(QStringView source)
{
    static const QRegularExpression hidden(u"\\{\\{.*?\\}\\}|</?[a-z][a-z0-9]*\\s*/?>|&[a-z]+;"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    QString prose = source.toString();
    for (auto matches = hidden.globalMatch(source.toString()); matches.hasNext();) {
        const auto match = matches.next();
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i)
            if (prose[i] != u'\n')
                prose[i] = kHidden;
    }
    static const QRegularExpression runs(QString(kHidden) + u'+');
    return prose.replace(runs, kHidden);
}

QString skeletonOf(QStringView source)
{
    static const QRegularExpression tag(u"\\{\\{(.)(.*?)\\}\\}"_s,
                                        QRegularExpression::DotMatchesEverythingOption);
    const QString text = source.toString();
    QString skeleton;
    qsizetype at = 0;
    for (auto matches = tag.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        skeleton += QStringView(text).sliced(at, match.capturedStart() - at);
        const bool isName = !u"#^/!"_s.contains(match.captured(1));
        skeleton += isName ? u"x"_s : QString(match.captured(2).count(u'\n'), u'\n');
        at = match.capturedEnd();
    }
    return skeleton + text.mid(at);
}

std::vector<Finding> styleFindings(QStringView source, Wording wording)
{
    const QString prose = proseOf(source);
    std::vector<Finding> findings;
    addMatches(prose, commonRules(), Kind::Typography, findings);
    if (wording != Wording::English)
        addMatches(prose, frenchRules(), Kind::Typography, findings);
    if (wording == Wording::EasyRead) {
        addMatches(prose, easyRules(), Kind::HardToRead, findings);
        addLongSentences(prose, findings);
    }
    return findings;
}

TextCheck checkText(Text text, QStringView source, const TemplateLibrary &library,
                    const incident::Incident &incident)
{
    TextCheck check;
    TemplateLibrary own = library;
    if (const auto taken = own.replace(text, source); !taken) {
        check.findings.push_back(
            {Kind::Syntax, taken.error().message, true, lineOfMessage(taken.error().message)});
        return check;
    }
    check.findings = styleFindings(source, wordingOf(text));
    std::ranges::move(forbiddenIn(proseOf(source), completedByExample(incident)),
                      std::back_inserter(check.findings));
    std::ranges::move(forbiddenIn(incident), std::back_inserter(check.findings));
    Trial(text, own, incident).run(check);
    const auto lines = questionLines(source, wordingOf(text));
    for (Finding &finding : check.findings)
        if (finding.line == 0)
            finding.line = lineOf(finding.kind, source, lines);
    sort(check.findings);
    return check;
}

TextCheck checkPhrases(const QByteArray &json, const TemplateLibrary &library,
                       const incident::Incident &incident)
{
    TextCheck check;
    TemplateLibrary own = library;
    if (const auto taken = own.replacePhrases(json); !taken) {
        check.findings.push_back({Kind::Syntax, taken.error().message});
        return check;
    }
    std::ranges::move(forbiddenIn(incident), std::back_inserter(check.findings));
    for (const Text text : kAllTexts)
        Trial(text, own, incident).run(check);
    check.readability = {};
    for (const Wording wording : {Wording::Plain, Wording::EasyRead, Wording::English})
        for (const QString &phrase : own.phrases().allTexts(wording))
            for (Finding &finding : styleFindings(phrase, wording)) {
                finding.text = u"« "_s + phrase.left(40) + u"… » "_s + finding.text;
                finding.line = 0;
                check.findings.push_back(std::move(finding));
            }
    sort(check.findings);
    return check;
}

incident::Incident exampleIncident()
{
    incident::Incident incident;
    incident::Organisation &lab = incident.organisation;
    lab.name = u"Laboratoire Exemple"_s;
    lab.address = u"1 place du Marché"_s;
    lab.postalCode = u"35000"_s;
    lab.city = u"Rennes"_s;
    lab.contact = {u"Mme"_s,
                   u"Exemple"_s,
                   u"Dominique"_s,
                   u"déléguée à la protection des données"_s,
                   u"dpo@laboratoire.example"_s,
                   u"02 99 00 00 00"_s};
    incident.begin = QDateTime(QDate(2021, 2, 1), QTime(9, 0), Qt::UTC);
    incident.end = QDateTime(QDate(2021, 2, 14), QTime(9, 0), Qt::UTC);
    incident.awareness = QDateTime(QDate(2021, 2, 24), QTime(14, 0), Qt::UTC);
    incident.letterFacts =
        u"Un fichier de patients a été copié sans droit, puis publié sur internet."_s;
    incident.letterMeasures = u"Nous avons coupé l'accès, déposé plainte et prévenu la CNIL."_s;
    incident.letterFactsEasy = u"Quelqu'un a copié un fichier.\nIl n'avait pas le droit."_s;
    incident.letterMeasuresEasy = u"Nous avons porté plainte.\nNous avons prévenu la CNIL."_s;
    incident.letterFactsEnglish =
        u"A file of patients was copied without permission, then published on the internet."_s;
    incident.letterMeasuresEnglish =
        u"We closed the access and reported the breach to the police and to the CNIL."_s;
    return incident;
}

incident::Incident completedByExample(incident::Incident incident)
{
    const incident::Incident example = exampleIncident();
    using Member = QString incident::Incident::*;
    for (const Member text :
         {&incident::Incident::letterFacts, &incident::Incident::letterMeasures,
          &incident::Incident::letterFactsEasy, &incident::Incident::letterMeasuresEasy,
          &incident::Incident::letterFactsEnglish, &incident::Incident::letterMeasuresEnglish}) {
        if ((incident.*text).trimmed().isEmpty())
            incident.*text = example.*text;
    }
    if (!missingFacts(incident).isEmpty()) {
        incident.organisation = example.organisation;
        incident.begin = incident.begin ? incident.begin : example.begin;
        incident.awareness = incident.awareness ? incident.awareness : example.awareness;
    }
    return incident;
}

} // namespace notices
