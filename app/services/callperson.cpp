// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/callperson.h"

#include "notices/callscript.h"
#include "notices/variant.h"
#include "people/dateformat.h"
#include "people/identity.h"
#include "store/callstore.h"
#include "store/emailstore.h"
#include "store/recordstore.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("services", text);
}

base::Error conflict(const QString &message)
{
    return {base::Error::Kind::Conflict, message};
}

CalledPerson calledPerson(store::Database &database, people::RecordId patient)
{
    CalledPerson known{.patient = patient,
                       .recipient = Recipients(database).ofPatient(patient),
                       .postalCodes = {},
                       .person = {},
                       .letters = {}};
    const auto listed = store::RecordStore(database).record(patient);
    known.postalCodes << listed->postalCode << known.recipient.record.postalCode;
    if (known.recipient.instructions.guardian)
        known.postalCodes << known.recipient.instructions.guardian->address.postalCode;
    if (const auto person = store::CallStore(database).personOf(patient)) {
        known.person = store::PersonStore(database).inList(*person);
        known.letters = store::NoticeStore(database).ofPerson(*person);
    }
    return known;
}

bool agree(const CalledPerson &known, const CallAnswers &answers, int latestYear)
{
    const auto born = spokenDate(answers.birthDate, latestYear);
    const QString code = answers.postalCode.simplified();
    if (!born || code.isEmpty() || known.recipient.record.birthDate != *born)
        return false;
    const QString french = people::frenchPostalCode(code);
    return std::ranges::any_of(known.postalCodes, [&](const QString &each) {
        return each == code || (!french.isEmpty() && people::frenchPostalCode(each) == french);
    });
}

QString scriptOfLetter(const store::Notice &letter)
{
    const auto variant = notices::variantFromKey(letter.variant);
    switch (variant ? variant->audience : notices::Audience::Person) {
    case notices::Audience::Person:
        return u"adult"_s;
    case notices::Audience::Representative:
        return u"representative"_s;
    case notices::Audience::Guardian:
        return u"guardian"_s;
    }
    return {};
}

QString scriptFor(store::Database &database, const CalledPerson &known, CallTrust trust,
                  const store::Notice *letter, const QDate &today)
{
    if (isReserved(known, today))
        return u"reserved"_s;
    if (known.recipient.isDeceased)
        return u"deceased_relative"_s;
    if (!known.person)
        return store::CallStore(database).hasOpenReview(known.patient) ? u"under_review"_s
                                                                       : u"not_concerned"_s;
    if (trust == CallTrust::Reference && letter != nullptr)
        return scriptOfLetter(*letter);
    return known.letters.empty() ? u"letter_due"_s : u"unproved"_s;
}

// When a letter was posted, or an e-mail accepted.
std::optional<QDate> toldOn(store::Database &database, const store::Notice &notice)
{
    if (notice.lot)
        return store::NoticeStore(database).lot(notice.lot)->postedOn;
    const auto email = store::EmailStore(database).row(notice.id);
    if (!email || email->email.state != store::EmailState::Accepted || !email->email.sentUtc)
        return {};
    return email->email.sentUtc->date();
}

QString letterState(const store::Notice &letter)
{
    if (!letter.lot)
        return letter.state == "posted"_L1 ? tr("sent by e-mail")
                                           : tr("e-mail, not arrived so far");
    if (letter.state == "returned"_L1)
        return tr("returned");
    return letter.state == "posted"_L1 ? tr("posted") : tr("printed, not posted");
}

void readOut(CallFile &file, const QString &key)
{
    const notices::CallScript &script = notices::callScript(key);
    file.script = script.key;
    file.title = script.title;
    file.say = script.say;
    file.never = script.never;
}

const store::Notice *letterOf(const CalledPerson &known, const QString &reference)
{
    const auto letter = std::ranges::find(known.letters, reference, &store::Notice::reference);
    return letter == known.letters.end() ? nullptr : &*letter;
}

void showLetter(store::Database &database, CallFile &file, const CalledPerson &known,
                const store::Notice &letter)
{
    file.reference = letter.reference;
    file.name = people::fullName(known.recipient.record);
    file.state = letterState(letter);
    file.postedOn = toldOn(database, letter);
    if (const auto variant = notices::variantFromKey(letter.variant))
        file.variant = notices::variantText(*variant);
}

} // namespace

base::Error answersDisagree()
{
    return conflict(QCoreApplication::translate(
        "services", "The answers do not agree with the vault: nothing was changed."));
}

std::optional<people::PartialDate> spokenDate(const QString &text, int latestYear)
{
    for (const QStringView pattern :
         {QStringView(u"dd/MM/yyyy"), QStringView(u"yyyy-MM-dd"), QStringView(u"dd/MM/yy")}) {
        const auto date = people::DateFormat::fromPattern(pattern)->parse(text, latestYear);
        if (date && date->year != 0 && date->month != 0 && date->day != 0)
            return date;
    }
    return {};
}

std::optional<CalledPerson> verifiedPerson(store::Database &database, const CallSubject &subject,
                                           const CallAnswers &answers, const QDate &today)
{
    std::optional<CalledPerson> found;
    for (const qint64 id : subject.patients) {
        CalledPerson known = calledPerson(database, {id});
        if (!agree(known, answers, today.year()))
            continue;
        if (found)
            return {}; // two fit: nobody is told anything
        found = std::move(known);
    }
    return found;
}

CallTrust trustIn(const CalledPerson &known, const CallSubject &subject)
{
    return letterOf(known, subject.reference) != nullptr ? CallTrust::Reference : CallTrust::Facts;
}

bool isReserved(const CalledPerson &known, const QDate &today)
{
    const notices::Instructions &said = known.recipient.instructions;
    return said.locked
        || (said.secretCare && people::isMinor(known.recipient.record.birthDate, today));
}

bool canSendAgain(const CalledPerson &known, const QDate &today)
{
    return !known.letters.empty() && !isReserved(known, today) && !known.recipient.isDeceased;
}

CallFile callFile(store::Database &database, const CallSubject &subject, const CallAnswers &answers,
                  const QDate &today)
{
    CallFile file;
    if (!subject.isFound()) {
        readOut(file, u"not_found"_s);
        return file;
    }
    const auto known = verifiedPerson(database, subject, answers, today);
    if (!known) {
        readOut(file, u"not_verified"_s);
        return file;
    }
    file.trust = trustIn(*known, subject);
    file.patient = known->patient.value;
    const store::Notice *letter = letterOf(*known, subject.reference);
    readOut(file, scriptFor(database, *known, file.trust, letter, today));
    file.canSendAgain = canSendAgain(*known, today);
    if (letter == nullptr || isReserved(*known, today))
        return file;
    showLetter(database, file, *known, *letter);
    file.canChangeAddress = file.canSendAgain && !known->recipient.instructions.guardian;
    return file;
}

base::Error noLetterFor()
{
    return conflict(QCoreApplication::translate(
        "services",
        "No letter goes to this person: see the data protection officer. "
        "Nothing was changed."));
}

} // namespace services
