// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/emailchoice.h"

#include "people/emailaddress.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace notices {

namespace {

std::optional<PostReason> reasonFor(const people::SourceRecord &record, const ChannelChoice &choice,
                                    const Instructions &instructions, const EmailPolicy &policy,
                                    const AddressStanding &standing)
{
    const bool isAskedFor = instructions.channel == Channel::Email;
    if (policy.offer == EmailOffer::Nobody
        || (policy.offer == EmailOffer::OnRequest && !isAskedFor))
        return PostReason::NotOffered;
    if (instructions.channel == Channel::Letter)
        return PostReason::AskedForPost;
    if (choice.variant.audience == Audience::Guardian || instructions.guardian)
        return PostReason::Guardian;
    if (choice.variant.audience == Audience::Representative && !policy.minors)
        return PostReason::Minor;
    if (choice.variant.form != Form::Standard)
        return PostReason::Form;
    if (record.email.trimmed().isEmpty())
        return PostReason::NoAddress;
    if (!people::emailAddress(record.email))
        return PostReason::Malformed;
    if (standing.isShared)
        return PostReason::Shared;
    if (people::isProfessionalEmail(record.email) && !isAskedFor)
        return PostReason::Professional;
    if (standing.hasFailed)
        return PostReason::Failed;
    return {};
}

} // namespace

QString emailOfferKey(EmailOffer offer)
{
    switch (offer) {
    case EmailOffer::Nobody:
        return u"nobody"_s;
    case EmailOffer::OnRequest:
        return u"on_request"_s;
    case EmailOffer::WhenGiven:
        return u"when_given"_s;
    }
    return {};
}

std::optional<EmailOffer> emailOfferFromKey(QStringView key)
{
    for (const EmailOffer offer : kAllEmailOffers) {
        if (key == emailOfferKey(offer))
            return offer;
    }
    return {};
}

QString postReasonKey(PostReason reason)
{
    switch (reason) {
    case PostReason::NotOffered:
        return u"not_offered"_s;
    case PostReason::AskedForPost:
        return u"asked_for_post"_s;
    case PostReason::NoAddress:
        return u"no_address"_s;
    case PostReason::Malformed:
        return u"malformed"_s;
    case PostReason::Professional:
        return u"professional"_s;
    case PostReason::Shared:
        return u"shared"_s;
    case PostReason::Failed:
        return u"failed"_s;
    case PostReason::Minor:
        return u"minor"_s;
    case PostReason::Guardian:
        return u"guardian"_s;
    case PostReason::Form:
        return u"form"_s;
    }
    return {};
}

QString postReasonText(PostReason reason)
{
    switch (reason) {
    case PostReason::NotOffered:
        return QCoreApplication::translate("notices", "E-mails are not offered to this person.");
    case PostReason::AskedForPost:
        return QCoreApplication::translate("notices", "The person is to be written to by post.");
    case PostReason::NoAddress:
        return QCoreApplication::translate("notices", "The list has no e-mail address.");
    case PostReason::Malformed:
        return QCoreApplication::translate("notices", "The e-mail address is not one.");
    case PostReason::Professional:
        return QCoreApplication::translate(
            "notices", "The e-mail address seems to be a practice's or a doctor's.");
    case PostReason::Shared:
        return QCoreApplication::translate(
            "notices",
            "Several persons of the list have this e-mail address: none is to read about the "
            "others.");
    case PostReason::Failed:
        return QCoreApplication::translate("notices",
                                           "An e-mail to this address did not reach anybody.");
    case PostReason::Minor:
        return QCoreApplication::translate(
            "notices", "A minor: whose mailbox it is is not known, the parents get a letter.");
    case PostReason::Guardian:
        return QCoreApplication::translate(
            "notices", "A protected adult: the guardian gets a letter at their own address.");
    case PostReason::Form:
        return QCoreApplication::translate(
            "notices", "Large print, easy to read or English: these forms are on paper.");
    }
    return {};
}

EmailChoice chooseEmail(const people::SourceRecord &record, const ChannelChoice &choice,
                        const Instructions &instructions, const EmailPolicy &policy,
                        const AddressStanding &standing)
{
    EmailChoice email;
    email.post = reasonFor(record, choice, instructions, policy, standing);
    if (!email.post)
        email.address = *people::emailAddress(record.email);
    return email;
}

bool standsInTheWay(const std::optional<Obstacle> &obstacle)
{
    return obstacle && obstacle != Obstacle::UnusableAddress;
}

} // namespace notices
