// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/purgecertificate.h"

#include "base/text.h"
#include "notices/typography.h"
#include "services/acceptcertificate.h"
#include "services/retentionrules.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

QString french(const QString &text)
{
    return notices::frenchTypography(text);
}

printing::ReportRow row(const QString &label, const QString &value)
{
    return {french(label), value, false};
}

// A hash in two halves: whole, it is wider than the column.
QString halves(const QString &hash)
{
    return hash.left(hash.size() / 2) + u'\n' + hash.mid(hash.size() / 2);
}

QString momentOf(const QDateTime &utc, const QTimeZone &zone)
{
    const QDateTime local = utc.toTimeZone(zone);
    return u"%1 à %2 (%3)"_s.arg(notices::frenchDate(local.date()),
                                 local.toString(u"HH'\u00A0h\u00A0'mm"_s),
                                 QString::fromLatin1(zone.id()));
}

QString periodFrench(const QString &iso)
{
    const Period period = periodFromText(iso).value_or(Period{});
    const QString number = QString::number(period.number);
    switch (period.unit) {
    case Period::Unit::Days:
        return number + (period.number > 1 ? u" jours"_s : u" jour"_s);
    case Period::Unit::Months:
        return number + u" mois"_s;
    case Period::Unit::Years:
        return number + (period.number > 1 ? u" ans"_s : u" an"_s);
    }
    return {};
}

QString names(const QStringList &files)
{
    QStringList names;
    for (const QString &file : files)
        names << QFileInfo(file).fileName();
    return names.join(u", "_s);
}

printing::ReportSection actSection(const PurgeFacts &facts)
{
    return {.heading = u"1. L’acte"_s,
            .paragraphs = {},
            .rows = {row(u"Responsable du traitement"_s, facts.laboratory),
                     row(u"Certificat établi le"_s, momentOf(facts.issuedUtc, facts.zone)),
                     row(u"Par"_s, facts.actor),
                     row(u"Entrée du journal"_s, base::frenchNumber(facts.journalEntry)),
                     row(u"Tête du journal à cette entrée"_s, halves(facts.journalHead))},
            .monospaced = {}};
}

const RetentionRule *ruleOf(const QString &key)
{
    const auto &rules = shippedRetentionRules().rules;
    const auto found = std::find_if(rules.begin(), rules.end(),
                                    [&key](const RetentionRule &rule) { return rule.key == key; });
    return found == rules.end() ? nullptr : &*found;
}

QString itemFrench(const QString &what)
{
    const auto &items = shippedRetentionRules().items;
    const auto found = items.find(what);
    return found == items.end() ? what : found->second.french();
}

printing::ReportSection ruleSection(const PurgeFacts &facts, const store::Purge &purge,
                                    std::size_t index)
{
    printing::ReportSection section;
    const RetentionRule *rule = ruleOf(purge.rule);
    section.heading =
        u"2.%1. %2"_s.arg(index + 1).arg(rule != nullptr ? rule->label.french() : purge.rule);
    section.rows = {row(u"Effacé le"_s, momentOf(purge.madeUtc, facts.zone)),
                    row(u"Par"_s, purge.actor),
                    row(u"Entrée du journal"_s, base::frenchNumber(purge.entry)),
                    row(u"À effacer depuis le"_s, notices::frenchDate(purge.dueOn))};
    for (const store::RemovedRows &removed : purge.removed)
        section.rows.push_back(row(itemFrench(removed.what), base::frenchNumber(removed.rows)));
    if (rule == nullptr)
        return section;
    section.rows.push_back(
        row(u"Délai"_s, periodFrench(purge.period) + u' ' + triggerFrench(rule->trigger)));
    section.paragraphs = {french(u"Effacé : "_s + rule->removes.french()),
                          french(u"Conservé : "_s + rule->keeps.french()),
                          french(u"Fondement : "_s + rule->ground.french())};
    return section;
}

QString copiesText(const PurgeCopies &copies)
{
    if (!copies.left.isEmpty())
        return u"Des copies faites avant une mise à niveau n’ont pas pu être effacées et "
               u"contiennent encore ces valeurs : %1."_s.arg(names(copies.left));
    if (!copies.removed.isEmpty())
        return u"Les copies faites avant une mise à niveau ont été effacées : %1."_s.arg(
            names(copies.removed));
    return u"Le coffre ne contient aucune copie faite avant une mise à niveau."_s;
}

// « 1 sauvegarde », « 3 sauvegardes ».
QString backupsFrench(qint64 count)
{
    return base::frenchNumber(count) + (count > 1 ? u" sauvegardes"_s : u" sauvegarde"_s);
}

QString ownBackupsText(const PurgeCopies &copies)
{
    QStringList sentences;
    if (!copies.backupsRemoved.isEmpty())
        sentences << u"Les sauvegardes automatiques faites auparavant ont été effacées : %1."_s.arg(
            names(copies.backupsRemoved));
    if (!copies.fresh.isEmpty())
        sentences << u"Une nouvelle sauvegarde a été faite après l’effacement : %1."_s.arg(
            names({copies.fresh}));
    if (!copies.backupsKept.isEmpty())
        sentences << u"Ces sauvegardes automatiques ont été conservées et contiennent encore, "
                     u"chiffrées, les valeurs effacées : %1."_s.arg(names(copies.backupsKept));
    if (copies.backupsMissing > 0)
        sentences << u"Sauvegardes automatiques que le coffre a faites et qu’il n’a pas trouvées "
                     u"à leur place (disque débranché, dossier changé, fichier déplacé ou "
                     u"détruit) : %1. Ce qui en existe encore peut contenir, chiffrées, les "
                     u"valeurs effacées, et est à détruire par le laboratoire."_s.arg(
                         base::frenchNumber(copies.backupsMissing));
    return sentences.isEmpty()
        ? u"Aucune sauvegarde automatique ne contient les valeurs effacées."_s
        : sentences.join(u' ');
}

QString otherBackupsText(const PurgeFacts &facts)
{
    if (facts.backups.count == 0)
        return u"Le journal ne connaît aucune sauvegarde faite à la main ; s’il en existe, elles "
               u"contiennent encore, chiffrées, les valeurs effacées."_s;
    return u"Le journal connaît %1 depuis le premier import, la dernière le %2 : celles qui ont "
           u"été faites à la main ou copiées ailleurs contiennent encore, chiffrées, les valeurs "
           u"effacées, et sont à détruire par le laboratoire."_s.arg(
               backupsFrench(facts.backups.count), momentOf(facts.backups.lastUtc, facts.zone));
}

printing::ReportSection elsewhereSection(const PurgeFacts &facts)
{
    printing::ReportSection section;
    section.heading = u"4. Ce qui reste ailleurs"_s;
    section.paragraphs = {
        french(ownBackupsText(facts.copies)), french(otherBackupsText(facts)),
        french(u"Les lettres imprimées, les fichiers de lots remis à un imprimeur ou à un "
               u"routeur, les exports et les courriels déposés dans d’autres boîtes ne sont pas "
               u"dans le coffre : le laboratoire les efface à part."_s),
        french(u"Les fichiers reçus, dont voici l’empreinte SHA-256, sont hors du coffre : le "
               u"laboratoire les efface à part."_s)};
    for (const store::Import &import : facts.imports)
        section.rows.push_back({import.fileName, halves(import.sha256), false});
    return section;
}

printing::ReportSection statementSection(const PurgeFacts &facts)
{
    return {.heading = u"3. Ce qui est certifié"_s,
            .paragraphs =
                {french(u"Aucune des valeurs effacées ne peut être retrouvée à partir de ce "
                        u"coffre : elles ont été effacées des tables, l’espace qu’elles "
                        u"occupaient a été remis à zéro, puis la base a été réécrite en entier, "
                        u"sans page libre, et son fichier d’écriture (store.db-wal) vidé."_s),
                 french(copiesText(facts.copies)),
                 french(u"Les nombres du bilan sont inchangés ; chaque envoi garde sa référence, "
                        u"les catégories qu’il a dites, sa date et son lot, dont l’empreinte est "
                        u"au journal."_s)},
            .rows = {},
            .monospaced = {}};
}

} // namespace

printing::Report purgeReport(const PurgeFacts &facts)
{
    printing::Report report;
    report.title = french(u"Certificat d’effacement"_s);
    report.subtitle = facts.reference;
    report.footer = facts.laboratory;
    report.createdAt = facts.issuedUtc;
    report.sections.push_back(actSection(facts));
    for (std::size_t index = 0; index < facts.purges.size(); ++index)
        report.sections.push_back(ruleSection(facts, facts.purges[index], index));
    report.sections.push_back(statementSection(facts));
    report.sections.push_back(elsewhereSection(facts));
    report.sections.back().boxes = {u"Date"_s, u"Nom et signature"_s};
    return report;
}

QString purgeText(const printing::Report &report)
{
    return certificateText(report);
}

} // namespace services
