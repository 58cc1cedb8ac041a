// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/lotmodel.h"

#include "ui/widgets/typography.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using services::LotStanding;

// The last thing that happened to the lot.
QString stateText(const LotStanding &row)
{
    if (row.lot.postedOn)
        return LotModel::tr("posted");
    if (row.hasOpenDifference())
        return LotModel::tr("⚠ count differs");
    if (!row.printing.uncertain.isEmpty())
        return LotModel::tr("⚠ printing broke off");
    if (row.printing.isComplete())
        return LotModel::tr("printed");
    if (row.printing.isBegun())
        return LotModel::tr("printed up to %1").arg(typography::number(row.printing.resumeAt - 1));
    if (row.handedOver)
        return LotModel::tr("handed over");
    return LotModel::tr("produced");
}

QString stateHint(const LotStanding &row)
{
    const QString printing = services::printStateText(row.printing);
    return printing.isEmpty() ? stateText(row) : printing;
}

QString countText(const LotStanding &row)
{
    return row.counted ? typography::number(*row.counted) : LotModel::tr("–");
}

} // namespace

LotModel::LotModel(QObject *parent)
    : RowsModel(
        {
            {tr("Lot"), [](const LotStanding &row) { return typography::number(row.lot.id); },
             ColumnKind::Number},
            {tr("Letters"),
             [](const LotStanding &row) { return typography::number(row.lot.letters); },
             ColumnKind::Number},
            {tr("Postal codes"),
             [](const LotStanding &row) {
                 return QString(row.lot.firstPostalCode + u" – "_s + row.lot.lastPostalCode);
             }},
            {tr("Produced"),
             [](const LotStanding &row) { return typography::date(row.lot.producedUtc.date()); }},
            {tr("Envelope"), [](const LotStanding &row) { return row.envelope; }},
            {tr("State"), stateText, ColumnKind::Text, stateHint},
            {tr("Counted"), countText, ColumnKind::Number,
             [](const LotStanding &row) { return row.explanation; }},
            {tr("Posted on"),
             [](const LotStanding &row) {
                 return row.lot.postedOn ? typography::date(*row.lot.postedOn)
                                         : LotModel::tr("not yet");
             }},
            {tr("Proofs"),
             [](const LotStanding &row) { return typography::number(row.proofs.size()); },
             ColumnKind::Number},
            {tr("SHA-256"),
             [](const LotStanding &row) { return typography::shortHash(row.lot.sha256); },
             ColumnKind::Text, [](const LotStanding &row) { return row.lot.sha256; }},
        },
        parent)
{
}

} // namespace ui
