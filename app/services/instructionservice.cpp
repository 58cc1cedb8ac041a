// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/instructionservice.h"

#include "base/text.h"
#include "intake/namedtable.h"
#include "people/identity.h"
#include "services/recipients.h"
#include "services/rights.h"
#include "services/stage.h"
#include "store/noticestore.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qint64 kReportEvery = 512; // rows

QString tr(const char *text)
{
    return QCoreApplication::translate("services", text);
}

base::Error gone()
{
    return {base::Error::Kind::Conflict,
            QCoreApplication::translate(
                "services", "This patient is no longer in the list; nothing was changed.")};
}

QString stateKey(store::PersonState state)
{
    switch (state) {
    case store::PersonState::ToDo:
        return u"to_do"_s;
    case store::PersonState::Blocked:
        return u"blocked"_s;
    case store::PersonState::Printed:
        return u"printed"_s;
    case store::PersonState::Posted:
        return u"posted"_s;
    case store::PersonState::Returned:
        return u"returned"_s;
    case store::PersonState::Deceased:
        return u"deceased"_s;
    case store::PersonState::Supplement:
        return u"supplement"_s;
    case store::PersonState::PublicNotice:
        return u"public_notice"_s;
    }
    return {};
}

QStringList keysOf(people::DataCategories categories)
{
    QStringList keys;
    for (const people::DataCategory category : people::kAllDataCategories) {
        if (categories.testFlag(category))
            keys << people::categoryKey(category);
    }
    return keys;
}

void describePerson(store::Database &database, const store::PersonInList &listed, PersonCard &card)
{
    card.personId = listed.person.id.value;
    card.state = stateKey(listed.state);
    card.stateText = personStateText(listed.state);
    card.leaked = keysOf(listed.person.leaked);
    card.told = keysOf(listed.told);
    for (const store::Notice &notice : store::NoticeStore(database).ofPerson(listed.person.id))
        card.letters.append({notice.reference, notice.state, notice.lot.value});
}

PersonCard cardOf(store::Database &database, people::RecordId patient, const QDate &today)
{
    const Recipient recipient = Recipients(database).ofPatient(patient);
    const auto listed = store::PersonStore(database).ofPatient(patient);
    const auto leaked = listed ? listed->person.leaked : people::DataCategories();
    PersonCard card;
    card.patientId = patient.value;
    card.patientRef = recipient.record.displayRef();
    card.name = people::fullName(recipient.record);
    card.instructions = recipient.instructions;
    const auto choice = channelFor(recipient, leaked, today);
    card.variant = notices::variantKey(choice.variant);
    card.block = choice.block.lines;
    card.address = people::addressOf(recipient.record);
    const auto corrections = store::AddressStore(database).history(patient);
    card.addressSource =
        corrections.empty() ? u"patients"_s : store::addressSourceKey(corrections.front().source);
    if (!corrections.empty())
        card.addressSince = corrections.front().madeUtc;
    if (!listed) {
        card.state = u"not_concerned"_s;
        card.stateText = tr("not concerned by the leak, as far as is known");
        return card;
    }
    describePerson(database, *listed, card);
    if (choice.obstacle && !store::isWrittenTo(listed->state)) {
        card.obstacle = notices::obstacleKey(*choice.obstacle);
        card.obstacleText = notices::obstacleText(*choice.obstacle);
    }
    return card;
}

std::optional<InstructionRefusal> refusalOf(const notices::AdultGuardian &guardian)
{
    if (base::simplified(guardian.name).isEmpty())
        return InstructionRefusal::NoGuardian;
    people::SourceRecord reached;
    people::setAddress(reached, guardian.address);
    if (!people::postalBlock(guardian.name, reached).isUsable())
        return InstructionRefusal::GuardianAddress;
    return {};
}

QStringList keysOf(const std::vector<notices::InstructionKind> &kinds)
{
    QStringList keys;
    for (const notices::InstructionKind kind : kinds)
        keys << notices::instructionKey(kind);
    return keys;
}

const std::vector<intake::NamedColumn> kColumns{
    {{u"patient_ref"_s, u"numero_patient"_s}},
    {{u"instruction"_s, u"consigne"_s}},
    {{u"value"_s, u"valeur"_s}, false},
    {{u"address"_s, u"adresse"_s}, false},
    {{u"address2"_s, u"adresse2"_s, u"complement"_s}, false},
    {{u"postal_code"_s, u"code_postal"_s}, false},
    {{u"city"_s, u"ville"_s}, false},
    {{u"country"_s, u"pays"_s}, false},
};

using ReadInstruction = std::variant<notices::Instructions, InstructionRefusal>;

ReadInstruction guardianOf(const intake::NamedRow &row)
{
    const notices::AdultGuardian guardian{.name = base::simplified(row.cells[2]),
                                          .address = {.address = row.cells[3],
                                                      .address2 = row.cells[4],
                                                      .postalCode = row.cells[5],
                                                      .city = row.cells[6],
                                                      .country = row.cells[7]}};
    if (const auto refusal = refusalOf(guardian))
        return *refusal;
    return notices::Instructions{.guardian = guardian};
}

ReadInstruction formOf(const intake::NamedRow &row)
{
    const auto form = notices::formFromKey(row.cells[2].toLower());
    if (!form)
        return InstructionRefusal::UnknownForm;
    return notices::Instructions{.form = form};
}

ReadInstruction channelOf(const intake::NamedRow &row)
{
    const auto channel = notices::channelFromKey(row.cells[2].toLower());
    if (!channel)
        return InstructionRefusal::UnknownChannel;
    return notices::Instructions{.channel = channel};
}

ReadInstruction instructionOf(const intake::NamedRow &row)
{
    const auto kind = notices::instructionFromKey(row.cells[1].toLower());
    if (!kind)
        return InstructionRefusal::UnknownInstruction;
    switch (*kind) {
    case notices::InstructionKind::SecretCare:
        return notices::Instructions{.secretCare = true};
    case notices::InstructionKind::Locked:
        return notices::Instructions{.locked = true};
    case notices::InstructionKind::Distinct:
        return notices::Instructions{.distinct = true};
    case notices::InstructionKind::Guardian:
        return guardianOf(row);
    case notices::InstructionKind::Form:
        return formOf(row);
    case notices::InstructionKind::Channel:
        return channelOf(row);
    }
    return InstructionRefusal::UnknownInstruction;
}

// A whole file, not applied yet.
struct GivenInstructions {
    InstructionImport report;
    std::vector<std::pair<people::RecordId, notices::Instructions>> given;
};

void take(store::Database &database, const intake::NamedRow &row, GivenInstructions &file)
{
    ++file.report.rows;
    const auto refuse = [&](InstructionRefusal refusal) {
        file.report.refused.append({row.line, refusal});
    };
    const auto patient = patientOf(database, row.cells[0]);
    if (!patient)
        return refuse(patient.error().kind == base::Error::Kind::Conflict
                          ? InstructionRefusal::SeveralPatients
                          : InstructionRefusal::UnknownPatient);
    ReadInstruction read = instructionOf(row);
    if (const auto *refusal = std::get_if<InstructionRefusal>(&read))
        return refuse(*refusal);
    file.given.emplace_back(*patient, std::get<notices::Instructions>(std::move(read)));
    for (const notices::InstructionKind kind : notices::kindsOf(file.given.back().second))
        ++file.report.byKind[std::size_t(kind)];
}

base::Result<GivenInstructions> readInstructions(store::Database &database, QFile &file,
                                                 base::Progress &progress)
{
    const auto table = intake::NamedTable::open(file, kColumns);
    if (!table)
        return table.error();
    GivenInstructions read;
    read.report.byKind.resize(notices::kAllInstructionKinds.size());
    intake::NamedRow row;
    for (;;) {
        const auto more = (*table)->next(row);
        if (!more)
            return more.error();
        if (!*more)
            return read;
        take(database, row, read);
        if (read.report.rows % kReportEvery == 0
            && !progress.report(qsizetype((*table)->position()), qsizetype(file.size())))
            return base::cancelled();
    }
}

// Sets the parts of `given`, takes the `dropped` ones back; one entry of the journal for what
// changed.
base::Result<PersonCard> changeInstructions(const Session &session, people::RecordId patient,
                                            const notices::Instructions &given,
                                            const std::vector<notices::InstructionKind> &dropped)
{
    const auto refusal = given.guardian ? refusalOf(*given.guardian) : std::nullopt;
    if (refusal)
        return base::Error{base::Error::Kind::Input,
                           tr("%1 Nothing was changed.").arg(instructionRefusalText(*refusal))};
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<PersonCard> {
            if (!store::RecordStore(database).record(patient))
                return gone();
            store::InstructionStore instructions(database);
            std::vector<notices::InstructionKind> cleared;
            for (const notices::InstructionKind kind : dropped) {
                if (instructions.clear(patient, kind))
                    cleared.push_back(kind);
            }
            const notices::Instructions before = instructions.of(patient);
            instructions.set(patient, given, session.now(), session.actor());
            if (!cleared.empty() || instructions.of(patient) != before) {
                refreshObstacle(database, patient, session.now().date());
                entry.event = u"instructions.changed"_s;
                entry.object = u"record:%1"_s.arg(patient.value);
                entry.payload = {{u"set"_s, keysOf(notices::kindsOf(given)).join(u',')},
                                 {u"cleared"_s, keysOf(cleared).join(u',')}};
            }
            return cardOf(database, patient, session.now().date());
        });
}

} // namespace

base::Result<PersonCard> showPerson(const Session &session, people::RecordId patient)
{
    return readPersons(session, [&](store::Database &database) -> base::Result<PersonCard> {
        if (!store::RecordStore(database).record(patient))
            return gone();
        return cardOf(database, patient, session.now().date());
    });
}

base::Result<PersonCard> setInstructions(const Session &session, people::RecordId patient,
                                         const notices::Instructions &given)
{
    return changeInstructions(session, patient, given, {});
}

base::Result<PersonCard> replaceInstructions(const Session &session, people::RecordId patient,
                                             const notices::Instructions &wanted)
{
    const auto kept = notices::kindsOf(wanted);
    std::vector<notices::InstructionKind> dropped;
    std::ranges::copy_if(
        notices::kAllInstructionKinds, std::back_inserter(dropped),
        [&](notices::InstructionKind kind) { return std::ranges::find(kept, kind) == kept.end(); });
    return changeInstructions(session, patient, wanted, dropped);
}

base::Result<PersonCard> clearInstructions(const Session &session, people::RecordId patient,
                                           const std::vector<notices::InstructionKind> &kinds)
{
    return changeInstructions(session, patient, {}, kinds);
}

QString instructionRefusalKey(InstructionRefusal refusal)
{
    switch (refusal) {
    case InstructionRefusal::UnknownPatient:
        return u"unknown_patient"_s;
    case InstructionRefusal::SeveralPatients:
        return u"several_patients"_s;
    case InstructionRefusal::UnknownInstruction:
        return u"unknown_instruction"_s;
    case InstructionRefusal::UnknownForm:
        return u"unknown_form"_s;
    case InstructionRefusal::UnknownChannel:
        return u"unknown_channel"_s;
    case InstructionRefusal::NoGuardian:
        return u"no_guardian"_s;
    case InstructionRefusal::GuardianAddress:
        return u"guardian_address"_s;
    }
    return {};
}

QString instructionRefusalText(InstructionRefusal refusal)
{
    switch (refusal) {
    case InstructionRefusal::UnknownPatient:
        return tr("No patient has this number.");
    case InstructionRefusal::SeveralPatients:
        return tr("Several patients have this number.");
    case InstructionRefusal::UnknownInstruction:
        return tr("The instruction is one of secret_care, locked, guardian, form, distinct, "
                  "channel.");
    case InstructionRefusal::UnknownForm:
        return tr("The form is one of standard, large_print, easy_read, english.");
    case InstructionRefusal::UnknownChannel:
        return tr("The channel is one of letter, email.");
    case InstructionRefusal::NoGuardian:
        return tr("The guardian has no name.");
    case InstructionRefusal::GuardianAddress:
        return tr("No letter could reach the guardian's address: it needs a street, a postal code "
                  "and a town.");
    }
    return {};
}

base::Result<InstructionImport> importInstructions(const Session &session, const QString &file,
                                                   bool dryRun, base::Progress &progress)
{
    if (const auto allowed = requireRight(session, Right::EditPersons); !allowed)
        return allowed.error();
    QFile input(file);
    if (!input.open(QIODevice::ReadOnly))
        return base::Error{base::Error::Kind::Storage,
                           tr("The file %1 cannot be read (%2). Check its name and your right "
                              "to read it.")
                               .arg(file, input.errorString())};
    auto read = readStage(session, [&](store::Database &database) {
        return readInstructions(database, input, progress);
    });
    if (!read)
        return read.error();
    if (dryRun || read->given.empty() || !read->report.refused.isEmpty())
        return read->report;
    return writeStage(
        session,
        [&](store::Database &database, journal::Draft &entry) -> base::Result<InstructionImport> {
            store::InstructionStore instructions(database);
            for (const auto &[patient, given] : read->given) {
                instructions.set(patient, given, session.now(), session.actor());
                refreshObstacle(database, patient, session.now().date());
            }
            read->report.isApplied = true;
            entry.event = u"instructions.imported"_s;
            entry.object = u"instructions"_s;
            entry.payload = {{u"rows"_s, read->report.rows}};
            return read->report;
        });
}

} // namespace services
