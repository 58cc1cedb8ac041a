// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/mailingcheck.h"

#include "notices/mailing.h"
#include "notices/reference.h"
#include "people/emailaddress.h"
#include "people/identity.h"
#include "printing/letterlayout.h"
#include "services/emailsetting.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace services {

namespace {

// Whom the letter greets: the last thing, beside variant and categories, in
// which the texts of two persons differ.
QString greeted(const people::SourceRecord &record, notices::Audience audience)
{
    if (audience != notices::Audience::Representative)
        return people::honorific(record);
    const auto guardian = people::guardianOf(record);
    return guardian ? people::honorific(*guardian) : QString();
}

std::set<notices::Text> textsThatNamePersons(const LetterContext &context)
{
    std::set<notices::Text> texts;
    for (const auto &[text, source] : context.templates) {
        const auto parsed = notices::Template::parse(source);
        if (parsed && parsed->names().contains(u"person_name"_s))
            texts.insert(text);
    }
    return texts;
}

int callsOnBusiestDay(qint64 letters)
{
    return int(double(letters) * notices::mailingRules().busiestDayCallsPerThousand / 1000.0 + 0.5);
}

} // namespace

MailingCheck::MailingCheck(const LetterSetting &setting, notices::LetterComposer *composer,
                           store::Database &database)
    : m_setting(setting)
    , m_composer(composer)
    , m_fit(setting.context.paper.envelope)
    , m_personal(textsThatNamePersons(setting.context))
    , m_dispatch(database, setting.context.date)
    , m_pace(limitsOf(database), QTimeZone::utc())
    , m_alarms(setting.context.date)
{
}

void MailingCheck::add(const store::PersonInList &listed, const Recipient &recipient)
{
    ++m_report.persons;
    // Nor is somebody whose letter came back printed again as it was.
    if (store::isWrittenTo(listed.state)) {
        ++m_report.alreadyPrinted;
        return;
    }
    const Due due = m_dispatch.of(listed, recipient);
    const notices::ChannelChoice &choice = due.choice;
    const bool isMinor = choice.variant.audience == notices::Audience::Representative;
    ++(isMinor ? m_report.minors : m_report.adults);
    if (choice.obstacle != notices::Obstacle::Deceased)
        m_alarms.add(recipient.record, isMinor,
                     choice.obstacle != notices::Obstacle::UnusableAddress);
    if (choice.obstacle) {
        ++m_report.obstacles;
        ++m_obstacles[*choice.obstacle];
        return;
    }
    if (due.isByEmail()) {
        addEmail(listed, recipient, due);
        return;
    }
    ++m_byPost[*due.email.post];
    addLetter(listed, recipient, choice);
}

void MailingCheck::addEmail(const store::PersonInList &listed, const Recipient &recipient,
                            const Due &due)
{
    notices::Addressee addressee{
        recipient.record, listed.news(), notices::makeReference(0), {}, recipient.instructions};
    notices::Variant variant = due.choice.variant;
    if (listed.told) {
        addressee.earlier = {notices::makeReference(1), m_setting.context.date};
        variant = notices::supplementOf(variant);
    }
    const auto [text, isNew] = m_emailTexts.try_emplace(
        {variant, addressee.leaked.toInt(), greeted(addressee.record, variant.audience)});
    if (m_composer != nullptr && isNew) {
        const auto email = m_composer->composeEmail(addressee, due.choice);
        text->second.refusal = email ? QString() : email.error().message;
    }
    ++text->second.letters;
    ++m_report.emails.toSend;
    m_report.emails.supplements += listed.told ? 1 : 0;
    ++m_groups[m_pace.groupOf(people::emailDomain(due.email.address))];
}

void MailingCheck::addLetter(const store::PersonInList &listed, const Recipient &recipient,
                             const notices::ChannelChoice &choice)
{
    notices::Variant variant = choice.variant;
    notices::Addressee addressee{
        recipient.record, listed.news(), notices::makeReference(0), {}, recipient.instructions};
    if (listed.told) {
        addressee.earlier = {notices::makeReference(1), m_setting.context.date};
        variant = notices::supplementOf(variant);
    }
    TextCase &text = textFor(addressee, choice, variant);
    if (const auto problem = problemOf(text, recipient, choice)) {
        ++m_report.obstacles;
        ++m_problems[*problem];
        return;
    }
    ++m_report.toPrint;
    m_report.supplements += listed.told ? 1 : 0;
    ++m_variants[variant];
    ++text.letters;
    countPaper(text);
    const QString &lastLine = choice.block.lines.last();
    const bool isAbroad = lastLine.isEmpty() || !lastLine.front().isDigit();
    m_withoutEnglish += isAbroad && !m_setting.hasEnglishWords ? 1 : 0;
    ++m_report.figures
          .byDepartement[isAbroad ? QString() : notices::departementOf(lastLine.first(5))];
}

MailingCheck::TextCase &MailingCheck::textFor(const notices::Addressee &addressee,
                                              const notices::ChannelChoice &choice,
                                              const notices::Variant &variant)
{
    const auto [text, isNew] = m_texts.try_emplace(
        {variant, addressee.leaked.toInt(), greeted(addressee.record, variant.audience)});
    const bool isPersonal = m_personal.contains(notices::letterText(variant));
    if (m_composer != nullptr && (isNew || isPersonal)) {
        const qint64 letters = text->second.letters;
        const QString refusal = text->second.refusal;
        text->second = composed(addressee, choice);
        text->second.letters = letters;
        if (!refusal.isEmpty()) // of somebody before
            text->second.refusal = refusal;
    }
    return text->second;
}

MailingCheck::TextCase MailingCheck::composed(const notices::Addressee &addressee,
                                              const notices::ChannelChoice &choice)
{
    auto letter = m_composer->compose(addressee, choice);
    if (!letter)
        return {{}, letter.error().message, 0};
    auto problem = m_fit.problemOf(*letter);
    if (m_fit.pagesOf(*letter) > printing::mostPages(letter->variant.form))
        problem = printing::LetterProblem::BodyTooLong; // whatever the person's own is
    if (problem && printing::isOfTheText(*problem))
        return {{}, printing::letterProblemText(*problem), 0};
    return {*std::move(letter), {}, 0};
}

// Whether this person's name and address fit: everybody's are tried.
std::optional<printing::LetterProblem> MailingCheck::problemOf(const TextCase &text,
                                                               const Recipient &recipient,
                                                               const notices::ChannelChoice &choice)
{
    if (m_composer == nullptr || !text.refusal.isEmpty())
        return {};
    notices::Letter letter = text.letter;
    letter.recipientLines = choice.block.lines;
    letter.personName = people::fullName(recipient.record);
    return m_fit.problemOf(letter);
}

void MailingCheck::countPaper(const TextCase &text)
{
    if (m_composer == nullptr || !text.refusal.isEmpty())
        return;
    const int pages = m_fit.pagesOf(text.letter);
    const int sheets = m_setting.context.paper.duplex ? (pages + 1) / 2 : pages;
    m_report.figures.pages += pages;
    m_report.figures.sheets += sheets;
    ++m_report.figures.byWeightStep[notices::mailingRules().weightStep(sheets)];
}

QList<PreflightFinding> MailingCheck::refusedTexts(const std::map<TextKey, TextCase> &texts,
                                                   const QString &key, FindingScope scope)
{
    std::map<QString, qint64> refused;
    for (const auto &[_, text] : texts) {
        if (!text.refusal.isEmpty())
            refused[text.refusal] += text.letters;
    }
    QList<PreflightFinding> findings;
    for (const auto &[message, count] : refused)
        findings.append(
            {.key = key, .message = message, .count = count, .blocking = true, .scope = scope});
    return findings;
}

QList<NamedCount> MailingCheck::byPost() const
{
    QList<NamedCount> counts;
    for (const auto &[reason, count] : m_byPost)
        counts.append({notices::postReasonKey(reason), notices::postReasonText(reason), count});
    return counts;
}

QList<NamedCount> MailingCheck::groups() const
{
    QList<NamedCount> counts;
    for (const auto &[group, count] : m_groups)
        counts.append({group, group, count});
    std::ranges::stable_sort(counts, std::greater{}, &NamedCount::count);
    return counts;
}

PreflightReport MailingCheck::report() const
{
    PreflightReport report = m_report;
    report.figures.callsOnBusiestDay = callsOnBusiestDay(report.toPrint + report.emails.toSend);
    report.figures.depositThreshold = notices::mailingRules().depositThresholdOutside;
    for (const auto &[variant, letters] : m_variants)
        report.figures.variants.append(
            {notices::variantKey(variant), notices::variantText(variant), letters});
    report.findings += refusedTexts(m_texts, u"letter_text"_s, FindingScope::Letters);
    report.findings += refusedTexts(m_emailTexts, u"email_text"_s, FindingScope::Emails);
    report.emails.byPost = byPost();
    report.emails.groups = groups();
    for (const notices::Alarm &alarm : m_alarms.alarms())
        report.findings.append({.key = notices::alarmKey(alarm.kind),
                                .message = notices::alarmText(alarm),
                                .count = alarm.count,
                                .blocking = true,
                                .acceptable = true});
    if (report.supplements > 0)
        report.findings.append(
            {.key = u"supplements"_s,
             .message = QCoreApplication::translate(
                 "services",
                 "Supplements to letters already printed: more of these persons has "
                 "leaked than they were told."),
             .count = report.supplements});
    if (m_withoutEnglish > 0)
        report.findings.append(
            {.key = u"english_missing"_s,
             .message = QCoreApplication::translate(
                 "services",
                 "Letters abroad are in French only: the English words of the letter "
                 "are not filled in (Incident, Words of the letter)."),
             .count = m_withoutEnglish});
    for (const auto &[problem, count] : m_problems)
        report.findings.append({.key = printing::letterProblemKey(problem),
                                .message = printing::letterProblemText(problem),
                                .count = count});
    for (const auto &[obstacle, count] : m_obstacles)
        report.findings.append({.key = notices::obstacleKey(obstacle),
                                .message = notices::obstacleText(obstacle),
                                .count = count});
    return report;
}

} // namespace services
