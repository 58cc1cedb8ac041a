// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/deathmodel.h"

#include "ui/widgets/typography.h"

using namespace Qt::StringLiterals;

namespace ui {

using Row = services::DeathProposalRow;
using services::DeathStatus;

namespace {

QString gradeText(const Row &row)
{
    switch (row.status) {
    case DeathStatus::Confirmed:
        return DeathModel::tr("confirmed");
    case DeathStatus::Refused:
        return DeathModel::tr("not this person");
    case DeathStatus::Proposed:
        break;
    }
    return row.isStrong ? DeathModel::tr("● very likely") : DeathModel::tr("○ possible");
}

QString evidenceText(const Row &row)
{
    QStringList phrases = row.agrees;
    for (const QString &phrase : row.against)
        phrases << u"✖ "_s + phrase;
    return phrases.join(u" · "_s);
}

} // namespace

DeathModel::DeathModel(QObject *parent)
    : RowsModel(
        {
            {tr("Opinion"), gradeText},
            {tr("Patient"), patientName},
            {tr("Born on"), [](const Row &row) { return partialDate(row.patientBirthDate); }},
            {tr("In INSEE's file"), deadName},
            {tr("Died on"), [](const Row &row) { return partialDate(row.deathDate); }},
            {tr("Evidence"), evidenceText},
        },
        parent)
{
}

QString patientName(const Row &row)
{
    const bool hasBoth = !row.patientBirthName.isEmpty() && !row.patientUsualName.isEmpty()
        && row.patientBirthName != row.patientUsualName;
    const QString surname = hasBoth
        ? DeathModel::tr("%1, name of use %2,").arg(row.patientBirthName, row.patientUsualName)
        : row.patientBirthName.isEmpty() ? row.patientUsualName
                                         : row.patientBirthName;
    return surname + u' ' + row.patientGivenNames;
}

QString deadName(const Row &row)
{
    return row.deadBirthName + u' ' + row.deadGivenNames;
}

QString partialDate(const people::PartialDate &date)
{
    return date.isComplete() ? typography::date(date.toDate()) : date.toIsoText();
}

} // namespace ui
