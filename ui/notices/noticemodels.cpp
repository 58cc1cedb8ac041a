// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/noticemodels.h"

#include "ui/widgets/typography.h"

using namespace Qt::StringLiterals;

namespace ui {

using services::LotRow;
using services::PersonRow;
using services::PreflightFinding;

FindingModel::FindingModel(QObject *parent)
    : RowsModel(
        {
            {tr("Weight"),
             [](const PreflightFinding &row) {
                 return row.blocking ? FindingModel::tr("✖ blocks") : FindingModel::tr("○ to know");
             }},
            {tr("Count"), [](const PreflightFinding &row) { return typography::number(row.count); },
             ColumnKind::Number},
            {tr("What and what to do"), [](const PreflightFinding &row) { return row.message; }},
        },
        parent)
{
}

PersonModel::PersonModel(QObject *parent)
    : RowsModel(
        {
            {tr("Person"), [](const PersonRow &row) { return row.name; }},
            {tr("Why it is here"), [](const PersonRow &row) { return row.why; }},
            {tr("Town"),
             [](const PersonRow &row) {
                 return QString(row.postalCode + u' ' + row.city).trimmed();
             }},
            {tr("Letter"), [](const PersonRow &row) { return row.variant; }},
            {tr("State"), [](const PersonRow &row) { return row.state; }},
        },
        parent)
{
}

LotModel::LotModel(QObject *parent)
    : RowsModel(
        {
            {tr("Lot"), [](const LotRow &row) { return typography::number(row.id); },
             ColumnKind::Number},
            {tr("File"), [](const LotRow &row) { return row.fileName; }},
            {tr("Letters"), [](const LotRow &row) { return typography::number(row.letters); },
             ColumnKind::Number},
            {tr("Pages"), [](const LotRow &row) { return typography::number(row.pages); },
             ColumnKind::Number},
            {tr("Postal codes"),
             [](const LotRow &row) {
                 return QString(row.firstPostalCode + u" – "_s + row.lastPostalCode);
             }},
            {tr("Produced"),
             [](const LotRow &row) { return typography::date(row.producedUtc.date()); }},
            {tr("Posted on"),
             [](const LotRow &row) {
                 return row.postedOn ? typography::date(*row.postedOn) : LotModel::tr("not yet");
             }},
            {tr("SHA-256"), [](const LotRow &row) { return typography::shortHash(row.sha256); },
             ColumnKind::Text, [](const LotRow &row) { return row.sha256; }},
        },
        parent)
{
}

} // namespace ui
