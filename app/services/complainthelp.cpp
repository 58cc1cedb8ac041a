// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/complainthelp.h"

#include "incident/timezone.h"
#include "notices/templatelibrary.h"
#include "notices/typography.h"
#include "services/incidentservice.h"
#include "services/outputfile.h"
#include "services/reportfile.h"
#include "services/rights.h"
#include "services/scannedcode.h"
#include "services/stage.h"
#include "store/noticestore.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <map>

using namespace Qt::StringLiterals;

namespace services {

namespace {

// What stands for {{name}} in the shipped text; empty where nothing is known.
using Facts = std::map<QString, QString>;

QString filled(QString text, const Facts &facts)
{
    for (const auto &[name, value] : facts)
        text.replace(u"{{%1}}"_s.arg(name), value);
    return notices::frenchTypography(text);
}

QString dayOf(const std::optional<QDateTime> &at, const incident::Incident &incident)
{
    if (!at)
        return {};
    const QString day =
        notices::frenchDate(at->toTimeZone(incident::zoneOf(incident.organisation)).date());
    return incident.datesEstimated ? u"%1 (date estimée)"_s.arg(day) : day;
}

QString contactOf(const incident::Contact &contact)
{
    QStringList ways{contact.function, contact.phone, contact.email};
    ways.removeAll(QString());
    return ways.join(u", "_s);
}

Facts factsOf(const incident::Incident &incident)
{
    QStringList others;
    for (const incident::OtherParty &party : incident.otherParties)
        others << party.name;
    return {
        {u"laboratory"_s, incident.organisation.name},
        {u"facts"_s,
         incident.letterFacts.isEmpty()
             ? u"Des données de patients du laboratoire ont été copiées ou publiées sans droit."_s
             : incident.letterFacts.simplified()},
        {u"begin"_s, dayOf(incident.begin, incident)},
        {u"end"_s, dayOf(incident.end, incident)},
        {u"others"_s, others.join(u", "_s)},
        {u"contact"_s, contactOf(incident.organisation.contact)}};
}

base::Result<void> addLetter(const Session &session, const QString &text, Facts &facts)
{
    const ScannedCode code = readScan(text);
    if (!code.reference)
        return base::Error{
            base::Error::Kind::Input,
            QCoreApplication::translate("services",
                                        "This is not the reference of a letter: a character is "
                                        "wrong or missing. It is printed at the top of the "
                                        "letter.")};
    const auto library = notices::TemplateLibrary::shipped();
    if (!library)
        return library.error();
    return readStage(session, [&](store::Database &database) -> base::Result<void> {
        store::NoticeStore letters(database);
        const auto notice = letters.byReference(*code.reference);
        if (!notice)
            return base::Error{base::Error::Kind::Conflict,
                               QCoreApplication::translate(
                                   "services", "No letter of this vault has this reference.")};
        facts[u"reference"_s] = notice->reference;
        facts[u"date"_s] = notices::frenchDate(letters.dateOf(notice->id));
        facts[u"categories"_s] = library->phrases().phrasesFor(notice->told).leaked.join(u'\n');
        return {};
    });
}

printing::ReportSection sectionOf(const QJsonObject &json, const Facts &facts)
{
    printing::ReportSection section;
    section.heading = filled(json["heading"_L1].toString(), facts);
    const QJsonArray paragraphs = json["paragraphs"_L1].toArray();
    for (const QJsonValue paragraph : paragraphs)
        section.paragraphs << filled(paragraph.toString(), facts);
    const QJsonArray rows = json["rows"_L1].toArray();
    for (const QJsonValue row : rows) {
        const QString value = filled(row["value"_L1].toString(), facts);
        if (!value.isEmpty())
            section.rows.push_back({filled(row["label"_L1].toString(), facts), value, false});
    }
    return section;
}

printing::Report reportOf(const Facts &facts, const QDateTime &now)
{
    QFile file(u":/complaint/complaint.json"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    const QJsonObject json =
        QJsonDocument::fromJson(isOpen ? file.readAll() : QByteArray()).object();
    printing::Report report;
    report.title = filled(json["title"_L1].toString(), facts);
    report.subtitle = filled(json["subtitle"_L1].toString(), facts);
    report.footer = facts.at(u"laboratory"_s);
    report.createdAt = now;
    const QJsonArray sections = json["sections"_L1].toArray();
    for (const QJsonValue section : sections)
        report.sections.push_back(sectionOf(section.toObject(), facts));
    return report;
}

} // namespace

base::Result<void> writeComplaintHelp(const Session &session, const QString &reference,
                                      const QString &file)
{
    if (const auto allowed = requireRight(session, Right::AnswerPersons); !allowed)
        return allowed.error();
    const auto incident = loadIncident(session);
    if (!incident)
        return incident.error();
    Facts facts = factsOf(*incident);
    if (const auto added = addLetter(session, reference, facts); !added)
        return added;
    const auto bytes = reportBytes(reportOf(facts, session.now()), file);
    if (!bytes)
        return bytes.error();
    return writeOutputFile(file, *bytes);
}

} // namespace services
