// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/returnservice.h"

#include "notices/returnreason.h"
#include "people/identity.h"
#include "services/deskacts.h"
#include "services/letterbook.h"
#include "services/recipients.h"
#include "services/rights.h"
#include "services/scannedcode.h"
#include "services/stage.h"
#include "store/returnstore.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qsizetype kLongestReason = 80;

QString tr(const char *text)
{
    return QCoreApplication::translate("services", text);
}

base::Error conflict(const QString &message)
{
    return {base::Error::Kind::Conflict, message};
}

base::Error input(const QString &message)
{
    return {base::Error::Kind::Input, message};
}

store::ReturnDecision stored(ReturnDecision decision)
{
    switch (decision) {
    case ReturnDecision::NewAddress:
        return store::ReturnDecision::NewAddress;
    case ReturnDecision::Resend:
        return store::ReturnDecision::Resend;
    case ReturnDecision::PublicNotice:
        return store::ReturnDecision::PublicNotice;
    }
    return store::ReturnDecision::Resend;
}

std::optional<ReturnDecision> shown(const std::optional<store::ReturnDecision> &decision)
{
    for (const ReturnDecision each :
         {ReturnDecision::NewAddress, ReturnDecision::Resend, ReturnDecision::PublicNotice}) {
        if (decision == stored(each))
            return each;
    }
    return {};
}

Scan unread(const ScannedCode &code, const QString &text)
{
    if (code.hasShape)
        return {.verdict = ScanVerdict::WrongCheck,
                .message = tr("\"%1\" is not a reference of a letter: the check symbol does not "
                              "agree, so a character is wrong. Read it again at the top of the "
                              "letter.")
                               .arg(text.simplified())};
    return {.verdict = ScanVerdict::NotAReference,
            .reference = {},
            .message = tr("\"%1\" is not a reference of a letter: a character is wrong or "
                          "missing. It is printed at the top of the letter.")
                           .arg(text.simplified().left(kLongestReason)),
            .name = {}};
}

base::Result<store::ReturnedLetter> returnedLetter(store::Database &database, const QString &text)
{
    const ScannedCode code = readScan(text);
    if (!code.reference)
        return input(unread(code, text).message);
    const auto notice = store::NoticeStore(database).byReference(*code.reference);
    if (!notice)
        return conflict(tr("No letter of this vault has the reference %1.").arg(*code.reference));
    const auto letter = store::ReturnStore(database).letter(notice->id);
    if (!letter)
        return conflict(tr("The letter %1 is not noted as returned.").arg(*code.reference));
    if (letter->isFollowed)
        return conflict(
            tr("A second letter was printed since the letter %1 came back: decide about that one.")
                .arg(*code.reference));
    return *letter;
}

base::Result<void> checkSearched(const QStringList &searched)
{
    const auto isKnown = [](const QString &key) {
        return std::ranges::any_of(notices::addressSearches(),
                                   [&](const auto &search) { return search.key == key; });
    };
    if (!searched.isEmpty() && std::ranges::all_of(searched, isKnown))
        return {};
    QStringList known;
    for (const notices::AddressSearch &search : notices::addressSearches())
        known << search.key;
    return input(tr("A public notice is for people without any usable address: say what was "
                    "searched before (%1). Nothing was changed.")
                     .arg(known.join(u", ")));
}

// Only who has no usable address is told publicly (GDPR art. 34(3)(c)).
base::Result<void> checkPublicNotice(store::Database &database, const store::ReturnedLetter &letter,
                                     const Recipient &to)
{
    const people::SourceRecord printed = recipientFromJson(letter.recipient).record;
    if (people::addressOf(to.record) != people::addressOf(printed)
        && people::postalBlock(people::fullName(to.record), to.record).isUsable())
        return conflict(tr("Another address of this person is known and was never tried: send the "
                           "letter again first. Nothing was changed."));
    const auto reasons = store::ReturnStore(database).reasons();
    const auto *reason = notices::reasonOf(reasons, letter.reason);
    if (reason != nullptr && reason->address == notices::AddressVerdict::Right
        && letter.sending < 2)
        return conflict(tr("The address seems right (%1): send the letter once more first. A "
                           "public notice is for people without any usable address.")
                            .arg(reason->text));
    return {};
}

base::Result<void> checkNewAddress(const store::ReturnedLetter &letter, const Recipient &to,
                                   const people::Address &address)
{
    if (to.instructions.guardian)
        return conflict(tr("The letter went to the guardian: correct the guardian's address, then "
                           "decide to send again. Nothing was changed."));
    people::SourceRecord record = to.record;
    people::setAddress(record, address);
    if (!people::postalBlock(people::fullName(record), record).isUsable())
        return input(tr("A letter cannot be sent to this address: it needs a street, a postal "
                        "code and a town, each line within 38 characters. Nothing was changed."));
    if (people::addressOf(recipientFromJson(letter.recipient).record) == address)
        return input(tr("The letter came back from this very address: to try it again, decide to "
                        "send it again. Nothing was changed."));
    return {};
}

base::Result<void> checkChoice(store::Database &database, const store::ReturnedLetter &letter,
                               const ReturnChoice &choice)
{
    const Recipient to = Recipients(database).ofPatient(letter.patient);
    if (to.isDeceased)
        return conflict(
            tr("The death of this person is confirmed: no letter is due. Nothing was changed."));
    switch (choice.decision) {
    case ReturnDecision::NewAddress:
        return checkNewAddress(letter, to, choice.address);
    case ReturnDecision::Resend:
        return {};
    case ReturnDecision::PublicNotice:
        if (const auto searched = checkSearched(choice.searched); !searched)
            return searched;
        return checkPublicNotice(database, letter, to);
    }
    return {};
}

ReturnRow rowOf(const store::ReturnedLetter &letter, const notices::ReturnReasons &reasons)
{
    const people::SourceRecord to = recipientFromJson(letter.recipient).record;
    const auto known = std::ranges::find(reasons, letter.reason, &notices::ReturnReason::key);
    return {.reference = letter.reference,
            .name = people::fullName(to),
            .place = QString(to.postalCode + u' ' + to.city).simplified(),
            .postedOn = letter.postedOn,
            .returnedOn = letter.returnedOn,
            .reason = letter.reason,
            .reasonText = notices::reasonText(reasons, letter.reason),
            .isAddressRight =
                known != reasons.end() && known->address == notices::AddressVerdict::Right,
            .decision = shown(letter.decision),
            .sending = letter.sending,
            .isFollowed = letter.isFollowed};
}

} // namespace

base::Result<Scan> scanReturn(const Session &session, const QString &text, const QString &reason,
                              const std::optional<QDate> &on)
{
    if (const auto allowed = requireRight(session, Right::HandleReturns); !allowed)
        return allowed.error();
    const ScannedCode code = readScan(text);
    if (!code.reference)
        return unread(code, text);
    const QDate today = session.now().date();
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<Scan> {
            auto scan = noteReturn(database, *code.reference, reason, on.value_or(today), today);
            if (!scan || !scan->isNoted())
                return scan;
            const auto notice = store::NoticeStore(database).byReference(*code.reference);
            entry.event = u"letters.returned"_s;
            entry.object = u"notice:%1"_s.arg(notice->id.value);
            return scan;
        });
}

base::Result<void> markReturned(const Session &session, const QString &reference,
                                const QString &reason)
{
    const auto scan = scanReturn(session, reference, reason);
    if (!scan)
        return scan.error();
    switch (scan->verdict) {
    case ScanVerdict::Noted:
        return {};
    case ScanVerdict::NotAReference:
    case ScanVerdict::WrongCheck:
        return input(scan->message);
    case ScanVerdict::Unknown:
    case ScanVerdict::NotPosted:
    case ScanVerdict::AlreadyReturned:
        return conflict(scan->message);
    }
    return {};
}

QString returnDecisionKey(ReturnDecision decision)
{
    return store::returnDecisionKey(stored(decision));
}

QString returnDecisionText(ReturnDecision decision)
{
    switch (decision) {
    case ReturnDecision::NewAddress:
        return tr("new address, to be sent again");
    case ReturnDecision::Resend:
        return tr("to be sent again");
    case ReturnDecision::PublicNotice:
        return tr("public notice (art. 34(3)(c))");
    }
    return {};
}

base::Result<void> decideReturn(const Session &session, const ReturnChoice &choice)
{
    const auto work = [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
        const auto letter = returnedLetter(database, choice.reference);
        if (!letter)
            return letter.error();
        if (const auto allowed = checkChoice(database, *letter, choice); !allowed)
            return allowed;
        store::ReturnStore returns(database);
        if (choice.decision == ReturnDecision::NewAddress)
            store::AddressStore(database).correct(letter->patient, choice.address,
                                                  store::AddressSource::Return, session.now(),
                                                  session.actor());
        if (choice.decision == ReturnDecision::PublicNotice)
            returns.putOnPublicList(letter->person, choice.searched, session.now());
        else
            returns.removeFromPublicList(letter->person);
        returns.decide(*letter, stored(choice.decision), session.now());
        entry.event = u"returns.decided"_s;
        entry.object = u"notice:%1"_s.arg(letter->notice.value);
        entry.payload = {{u"decision"_s, returnDecisionKey(choice.decision)}};
        if (!choice.searched.isEmpty())
            entry.payload.insert(u"searched"_s, choice.searched.join(u','));
        return {};
    };
    return writeStage(session, work);
}

base::Result<void> listForPublicNotice(const Session &session, const QString &patientRef,
                                       const QStringList &searched)
{
    if (const auto known = checkSearched(searched); !known)
        return known;
    const auto work = [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
        const auto person = personByPatientRef(database, patientRef);
        if (!person)
            return person.error();
        const auto listed = store::PersonStore(database).inList(*person);
        const auto to = Recipients(database).of(listed->person);
        const auto choice = channelFor(to, listed->news(), session.now().date());
        const bool isDue = !store::isWrittenTo(listed->state)
            && choice.obstacle == notices::Obstacle::UnusableAddress;
        if (!isDue)
            return conflict(tr("A public notice is for people without any usable address. This "
                               "person can be written to, was written to, or is kept back for "
                               "another reason. Nothing was changed."));
        store::ReturnStore(database).putOnPublicList(*person, searched, session.now());
        entry.event = u"returns.decided"_s;
        entry.object = u"person:%1"_s.arg(person->value);
        entry.payload = {{u"decision"_s, u"public_notice"_s}, {u"searched"_s, searched.join(u',')}};
        return {};
    };
    return writeStage(session, work);
}

base::Result<void> undoReturn(const Session &session, const QString &reference)
{
    const auto work = [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
        const auto letter = returnedLetter(database, reference);
        if (!letter)
            return letter.error();
        store::ReturnStore returns(database);
        returns.removeFromPublicList(letter->person);
        returns.takeBack(letter->notice);
        entry.event = u"returns.undone"_s;
        entry.object = u"notice:%1"_s.arg(letter->notice.value);
        return {};
    };
    return writeStage(session, work);
}

base::Result<ReturnList> listReturns(const Session &session, bool onlyOpen, int limit)
{
    return readPersons(session, [&](store::Database &database) -> base::Result<ReturnList> {
        store::ReturnStore returns(database);
        const auto reasons = returns.reasons();
        ReturnList list;
        for (const store::ReturnedLetter &letter : returns.letters(onlyOpen, limit))
            list.rows.append(rowOf(letter, reasons));
        for (const store::ReasonFigures &figures : returns.figures()) {
            list.reasons.append({figures.reason, notices::reasonText(reasons, figures.reason),
                                 figures.letters, figures.open});
            list.letters += figures.letters;
            list.open += figures.open;
        }
        return list;
    });
}

base::Result<QList<ReturnReasonRow>> listReturnReasons(const Session &session)
{
    return readStage(
        session, [](store::Database &database) -> base::Result<QList<ReturnReasonRow>> {
            const auto &shipped = notices::shippedReturnReasons();
            QList<ReturnReasonRow> rows;
            for (const notices::ReturnReason &reason : store::ReturnStore(database).reasons()) {
                const bool isOwn =
                    std::ranges::find(shipped, reason.key, &notices::ReturnReason::key)
                    == shipped.end();
                rows.append({reason.key, reason.text, reason.isRetired, isOwn});
            }
            return rows;
        });
}

base::Result<void> addReturnReason(const Session &session, const QString &key, const QString &text)
{
    static const QRegularExpression shape(u"^[a-z0-9_]{1,40}$"_s);
    const QString words = text.simplified();
    if (!shape.match(key).hasMatch() || words.isEmpty() || words.size() > kLongestReason)
        return input(tr("A reason has a key of a-z, 0-9 and _, and a text of at most 80 "
                        "characters."));
    if (notices::speaksOfDeath(words) || notices::speaksOfDeath(key))
        return input(tr("There is no reason that speaks of death: a carrier may not write it, and "
                        "no death follows from a return. See the guide, section Returns."));
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            store::ReturnStore returns(database);
            const auto reasons = returns.reasons();
            const auto *same = notices::reasonOf(reasons, words);
            if (same != nullptr && same->key != key)
                return conflict(tr("The list already has this reason: %1.").arg(same->key));
            returns.putReason({.key = key, .text = words, .aliases = {}});
            entry.event = u"returns.reason_added"_s;
            entry.object = u"reason:"_s + key;
            return {};
        });
}

base::Result<void> retireReturnReason(const Session &session, const QString &key)
{
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            store::ReturnStore returns(database);
            auto reasons = returns.reasons();
            const auto known = std::ranges::find(reasons, key, &notices::ReturnReason::key);
            if (known == reasons.end())
                return input(tr("There is no reason \"%1\".").arg(key));
            known->isRetired = true;
            returns.putReason(*known);
            entry.event = u"returns.reason_retired"_s;
            entry.object = u"reason:"_s + key;
            return {};
        });
}

QList<SearchRow> listAddressSearches()
{
    QList<SearchRow> rows;
    for (const notices::AddressSearch &search : notices::addressSearches())
        rows.append({search.key, search.text});
    return rows;
}

} // namespace services
