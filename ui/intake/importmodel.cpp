// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/importmodel.h"

#include "ui/intake/intakewords.h"
#include "ui/widgets/typography.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using services::QuarantineState;

QString encodingOf(const services::ImportedFile &file)
{
    if (!isTextFormat(file.format))
        return {};
    return file.separator.isEmpty()
        ? encodingText(file.encoding)
        : FileModel::tr("%1, %2").arg(encodingText(file.encoding), separatorText(file.separator));
}

QString stateText(const services::QuarantineRow &row)
{
    switch (row.state) {
    case QuarantineState::Open:
        return QuarantineModel::tr("to do");
    case QuarantineState::Corrected:
        return QuarantineModel::tr("corrected");
    case QuarantineState::Dismissed:
        return QuarantineModel::tr("set aside: %1").arg(row.note);
    }
    return {};
}

} // namespace

ImportModel::ImportModel(QObject *parent)
    : RowsModel(
        {
            {tr("List"), [](const auto &row) { return kindText(row.kind); }},
            {tr("File"), [](const auto &row) { return row.fileName; }},
            {tr("From"), [](const auto &row) { return provenanceOfKey(row.provenance); }},
            {tr("Received on"),
             [](const auto &row) { return row.receivedOn.toString(u"dd/MM/yyyy"_s); },
             ColumnKind::Text, [](const auto &row) { return typography::date(row.receivedOn); }},
            {tr("Read"), [](const auto &row) { return typography::number(row.rowsRead); },
             ColumnKind::Number},
            {tr("Accepted"), [](const auto &row) { return typography::number(row.rowsAccepted); },
             ColumnKind::Number},
            {tr("In quarantine"),
             [](const auto &row) { return typography::number(row.rowsQuarantined); },
             ColumnKind::Number},
            {tr("Warnings"), [](const auto &row) { return typography::number(row.warnings); },
             ColumnKind::Number},
        },
        parent)
{
}

FileModel::FileModel(QObject *parent)
    : RowsModel(
        {
            {tr("File"), [](const auto &row) { return row.name; }},
            {tr("Format"), [](const auto &row) { return shortFormatText(row.format); }},
            {tr("Written in"), encodingOf},
            {tr("Size"), [](const auto &row) { return typography::bytes(row.bytes); },
             ColumnKind::Number},
            {tr("Read"), [](const auto &row) { return typography::number(row.rowsRead); },
             ColumnKind::Number},
            {tr("Accepted"), [](const auto &row) { return typography::number(row.rowsAccepted); },
             ColumnKind::Number},
            {tr("In quarantine"),
             [](const auto &row) { return typography::number(row.rowsQuarantined); },
             ColumnKind::Number},
            {tr("SHA-256"), [](const auto &row) { return typography::shortHash(row.sha256); },
             ColumnKind::Text, [](const auto &row) { return row.sha256; }},
        },
        parent)
{
}

QList<int> FileModel::widths()
{
    return {0, 16, 26, 12, 10, 12, 17, 15};
}

QuarantineModel::QuarantineModel(QObject *parent)
    : RowsModel(
        {
            {tr("Line"), [](const auto &row) { return typography::number(row.line); },
             ColumnKind::Number},
            {tr("Reason"), [](const auto &row) { return row.reason; }},
            {tr("State"), stateText},
            {tr("File"), [](const auto &row) { return row.file; }},
        },
        parent)
{
}

DoubtModel::DoubtModel(QObject *parent)
    : RowsModel(
        {
            {tr("Line"), [](const auto &row) { return typography::number(row.line); },
             ColumnKind::Number},
            {tr("Person"), [](const auto &row) { return row.name; }},
            {tr("Doubt"), [](const auto &row) { return row.warning; }},
            {tr("Value"), [](const auto &row) { return row.value; }},
            {tr("File"), [](const auto &row) { return row.file; }},
        },
        parent)
{
}

} // namespace ui
