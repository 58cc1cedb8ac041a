// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/validator.h"

#include "notices/typography.h"
#include "notices/values.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace notices {

namespace {

using Kind = Finding::Kind;

enum Question { WhatHappened, WhichData, WhatRisk, WhatToDo, WhomToAsk };
constexpr std::array<QStringView, 5> kQuestionWords{u"passé", u"données", u"risqu", u"faire",
                                                    u"contacter"};
using Sections = std::array<QString, kQuestionWords.size()>;

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
    case Kind::MissingEarlier:
        return QCoreApplication::translate("notices",
                                           "The supplement does not name the letter that it "
                                           "completes ({{earlier_date}}, "
                                           "{{earlier_reference}}).");
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

// The text under each of the five questions.  The opening « passé » may occur
// in any heading after the first, so each question takes the first heading
// that is not taken yet.
Sections sectionsOf(const QString &html)
{
    Sections sections;
    const QStringList parts = html.split(u"<h2>"_s).sliced(1);
    for (const QString &part : parts) {
        const qsizetype end = part.indexOf(u"</h2>");
        const QString heading = part.left(qMax<qsizetype>(end, 0));
        for (size_t i = 0; i < sections.size(); ++i) {
            if (!sections[i].isEmpty() || !heading.contains(kQuestionWords[i], Qt::CaseInsensitive))
                continue;
            sections[i] = plainText(part.sliced(end + 5));
            break;
        }
    }
    return sections;
}

class Check final
{
public:
    Check(const QString &html, const incident::Incident &incident)
        : m_html(html)
        , m_text(plainText(html))
        , m_sections(sectionsOf(html))
        , m_incident(incident)
    {
    }

    std::vector<Finding> run(people::DataCategories leaked, const PhraseBank &phrases,
                             const std::optional<EarlierLetter> &earlier)
    {
        checkSections();
        checkNature();
        checkCategories(leaked, phrases);
        checkContact();
        checkForbidden();
        if (earlier)
            require(m_text.contains(earlier->reference)
                        && m_text.contains(inLetter(frenchDate(earlier->date))),
                    Kind::MissingEarlier);
        return std::move(m_findings);
    }

private:
    void require(bool holds, Kind kind)
    {
        const auto isSame = [kind](const Finding &known) { return known.kind == kind; };
        if (!holds && std::ranges::none_of(m_findings, isSame))
            m_findings.push_back({kind, findingText(kind)});
    }

    // Empty values must not pass for being "contained".
    bool says(Question question, QStringView value) const
    {
        const QString wanted = inLetter(value);
        return !wanted.isEmpty() && m_sections[question].contains(wanted);
    }

    void checkSections()
    {
        for (const QString &section : m_sections)
            require(!section.isEmpty(), Kind::MissingSection);
    }

    void checkNature()
    {
        require(says(WhatHappened, m_incident.letterFacts), Kind::MissingNature);
        require(says(WhatHappened, datesSentence(m_incident)), Kind::MissingDates);
        const QString measures = inLetter(m_incident.letterMeasures);
        require(!measures.isEmpty() && m_text.contains(measures), Kind::MissingMeasures);
    }

    void checkCategories(people::DataCategories leaked, const PhraseBank &phrases)
    {
        const Phrases wanted = phrases.phrasesFor(leaked);
        require(!wanted.leaked.isEmpty(), Kind::MissingCategory);
        for (const QString &phrase : wanted.leaked)
            require(says(WhichData, phrase), Kind::MissingCategory);
        const QStringList foreign = phrases.phrasesFor(~leaked).leaked;
        for (const QString &phrase : foreign)
            require(!says(WhichData, phrase), Kind::ForeignCategory);
        for (const QString &risk : wanted.risks)
            require(says(WhatRisk, risk), Kind::MissingConsequences);
        for (const QString &advice : wanted.advice)
            require(says(WhatToDo, advice), Kind::MissingAdvice);
    }

    void checkContact()
    {
        const incident::Contact &contact = m_incident.organisation.contact;
        require(says(WhomToAsk, contact.lastName)
                    && (says(WhomToAsk, contact.phone) || says(WhomToAsk, contact.email)),
                Kind::MissingContact);
    }

    void checkForbidden()
    {
        static const QRegularExpression nir(
            u"(?<![0-9])[1-478](?:[ .-]?[0-9]){4}[ .-]?(?:[0-9][ .-]?[0-9]|2[ABab])"
            "(?:[ .-]?[0-9]){6}(?:(?:[ .-]?[0-9]){2})?(?![0-9])"_s);
        static const QRegularExpression mail(u"[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"_s);
        static const QRegularExpression link(
            u"https?:|\\bwww\\.|<a\\b|\\bhref\\b|"
            "\\b[\\w-]+\\.(?:fr|com|org|net|eu|info|io|bzh|paris|app|link|ly|be|ch)\\b"_s,
            QRegularExpression::CaseInsensitiveOption);
        QString rest = m_text;
        const QString &contactMail = m_incident.organisation.contact.email;
        if (!contactMail.isEmpty())
            rest.remove(contactMail);
        require(!mail.match(rest).hasMatch(), Kind::ForeignMail);
        rest.remove(mail);
        require(!link.match(rest).hasMatch() && !m_html.contains(u"<a "), Kind::Link);
        require(!nir.match(rest).hasMatch(), Kind::SecurityNumber);
        require(!rest.contains(u'{') && !rest.contains(u'}'), Kind::Braces);
    }

    const QString &m_html;
    QString m_text;
    Sections m_sections;
    const incident::Incident &m_incident;
    std::vector<Finding> m_findings;
};

} // namespace

std::vector<Finding> findingsIn(const QString &bodyHtml, const incident::Incident &incident,
                                people::DataCategories leaked, const PhraseBank &phrases,
                                const std::optional<EarlierLetter> &earlier)
{
    return Check(bodyHtml, incident).run(leaked, phrases, earlier);
}

} // namespace notices
