// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/callservice.h"

#include "base/text.h"
#include "matching/phonetic.h"
#include "notices/callscript.h"
#include "notices/lettercomposer.h"
#include "notices/reference.h"
#include "notices/variant.h"
#include "people/dateformat.h"
#include "people/identity.h"
#include "printing/fonts.h"
#include "printing/letterwriter.h"
#include "services/deskacts.h"
#include "services/lettersetting.h"
#include "services/lotservice.h"
#include "services/outbox.h"
#include "services/outputfile.h"
#include "services/patientquery.h"
#include "services/recipients.h"
#include "services/rights.h"
#include "services/scannedcode.h"
#include "services/stage.h"
#include "store/callstore.h"
#include "store/emailstore.h"
#include "store/returnstore.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>
#include <QtEndian>

#include <algorithm>
#include <map>
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

base::Error noLetterFor()
{
    return conflict(QCoreApplication::translate(
        "services",
        "No letter goes to this person: see the data protection officer. "
        "Nothing was changed."));
}

// A whole date as people say it; nothing for any other.
std::optional<people::PartialDate> wholeDate(const QString &text, int latestYear)
{
    for (const QStringView pattern :
         {QStringView(u"dd/MM/yyyy"), QStringView(u"yyyy-MM-dd"), QStringView(u"dd/MM/yy")}) {
        const auto date = people::DateFormat::fromPattern(pattern)->parse(text, latestYear);
        if (date && date->year != 0 && date->month != 0 && date->day != 0)
            return date;
    }
    return {};
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

// What the vault has of one patient, for a call.
struct Known {
    people::RecordId patient;
    Recipient recipient;
    QStringList postalCodes;
    std::optional<store::PersonInList> person;
    std::vector<store::Notice> letters;
};

Known knownOf(store::Database &database, people::RecordId patient)
{
    Known known{.patient = patient,
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

bool agree(const Known &known, const CallAnswers &answers, int latestYear)
{
    const auto born = wholeDate(answers.birthDate, latestYear);
    const QString code = answers.postalCode.simplified();
    if (!born || code.isEmpty() || known.recipient.record.birthDate != *born)
        return false;
    const QString french = people::frenchPostalCode(code);
    return std::ranges::any_of(known.postalCodes, [&](const QString &each) {
        return each == code || (!french.isEmpty() && people::frenchPostalCode(each) == french);
    });
}

bool isReserved(const Known &known, const QDate &today)
{
    const notices::Instructions &said = known.recipient.instructions;
    return said.locked
        || (said.secretCare && people::isMinor(known.recipient.record.birthDate, today));
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

QString scriptFor(store::Database &database, const Known &known, CallTrust trust,
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

// The one patient of the subject with whom the answers agree.
std::optional<Known> verified(store::Database &database, const CallSubject &subject,
                              const CallAnswers &answers, const QDate &today)
{
    std::optional<Known> found;
    for (const qint64 id : subject.patients) {
        Known known = knownOf(database, {id});
        if (!agree(known, answers, today.year()))
            continue;
        if (found)
            return {}; // two fit: nobody is told anything
        found = std::move(known);
    }
    return found;
}

const store::Notice *letterOf(const Known &known, const QString &reference)
{
    const auto letter = std::ranges::find(known.letters, reference, &store::Notice::reference);
    return letter == known.letters.end() ? nullptr : &*letter;
}

CallTrust trustIn(const Known &known, const CallSubject &subject)
{
    return letterOf(known, subject.reference) != nullptr ? CallTrust::Reference : CallTrust::Facts;
}

bool canSendAgain(const Known &known, const QDate &today)
{
    return !known.letters.empty() && !isReserved(known, today) && !known.recipient.isDeceased;
}

void showLetter(store::Database &database, CallFile &file, const Known &known,
                const store::Notice &letter)
{
    file.reference = letter.reference;
    file.name = people::fullName(known.recipient.record);
    file.state = letterState(letter);
    file.postedOn = toldOn(database, letter);
    if (const auto variant = notices::variantFromKey(letter.variant))
        file.variant = notices::variantText(*variant);
}

CallFile fileOf(store::Database &database, const CallSubject &subject, const CallAnswers &answers,
                const QDate &today)
{
    CallFile file;
    if (!subject.isFound()) {
        readOut(file, u"not_found"_s);
        return file;
    }
    const auto known = verified(database, subject, answers, today);
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
base::Result<void> noteNotReceived(store::Database &database, const Known &known,
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

base::Result<Known> dueAgain(store::Database &database, const CallSubject &subject,
                             const CallAnswers &answers, bool hasAddress, const QDate &today)
{
    auto known = verified(database, subject, answers, today);
    if (!known)
        return conflict(tr("The answers do not agree with the vault: nothing was changed."));
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

// A reply is no notification and has no place in the ledger: its reference is the
// patient's own, of a kind that no notice has.
QString replyReference(const QByteArray &referenceKey, people::RecordId patient)
{
    const QByteArray input = referenceKey + ":reply:" + QByteArray::number(patient.value);
    const QByteArray digest = QCryptographicHash::hash(input, QCryptographicHash::Sha256);
    return notices::makeReference(qFromBigEndian<quint64>(digest.constData()));
}

// What the reply to one person says, and to whom.
struct ReplyPlan {
    notices::Reply reply = notices::Reply::NotConcerned;
    notices::Addressee addressee;
    notices::ChannelChoice choice;
};

base::Result<ReplyPlan> planReply(store::Database &database, const Known &known,
                                  const LetterSetting &setting)
{
    const QDate &today = setting.context.date;
    if (isReserved(known, today) || known.recipient.isDeceased)
        return noLetterFor();
    ReplyPlan plan;
    plan.addressee.record = known.recipient.record;
    plan.addressee.instructions = known.recipient.instructions;
    if (known.person) {
        if (!known.person->told || known.person->news())
            return conflict(tr("The letter to this person is still due: the next production prints "
                               "it. No reply was written."));
        plan.reply = notices::Reply::Concerned;
        plan.addressee.leaked = known.person->told;
        plan.addressee.reference = known.letters.back().reference;
    } else if (store::CallStore(database).hasOpenReview(known.patient)) {
        return conflict(tr("Pairs about this person are still in review: neither yes nor no can be "
                           "said. No reply was written."));
    } else {
        plan.addressee.reference = replyReference(setting.referenceKey, known.patient);
    }
    // What is asked of the channel is whom to write to and where.
    plan.choice = channelFor(known.recipient, people::DataCategory::Identity, today);
    if (plan.choice.obstacle)
        return conflict(notices::obstacleText(*plan.choice.obstacle));
    return plan;
}

// About whom a call was, by the letter or by the patient list.
base::Result<void> nameSubject(store::Database &database, const CallEntry &entry, store::Call &call)
{
    if (!entry.patientRef.isEmpty()) {
        const auto patient = patientOf(database, entry.patientRef);
        if (!patient)
            return patient.error();
        call.patient = *patient;
    }
    if (entry.reference.isEmpty())
        return {};
    const ScannedCode code = readScan(entry.reference);
    const auto notice =
        code.reference ? store::NoticeStore(database).byReference(*code.reference) : std::nullopt;
    if (!notice)
        return conflict(tr("No letter of this vault has this reference."));
    call.notice = notice->id;
    call.patient = store::PersonStore(database).person(notice->person)->patient;
    return {};
}

base::Result<void> checkEntry(const CallEntry &entry)
{
    if (notices::callOutcomeText(entry.outcome).isEmpty()) {
        QStringList known;
        for (const notices::CallOutcome &outcome : notices::callOutcomes())
            known << outcome.key;
        return input(tr("An outcome is one of: %1.").arg(known.join(u", ")));
    }
    return checkDeskNote(entry.note);
}

QList<CallCount> countsOf(const std::map<QString, qint64> &calls)
{
    QList<CallCount> counts;
    for (const auto &[key, number] : calls)
        counts.append({key, notices::callOutcomeText(key), number});
    std::ranges::stable_sort(counts, std::greater{}, &CallCount::calls);
    return counts;
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
    const auto date = wholeDate(born, year);
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
        return fileOf(database, subject, answers, session.now().date());
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

base::Result<bool> replyAfterCall(const Session &session, const CallSubject &subject,
                                  const CallAnswers &answers, const QString &file)
{
    if (const auto fonts = printing::loadFonts(); !fonts)
        return fonts.error();
    const auto setting = letterSetting(session);
    if (!setting)
        return setting.error();
    auto composer = composerFor(setting->context);
    if (!composer)
        return composer.error();
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<bool> {
            const auto known = verified(database, subject, answers, setting->context.date);
            if (!known)
                return conflict(
                    tr("The answers do not agree with the vault: nothing was changed."));
            const auto plan = planReply(database, *known, *setting);
            if (!plan)
                return plan.error();
            const auto letter = composer->composeReply(plan->reply, plan->addressee, plan->choice);
            if (!letter)
                return letter.error();
            const auto pdf = printing::renderLetter(*letter, setting->context.paper.envelope);
            if (!pdf)
                return pdf.error();
            const auto written =
                writeOutputFile(file, [&pdf](QIODevice &device) -> base::Result<void> {
                    device.write(*pdf);
                    return {};
                });
            if (!written)
                return written.error();
            const bool isConcerned = plan->reply == notices::Reply::Concerned;
            entry.event = u"call.replied"_s;
            entry.object = u"record:%1"_s.arg(known->patient.value);
            entry.payload = {{u"concerned"_s, isConcerned}};
            return isConcerned;
        });
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

base::Result<void> logCall(const Session &session, const CallEntry &entry)
{
    if (const auto allowed = requireRight(session, Right::AnswerPersons); !allowed)
        return allowed.error();
    if (const auto checked = checkEntry(entry); !checked)
        return checked;
    const auto work = [&](store::Database &database, journal::Draft &draft) -> base::Result<void> {
        store::Call call{.id = {},
                         .atUtc = session.now(),
                         .patient = {entry.patient},
                         .notice = {},
                         .reference = {},
                         .trust = callTrustKey(entry.trust),
                         .script = entry.script.isEmpty() ? u"not_found"_s : entry.script,
                         .outcome = entry.outcome,
                         .note = entry.note.simplified()};
        if (const auto named = nameSubject(database, entry, call); !named)
            return named;
        store::CallStore(database).insert(call);
        draft.event = u"call.logged"_s;
        draft.object = call.notice ? u"notice:%1"_s.arg(call.notice.value) : u"call"_s;
        draft.payload = {{u"outcome"_s, call.outcome}, {u"trust"_s, call.trust}};
        return {};
    };
    return writeStage(session, work);
}

base::Result<QList<CallRow>> listCalls(const Session &session, int limit)
{
    return readPersons(session, [&](store::Database &database) -> base::Result<QList<CallRow>> {
        store::RecordStore records(database);
        QList<CallRow> rows;
        for (const store::Call &call : store::CallStore(database).latest(limit)) {
            const auto patient = call.patient ? records.record(call.patient) : std::nullopt;
            rows.append({.atUtc = call.atUtc,
                         .reference = call.reference,
                         .patientRef = patient ? patient->displayRef() : QString(),
                         .trust = call.trust,
                         .script = notices::callScript(call.script).title,
                         .outcome = call.outcome,
                         .outcomeText = notices::callOutcomeText(call.outcome),
                         .note = call.note});
        }
        return rows;
    });
}

base::Result<CallFigures> callFigures(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<CallFigures> {
        CallFigures figures;
        std::map<QDate, std::map<QString, qint64>> days;
        std::map<QString, qint64> outcomes;
        for (const store::CallFigures &each : store::CallStore(database).figures()) {
            days[each.day][each.outcome] += each.calls;
            outcomes[each.outcome] += each.calls;
            figures.calls += each.calls;
        }
        for (const auto &[day, counts] : days) {
            CallDay row{day, 0, countsOf(counts)};
            for (const CallCount &count : row.outcomes)
                row.calls += count.calls;
            figures.days.append(row);
        }
        figures.outcomes = countsOf(outcomes);
        figures.posted = store::NoticeStore(database).countInformed();
        return figures;
    });
}

QList<CallOutcomeRow> listCallOutcomes()
{
    QList<CallOutcomeRow> rows;
    for (const notices::CallOutcome &outcome : notices::callOutcomes())
        rows.append({outcome.key, outcome.text});
    return rows;
}

} // namespace services
