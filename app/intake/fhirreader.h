// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/fieldrow.h"
#include "intake/jsonobjects.h"
#include "intake/linesource.h"
#include "intake/rowreader.h"

#include <QIODevice>
#include <QJsonObject>

#include <deque>
#include <memory>
#include <optional>

namespace intake {

// FHIR R4 patients in JSON, by the profile FR Core: one resource, a Bundle of any kind
// and size, an array, or NDJSON (FHIR Bulk Data, one resource a line).  Other resources
// are passed over and counted.  An entry or a line that is no JSON goes into
// quarantine and the others are read; a Bundle whose brackets do not match cannot be
// read at all.
class FhirReader final : public RowReader
{
public:
    // `latestYear` is that of today.  Input errors: no Patient in the file, and those
    // of JsonObjects.
    static base::Result<std::unique_ptr<FhirReader>> open(QIODevice &device, int latestYear);

    const QStringList &columns() const override { return FieldRow::columns(); }
    std::vector<std::optional<Field>> knownFields() const override
    {
        return FieldRow::knownFields();
    }
    qint64 position() const override { return m_source.position(); }
    QByteArray sha256() const override { return m_source.sha256(); }
    base::Result<bool> next(Row &row) override;

    // "total" of the one Bundle of a file: more than it holds when pages are missing.
    std::optional<StatedTotal> statedTotal() const override;

private:
    FhirReader(QIODevice &device, int latestYear);

    base::Result<bool> readRow();
    base::Result<bool> readText();
    void takeText(const JsonObjects::Piece &piece);
    void takeResource(const QJsonObject &resource, qint64 line);
    void readPatient(const QJsonObject &patient);

    struct Found {
        QJsonObject patient;
        qint64 line = 0;
        std::optional<Reason> fault = {};
        QByteArray text = {}; // of what has a fault
    };

    ByteSource m_source;
    std::optional<LineSource> m_lines;    // NDJSON
    std::optional<JsonObjects> m_objects; // everything else
    int m_latestYear;
    std::deque<Found> m_found; // patients of the last text, not yet given out
    FieldRow m_row;
    QByteArray m_text;      // of a row with a fault, as its only cell
    bool m_isFirst = false; // m_row was filled by open()
    qint64 m_patients = 0;  // rows given out
    qint64 m_otherResources = 0;
};

} // namespace intake
