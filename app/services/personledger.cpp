// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/personledger.h"

#include "notices/callscript.h"
#include "notices/returnreason.h"
#include "notices/templatelibrary.h"
#include "notices/typography.h"
#include "people/identity.h"
#include "services/deskacts.h"
#include "services/emailhistory.h"
#include "services/letterbook.h"
#include "services/outputfile.h"
#include "services/recipients.h"
#include "services/reportfile.h"
#include "services/requestservice.h"
#include "services/scannedcode.h"
#include "services/stage.h"
#include "store/callstore.h"
#include "store/requeststore.h"
#include "store/returnstore.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

QString oneLine(const people::Address &address)
{
    QStringList parts{address.address, address.address2,
                      QString(address.postalCode + u' ' + address.city).simplified(),
                      address.country};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString searchTexts(const QStringList &keys)
{
    QStringList texts;
    for (const notices::AddressSearch &search : notices::addressSearches()) {
        if (keys.contains(search.key))
            texts << search.text;
    }
    return texts.join(u", "_s);
}

QString sourceText(store::AddressSource source)
{
    switch (source) {
    case store::AddressSource::Rnvp:
        return QCoreApplication::translate("services", "postal validation service");
    case store::AddressSource::Return:
        return QCoreApplication::translate("services", "after a returned letter");
    case store::AddressSource::Call:
        return QCoreApplication::translate("services", "after a call");
    case store::AddressSource::Manual:
        return QCoreApplication::translate("services", "typed by hand");
    }
    return {};
}

// Collects from table to table; the order comes last.
class History
{
public:
    History(store::Database &database, store::PersonId person)
        : m_database(database)
        , m_person(*store::PersonStore(database).inList(person))
        , m_reasons(store::ReturnStore(database).reasons())
    {
    }

    PersonLedger ledger()
    {
        for (const store::Notice &notice : store::NoticeStore(m_database).ofPerson(id()))
            notice.lot ? addLetter(notice) : addEmail(notice);
        addAddresses();
        addPublicNotice();
        addCalls();
        addRequests();
        const auto record = Recipients(m_database).of(m_person.person).record;
        m_ledger.person = id().value;
        m_ledger.patientRef = record.displayRef();
        m_ledger.name = people::fullName(record);
        m_ledger.state = store::personStateKey(m_person.state);
        for (const people::DataCategory category : people::kAllDataCategories) {
            if (m_person.person.leaked.testFlag(category))
                m_ledger.leaked << people::categoryKey(category);
        }
        std::ranges::stable_sort(m_ledger.events, {}, &PersonEvent::at);
        return std::move(m_ledger);
    }

    people::DataCategories leaked() const { return m_person.person.leaked; }

private:
    store::PersonId id() const { return m_person.person.id; }

    void add(const QDateTime &at, const QString &kind, const QString &text,
             const QString &reference = {})
    {
        m_ledger.events.append({at, false, kind, text, reference});
    }
    void addDay(const QDate &day, const QString &kind, const QString &text,
                const QString &reference)
    {
        m_ledger.events.append({day.startOfDay(Qt::UTC), true, kind, text, reference});
    }

    void addEmail(const store::Notice &notice)
    {
        store::EmailStore emails(m_database);
        const auto row = emails.row(notice.id);
        for (const EmailEvent &event : emailEvents(emails, *row))
            add(event.at, u"email"_s, event.text, notice.reference);
    }

    void addLetter(const store::Notice &letter)
    {
        const auto lot = store::NoticeStore(m_database).lot(letter.lot);
        const auto variant = notices::variantFromKey(letter.variant);
        addDay(
            lot->producedUtc.date(), u"printed"_s,
            QCoreApplication::translate("services", "Letter printed (lot %1, rank %2; %3), to: %4")
                .arg(QString::number(letter.lot.value), QString::number(letter.rank),
                     variant ? notices::variantText(*variant) : letter.variant,
                     oneLine(people::addressOf(recipientFromJson(letter.recipient).record))),
            letter.reference);
        if (lot->postedOn)
            addDay(*lot->postedOn, u"posted"_s,
                   QCoreApplication::translate("services", "Letter posted"), letter.reference);
        const auto returned = store::ReturnStore(m_database).letter(letter.id);
        if (!returned)
            return;
        addDay(returned->returnedOn, u"returned"_s,
               QCoreApplication::translate("services", "Letter came back: %1")
                   .arg(notices::reasonText(m_reasons, returned->reason)),
               letter.reference);
        if (returned->decision)
            add(returned->decidedUtc, u"decided"_s, decisionText(*returned->decision),
                letter.reference);
    }

    static QString decisionText(store::ReturnDecision decision)
    {
        switch (decision) {
        case store::ReturnDecision::NewAddress:
            return QCoreApplication::translate("services",
                                               "Decided: to be sent again to a new address");
        case store::ReturnDecision::Resend:
            return QCoreApplication::translate("services", "Decided: to be sent again");
        case store::ReturnDecision::PublicNotice:
            return QCoreApplication::translate("services", "Decided: public notice");
        }
        return {};
    }

    void addAddresses()
    {
        auto history = store::AddressStore(m_database).history(m_person.person.patient);
        std::ranges::reverse(history);
        for (const store::AddressCorrection &correction : history)
            add(correction.madeUtc, u"address_corrected"_s,
                QCoreApplication::translate("services", "Address corrected (%1): %2")
                    .arg(sourceText(correction.source), oneLine(correction.address)));
    }

    void addPublicNotice()
    {
        for (const store::PublicListed &listed : store::ReturnStore(m_database).publicList()) {
            if (listed.person == id())
                add(listed.decidedUtc, u"public_notice"_s,
                    QCoreApplication::translate(
                        "services",
                        "Told by public notice (GDPR art. 34(3)(c)); searched before: %1")
                        .arg(searchTexts(listed.searched)));
        }
    }

    void addCalls()
    {
        for (const store::Call &call :
             store::CallStore(m_database).ofPatient(m_person.person.patient)) {
            QString text = QCoreApplication::translate("services", "Call: %1")
                               .arg(notices::callOutcomeText(call.outcome));
            if (!call.note.isEmpty())
                text += QCoreApplication::translate("services", "; note: %1").arg(call.note);
            add(call.atUtc, u"call"_s, text, call.reference);
        }
    }

    void addRequests()
    {
        for (const store::RightsRequest &request : store::RequestStore(m_database).ofPerson(id())) {
            const QString kind = requestTermText(RequestField::Kind, request.kind);
            addDay(request.receivedOn, u"request"_s,
                   QCoreApplication::translate("services", "Request no. %1 received: %2")
                       .arg(QString::number(request.id.value), kind),
                   request.reference);
            if (request.extendedOn)
                addDay(*request.extendedOn, u"request"_s,
                       QCoreApplication::translate("services",
                                                   "Request no. %1: told of two more months (%2)")
                           .arg(QString::number(request.id.value),
                                requestTermText(RequestField::ExtensionReason,
                                                request.extensionReason)),
                       request.reference);
            if (request.answeredOn)
                addDay(*request.answeredOn, u"request"_s,
                       QCoreApplication::translate("services", "Request no. %1 answered: %2")
                           .arg(QString::number(request.id.value),
                                requestTermText(RequestField::Answer, request.answer)),
                       request.reference);
        }
    }

    store::Database &m_database;
    store::PersonInList m_person;
    notices::ReturnReasons m_reasons;
    PersonLedger m_ledger;
};

base::Result<store::PersonId> personOf(store::Database &database, const PersonKey &key)
{
    if (!key.patientRef.isEmpty())
        return personByPatientRef(database, key.patientRef);
    const ScannedCode code = readScan(key.reference);
    const auto notice =
        code.reference ? store::NoticeStore(database).byReference(*code.reference) : std::nullopt;
    if (!notice)
        return base::Error{
            base::Error::Kind::Conflict,
            QCoreApplication::translate("services", "No letter of this vault has this reference.")};
    return notice->person;
}

base::Result<PersonLedger> ledgerOf(store::Database &database, const PersonKey &key)
{
    const auto person = personOf(database, key);
    if (!person)
        return person.error();
    History history(database, *person);
    PersonLedger ledger = history.ledger();
    const auto library = notices::TemplateLibrary::shipped();
    if (!library)
        return library.error();
    for (const QString &text : library->phrases().phrasesFor(history.leaked()).leaked)
        ledger.leakedTexts << notices::frenchTypography(text);
    return ledger;
}

QString when(const PersonEvent &event)
{
    return event.isDayOnly ? event.at.date().toString(u"dd/MM/yyyy"_s)
                           : event.at.toString(u"dd/MM/yyyy HH:mm 'UTC'"_s);
}

printing::Report reportOf(const PersonLedger &ledger, const QString &laboratory,
                          const QDateTime &now)
{
    printing::Report report;
    report.title = QCoreApplication::translate("services", "What was done about one person");
    report.subtitle = ledger.name;
    report.footer = laboratory;
    report.createdAt = now;
    printing::ReportSection who;
    who.rows = {{QCoreApplication::translate("services", "Number in the patient list"),
                 ledger.patientRef, false},
                {QCoreApplication::translate("services", "Data concerned"),
                 ledger.leakedTexts.join(u'\n'), ledger.leakedTexts.isEmpty()}};
    who.paragraphs << QCoreApplication::translate(
        "services", "The vault holds no value that leaked, only which categories did.");
    printing::ReportSection events;
    events.heading = QCoreApplication::translate("services", "In order of time");
    for (const PersonEvent &event : ledger.events)
        events.rows.push_back(
            {when(event),
             event.reference.isEmpty() ? event.text
                                       : event.text + u'\n'
                     + QCoreApplication::translate("services", "Letter %1").arg(event.reference),
             false});
    report.sections = {who, events};
    return report;
}

} // namespace

base::Result<PersonLedger> personLedger(const Session &session, const PersonKey &key)
{
    return readPersons(session, [&](store::Database &database) { return ledgerOf(database, key); });
}

base::Result<PersonLedger> exportPersonLedger(const Session &session, const PersonKey &key,
                                              const QString &file)
{
    const auto work = [&](store::Database &database,
                          journal::Draft &entry) -> base::Result<PersonLedger> {
        auto ledger = ledgerOf(database, key);
        if (!ledger)
            return ledger;
        const auto bytes = file.endsWith(".json"_L1, Qt::CaseInsensitive)
            ? base::Result<QByteArray>(personLedgerJson(*ledger))
            : reportBytes(reportOf(*ledger, session.laboratory(), session.now()), file);
        if (!bytes)
            return bytes.error();
        if (const auto written = writeOutputFile(file, *bytes); !written)
            return written.error();
        entry.event = u"ledger.person_exported"_s;
        entry.object = u"person:%1"_s.arg(ledger->person);
        return ledger;
    };
    return writeStage(session, work);
}

QByteArray personLedgerJson(const PersonLedger &ledger)
{
    QJsonArray events;
    for (const PersonEvent &event : ledger.events)
        events.append(QJsonObject{{u"at"_s,
                                   event.isDayOnly ? event.at.date().toString(Qt::ISODate)
                                                   : event.at.toString(Qt::ISODate)},
                                  {u"kind"_s, event.kind},
                                  {u"text"_s, event.text},
                                  {u"reference"_s, event.reference}});
    return QJsonDocument(QJsonObject{{u"person"_s, ledger.person},
                                     {u"patient"_s, ledger.patientRef},
                                     {u"name"_s, ledger.name},
                                     {u"state"_s, ledger.state},
                                     {u"leaked"_s, QJsonArray::fromStringList(ledger.leaked)},
                                     {u"events"_s, events}})
        .toJson();
}

} // namespace services
