// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/cnilservice.h"

#include "cnil/bundle.h"
#include "cnil/notification.h"
#include "cnil/register.h"
#include "cnil/severity.h"
#include "cnil/vocabulary.h"
#include "notices/reference.h"
#include "people/identity.h"
#include "printing/fonts.h"
#include "printing/letterwriter.h"
#include "printing/report.h"
#include "services/incidentservice.h"
#include "services/letterbook.h"
#include "services/outputfile.h"
#include "services/stage.h"
#include "store/incidentstore.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qint64 kBundleLimit = 512LL * 1024 * 1024;
constexpr qint64 kReportEvery = 512; // persons

cnil::FilingKind formKind(FilingKind kind)
{
    switch (kind) {
    case FilingKind::Initial:
        return cnil::FilingKind::Initial;
    case FilingKind::FollowUp:
        return cnil::FilingKind::FollowUp;
    case FilingKind::Complete:
        return cnil::FilingKind::Complete;
    }
    return cnil::FilingKind::Complete;
}

// As the console writes it and the store keeps it.
QString storedKind(FilingKind kind)
{
    switch (kind) {
    case FilingKind::Initial:
        return u"initial"_s;
    case FilingKind::FollowUp:
        return u"follow-up"_s;
    case FilingKind::Complete:
        return u"complete"_s;
    }
    return {};
}

QDate dayAt(const incident::Incident &incident, const QDateTime &now)
{
    const QTimeZone zone(incident.organisation.timeZone.toLatin1());
    return now.toTimeZone(zone.isValid() ? zone : QTimeZone::utc()).date();
}

// Counted here and now, never typed.
base::Result<cnil::Figures> figuresOf(store::Database &database, const QDate &today,
                                      base::Progress &progress)
{
    cnil::Figures figures;
    store::PersonStore persons(database);
    const qint64 count = persons.count();
    if (count == 0)
        return figures;
    store::RecordStore records(database);
    qint64 minors = 0;
    qint64 done = 0;
    const bool whole = persons.forEach([&](const store::PersonInList &listed) {
        const auto record = records.record(listed.person.patient);
        minors += people::isMinor(record->birthDate, today) ? 1 : 0;
        return ++done % kReportEvery != 0 || progress.report(qsizetype(done), qsizetype(count));
    });
    if (!whole)
        return base::cancelled();
    figures.persons = count;
    figures.records = persons.countLeakRecords();
    figures.minors = minors;
    figures.personsByCategory = persons.countByCategory();
    store::NoticeStore notices(database);
    figures.informedByPost = notices.countInformedBy(u"letter"_s);
    figures.informedByEmail = notices.countInformedBy(u"email"_s);
    figures.informedPublicly = persons.countByState()[store::PersonState::PublicNotice];
    if (const auto posted = notices.postedBetween()) {
        figures.firstInformedOn = posted->first;
        figures.lastInformedOn = posted->second;
    }
    return figures;
}

struct Filing {
    incident::Incident incident;
    cnil::Figures figures;
    cnil::Notification notification;
};

base::Result<Filing> prepare(const Session &session, FilingKind kind, base::Progress &progress)
{
    auto incident = loadIncident(session);
    if (!incident)
        return incident.error();
    const auto figures = readStage(session, [&](store::Database &database) {
        return figuresOf(database, dayAt(*incident, session.now()), progress);
    });
    if (!figures)
        return figures.error();
    auto notification = cnil::notification(*incident, *figures, formKind(kind), session.now(),
                                           cnil::currentVocabulary());
    return Filing{*std::move(incident), *figures, std::move(notification)};
}

QStringList missingOf(const cnil::Notification &notification)
{
    QStringList missing;
    for (const auto &item : notification.missing)
        missing << item.sentence;
    return missing;
}

printing::Report reportOf(const cnil::Document &document, const QString &footer,
                          const QDateTime &createdAt)
{
    printing::Report report;
    report.title = document.title;
    report.subtitle = document.subtitle;
    report.footer = footer;
    report.contents = document.sections.size() > 3;
    report.createdAt = createdAt;
    for (const auto &section : document.sections) {
        printing::ReportSection printed;
        printed.heading = section.heading;
        for (const auto &row : section.rows)
            printed.rows.push_back({row.label, row.value, row.value.isEmpty()});
        report.sections.push_back(printed);
    }
    return report;
}

base::Result<QByteArray> pdfOf(const cnil::Document &document, const QString &footer,
                               const QDateTime &createdAt)
{
    return printing::renderReport(reportOf(document, footer, createdAt));
}

// A letter to nobody: the copy of the communication that the CNIL asks for.
people::SourceRecord specimenRecord()
{
    people::SourceRecord record;
    record.title = u"Mme"_s;
    record.birthName = u"SPÉCIMEN"_s;
    record.givenNames = u"Camille"_s;
    record.birthDate = {1970, 1, 1};
    record.sex = people::Sex::Female;
    record.address = u"1 rue de l’Exemple"_s;
    record.postalCode = u"35000"_s;
    record.city = u"Rennes"_s;
    return record;
}

base::Result<QByteArray> specimen(const incident::Incident &incident,
                                  people::DataCategories categories, const QDate &date)
{
    auto composer = composerFor(currentContext(incident, date));
    if (!composer)
        return composer.error();
    const people::SourceRecord record = specimenRecord();
    const auto choice = notices::chooseChannel(record, categories, date);
    const auto letter = composer->compose({record, categories, notices::makeReference(0)}, choice);
    if (!letter)
        return letter.error();
    return printing::renderLetter(*letter);
}

people::DataCategories categoriesOf(const Filing &filing)
{
    people::DataCategories categories = filing.incident.categories;
    for (const auto &[category, persons] : filing.figures.personsByCategory)
        categories |= category;
    return categories;
}

QByteArray lotsCsv(const std::vector<store::Lot> &lots)
{
    QByteArray csv = csvLine({u"lot"_s, u"file"_s, u"letters"_s, u"pages"_s, u"produced_on"_s,
                              u"posted_on"_s, u"sha256"_s});
    for (const store::Lot &lot : lots)
        csv +=
            csvLine({QString::number(lot.id.value), lot.fileName, QString::number(lot.letters),
                     QString::number(lot.pages), lot.producedUtc.date().toString(Qt::ISODate),
                     lot.postedOn ? lot.postedOn->toString(Qt::ISODate) : QString(), lot.sha256});
    return csv;
}

cnil::Document riskDocument(const Filing &filing)
{
    const cnil::Severity severity = cnil::laboratorySeverity(categoriesOf(filing));
    cnil::Document document{
        .title = QCoreApplication::translate("services", "Assessment of the risk for the persons"),
        .subtitle = filing.incident.reference,
        .sections = {}};
    cnil::Document::Section method{
        .heading = QCoreApplication::translate("services", "Method ENISA 2013"), .rows = {}};
    method.rows.push_back(
        {QCoreApplication::translate("services", "Score"), QString::number(severity.score())});
    method.rows.push_back({QCoreApplication::translate("services", "Reasoning"),
                           cnil::severityReasoning(severity).join(u'\n')});
    cnil::Document::Section own{
        .heading = QCoreApplication::translate("services", "Decision of the DPO"), .rows = {}};
    own.rows.push_back(
        {QCoreApplication::translate("services", "Severity"),
         cnil::currentVocabulary().labels(u"severity"_s, {filing.incident.severity}).join(u' ')});
    own.rows.push_back(
        {QCoreApplication::translate("services", "Reasoning"), filing.incident.severityReasoning});
    document.sections = {method, own};
    return document;
}

// Everything of the bundle except what cnil::writeBundle adds itself.
base::Result<std::vector<cnil::BundleFile>> bundleFiles(const Session &session,
                                                        const Filing &filing)
{
    const QString footer = filing.incident.organisation.name;
    const QDateTime now = session.now();
    const auto answers = pdfOf(cnil::notificationDocument(filing.notification), footer, now);
    if (!answers)
        return answers.error();
    const auto risk = pdfOf(riskDocument(filing), footer, now);
    if (!risk)
        return risk.error();
    std::vector<cnil::BundleFile> files{
        {u"reponses.pdf"_s, *answers},
        {u"reponses.json"_s, cnil::notificationJson(filing.notification)},
        {u"reponses.csv"_s, cnil::notificationCsv(filing.notification)},
        {u"reponses-a-coller.txt"_s, cnil::notificationText(filing.notification)},
        {u"evaluation-du-risque.pdf"_s, *risk},
        {u"registre.csv"_s,
         cnil::registerCsv(
             {cnil::registerEntry(filing.incident, filing.figures, cnil::currentVocabulary())})},
    };
    // Without the facts there is no letter yet: an initial filing does not wait for it.
    if (const auto letter =
            specimen(filing.incident, categoriesOf(filing), dayAt(filing.incident, now));
        letter)
        files.push_back({u"lettre-specimen.pdf"_s, *letter});
    const auto fromStore = readStage(session, [&](store::Database &database) -> base::Result<void> {
        files.push_back({u"lots.csv"_s, lotsCsv(store::NoticeStore(database).lots())});
        const auto head = store::JournalStore(database).head();
        files.push_back(
            {u"journal.txt"_s, QByteArray::number(head.n) + ' ' + head.hash.toHex() + '\n'});
        return {};
    });
    if (!fromStore)
        return fromStore.error();
    return files;
}

QString sha256Of(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

base::Result<CnilCheck> checkFiling(const Session &session, FilingKind kind)
{
    base::NoProgress quiet;
    const auto filing = prepare(session, kind, quiet);
    if (!filing)
        return filing.error();
    CnilCheck check{.answers = {}, .missing = missingOf(filing->notification)};
    for (const auto &section : filing->notification.sections) {
        for (const auto &answer : section.answers) {
            const bool missing = std::any_of(
                filing->notification.missing.begin(), filing->notification.missing.end(),
                [&](const auto &item) { return item.key == answer.key; });
            check.answers.append({u"%1. %2"_s.arg(section.number).arg(section.title), answer.label,
                                  answer.values.join(u'\n'), missing});
        }
    }
    return check;
}

base::Result<BundleReport> writeBundle(const Session &session, FilingKind kind, const QString &file,
                                       base::Progress &progress)
{
    if (const auto fonts = printing::loadFonts(); !fonts)
        return fonts.error();
    const auto filing = prepare(session, kind, progress);
    if (!filing)
        return filing.error();
    if (!progress.report(1, 3))
        return base::cancelled();
    auto files = bundleFiles(session, *filing);
    if (!files)
        return files.error();
    BundleReport report{
        .file = file, .sha256 = {}, .entries = {}, .missing = missingOf(filing->notification)};
    for (const cnil::BundleFile &entry : *files)
        report.entries << entry.name;
    const auto zip = cnil::writeBundle(*std::move(files),
                                       {.kind = formKind(kind),
                                        .reference = filing->incident.reference,
                                        .vocabularyVersion = filing->notification.vocabularyVersion,
                                        .preparedAtUtc = session.now()});
    if (!zip)
        return zip.error();
    if (!progress.report(2, 3))
        return base::cancelled();
    report.sha256 = sha256Of(*zip);
    return writeStage(
        session,
        [&](store::Database &database, journal::Draft &entry) -> base::Result<BundleReport> {
            if (const auto written = writeOutputFile(file, *zip); !written)
                return written.error();
            store::IncidentStore(database).insertFiling({.kind = storedKind(kind),
                                                         .madeUtc = session.now(),
                                                         .number = {},
                                                         .fileName = QFileInfo(file).fileName(),
                                                         .sha256 = report.sha256,
                                                         .document = *zip});
            entry.event = u"cnil.bundle"_s;
            entry.object = u"filing:"_s + storedKind(kind);
            entry.payload = {{u"sha256"_s, report.sha256},
                             {u"missing"_s, qint64(report.missing.size())}};
            return report;
        });
}

base::Result<QStringList> verifyBundleFile(const QString &file)
{
    const auto bytes = readInputFile(file, kBundleLimit);
    if (!bytes)
        return bytes.error();
    if (const auto verified = cnil::verifyBundle(*bytes); !verified)
        return QStringList{verified.error().message};
    return QStringList();
}

base::Result<void> archiveReceipt(const Session &session, const QString &file,
                                  const QString &number)
{
    const auto bytes = readInputFile(file, kBundleLimit);
    if (!bytes)
        return bytes.error();
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            store::IncidentStore(database).insertFiling({.kind = u"receipt"_s,
                                                         .madeUtc = session.now(),
                                                         .number = number,
                                                         .fileName = QFileInfo(file).fileName(),
                                                         .sha256 = sha256Of(*bytes),
                                                         .document = *bytes});
            entry.event = u"cnil.receipt"_s;
            entry.object = u"filing:receipt"_s;
            entry.payload = {{u"number"_s, number}, {u"sha256"_s, sha256Of(*bytes)}};
            return {};
        });
}

base::Result<void> exportRegister(const Session &session, const QString &file)
{
    base::NoProgress quiet;
    const auto filing = prepare(session, FilingKind::Complete, quiet);
    if (!filing)
        return filing.error();
    const std::vector<cnil::RegisterEntry> entries{
        cnil::registerEntry(filing->incident, filing->figures, cnil::currentVocabulary())};
    if (!file.endsWith(".pdf"_L1, Qt::CaseInsensitive))
        return writeOutputFile(file, cnil::registerCsv(entries));
    if (const auto fonts = printing::loadFonts(); !fonts)
        return fonts.error();
    const auto pdf =
        pdfOf(cnil::registerDocument(entries), filing->incident.organisation.name, session.now());
    if (!pdf)
        return pdf.error();
    return writeOutputFile(file, *pdf);
}

} // namespace services
