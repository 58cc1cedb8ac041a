// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/depositslip.h"

#include "base/text.h"
#include "notices/mailing.h"
#include "notices/typography.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace printing {

namespace {

QString french(const QString &text)
{
    return notices::frenchTypography(text);
}

QString counted(qint64 count, const QString &one, const QString &many)
{
    return base::frenchNumber(count) + u'\u00a0' + (count < 2 ? one : many);
}

QString pieces(qint64 count)
{
    return counted(count, u"pli"_s, u"plis"_s);
}

QString grams(double grams)
{
    return QString::number(grams).replace(u'.', u',') + u"\u00a0g"_s;
}

ReportSection summary(const DepositSlip &slip)
{
    return {.heading = u"Le dépôt"_s,
            .paragraphs = {},
            .rows = {{u"Expéditeur"_s, slip.laboratory},
                     {u"Date du bordereau"_s, notices::frenchDate(slip.date)},
                     {u"Lots"_s, base::frenchNumber(qint64(slip.lots.size()))},
                     {u"Plis"_s, base::frenchNumber(slip.letters())},
                     {u"Feuilles"_s, base::frenchNumber(slip.sheets())}},
            .monospaced = {},
            .boxes = {}};
}

ReportSection weights(const DepositSlip &slip)
{
    const notices::MailingRules &rules = notices::mailingRules();
    ReportSection section{
        .heading = u"Poids d’un pli"_s,
        .paragraphs = {french(u"Calculé : feuille A4 de %1, enveloppe de %2. Pesez un pli."_s.arg(
            grams(rules.sheetGrams), grams(rules.envelopeGrams)))},
        .rows = {},
        .monospaced = {},
        .boxes = {}};
    for (const auto &[sheets, letters] : slip.bySheets) {
        const double step = rules.weightStep(sheets);
        const QString tariff =
            step > 0 ? u"tranche jusqu’à "_s + grams(step) : u"au-delà des tranches connues"_s;
        section.rows.push_back(
            {counted(sheets, u"feuille"_s, u"feuilles"_s),
             u"%1 · %2 · %3"_s.arg(pieces(letters), grams(rules.letterGrams(sheets)), tariff)});
    }
    return section;
}

ReportSection lotSection(const DepositedLot &lot)
{
    const QString atHand = lot.counted ? pieces(*lot.counted) : u"……………"_s;
    return {.heading = u"Lot %1"_s.arg(lot.number),
            .paragraphs = {},
            .rows = {{u"Fichier"_s, lot.fileName},
                     {u"SHA-256"_s,
                      lot.sha256.first(lot.sha256.size() / 2) + u'\n'
                          + lot.sha256.sliced(lot.sha256.size() / 2)},
                     {u"Enveloppe"_s, lot.envelope},
                     {u"Feuilles"_s, base::frenchNumber(lot.sheets)},
                     {u"Première référence"_s, lot.firstReference},
                     {u"Dernière référence"_s, lot.lastReference},
                     {u"Plis attendus"_s, base::frenchNumber(lot.letters)},
                     {u"Plis comptés"_s, atHand}},
            .monospaced = {},
            .boxes = {}};
}

QString thresholdText(qint64 letters, int threshold)
{
    return (letters >= threshold ? u"seuil de %1 atteint"_s : u"seuil de %1 non atteint"_s)
        .arg(base::frenchNumber(threshold));
}

ReportSection departments(const DepositSlip &slip)
{
    const notices::MailingRules &rules = notices::mailingRules();
    ReportSection section{
        .heading = u"Par département de destination"_s,
        .paragraphs = {french(u"Seuils d'un dépôt en nombre, par produit et par format : %1 plis "
                              u"dans le département de l'expéditeur, %2 ailleurs. À confirmer "
                              u"avec votre bureau de poste."_s.arg(
                                  base::frenchNumber(rules.depositThresholdInside),
                                  base::frenchNumber(rules.depositThresholdOutside)))},
        .rows = {},
        .monospaced = {},
        .boxes = {}};
    qint64 abroad = 0;
    for (const auto &[department, letters] : slip.byDepartment) {
        if (department.isEmpty()) {
            abroad = letters;
            continue;
        }
        const bool isInside = department == slip.department;
        const int threshold =
            isInside ? rules.depositThresholdInside : rules.depositThresholdOutside;
        section.rows.push_back({isInside ? department + u" (expéditeur)"_s : department,
                                pieces(letters) + u" · "_s + thresholdText(letters, threshold)});
    }
    section.rows.push_back({u"Étranger"_s, pieces(abroad)});
    return section;
}

ReportSection signatures()
{
    return {
        .heading = u"Remise à la poste"_s,
        .paragraphs = {french(u"Le nombre de plis comptés est saisi dans le programme avant "
                              u"« Posté le ». Le bordereau tamponné, numérisé, y est joint "
                              u"comme preuve."_s)},
        .rows = {},
        .monospaced = {},
        .boxes = {u"Cachet du bureau de poste, date"_s, u"Compté et remis par (nom, signature)"_s}};
}

} // namespace

qint64 DepositSlip::letters() const
{
    return std::accumulate(lots.begin(), lots.end(), qint64(0),
                           [](qint64 sum, const DepositedLot &lot) { return sum + lot.letters; });
}

qint64 DepositSlip::sheets() const
{
    return std::accumulate(lots.begin(), lots.end(), qint64(0),
                           [](qint64 sum, const DepositedLot &lot) { return sum + lot.sheets; });
}

Report depositReport(const DepositSlip &slip)
{
    Report report;
    report.title = u"Bordereau de dépôt"_s;
    report.subtitle = u"Lettres sous enveloppe à fenêtre"_s;
    report.footer = french(u"Journal : %1"_s.arg(slip.journalHead));
    report.createdAt = slip.createdAt;
    report.sections = {summary(slip), weights(slip)};
    for (const DepositedLot &lot : slip.lots)
        report.sections.push_back(lotSection(lot));
    report.sections.push_back(departments(slip));
    report.sections.push_back(signatures());
    return report;
}

} // namespace printing
