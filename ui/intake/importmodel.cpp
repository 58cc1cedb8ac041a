// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/importmodel.h"

#include "ui/widgets/typography.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString translated(const char *source)
{
    return QCoreApplication::translate("ui::Import", source);
}

// The row holds the key that services::provenanceKey gave it.
QString provenanceOfKey(const QString &key)
{
    using services::Provenance;
    for (const auto provenance : {Provenance::Laboratory, Provenance::Processor, Provenance::Anssi,
                                  Provenance::Cnil, Provenance::Other})
        if (services::provenanceKey(provenance) == key)
            return provenanceText(provenance);
    return key;
}

} // namespace

using Row = services::ImportRow;

ImportModel::ImportModel(QObject *parent)
    : RowsModel(
        {
            {tr("List"), [](const Row &row) { return kindText(row.kind); }},
            {tr("File"), [](const Row &row) { return row.fileName; }},
            {tr("From"), [](const Row &row) { return provenanceOfKey(row.provenance); }},
            {tr("Received on"), [](const Row &row) { return typography::date(row.receivedOn); }},
            {tr("Read"), [](const Row &row) { return typography::number(row.rowsRead); },
             ColumnKind::Number},
            {tr("Accepted"), [](const Row &row) { return typography::number(row.rowsAccepted); },
             ColumnKind::Number},
            {tr("In quarantine"),
             [](const Row &row) { return typography::number(row.rowsQuarantined); },
             ColumnKind::Number},
            {tr("Warnings"), [](const Row &row) { return typography::number(row.warnings); },
             ColumnKind::Number},
            {tr("SHA-256"), [](const Row &row) { return typography::shortHash(row.sha256); },
             ColumnKind::Text, [](const Row &row) { return row.sha256; }},
        },
        parent)
{
}

QuarantineModel::QuarantineModel(QObject *parent)
    : RowsModel(
        {
            {tr("Line"),
             [](const services::QuarantineRow &row) { return typography::number(row.line); },
             ColumnKind::Number},
            {tr("Column"), [](const services::QuarantineRow &row) { return row.column; }},
            {tr("Reason"), [](const services::QuarantineRow &row) { return row.reason; }},
            {tr("Content"), [](const services::QuarantineRow &row) { return row.cells; }},
        },
        parent)
{
}

QString kindText(services::ImportKind kind)
{
    return kind == services::ImportKind::Patients
        ? translated(QT_TRANSLATE_NOOP("ui::Import", "Patients"))
        : translated(QT_TRANSLATE_NOOP("ui::Import", "Leak extract"));
}

QString provenanceText(services::Provenance provenance)
{
    using services::Provenance;
    switch (provenance) {
    case Provenance::Laboratory:
        return translated(QT_TRANSLATE_NOOP("ui::Import", "Laboratory"));
    case Provenance::Processor:
        return translated(QT_TRANSLATE_NOOP("ui::Import", "Processor"));
    case Provenance::Anssi:
        return u"ANSSI"_s;
    case Provenance::Cnil:
        return u"CNIL"_s;
    case Provenance::Other:
        return translated(QT_TRANSLATE_NOOP("ui::Import", "Other source"));
    }
    return {};
}

QString reconciliation(qint64 read, qint64 accepted, qint64 quarantined)
{
    return translated(QT_TRANSLATE_NOOP("ui::Import", "%1 read = %2 accepted + %3 in quarantine"))
        .arg(typography::number(read), typography::number(accepted),
             typography::number(quarantined));
}

} // namespace ui
