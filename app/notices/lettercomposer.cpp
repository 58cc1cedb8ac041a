// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/lettercomposer.h"

#include "notices/emailchoice.h"
#include "notices/emailtext.h"
#include "notices/textcheck.h"
#include "notices/typography.h"
#include "notices/validator.h"
#include "people/identity.h"
#include "people/postaladdress.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace notices {

namespace {

// A laboratory's own template may name the person, so that every text is
// another: then what was checked is forgotten, and memory stays flat.
constexpr size_t kRememberedTexts = 4096;

base::Error incomplete(const QStringList &missing)
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate("notices",
                                        "No letter can be written before "
                                        "this is filled in: %1")
                .arg(missing.join(u' '))};
}

QStringList senderLines(const incident::Organisation &organisation)
{
    QStringList lines{organisation.name};
    const QStringList address = organisation.address.split(u'\n');
    for (const QString &line : address)
        lines.append(line.simplified());
    lines.append(QStringList{organisation.postalCode, organisation.city}.join(u' ').simplified());
    if (!organisation.contact.phone.isEmpty())
        lines.append(u"Tél. "_s + organisation.contact.phone);
    lines.removeAll(QString());
    return lines;
}

QString countryOf(const people::SourceRecord &record)
{
    const QString country = people::postalLine(record.country);
    return country == u"FRANCE" || country == u"FR" ? QString() : country;
}

base::Error refused(const std::vector<Finding> &findings)
{
    QStringList texts;
    for (const Finding &finding : findings)
        if (finding.blocking)
            texts.append(finding.text);
    return {base::Error::Kind::Input,
            QCoreApplication::translate("notices", "The letter may not be sent: %1")
                .arg(texts.join(u' '))};
}

} // namespace

LetterComposer::LetterComposer(incident::Incident incident, TemplateLibrary library,
                               const QDate &date)
    : m_incident(std::move(incident))
    , m_library(std::move(library))
    , m_date(date)
{
}

base::Result<LetterComposer> LetterComposer::create(const incident::Incident &incident,
                                                    const TemplateLibrary &library,
                                                    const QDate &date)
{
    if (const QStringList missing = missingFacts(incident); !missing.isEmpty())
        return incomplete(missing);
    return LetterComposer(incident, library, date);
}

LetterComposer LetterComposer::forPreview(const incident::Incident &incident,
                                          const TemplateLibrary &library, const QDate &date)
{
    LetterComposer composer(completedByExample(incident), library, date);
    composer.m_isValidating = false;
    return composer;
}

base::Result<Letter> LetterComposer::compose(const Addressee &addressee,
                                             const ChannelChoice &choice)
{
    Q_ASSERT(choice.canBeSent());
    const Variant variant = addressee.earlier ? supplementOf(choice.variant) : choice.variant;
    const auto body = letterBody(variant, addressee);
    if (!body)
        return body.error();
    Letter letter = frame(addressee, choice);
    letter.variant = variant;
    letter.bodyHtml = *body;
    return letter;
}

base::Result<Letter> LetterComposer::composeReply(Reply reply, const Addressee &addressee,
                                                  const ChannelChoice &choice)
{
    const bool isConcerned = reply == Reply::Concerned;
    const auto cover = checked(isConcerned ? Text::ReplyConcerned : Text::ReplyNotConcerned,
                               choice.variant.audience, addressee);
    if (!cover)
        return cover.error();
    Letter letter = frame(addressee, choice);
    letter.variant = choice.variant;
    letter.bodyHtml = *cover;
    if (!isConcerned) {
        letter.personName.clear(); // the frame calls it « personne concernée »
        return letter;
    }
    const auto body = letterBody(choice.variant, addressee);
    if (!body)
        return body.error();
    letter.bodyHtml += kPageBreak + *body;
    return letter;
}

base::Result<Email> LetterComposer::composeEmail(const Addressee &addressee,
                                                 const ChannelChoice &choice)
{
    Q_ASSERT(!standsInTheWay(choice.obstacle));
    const Variant variant = addressee.earlier ? supplementOf(choice.variant) : choice.variant;
    if (!hasEmailText(variant))
        return base::Error{base::Error::Kind::Input,
                           QCoreApplication::translate("notices",
                                                       "There is no e-mail in this form or to a "
                                                       "guardian: these letters go by post.")};
    const auto body = checked(emailText(variant), variant.audience, addressee);
    if (!body)
        return body.error();
    const QString name = people::fullName(addressee.record);
    const auto forms = emailForms(*body, name, addressee.reference);
    if (!forms)
        return forms.error();
    return Email{.variant = variant,
                 .reference = addressee.reference,
                 .subject = forms->subject,
                 .plainText = forms->plainText,
                 .html = forms->html,
                 .personName = name};
}

base::Result<QString> LetterComposer::letterBody(const Variant &variant, const Addressee &addressee)
{
    auto body = checked(letterText(variant), variant.audience, addressee);
    const auto courtesy = courtesyText(variant);
    if (!body || !courtesy)
        return body;
    const auto following = checked(*courtesy, variant.audience, addressee);
    if (!following)
        return following.error();
    return QString(*body + kPageBreak + *following);
}

base::Result<QString> LetterComposer::render(Text text, Audience audience,
                                             const Addressee &addressee) const
{
    if (const QStringList missing = missingFacts(m_incident, wordingOf(text)); !missing.isEmpty())
        return incomplete(missing);
    Values values = valuesFor(m_incident, addressee, audience, wordingOf(text),
                              m_library.phrases(text), m_date);
    if (isEmail(text))
        markPerson(values);
    const auto rendered = m_library.letter(text).render(values);
    if (!rendered)
        return rendered.error();
    return frenchTypography(*rendered);
}

base::Result<QString> LetterComposer::checked(Text text, Audience audience,
                                              const Addressee &addressee)
{
    auto body = render(text, audience, addressee);
    if (!body)
        return body;
    if (const auto passed = check(*body, text, addressee); !passed)
        return passed.error();
    return body;
}

Letter LetterComposer::frame(const Addressee &addressee, const ChannelChoice &choice) const
{
    Letter letter;
    letter.reference = addressee.reference;
    if (addressee.earlier)
        letter.earlierReference = addressee.earlier->reference;
    letter.senderLines = senderLines(m_incident.organisation);
    letter.recipientLines = choice.block.lines;
    letter.postalCode = people::frenchPostalCode(addressee.record.postalCode);
    letter.countryCode = countryOf(addressee.record);
    letter.personName = people::fullName(addressee.record);
    letter.placeAndDate = m_incident.organisation.city + u", le "_s + frenchDate(m_date);
    return letter;
}

base::Result<void> LetterComposer::check(const QString &body, Text text, const Addressee &addressee)
{
    if (!m_isValidating)
        return {};
    // Supplements differ in the reference that they name, which is of this person; the
    // rest they share.
    const auto &earlier = addressee.earlier;
    const bool isShared = !earlier || body.contains(earlier->reference);
    const auto key = std::pair(earlier ? QString(body).remove(earlier->reference) : body,
                               addressee.leaked.toInt());
    if (isShared && m_checked.contains(key))
        return {};
    const auto findings =
        findingsIn(body, text, m_incident, addressee.leaked, m_library.phrases(text), earlier);
    if (isBlocked(findings))
        return refused(findings);
    if (m_checked.size() >= kRememberedTexts)
        m_checked.clear();
    m_checked.insert(key);
    return {};
}

} // namespace notices
