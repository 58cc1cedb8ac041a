// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/acceptcertificate.h"

#include "base/text.h"
#include "journal/printedhead.h"
#include "notices/typography.h"
#include "services/importservice.h"
#include "services/reportfile.h"

#include <QLocale>

#include <map>

using namespace Qt::StringLiterals;

namespace services {

namespace {

QString number(qint64 count)
{
    return base::frenchNumber(count);
}

QString french(const QString &text)
{
    return notices::frenchTypography(text);
}

QString probability(double value)
{
    return QLocale(QLocale::French).toString(value, 'f', 3);
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

QString provenanceText(const QString &key)
{
    static const std::map<QString, QString> texts{
        {provenanceKey(Provenance::Laboratory), u"le laboratoire"_s},
        {provenanceKey(Provenance::Processor), u"le sous-traitant"_s},
        {provenanceKey(Provenance::Anssi), u"l’ANSSI"_s},
        {provenanceKey(Provenance::Cnil), u"la CNIL"_s},
        {provenanceKey(Provenance::Other), u"une autre source"_s}};
    const auto found = texts.find(key);
    return found == texts.end() ? key : found->second;
}

class Section
{
public:
    explicit Section(const QString &heading) { m_section.heading = heading; }

    Section &row(const QString &label, const QString &value)
    {
        m_section.rows.push_back({french(label), value, false});
        return *this;
    }
    Section &count(const QString &label, qint64 count) { return row(label, number(count)); }
    Section &countIfAny(const QString &label, qint64 rows)
    {
        return rows == 0 ? *this : count(label, rows);
    }
    Section &paragraph(const QString &text)
    {
        m_section.paragraphs << french(text);
        return *this;
    }
    printing::ReportSection take() { return std::move(m_section); }

private:
    printing::ReportSection m_section;
};

store::LeakRows sumOf(const std::vector<CertifiedExtract> &extracts)
{
    store::LeakRows sum;
    for (const auto &[import, rows] : extracts) {
        sum.linked += rows.linked;
        sum.disputed += rows.disputed;
        sum.toReview += rows.toReview;
        sum.unsure += rows.unsure;
        sum.told += rows.told;
        sum.nobody += rows.nobody;
        sum.quarantined += rows.quarantined;
    }
    return sum;
}

printing::ReportSection actSection(const CertificateFacts &facts)
{
    return Section(u"1. L’acte"_s)
        .row(u"Responsable du traitement"_s, facts.laboratory)
        .row(u"Rapprochement validé le"_s, momentOf(facts.acceptedUtc, facts.zone))
        .row(u"Par"_s, facts.actor)
        .row(u"Entrée du journal"_s, number(facts.journalEntry))
        .row(u"Tête du journal à cette entrée"_s, halves(facts.journalHead))
        .row(u"En abrégé, à comparer"_s,
             journal::shortHead(QByteArray::fromHex(facts.journalHead.toLatin1())))
        .take();
}

printing::ReportSection countsSection(const CertificateFacts &facts)
{
    const store::LeakRows sum = sumOf(facts.extracts);
    Section section(u"2. Ce qui a été supprimé, ce qui est conservé"_s);
    section.count(u"Lignes de la fuite supprimées"_s, sum.nobody)
        .count(u"Lignes conservées"_s, sum.kept())
        .count(u"dont concernant un patient"_s, sum.linked)
        .countIfAny(u"dont en attente d’une relecture"_s, sum.toReview)
        .countIfAny(u"dont à trancher entre deux lecteurs"_s, sum.disputed)
        .countIfAny(u"dont laissées en doute par un lecteur"_s, sum.unsure)
        .countIfAny(u"dont fondant un courrier déjà produit"_s, sum.told)
        .countIfAny(u"Lignes en quarantaine, non rapprochées, conservées"_s, sum.quarantined);
    if (facts.waiting.toReview + facts.waiting.disputed > 0)
        section.paragraph(
            u"Le rapprochement a été validé alors que %1 paires attendaient une "
            "décision : leurs lignes sont conservées et ne sont pas couvertes par "
            "ce certificat."_s.arg(number(facts.waiting.toReview + facts.waiting.disputed)));
    return section.take();
}

printing::ReportSection extractSection(const CertifiedExtract &extract, std::size_t index)
{
    const auto &[import, rows] = extract;
    return Section(u"3.%1. Extrait %2"_s.arg(index + 1).arg(import.id.value))
        .row(u"Fichier"_s, import.fileName)
        .row(u"SHA-256"_s, halves(import.sha256))
        .row(u"Remis par"_s, provenanceText(import.provenance))
        .row(u"Reçu le"_s,
             import.receivedOn.isValid() ? notices::frenchDate(import.receivedOn) : u"–"_s)
        .count(u"Lignes lues"_s, import.rowsRead)
        .count(u"acceptées"_s, import.rowsAccepted)
        .count(u"en quarantaine"_s, import.rowsQuarantined)
        .countIfAny(u"Supprimées par une validation précédente"_s, import.rowsPurged)
        .count(u"Supprimées par cet acte"_s, rows.nobody)
        .count(u"Conservées"_s, rows.kept())
        .take();
}

printing::ReportSection ruleSection()
{
    return Section(u"4. La règle"_s)
        .paragraph(
            u"Une ligne est supprimée quand aucun patient du laboratoire ne lui correspond : "
            u"aucune "
            "paire n’atteint la bande à relire, ou un lecteur les a toutes jugées différentes. "
            "Elle concerne alors d’autres personnes, et n’avait été reçue que pour rechercher "
            "les patients du laboratoire."_s)
        .paragraph(
            u"RGPD, art. 5, § 1, c (minimisation) et e (limitation de la conservation) ; CNIL, "
            "« La recherche sur internet de fuites d’informations (RIFI) », 6 janvier 2022 : ce "
            "qui n’est pas nécessaire est supprimé sans délai."_s)
        .take();
}

printing::ReportSection runSection(const CertificateFacts &facts)
{
    const MatchReport &run = facts.run;
    return Section(u"5. Le rapprochement"_s)
        .count(u"Numéro"_s, run.runId)
        .row(u"Terminé le"_s, momentOf(facts.runUtc, facts.zone))
        .count(u"Patients comparés"_s, run.patients)
        .count(u"Lignes de la fuite comparées"_s, run.leakRows)
        .count(u"Personnes concernées"_s, run.persons)
        .row(u"Bande sûre, à partir de"_s, probability(run.sureEdge))
        .row(u"Bande à relire, à partir de"_s, probability(run.reviewEdge))
        .row(u"Lignes manquées, estimation"_s,
             QLocale(QLocale::French).toString(run.expectedLost + run.expectedUnseen, 'f', 1))
        .row(u"SHA-256 des paramètres"_s, halves(facts.parametersSha256))
        .take();
}

QString copiesText(const CertificateFacts &facts)
{
    if (!facts.copiesLeft.isEmpty())
        return u"Des copies de la base, faites avant une mise à niveau, n’ont pas pu être "
               "effacées du dossier du coffre et contiennent encore ces lignes : %1."_s.arg(
                   facts.copiesLeft.join(u", "_s));
    if (!facts.copiesRemoved.isEmpty())
        return u"Les copies de la base faites avant une mise à niveau ont été effacées du dossier "
               "du coffre : %1."_s.arg(facts.copiesRemoved.join(u", "_s));
    return u"Le dossier du coffre ne contient aucune copie de la base faite avant une mise à "
           "niveau."_s;
}

QString backupsText(const CertificateFacts &facts)
{
    if (facts.backups.count == 0)
        return u"Le journal ne connaît aucune sauvegarde du coffre faite depuis l’import du "
               u"premier "
               "extrait ; s’il en existe, elles contiennent encore ces lignes."_s;
    return u"Le journal connaît %1 sauvegarde(s) du coffre faite(s) depuis l’import du premier "
           "extrait, la dernière le %2 : elles contiennent encore ces lignes, chiffrées, et sont à "
           "détruire par le laboratoire."_s.arg(number(facts.backups.count),
                                                momentOf(facts.backups.lastUtc, facts.zone));
}

printing::ReportSection statementSection(const CertificateFacts &facts)
{
    printing::ReportSection section =
        Section(u"6. Ce qui est certifié"_s)
            .paragraph(u"Aucune valeur des lignes supprimées ne peut être retrouvée à partir de ce "
                       "coffre : les lignes, leurs paires et les verdicts des lecteurs ont été "
                       "effacés de la base, et l’espace qu’ils occupaient a été remis à zéro avant "
                       "d’être chiffré. Seuls restent des nombres."_s)
            .paragraph(
                u"La base est réécrite en entier et son fichier d’écriture (store.db-wal) vidé "
                u"aussitôt "
                "après ; si un autre programme se met à lire le coffre à ce moment, c’est le "
                "prochain effacement qui la réécrit."_s)
            .paragraph(copiesText(facts))
            .paragraph(backupsText(facts))
            .paragraph(u"Ce certificat ne porte pas sur les fichiers reçus eux-mêmes, ni sur leurs "
                       "copies hors du coffre : le laboratoire les efface à part."_s)
            .take();
    section.boxes = {u"Date"_s, u"Nom et signature"_s};
    return section;
}

} // namespace

QString certificateText(const printing::Report &certificate)
{
    printing::Report report = certificate;
    for (printing::ReportSection &section : report.sections) {
        for (printing::ReportRow &row : section.rows)
            row.value.remove(u'\n');
    }
    return reportText(report);
}

printing::Report certificateReport(const CertificateFacts &facts)
{
    printing::Report report;
    report.title = french(u"Certificat de suppression des lignes non rapprochées"_s);
    report.subtitle = facts.reference;
    report.footer = facts.laboratory;
    report.createdAt = facts.acceptedUtc;
    report.sections = {actSection(facts), countsSection(facts)};
    for (std::size_t index = 0; index < facts.extracts.size(); ++index)
        report.sections.push_back(extractSection(facts.extracts[index], index));
    report.sections.push_back(ruleSection());
    report.sections.push_back(runSection(facts));
    report.sections.push_back(statementSection(facts));
    return report;
}

} // namespace services
