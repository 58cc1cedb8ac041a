// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/registerservice.h"

#include "cnil/register.h"
#include "services/incidentservice.h"
#include "services/outputfile.h"
#include "services/preparedfiling.h"
#include "services/reportfile.h"
#include "services/rights.h"
#include "services/stage.h"
#include "store/incidentstore.h"
#include "store/registerstore.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

const QString kMotivationSetting = u"register.motivation"_s;

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectIn(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

QString sha256Of(const QString &document)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(document.toUtf8(), QCryptographicHash::Sha256).toHex());
}

base::Result<store::RegisterRow> rowOf(store::Database &database, int number)
{
    auto row = store::RegisterStore(database).row(number);
    if (!row)
        return base::Error{
            base::Error::Kind::Conflict,
            QCoreApplication::translate("services", "The register has no entry number %1.")
                .arg(number)};
    if (row->removedUtc)
        return base::Error{
            base::Error::Kind::Conflict,
            QCoreApplication::translate("services",
                                        "Entry number %1 of the register was removed: it no "
                                        "longer changes. Add a new one.")
                .arg(number)};
    return *std::move(row);
}

base::Result<incident::Motivation> ownMotivation(store::Database &database)
{
    const auto saved = store::IncidentStore(database).setting(kMotivationSetting);
    return saved ? incident::motivationFromJson(objectIn(*saved)) : incident::Motivation();
}

base::Result<cnil::RegisterEntry> ownEntry(const Session &session)
{
    base::NoProgress quiet;
    const auto filing = prepareFiling(session, FilingKind::Complete, quiet);
    if (!filing)
        return filing.error();
    const auto motivation = motivationOf(session, kOwnBreach);
    if (!motivation)
        return motivation.error();
    return cnil::registerEntry(filing->incident, filing->figures, cnil::currentVocabulary(),
                               *motivation);
}

struct Listed {
    store::RegisterRow row;
    cnil::RegisterEntry entry;
};
base::Result<std::vector<Listed>> otherEntries(const Session &session)
{
    return readStage(session, [&](store::Database &database) -> base::Result<std::vector<Listed>> {
        const cnil::Vocabulary vocabulary = cnil::currentVocabulary();
        std::vector<Listed> listed;
        for (store::RegisterRow &row : store::RegisterStore(database).rows()) {
            const auto breach = incident::breachFromJson(objectIn(row.document));
            if (!breach)
                return breach.error();
            listed.push_back({std::move(row), cnil::registerEntry(*breach, vocabulary)});
        }
        return listed;
    });
}

base::Result<std::vector<cnil::RegisterEntry>> registerEntries(const Session &session)
{
    const auto own = ownEntry(session);
    if (!own)
        return own.error();
    const auto others = otherEntries(session);
    if (!others)
        return others.error();
    std::vector<cnil::RegisterEntry> entries{*own};
    for (const Listed &listed : *others)
        if (!listed.row.removedUtc)
            entries.push_back(listed.entry);
    return entries;
}

RegisterLine lineOf(int number, const cnil::RegisterEntry &entry)
{
    return {.number = number,
            .reference = entry.reference,
            .title = entry.title,
            .awareness = entry.awareness,
            .persons = entry.persons,
            .filing = entry.filingDecision,
            .communication = entry.communication,
            .gaps = cnil::registerGaps(entry),
            .removalReason = {}};
}

// Two breaches under one reference could not be told apart by who reads the register.
base::Result<void> checkReference(const Session &session, const QString &reference, int number)
{
    const auto lines = listRegister(session);
    if (!lines)
        return lines.error();
    const bool isTaken = std::any_of(lines->begin(), lines->end(), [&](const RegisterLine &line) {
        return !line.isRemoved() && line.number != number && line.reference == reference;
    });
    if (isTaken)
        return base::Error{
            base::Error::Kind::Input,
            QCoreApplication::translate("services",
                                        "The register already has a breach with the reference "
                                        "“%1”. Give this one another.")
                .arg(reference)};
    return {};
}

base::Result<void> checkBreach(const Session &session, const incident::Breach &breach, int number)
{
    // What was put together in a window is held to the same rules as a file.
    if (const auto read = incident::breachFromJson(incident::toJson(breach)); !read)
        return read.error();
    if (const auto known = cnil::checkKeys(breach.incident, cnil::currentVocabulary()); !known)
        return known.error();
    return checkReference(session, breach.incident.reference, number);
}

void describe(journal::Draft &entry, const QString &event, int number, const QString &document)
{
    entry.event = event;
    entry.object = u"register:%1"_s.arg(number);
    entry.payload = {{u"sha256"_s, sha256Of(document)}};
}

base::Result<void> setOwnMotivation(const Session &session, const incident::Motivation &motivation)
{
    const QString document = compact(incident::toJson(motivation));
    return writeStage(session,
                      [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
                          store::IncidentStore(database).setSetting(kMotivationSetting, document);
                          describe(entry, u"register.motivated"_s, kOwnBreach, document);
                          return {};
                      });
}

} // namespace

base::Result<QList<RegisterLine>> listRegister(const Session &session)
{
    const auto own = ownEntry(session);
    if (!own)
        return own.error();
    const auto others = otherEntries(session);
    if (!others)
        return others.error();
    QList<RegisterLine> lines{lineOf(kOwnBreach, *own)};
    for (const Listed &listed : *others) {
        lines << lineOf(listed.row.number, listed.entry);
        lines.last().removalReason = listed.row.removalReason;
    }
    return lines;
}

base::Result<incident::Breach> registerBreach(const Session &session, int number)
{
    return readStage(session, [&](store::Database &database) -> base::Result<incident::Breach> {
        const auto row = rowOf(database, number);
        if (!row)
            return row.error();
        return incident::breachFromJson(objectIn(row->document));
    });
}

base::Result<int> addBreach(const Session &session, const incident::Breach &breach)
{
    if (const auto allowed = requireRight(session, Right::FileWithCnil); !allowed)
        return allowed.error();
    if (const auto checked = checkBreach(session, breach, -1); !checked)
        return checked.error();
    const QString document = compact(incident::toJson(breach));
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<int> {
            const int number = store::RegisterStore(database).insert(document, session.now());
            describe(entry, u"register.added"_s, number, document);
            return number;
        });
}

base::Result<void> changeBreach(const Session &session, int number, const incident::Breach &breach)
{
    if (const auto allowed = requireRight(session, Right::FileWithCnil); !allowed)
        return allowed.error();
    if (const auto checked = checkBreach(session, breach, number); !checked)
        return checked.error();
    const QString document = compact(incident::toJson(breach));
    return writeStage(session,
                      [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
                          const auto row = rowOf(database, number);
                          if (!row)
                              return row.error();
                          if (row->document == document)
                              return {};
                          store::RegisterStore(database).replace(number, document, session.now());
                          describe(entry, u"register.changed"_s, number, document);
                          return {};
                      });
}

base::Result<void> removeBreach(const Session &session, int number, const QString &reason)
{
    if (const auto allowed = requireRight(session, Right::FileWithCnil); !allowed)
        return allowed.error();
    if (reason.trimmed().isEmpty())
        return base::Error{base::Error::Kind::Input,
                           QCoreApplication::translate(
                               "services", "Say why the entry is removed: the register keeps it.")};
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            const auto row = rowOf(database, number);
            if (!row)
                return row.error();
            store::RegisterStore(database).remove(number, reason.trimmed(), session.now());
            describe(entry, u"register.removed"_s, number, row->document);
            return {};
        });
}

base::Result<incident::Motivation> motivationOf(const Session &session, int number)
{
    if (number == kOwnBreach)
        return readStage(session,
                         [](store::Database &database) { return ownMotivation(database); });
    const auto breach = registerBreach(session, number);
    if (!breach)
        return breach.error();
    return breach->motivation;
}

base::Result<void> setMotivation(const Session &session, int number,
                                 const incident::Motivation &motivation)
{
    if (const auto allowed = requireRight(session, Right::FileWithCnil); !allowed)
        return allowed.error();
    if (number == kOwnBreach)
        return setOwnMotivation(session, motivation);
    auto breach = registerBreach(session, number);
    if (!breach)
        return breach.error();
    breach->motivation = motivation;
    return changeBreach(session, number, *breach);
}

base::Result<void> exportRegister(const Session &session, const QString &file)
{
    const auto entries = registerEntries(session);
    if (!entries)
        return entries.error();
    if (file.endsWith(".ods"_L1, Qt::CaseInsensitive))
        return writeOutputFile(file, cnil::registerOds(*entries));
    if (!file.endsWith(".pdf"_L1, Qt::CaseInsensitive))
        return writeOutputFile(file, cnil::registerCsv(*entries));
    const auto incident = loadIncident(session);
    if (!incident)
        return incident.error();
    const auto pdf =
        documentPdf(cnil::registerDocument(*entries), incident->organisation.name, session.now());
    if (!pdf)
        return pdf.error();
    return writeOutputFile(file, *pdf);
}

} // namespace services
