// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/mailingcheck.h"

#include "notices/mailing.h"
#include "notices/reference.h"
#include "people/identity.h"
#include "printing/letterlayout.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("services", text);
}

// Whom the letter greets: the last thing, beside variant and categories, in
// which the texts of two persons differ.
QString greeted(const people::SourceRecord &record, notices::Audience audience)
{
    if (audience != notices::Audience::Representative)
        return people::honorific(record);
    const auto guardian = people::guardianOf(record);
    return guardian ? people::honorific(*guardian) : QString();
}

int callsOnBusiestDay(qint64 letters)
{
    return int(double(letters) * notices::mailingRules().busiestDayCallsPerThousand / 1000.0 + 0.5);
}

} // namespace

MailingCheck::MailingCheck(const LetterSetting &setting)
    : m_setting(setting)
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
    const auto choice = channelFor(recipient, listed.news(), m_setting.context.date);
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
    addLetter(listed, recipient, choice);
}

void MailingCheck::addLetter(const store::PersonInList &listed, const Recipient &recipient,
                             const notices::ChannelChoice &choice)
{
    ++m_report.toPrint;
    MailingFigures &figures = m_report.figures;
    const QString &lastLine = choice.block.lines.last();
    const bool isAbroad = lastLine.isEmpty() || !lastLine.front().isDigit();
    ++figures.byDepartement[isAbroad ? QString() : notices::departementOf(lastLine.first(5))];
    notices::Variant variant = choice.variant;
    notices::Addressee addressee{
        recipient.record, listed.news(), notices::makeReference(0), {}, recipient.instructions};
    if (listed.told) {
        ++m_report.supplements;
        addressee.earlier = {notices::makeReference(1), m_setting.context.date};
        variant = notices::supplementOf(variant);
    }
    ++m_variants[variant];
    Case &text =
        m_texts[{variant, listed.news().toInt(), greeted(recipient.record, variant.audience)}];
    if (text.letters++ == 0) {
        text.addressee = std::move(addressee);
        text.choice = choice;
    }
}

void MailingCheck::checkTexts(notices::LetterComposer &composer)
{
    for (const auto &[key, tried] : m_texts)
        checkText(composer, std::get<notices::Variant>(key), tried);
}

void MailingCheck::checkText(notices::LetterComposer &composer, const notices::Variant &variant,
                             const Case &tried)
{
    const auto letter = composer.compose(tried.addressee, tried.choice);
    if (!letter) {
        m_refusedTexts[letter.error().message] += tried.letters;
        return;
    }
    const auto body = printing::layOutBody(letter->bodyHtml, variant.form);
    if (!body || body->pages() > printing::mostPages(variant.form)) {
        const QString message = body
            ? printing::letterProblemText(printing::LetterProblem::BodyTooLong)
            : body.error().message;
        m_refusedTexts[message] += tried.letters;
        return;
    }
    const int sheets = (body->pages() + 1) / 2;
    m_report.figures.pages += body->pages() * tried.letters;
    m_report.figures.sheets += sheets * tried.letters;
    m_report.figures.byWeightStep[notices::mailingRules().weightStep(sheets)] += tried.letters;
}

PreflightReport MailingCheck::report() const
{
    PreflightReport report = m_report;
    report.figures.callsOnBusiestDay = callsOnBusiestDay(report.toPrint);
    report.figures.depositThreshold = notices::mailingRules().depositThresholdOutside;
    for (const auto &[variant, letters] : m_variants)
        report.figures.variants.append(
            {notices::variantKey(variant), notices::variantText(variant), letters});
    for (const auto &[message, letters] : m_refusedTexts)
        report.findings.append(
            {.key = u"letter_text"_s, .message = message, .count = letters, .blocking = true});
    for (const notices::Alarm &alarm : m_alarms.alarms())
        report.findings.append({.key = notices::alarmKey(alarm.kind),
                                .message = notices::alarmText(alarm),
                                .count = alarm.count,
                                .blocking = true,
                                .acceptable = true});
    if (report.supplements > 0)
        report.findings.append(
            {.key = u"supplements"_s,
             .message = said("Supplements to letters already printed: more of these persons has "
                             "leaked than they were told."),
             .count = report.supplements});
    for (const auto &[obstacle, count] : m_obstacles)
        report.findings.append({.key = notices::obstacleKey(obstacle),
                                .message = notices::obstacleText(obstacle),
                                .count = count});
    return report;
}

} // namespace services
