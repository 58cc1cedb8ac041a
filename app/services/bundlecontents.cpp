// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/bundlecontents.h"

#include "cnil/filingschema.h"
#include "cnil/register.h"
#include "cnil/severityassessment.h"
#include "cnil/textformat.h"
#include "journal/printedhead.h"
#include "services/registerservice.h"
#include "services/reportfile.h"
#include "services/specimens.h"
#include "services/stage.h"
#include "store/acceptancestore.h"
#include "store/emailstore.h"
#include "store/retentionstore.h"

#include <algorithm>
#include <array>
#include <iterator>

using namespace Qt::StringLiterals;

// The words of these files are French whatever the language of the program: the
// reader is the CNIL.

namespace services {

namespace {

using Files = std::vector<cnil::BundleFile>;

QString count(qint64 number)
{
    return QString::number(number);
}

// Lots as a whole: who is in them stays in the vault.
QByteArray lotsCsv(store::Database &database)
{
    std::vector<QStringList> rows{{u"Lot"_s, u"Fichier"_s, u"Lettres"_s, u"Pages"_s,
                                   u"Produit le"_s, u"Posté le"_s, u"SHA-256"_s}};
    for (const store::Lot &lot : store::NoticeStore(database).lots())
        rows.push_back({count(lot.id.value), lot.fileName, count(lot.letters), count(lot.pages),
                        cnil::frenchDate(lot.producedUtc.date()),
                        lot.postedOn ? cnil::frenchDate(*lot.postedOn) : QString(), lot.sha256});
    return cnil::csvTable(rows);
}

QByteArray emailsCsv(store::Database &database)
{
    std::vector<QStringList> rows{{u"Envoi"_s, u"Préparé le"_s, u"Messages"_s, u"Acceptés"_s,
                                   u"En cours"_s, u"Non remis"_s, u"À décider"_s}};
    store::EmailStore emails(database);
    for (const store::EmailMailing &mailing : emails.mailings()) {
        auto counts = emails.countsOf(mailing.id);
        using State = store::EmailState;
        const qint64 accepted = counts[State::Accepted];
        const qint64 moving = counts[State::Pending] + counts[State::Sending];
        const qint64 failed = counts[State::Failed];
        const qint64 open = counts[State::Refused] + counts[State::Uncertain];
        rows.push_back({count(mailing.id.value), cnil::frenchDate(mailing.madeOn),
                        count(accepted + moving + failed + open), count(accepted), count(moving),
                        count(failed), count(open)});
    }
    return cnil::csvTable(rows);
}

// The steps of the whole; what was done about single persons stays in the vault.
constexpr std::array kExtracted{"vault.created"_L1,
                                "incident.saved"_L1,
                                "incident.severity_answered"_L1,
                                "incident.severity_confirmed"_L1,
                                "import.finished"_L1,
                                "import.undone"_L1,
                                "matching.finished"_L1,
                                "matching.accepted"_L1,
                                "deaths.imported"_L1,
                                "letters.released"_L1,
                                "letters.produced"_L1,
                                "letters.finished"_L1,
                                "letters.handed_over"_L1,
                                "letters.counted"_L1,
                                "letters.proof_added"_L1,
                                "letters.posted"_L1,
                                "letters.posting_undone"_L1,
                                "email.prepared"_L1,
                                "email.sent"_L1,
                                "email.run_ended"_L1,
                                "public_notice.exported"_L1,
                                "deadlines.event_set"_L1,
                                "cnil.confirmed"_L1,
                                "cnil.frozen"_L1,
                                "cnil.bundle"_L1,
                                "cnil.receipt"_L1,
                                "register.motivated"_L1,
                                "retention.purged"_L1,
                                "retention.certified"_L1};
constexpr qsizetype kEntriesAtOnce = 1024;

QByteArray journalCsv(store::Database &database)
{
    std::vector<QStringList> rows{
        {u"Numéro"_s, u"Date et heure (UTC)"_s, u"Événement"_s, u"Objet"_s, u"Empreinte"_s}};
    store::JournalStore journal(database);
    const qint64 entries = journal.head().n;
    for (qint64 from = 1; from <= entries; from += kEntriesAtOnce)
        for (const journal::Entry &entry : journal.read(from, kEntriesAtOnce))
            if (std::find(kExtracted.begin(), kExtracted.end(), entry.event) != kExtracted.end())
                rows.push_back({count(entry.n), entry.utc.toUTC().toString(Qt::ISODate),
                                entry.event, entry.object,
                                QString::fromLatin1(entry.head.toHex())});
    return cnil::csvTable(rows);
}

QByteArray journalHead(store::Database &database)
{
    const auto head = store::JournalStore(database).head();
    return QByteArray::number(head.n) + ' ' + head.hash.toHex() + '\n'
        + journal::shortHead(head.hash).toLatin1() + '\n';
}

base::Result<void> addDocument(Files &files, const QString &name, const cnil::Document &document,
                               const PreparedFiling &filing, const QDateTime &now)
{
    const auto pdf = documentPdf(document, filing.incident.organisation.name, now);
    if (!pdf)
        return pdf.error();
    files.push_back({name, *pdf});
    return {};
}

base::Result<void> addAnswers(Files &files, const PreparedFiling &filing, const QDateTime &now)
{
    const cnil::Notification &notification = filing.notification;
    const auto vocabulary = cnil::shippedVocabulary(notification.vocabularyVersion);
    if (!vocabulary)
        return vocabulary.error();
    files.push_back({u"reponses-a-coller.txt"_s, cnil::notificationText(notification)});
    files.push_back({u"reponses.csv"_s, cnil::notificationCsv(notification)});
    files.push_back({u"reponses.json"_s, cnil::notificationJson(notification)});
    files.push_back({cnil::kFilingSchemaName, cnil::filingSchema()});
    return addDocument(files, u"reponses.pdf"_s,
                       cnil::notificationDocument(notification, *vocabulary), filing, now);
}

// Of this breach alone: the other ones of the register are no part of the filing.
base::Result<void> addRegister(Files &files, const Session &session, const PreparedFiling &filing)
{
    const auto motivation = motivationOf(session, kOwnBreach);
    if (!motivation)
        return motivation.error();
    const std::vector<cnil::RegisterEntry> entries{cnil::registerEntry(
        filing.incident, filing.figures, cnil::currentVocabulary(), *motivation)};
    files.push_back({u"registre.csv"_s, cnil::registerCsv(entries)});
    files.push_back({u"registre.ods"_s, cnil::registerOds(entries)});
    return addDocument(files, u"registre.pdf"_s, cnil::registerDocument(entries), filing,
                       session.now());
}

base::Result<void> addSpecimens(Files &files, const Session &session, const PreparedFiling &filing,
                                people::DataCategories leaked)
{
    auto specimens = communicationSpecimens(session, leaked, filing.figures.minors.value_or(0) > 0);
    if (!specimens)
        return specimens.error();
    std::move(specimens->begin(), specimens->end(), std::back_inserter(files));
    return {};
}

base::Result<void> addTables(Files &files, const Session &session)
{
    return readStage(session, [&](store::Database &database) -> base::Result<void> {
        files.push_back({u"lots.csv"_s, lotsCsv(database)});
        files.push_back({u"courriels.csv"_s, emailsCsv(database)});
        files.push_back({u"journal.csv"_s, journalCsv(database)});
        files.push_back({u"journal-tete.txt"_s, journalHead(database)});
        return {};
    });
}

// The certificates of what was removed, as they were issued.
base::Result<void> addCertificates(Files &files, const Session &session)
{
    return readStage(session, [&](store::Database &database) -> base::Result<void> {
        for (const auto &acceptance : store::AcceptanceStore(database).all())
            files.push_back({u"certificat-de-suppression-%1.pdf"_s.arg(acceptance.id.value),
                             acceptance.certificatePdf});
        for (const auto &certificate : store::RetentionStore(database).certificates())
            files.push_back(
                {u"certificat-d-effacement-%1.pdf"_s.arg(certificate.id.value), certificate.pdf});
        return {};
    });
}

} // namespace

base::Result<Files> bundleContents(const Session &session, const PreparedFiling &filing)
{
    Files files;
    const QDateTime now = session.now();
    const auto leaked = cnil::leakedCategories(filing.incident, filing.figures);
    const auto risk =
        cnil::severityDocument(filing.incident, cnil::assessSeverity(filing.incident, leaked));
    if (const auto added = addAnswers(files, filing, now); !added)
        return added.error();
    if (const auto added = addDocument(files, u"evaluation-du-risque.pdf"_s, risk, filing, now);
        !added)
        return added.error();
    if (const auto added = addRegister(files, session, filing); !added)
        return added.error();
    if (const auto added = addSpecimens(files, session, filing, leaked); !added)
        return added.error();
    if (const auto added = addCertificates(files, session); !added)
        return added.error();
    if (const auto added = addTables(files, session); !added)
        return added.error();
    return files;
}

} // namespace services
