// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "notices/channel.h"

#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace notices {

// Who may be written to by e-mail, as the DPO decided.  Post is the rule: an address of
// a patient list is old, shared or mistyped more often than a postal one.
enum class EmailOffer {
    Nobody,    // as at the beginning
    OnRequest, // persons whose instructions ask for it
    WhenGiven, // everybody who gave the laboratory a usable address
};
inline constexpr std::array kAllEmailOffers{EmailOffer::Nobody, EmailOffer::OnRequest,
                                            EmailOffer::WhenGiven};
QString emailOfferKey(EmailOffer offer); // "nobody", "on_request", "when_given"
std::optional<EmailOffer> emailOfferFromKey(QStringView key);

struct EmailPolicy {
    EmailOffer offer = EmailOffer::Nobody;
    // To the representatives of minors too: whose mailbox a minor's address opens is
    // seldom known.
    bool minors = false;
};

// Why a notification goes by post although it could be an e-mail.
enum class PostReason {
    NotOffered,   // EmailPolicy
    AskedForPost, // Instructions::channel
    NoAddress,
    Malformed,    // people::emailAddress()
    Professional, // a practice, not the patient (people::isProfessionalEmail), unless asked for
    Shared,       // several persons of the list have it: none is told about the others
    Failed,       // an e-mail to it came back or was refused
    Minor,        // EmailPolicy::minors
    Guardian,     // the address is the protected adult's, not the guardian's
    Form,         // large print, easy to read, English: on paper only
};
inline constexpr std::array kAllPostReasons{
    PostReason::NotOffered, PostReason::AskedForPost, PostReason::NoAddress,
    PostReason::Malformed,  PostReason::Professional, PostReason::Shared,
    PostReason::Failed,     PostReason::Minor,        PostReason::Guardian,
    PostReason::Form,
};
QString postReasonKey(PostReason reason);  // "not_offered", "shared"…: for JSON and CSV
QString postReasonText(PostReason reason); // in the user's language

// What is known of an address beyond its letters.
struct AddressStanding {
    bool isShared = false;
    bool hasFailed = false;
};

// Where an e-mail goes, or why none does.
struct EmailChoice {
    QString address;
    std::optional<PostReason> post;

    bool isEmail() const { return !post; }
};
// `choice` is chooseChannel()'s for the same record.  Its obstacles hold for e-mails too,
// but for the unusable postal address: whoever asks for e-mail must look at them first
// (standsInTheWay).
EmailChoice chooseEmail(const people::SourceRecord &record, const ChannelChoice &choice,
                        const Instructions &instructions, const EmailPolicy &policy,
                        const AddressStanding &standing);
// Whether an e-mail may not go either.
bool standsInTheWay(const std::optional<Obstacle> &obstacle);

} // namespace notices
