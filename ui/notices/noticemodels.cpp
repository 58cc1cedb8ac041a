// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/noticemodels.h"

#include "ui/widgets/typography.h"

using namespace Qt::StringLiterals;

namespace ui {

using services::PersonRow;
using services::PreflightFinding;

namespace {

QString blockText(services::FindingScope scope)
{
    switch (scope) {
    case services::FindingScope::Letters:
        return FindingModel::tr("✖ blocks letters");
    case services::FindingScope::Emails:
        return FindingModel::tr("✖ blocks e-mails");
    case services::FindingScope::Both:
        break;
    }
    return FindingModel::tr("✖ blocks");
}

} // namespace

FindingModel::FindingModel(QObject *parent)
    : RowsModel(
        {
            {tr("Weight"),
             [](const PreflightFinding &row) {
                 if (!row.acceptedBy.isEmpty())
                     return FindingModel::tr("✓ accepted");
                 return row.blocking ? blockText(row.scope) : FindingModel::tr("○ to know");
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

} // namespace ui
