// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/letterservice.h"

#include "base/text.h"
#include "notices/reference.h"
#include "people/identity.h"
#include "printing/fonts.h"
#include "printing/letterwriter.h"
#include "printing/lotwriter.h"
#include "services/incidentservice.h"
#include "services/letterbook.h"
#include "services/lotproduction.h"
#include "services/outputfile.h"
#include "services/stage.h"
#include "store/deathstore.h"
#include "store/incidentstore.h"
#include "store/runstore.h"
#include "store/vaultfolder.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTimeZone>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qint64 kFileLimit = 64 * 1024 * 1024;

base::Error conflict(const QString &message)
{
    return {base::Error::Kind::Conflict, message};
}

// The day at the laboratory: it decides who is a minor and is printed.
QDate today(const Session &session, const incident::Incident &incident)
{
    const QTimeZone zone(incident.organisation.timeZone.toLatin1());
    return session.now().toTimeZone(zone.isValid() ? zone : QTimeZone::utc()).date();
}

struct Setting {
    incident::Incident incident;
    LetterContext context;
    QByteArray referenceKey;
};

base::Result<Setting> settingOf(const Session &session)
{
    auto incident = loadIncident(session);
    if (!incident)
        return incident.error();
    const QDate date = today(session, *incident);
    LetterContext context = currentContext(*incident, date);
    auto key = readStage(session, [](store::Database &database) -> base::Result<QByteArray> {
        return store::IncidentStore(database)
            .setting(u"reference_key"_s)
            .value_or(QString())
            .toUtf8();
    });
    if (!key)
        return key.error();
    return Setting{*std::move(incident), std::move(context), *std::move(key)};
}

// Counts what a pre-flight counts, over all persons.
class Preflight
{
public:
    explicit Preflight(QDate date)
        : m_date(date)
    {
    }

    void add(const store::PersonInList &listed, const people::SourceRecord &record)
    {
        ++m_report.persons;
        // Nor is somebody whose letter came back printed again as it was.
        if (store::isWrittenTo(listed.state)) {
            ++m_report.alreadyPrinted;
            return;
        }
        const auto choice = notices::chooseChannel(record, listed.news(), m_date,
                                                   listed.state == store::PersonState::Deceased);
        ++(choice.variant == notices::Variant::Adult ? m_report.adults : m_report.minors);
        if (choice.obstacle) {
            ++m_report.obstacles;
            ++m_obstacles[*choice.obstacle];
            return;
        }
        ++m_report.toPrint;
        notices::Addressee addressee{record, listed.news(), notices::makeReference(0)};
        notices::Variant variant = choice.variant;
        if (listed.told) {
            ++m_report.supplements;
            addressee.earlier = {notices::makeReference(1), m_date};
            variant = notices::supplementOf(variant);
        }
        m_variants.insert({static_cast<int>(variant), listed.news().toInt()},
                          Case{addressee, choice});
    }

    // One rendered and validated letter per variant and set of categories: the
    // texts do not differ otherwise.
    void checkTexts(notices::LetterComposer &composer)
    {
        std::map<QString, qint64> refused;
        for (const Case &tried : m_variants) {
            const auto letter = composer.compose(tried.addressee, tried.choice);
            if (!letter)
                ++refused[letter.error().message];
        }
        for (const auto &[message, count] : refused)
            m_report.findings.append({u"letter_text"_s, message, count, true});
    }

    PreflightReport report()
    {
        if (m_report.supplements > 0)
            m_report.findings.append(
                {u"supplements"_s,
                 QCoreApplication::translate(
                     "services",
                     "Supplements to letters already printed: more of these persons has leaked "
                     "than they were told."),
                 m_report.supplements, false});
        for (const auto &[obstacle, count] : m_obstacles)
            m_report.findings.append(
                {notices::obstacleKey(obstacle), notices::obstacleText(obstacle), count, false});
        return m_report;
    }

    void addFinding(const PreflightFinding &finding) { m_report.findings.append(finding); }

private:
    struct Case {
        notices::Addressee addressee;
        notices::ChannelChoice choice;
    };

    QDate m_date;
    PreflightReport m_report;
    std::map<notices::Obstacle, qint64> m_obstacles;
    QMap<std::pair<int, quint32>, Case> m_variants;
};

base::Result<PreflightReport> preflightOf(store::Database &database, const Setting &setting,
                                          base::Progress &progress)
{
    store::PersonStore persons(database);
    store::RecordStore records(database);
    Preflight preflight(setting.context.date);
    const qint64 total = persons.count();
    qint64 done = 0;
    const bool whole = persons.forEach([&](const store::PersonInList &listed) {
        preflight.add(listed, *records.record(listed.person.patient));
        return ++done % 512 != 0 || progress.report(done, total);
    });
    if (!whole)
        return base::cancelled();
    if (total == 0)
        preflight.addFinding({u"no_persons"_s,
                              QCoreApplication::translate(
                                  "services", "Nobody is concerned yet: run the matching first."),
                              0, true});
    for (const QString &missing : notices::missingFacts(setting.incident))
        preflight.addFinding({u"incident_incomplete"_s, missing, 1, true});
    const auto counts = store::RunStore(database).reviewCounts();
    if (const qint64 open = counts.band - counts.same - counts.different - counts.unsure; open > 0)
        preflight.addFinding({u"reviews_open"_s,
                              QCoreApplication::translate(
                                  "services",
                                  "Pairs are still to be reviewed: persons may be added. Letters "
                                  "of the sure ones can be printed meanwhile."),
                              open, false});
    const store::DeathCounts deaths =
        store::DeathStore(database).counts(store::DeathScope::PersonsConcerned);
    if (const qint64 open = deaths.strong + deaths.possible; open > 0)
        preflight.addFinding(
            {u"deaths_open"_s,
             QCoreApplication::translate(
                 "services",
                 "Deaths of persons concerned are proposed and not yet decided (Files, Proposed "
                 "deaths): until then they are written to."),
             open, false});
    if (notices::missingFacts(setting.incident).isEmpty()) {
        auto composer = composerFor(setting.context);
        if (!composer)
            preflight.addFinding({u"letter_text"_s, composer.error().message, 1, true});
        else
            preflight.checkTexts(*composer);
    }
    return preflight.report();
}

base::Error refusedByPreflight(const PreflightReport &report)
{
    QStringList reasons;
    for (const PreflightFinding &finding : report.findings) {
        if (finding.blocking)
            reasons << finding.message;
    }
    return conflict(QCoreApplication::translate(
                        "services", "The letters cannot be printed yet: %1 Nothing was produced.")
                        .arg(reasons.join(u' ')));
}

QList<LotRow> rowsOf(const std::vector<store::Lot> &lots)
{
    QList<LotRow> rows;
    for (const store::Lot &lot : lots)
        rows.append({.id = lot.id.value,
                     .fileName = lot.fileName,
                     .sha256 = lot.sha256,
                     .letters = lot.letters,
                     .pages = lot.pages,
                     .producedUtc = lot.producedUtc,
                     .firstPostalCode = lot.firstPostalCode,
                     .lastPostalCode = lot.lastPostalCode,
                     .postedOn = lot.postedOn});
    return rows;
}

// After a failure: lots that were committed before it get their names, of others nothing
// stays.
base::Result<void> settle(const Session &session, const LotFolder &folder)
{
    return readStage(session, [&](store::Database &database) {
        store::NoticeStore notices(database);
        return folder.settle(notices);
    });
}

// Nothing stands against printing, and nothing of an interrupted production lies there.
base::Result<void> makeReady(store::Database &database, const Setting &setting,
                             const LotFolder &folder, base::Progress &progress)
{
    const auto preflight = preflightOf(database, setting, progress);
    if (!preflight)
        return preflight.error();
    if (!preflight->passes())
        return refusedByPreflight(*preflight);
    store::NoticeStore notices(database);
    return folder.settle(notices);
}

ProduceReport reportOf(const std::vector<store::Lot> &lots, const LotProduction &production)
{
    ProduceReport report{.letters = 0,
                         .supplements = production.supplements(),
                         .pages = 0,
                         .lots = rowsOf(lots),
                         .obstacles = production.obstacles()};
    for (const store::Lot &lot : lots) {
        report.letters += lot.letters;
        report.pages += lot.pages;
    }
    return report;
}

void writeDown(const ProduceReport &report, journal::Draft &entry)
{
    QJsonArray hashes;
    for (const LotRow &lot : report.lots)
        hashes.append(lot.sha256);
    entry.event = u"letters.produced"_s;
    entry.object = u"lots"_s;
    entry.payload = {{u"letters"_s, report.letters},
                     {u"supplements"_s, report.supplements},
                     {u"pages"_s, report.pages},
                     {u"obstacles"_s, report.obstacles},
                     {u"sha256"_s, hashes}};
}

// The letters of a lot, made again as they were.
base::Result<std::vector<notices::Letter>> lettersAgain(const store::Lot &lot,
                                                        const std::vector<store::Notice> &printed)
{
    const auto context = contextFromJson(lot.context);
    if (!context)
        return context.error();
    auto composer = composerFor(*context);
    if (!composer)
        return composer.error();
    std::vector<notices::Letter> letters;
    for (const store::Notice &notice : printed) {
        notices::Addressee recipient = recipientFromJson(notice.recipient);
        recipient.reference = notice.reference;
        const auto choice =
            notices::chooseChannel(recipient.record, recipient.leaked, context->date);
        auto letter = composer->compose(recipient, choice);
        if (!letter)
            return letter.error();
        letters.push_back(*std::move(letter));
    }
    return letters;
}

QString stateText(store::PersonState state)
{
    switch (state) {
    case store::PersonState::ToDo:
        return QCoreApplication::translate("services", "to do");
    case store::PersonState::Blocked:
        return QCoreApplication::translate("services", "no letter possible");
    case store::PersonState::Printed:
        return QCoreApplication::translate("services", "printed");
    case store::PersonState::Posted:
        return QCoreApplication::translate("services", "posted");
    case store::PersonState::Returned:
        return QCoreApplication::translate("services", "returned");
    case store::PersonState::Deceased:
        return QCoreApplication::translate("services", "deceased");
    case store::PersonState::Supplement:
        return QCoreApplication::translate("services", "supplement due");
    }
    return {};
}

PersonRow rowOf(const store::PersonInList &listed, const people::SourceRecord &record,
                const QDate &date)
{
    const bool minor = people::isMinor(record.birthDate, date);
    return {.personId = listed.person.id.value,
            .name = people::fullName(record),
            .postalCode = record.postalCode,
            .city = record.city,
            .variant = minor
                ? QCoreApplication::translate("services", "to the legal representatives")
                : QCoreApplication::translate("services", "to the person"),
            .state = stateText(listed.state),
            .why = {}};
}

// Keeps, of all persons, the one that is hardest in each respect.
class HardCases
{
public:
    explicit HardCases(QDate date)
        : m_date(date)
    {
    }

    void add(const store::PersonInList &listed, const people::SourceRecord &record)
    {
        propose(QCoreApplication::translate("services", "longest name"),
                int(people::fullName(record).size()), listed, record);
        propose(QCoreApplication::translate("services", "longest address"),
                int(record.address.size() + record.address2.size()), listed, record);
        propose(QCoreApplication::translate("services", "most categories"),
                int(qPopulationCount(listed.person.leaked.toInt())), listed, record);
        propose(QCoreApplication::translate("services", "fewest categories"),
                32 - int(qPopulationCount(listed.person.leaked.toInt())), listed, record);
        propose(QCoreApplication::translate("services", "minor"),
                people::isMinor(record.birthDate, m_date) ? 1 : 0, listed, record);
        propose(QCoreApplication::translate("services", "abroad"),
                record.country.isEmpty() || isFrance(record.country) ? 0 : 1, listed, record);
        propose(QCoreApplication::translate("services", "no postal code"),
                record.postalCode.isEmpty() ? 1 : 0, listed, record);
        propose(QCoreApplication::translate("services", "with a password"),
                listed.person.leaked.testFlag(people::DataCategory::Password) ? 1 : 0, listed,
                record);
        propose(QCoreApplication::translate("services", "with a health comment"),
                listed.person.leaked.testFlag(people::DataCategory::HealthComment) ? 1 : 0, listed,
                record);
    }

    QList<PersonRow> rows() const
    {
        QList<PersonRow> rows;
        for (const auto &[why, hardest] : m_hardest) {
            rows.append(hardest.row);
            rows.last().why = why;
        }
        return rows;
    }

private:
    struct Hardest {
        int degree = 0;
        PersonRow row;
    };

    static bool isFrance(const QString &country)
    {
        const QString folded = base::foldToUpper(country);
        return folded == "FRANCE"_L1 || folded == "FR"_L1 || folded == "FRA"_L1;
    }

    void propose(const QString &why, int degree, const store::PersonInList &listed,
                 const people::SourceRecord &record)
    {
        if (degree <= 0)
            return;
        Hardest &known = m_hardest[why];
        if (degree > known.degree)
            known = {degree, rowOf(listed, record, m_date)};
    }

    QDate m_date;
    std::map<QString, Hardest> m_hardest;
};

} // namespace

bool PreflightReport::passes() const
{
    return std::none_of(findings.begin(), findings.end(),
                        [](const PreflightFinding &finding) { return finding.blocking; });
}

base::Result<PreflightReport> preflightLetters(const Session &session, base::Progress &progress)
{
    const auto setting = settingOf(session);
    if (!setting)
        return setting.error();
    return readStage(session, [&](store::Database &database) {
        return preflightOf(database, *setting, progress);
    });
}

base::Result<ProduceReport> produceLetters(const Session &session, const QString &folder,
                                           int lotSize, base::Progress &progress)
{
    if (const auto outside = store::checkOutsideVaults(folder); !outside)
        return outside.error();
    if (lotSize < 1 || lotSize > 20000)
        return base::Error{
            base::Error::Kind::Input,
            QCoreApplication::translate("services", "A lot holds between 1 and 20,000 letters.")};
    if (const auto fonts = printing::loadFonts(); !fonts)
        return fonts.error();
    const auto setting = settingOf(session);
    if (!setting)
        return setting.error();
    const auto facts = session.vault().facts();
    if (!facts)
        return facts.error();
    const LotFolder lotFolder(folder, facts->storeId);
    std::vector<store::Lot> written;
    const auto work = [&](store::Database &database,
                          journal::Draft &entry) -> base::Result<ProduceReport> {
        if (const auto ready = makeReady(database, *setting, lotFolder, progress); !ready)
            return ready.error();
        LotProduction production(session, database, setting->context, setting->referenceKey,
                                 lotFolder);
        auto produced = production.run(lotSize, progress);
        if (!produced)
            return produced.error();
        written = *std::move(produced);
        const ProduceReport report = reportOf(written, production);
        writeDown(report, entry);
        return report;
    };
    auto report = writeStage(session, work);
    const auto placed = report ? lotFolder.publish(written) : settle(session, lotFolder);
    if (report && !placed)
        return placed.error();
    return report;
}

base::Result<QList<LotRow>> listLots(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<QList<LotRow>> {
        return rowsOf(store::NoticeStore(database).lots());
    });
}

base::Result<qint64> reprintLetters(const Session &session, qint64 lotId, int from, int to,
                                    const QString &file, base::Progress &progress)
{
    if (const auto fonts = printing::loadFonts(); !fonts)
        return fonts.error();
    const auto work = [&](store::Database &database,
                          journal::Draft &entry) -> base::Result<qint64> {
        store::NoticeStore notices(database);
        const auto lot = notices.lot({lotId});
        if (!lot)
            return conflict(
                QCoreApplication::translate("services", "There is no lot %1. See the list of lots.")
                    .arg(lotId));
        if (from < 1 || to < from || to > lot->letters)
            return base::Error{
                base::Error::Kind::Input,
                QCoreApplication::translate("services", "Lot %1 holds the letters 1 to %2.")
                    .arg(lotId)
                    .arg(lot->letters)};
        const auto letters = lettersAgain(*lot, notices.ofLot({lotId}, from, to));
        if (!letters)
            return letters.error();
        const printing::LotSettings settings{.number = int(lotId),
                                             .firstRank = from,
                                             .duplex = true,
                                             .envelope = {},
                                             .createdAt = lot->producedUtc};
        std::size_t at = 0;
        const auto written = writeOutputFile(file, [&](QIODevice &device) -> base::Result<void> {
            const auto content = printing::writeLot(
                device, settings,
                [&]() -> base::Result<std::optional<notices::Letter>> {
                    return at < letters->size() ? std::optional((*letters)[at++]) : std::nullopt;
                },
                progress);
            if (!content)
                return content.error();
            return {};
        });
        if (!written)
            return written.error();
        entry.event = u"letters.reprinted"_s;
        entry.object = u"lot:%1"_s.arg(lotId);
        entry.payload = {{u"from"_s, from}, {u"to"_s, to}};
        return qint64(letters->size());
    };
    return writeStage(session, work);
}

base::Result<void> markPosted(const Session &session, qint64 lotId, const QDate &on,
                              const QString &proofFile)
{
    QString proof;
    if (!proofFile.isEmpty()) {
        const auto bytes = readInputFile(proofFile, kFileLimit);
        if (!bytes)
            return bytes.error();
        proof = QString::fromLatin1(
            QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex());
    }
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            store::NoticeStore notices(database);
            const auto lot = notices.lot({lotId});
            if (!lot)
                return conflict(QCoreApplication::translate(
                                    "services", "There is no lot %1. See the list of lots.")
                                    .arg(lotId));
            if (on > session.now().date().addDays(1) || on < lot->producedUtc.date().addDays(-1))
                return base::Error{
                    base::Error::Kind::Input,
                    QCoreApplication::translate("services",
                                                "The day of posting is between the day of "
                                                "printing and today.")};
            if (lot->postedOn)
                return conflict(
                    QCoreApplication::translate("services", "Lot %1 is already marked as posted.")
                        .arg(lotId));
            notices.markPosted({lotId}, on, proof);
            entry.event = u"letters.posted"_s;
            entry.object = u"lot:%1"_s.arg(lotId);
            entry.payload = {{u"on"_s, on.toString(Qt::ISODate)}, {u"proof_sha256"_s, proof}};
            return {};
        });
}

base::Result<void> markReturned(const Session &session, const QString &reference,
                                const QString &reason)
{
    const auto canonical = notices::parseReference(reference);
    if (!canonical)
        return base::Error{base::Error::Kind::Input,
                           QCoreApplication::translate(
                               "services",
                               "\"%1\" is not a reference of a letter: a character is wrong or "
                               "missing. It is printed at the top of the letter.")
                               .arg(reference)};
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            store::NoticeStore notices(database);
            const auto notice = notices.byReference(*canonical);
            if (!notice)
                return conflict(QCoreApplication::translate(
                                    "services", "No letter of this vault has the reference %1.")
                                    .arg(*canonical));
            if (notice->state != "posted"_L1)
                return conflict(QCoreApplication::translate(
                                    "services",
                                    "The letter %1 is not marked as posted, so it cannot have come "
                                    "back.")
                                    .arg(*canonical));
            notices.markReturned(notice->id, session.now().date(), reason);
            entry.event = u"letters.returned"_s;
            entry.object = u"notice:%1"_s.arg(notice->id.value);
            return {};
        });
}

base::Result<QList<PersonRow>> listPersons(const Session &session, qint64 afterPersonId, int limit)
{
    return readStage(session, [&](store::Database &database) -> base::Result<QList<PersonRow>> {
        store::RecordStore records(database);
        QList<PersonRow> rows;
        for (const auto &listed :
             store::PersonStore(database).page(store::PersonId{afterPersonId}, limit))
            rows.append(
                rowOf(listed, *records.record(listed.person.patient), session.now().date()));
        return rows;
    });
}

base::Result<QList<PersonRow>> hardCases(const Session &session)
{
    return readStage(session, [&](store::Database &database) -> base::Result<QList<PersonRow>> {
        store::RecordStore records(database);
        HardCases cases(session.now().date());
        store::PersonStore(database).forEach([&](const store::PersonInList &listed) {
            cases.add(listed, *records.record(listed.person.patient));
            return true;
        });
        return cases.rows();
    });
}

base::Result<QByteArray> previewLetter(const Session &session, qint64 personId)
{
    if (const auto fonts = printing::loadFonts(); !fonts)
        return fonts.error();
    const auto setting = settingOf(session);
    if (!setting)
        return setting.error();
    auto composer = composerFor(setting->context);
    if (!composer)
        return composer.error();
    return readStage(session, [&](store::Database &database) -> base::Result<QByteArray> {
        const auto listed = store::PersonStore(database).inList({personId});
        if (!listed)
            return conflict(
                QCoreApplication::translate("services", "This person is no longer in the list."));
        const store::Person &person = listed->person;
        notices::Addressee addressee{*store::RecordStore(database).record(person.patient),
                                     person.leaked, referenceFor(setting->referenceKey, person.id)};
        if (listed->told && listed->news()) {
            addressee.leaked = listed->news();
            addressee.reference = referenceFor(setting->referenceKey, person.id, 1);
            addressee.earlier =
                earlierLetter(store::NoticeStore(database).firstLetterOf(person.id));
        }
        const auto choice =
            notices::chooseChannel(addressee.record, addressee.leaked, setting->context.date,
                                   store::DeathStore(database).isDeceased(person.patient));
        if (choice.obstacle)
            return conflict(notices::obstacleText(*choice.obstacle));
        const auto letter = composer->compose(addressee, choice);
        if (!letter)
            return letter.error();
        return printing::renderLetter(*letter);
    });
}

} // namespace services
