// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/cnil/filingmodel.h"

#include "ui/widgets/typography.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Version = services::FilingVersion;
using Difference = services::FilingDifference;

QString filedAt(const Version &version)
{
    return version.receipt && version.receipt->filedUtc
        ? typography::localDateTime(*version.receipt->filedUtc)
        : QString();
}

// Several values of one answer side by side: a row is one line high.
QString inOneLine(const QString &answer)
{
    return QString(answer).replace(u'\n', u" · "_s);
}

} // namespace

QString filingKindText(services::FilingKind kind)
{
    switch (kind) {
    case services::FilingKind::Initial:
        return QCoreApplication::translate("ui::Filing", "Initial");
    case services::FilingKind::FollowUp:
        return QCoreApplication::translate("ui::Filing", "Follow-up");
    case services::FilingKind::Complete:
        return QCoreApplication::translate("ui::Filing", "Complete");
    }
    return {};
}

namespace {

QString changeText(const QString &key)
{
    if (key == "added"_L1)
        return QCoreApplication::translate("ui::Filing", "added");
    if (key == "removed"_L1)
        return QCoreApplication::translate("ui::Filing", "removed");
    return QCoreApplication::translate("ui::Filing", "changed");
}

} // namespace

FilingModel::FilingModel(QObject *parent)
    : RowsModel(
        {
            {tr("No."), [](const Version &row) { return QString::number(row.number); },
             ColumnKind::Number},
            {tr("Kind"), [](const Version &row) { return filingKindText(row.kind); }},
            {tr("Frozen on"),
             [](const Version &row) { return typography::localDateTime(row.madeUtc); }},
            {tr("By"), [](const Version &row) { return row.author; }},
            {tr("Filed on"), [](const Version &row) { return filedAt(row); }},
            {tr("CNIL number"),
             [](const Version &row) { return row.receipt ? row.receipt->number : QString(); }},
            {tr("SHA-256"), [](const Version &row) { return typography::shortHash(row.sha256); },
             ColumnKind::Text, [](const Version &row) { return row.sha256; }},
        },
        parent)
{
}

DifferenceModel::DifferenceModel(QObject *parent)
    : RowsModel(
        {
            {tr("Change"), [](const Difference &row) { return changeText(row.key); }},
            {tr("Section"), [](const Difference &row) { return row.section; }},
            {tr("Field"), [](const Difference &row) { return row.field; }},
            {tr("Before"), [](const Difference &row) { return inOneLine(row.before); },
             ColumnKind::Text, [](const Difference &row) { return row.before; }},
            {tr("After"), [](const Difference &row) { return inOneLine(row.after); },
             ColumnKind::Text, [](const Difference &row) { return row.after; }},
        },
        parent)
{
}

} // namespace ui
