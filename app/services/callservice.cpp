// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/callservice.h"

#include "base/text.h"
#include "matching/phonetic.h"
#include "notices/callscript.h"
#include "people/identity.h"
#include "services/callperson.h"
#include "services/deskacts.h"
#include "services/lotservice.h"
#include "services/outbox.h"
#include "services/patientquery.h"
#include "services/rights.h"
#include "services/scannedcode.h"
#include "services/stage.h"
#include "store/addressstore.h"
#include "store/callstore.h"
#include "store/emailstore.h"
#include "store/recordstore.h"
#include "store/returnstore.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qint64 kReportEvery = 4096;

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

std::set<std::uint32_t> soundsOf(const QString &names)
{
    static const QRegularExpression separators(u"[^A-Z]+"_s);
    std::set<std::uint32_t> sounds;
    const QStringList words = base::foldToUpper(names).split(separators, Qt::SkipEmptyParts);
    for (const QString &word : words)
        sounds.insert(matching::soundKey(word.toLatin1().toStdString()));
    return sounds;
}

// Everything that is said is in the row, as written or as it sounds.
class NameSearch
{
public:
    NameSearch(const QString &name, int latestYear)
        : m_query(name, latestYear)
        , m_sounds(soundsOf(name))
    {
    }

    bool isEmpty() const { return m_query.isEmpty(); }
    bool fits(const people::SourceRecord &record) const
    {
        if (m_query.rank(record) > 0)
            return true;
        const auto known = soundsOf(QStringList{record.birthName, record.usualName,
                                                record.givenNames, record.firstGivenName}
                                        .join(u' '));
        return !m_sounds.empty() && std::ranges::includes(known, m_sounds);
    }

private:
    PatientQuery m_query;
    std::set<std::uint32_t> m_sounds;
};

CallOpening opening(const Session &session, CallSubject subject)
{
    CallOpening opening;
    opening.found = subject.patients.isEmpty()
        ? tr("Nobody found")
        : QCoreApplication::translate("services", "%n person(s) found", nullptr,
                                      int(subject.patients.size()));
    opening.before = notices::wordsBeforeIdentity(session.laboratory());
    for (const QString &key : {u"birth_date"_s, u"postal_code"_s})
        opening.questions << notices::callQuestion(key);
    if (subject.reference.isEmpty())
        opening.questions.prepend(notices::callQuestion(u"reference"_s));
    opening.subject = std::move(subject);
    return opening;
}

// An e-mail that did not arrive, whatever the server said: a letter is due.
base::Result<void> noteNotReceived(store::Database &database, const store::Notice &notice,
                                   const QDateTime &now)
{
    store::EmailStore emails(database);
    if (emails.row(notice.id)->email.state == store::EmailState::Sending)
        return conflict(tr("An e-mail to this person is on its way or interrupted: end the sending "
                           "first. Nothing was changed."));
    emails.apply(
        {.notice = notice.id, .state = store::EmailState::Failed, .atUtc = now, .reason = kByPost});
    return {};
}

// Every letter to the person that did not come back yet did not arrive.
base::Result<void> noteNotReceived(store::Database &database, const CalledPerson &known,
                                   const QDateTime &now)
{
    const QDate today = now.date();
    for (const store::Notice &letter : known.letters) {
        if (letter.state == "returned"_L1)
            continue;
        if (!letter.lot) {
            if (const auto noted = noteNotReceived(database, letter, now); !noted)
                return noted;
            continue;
        }
        const auto noted = noteReturn(database, letter.reference, u"not_received"_s, today, today);
        if (!noted)
            return noted.error();
        if (!noted->isNoted())
            return conflict(noted->message);
    }
    return {};
}

base::Result<CalledPerson> dueAgain(store::Database &database, const CallSubject &subject,
                                    const CallAnswers &answers, bool hasAddress, const QDate &today)
{
    auto known = verifiedPerson(database, subject, answers, today);
    if (!known)
        return answersDisagree();
    if (!canSendAgain(*known, today))
        return noLetterFor();
    if (!hasAddress)
        return *std::move(known);
    if (trustIn(*known, subject) != CallTrust::Reference)
        return conflict(tr("Without the reference of the letter no address is changed by "
                           "telephone: a fraudster with the leak could have the letter sent to "
                           "them. Nothing was changed."));
    if (known->recipient.instructions.guardian)
        return conflict(tr("The letter goes to the guardian: correct the guardian's address. "
                           "Nothing was changed."));
    return *std::move(known);
}

} // namespace

QString callTrustKey(CallTrust trust)
{
    switch (trust) {
    case CallTrust::None:
        return u"none"_s;
    case CallTrust::Facts:
        return u"facts"_s;
    case CallTrust::Reference:
        return u"reference"_s;
    }
    return {};
}

base::Result<CallOpening> openCall(const Session &session, const QString &reference)
{
    const ScannedCode code = readScan(reference);
    if (!code.reference)
        return input(tr("This is not a reference of a letter: a character is wrong or missing. "
                        "Ask the caller to read it again, character by character."));
    return readPersons(session, [&](store::Database &database) -> base::Result<CallOpening> {
        CallSubject subject;
        subject.reference = *code.reference;
        if (const auto notice = store::NoticeStore(database).byReference(*code.reference)) {
            const auto person = store::PersonStore(database).person(notice->person);
            subject.patients << person->patient.value;
        }
        return opening(session, std::move(subject));
    });
}

base::Result<CallOpening> openCall(const Session &session, const QString &name, const QString &born,
                                   base::Progress &progress)
{
    const int year = session.now().date().year();
    const auto date = spokenDate(born, year);
    const NameSearch search(name, year);
    if (!date || search.isEmpty())
        return input(tr("Type the name and the whole birth date, as 14/07/1958."));
    return readPersons(session, [&](store::Database &database) -> base::Result<CallOpening> {
        store::RecordStore records(database);
        std::set<people::RecordId> found;
        const qint64 total = records.countRecords(u"patients"_s);
        qint64 done = 0;
        const bool whole =
            records.forEachIdentity(u"patients"_s, [&](const people::SourceRecord &record) {
                if (record.birthDate == *date && search.fits(record))
                    found.insert(record.id);
                return ++done % kReportEvery != 0 || progress.report(done, total);
            });
        if (!whole)
            return base::cancelled();
        CallSubject subject;
        std::set<people::RecordId> persons;
        store::CallStore calls(database);
        for (const people::RecordId id : found) {
            if (persons.insert(calls.representativeOf(id)).second)
                subject.patients << id.value;
        }
        return opening(session, std::move(subject));
    });
}

base::Result<CallFile> verifyCall(const Session &session, const CallSubject &subject,
                                  const CallAnswers &answers)
{
    return readPersons(session, [&](store::Database &database) -> base::Result<CallFile> {
        return callFile(database, subject, answers, session.now().date());
    });
}

base::Result<void> sendAgainAfterCall(const Session &session, const CallSubject &subject,
                                      const CallAnswers &answers,
                                      const std::optional<people::Address> &address)
{
    const QDate today = session.now().date();
    const auto work = [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
        const auto known = dueAgain(database, subject, answers, address.has_value(), today);
        if (!known)
            return known.error();
        if (const auto noted = noteNotReceived(database, *known, session.now()); !noted)
            return noted;
        if (address) {
            people::SourceRecord record = known->recipient.record;
            people::setAddress(record, *address);
            if (!people::postalBlock(people::fullName(record), record).isUsable())
                return input(tr("A letter cannot be sent to this address: it needs a street, a "
                                "postal code and a town, each line within 38 characters. Nothing "
                                "was changed."));
            store::AddressStore(database).correct(known->patient, *address,
                                                  store::AddressSource::Call, session.now(),
                                                  session.actor());
        }
        store::ReturnStore returns(database);
        returns.removeFromPublicList(known->person->person.id);
        // An e-mail that did not arrive needs no decision.
        if (const auto letter = returns.letter(known->letters.back().id))
            returns.decide(*letter,
                           address ? store::ReturnDecision::NewAddress
                                   : store::ReturnDecision::Resend,
                           session.now());
        entry.event = u"call.resend"_s;
        entry.object = u"person:%1"_s.arg(known->person->person.id.value);
        entry.payload = {{u"new_address"_s, address.has_value()}};
        return {};
    };
    return writeStage(session, work);
}

base::Result<void> copyLetter(const Session &session, const QString &reference, const QString &file,
                              base::Progress &progress)
{
    if (const auto allowed = requireRight(session, Right::SeePersons); !allowed)
        return allowed.error();
    const ScannedCode code = readScan(reference);
    const auto notice =
        readStage(session, [&](store::Database &database) -> base::Result<store::Notice> {
            auto found = code.reference ? store::NoticeStore(database).byReference(*code.reference)
                                        : std::nullopt;
            if (!found)
                return conflict(tr("No letter of this vault has this reference."));
            if (!found->lot)
                return conflict(tr("This is the reference of an e-mail: take a copy of it from the "
                                   "list of e-mails (email show --out)."));
            return *std::move(found);
        });
    if (!notice)
        return notice.error();
    const auto printed =
        reprintLetters(session, notice->lot.value, notice->rank, notice->rank, file, progress);
    return printed ? base::Result<void>() : base::Result<void>(printed.error());
}

} // namespace services
