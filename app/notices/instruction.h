// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "notices/variant.h"
#include "people/postaladdress.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace notices {

// Who receives the letter of an adult under tutelle or curatelle.
struct AdultGuardian {
    QString name; // with the civilité or the association: "MME CLAIRE MORVAN", "UDAF DU MORBIHAN"
    people::Address address;

    bool operator==(const AdultGuardian &) const = default;
};

// How a notification goes; the keys are those of the table `notice`.
enum class Channel { Letter, Email };
inline constexpr std::array kAllChannels{Channel::Letter, Channel::Email};
QString channelKey(Channel channel); // "letter", "email"
std::optional<Channel> channelFromKey(QStringView key);
QString channelText(Channel channel); // in the user's language

// What the laboratory decided about the notification of one person.  Each part
// is set and taken back on its own.
struct Instructions {
    // A minor was cared for in secret from their parents (CSP L.1111-5,
    // R.1111-6): no letter goes out by itself, the DPO decides with the biologist.
    bool secretCare = false;
    // Protected address, « ne pas diffuser »: no automatic channel at all.
    bool locked = false;
    // Not the person of the same names, birth date and postal code (doubles.h):
    // both are written to.
    bool distinct = false;
    std::optional<AdultGuardian> guardian = {};
    // Nothing: English to an address abroad, else the standard letter.
    std::optional<Form> form = {};
    // Nothing: as the DPO's offer of e-mails says (emailchoice.h).
    std::optional<Channel> channel = {};

    bool isEmpty() const { return *this == Instructions(); }
    bool operator==(const Instructions &) const = default;
};

// The parts of Instructions.
enum class InstructionKind { SecretCare, Locked, Guardian, Form, Distinct, Channel };
inline constexpr std::array kAllInstructionKinds{
    InstructionKind::SecretCare, InstructionKind::Locked,   InstructionKind::Guardian,
    InstructionKind::Form,       InstructionKind::Distinct, InstructionKind::Channel};
// "secret_care", "locked", "guardian", "form", "distinct", "channel": in the store, in JSON and
// CSV.
QString instructionKey(InstructionKind kind);
std::optional<InstructionKind> instructionFromKey(QStringView key);
std::vector<InstructionKind> kindsOf(const Instructions &instructions);

} // namespace notices
