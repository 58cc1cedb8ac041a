// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/rowreader.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace intake {

// The row that the readers of health formats (HL7, HPRIM, FHIR) fill: the same
// columns for all of them, named by their fields, and "other" for what a patient's
// record held besides.  What is only a flag (physician, insurer, comment, other) is
// held as a mark: the values themselves do not even get this far.
class FieldRow final
{
public:
    static const QStringList &columns();
    static std::vector<std::optional<Field>> knownFields();

    void begin(qint64 line); // empties the row
    qint64 line() const { return m_line; }

    bool has(Field field) const { return !cell(field).isEmpty(); }
    QString text(Field field) const { return QString::fromUtf8(cell(field)); }
    // The first text stays; blanks at both ends go.
    void set(Field field, QStringView text);
    void replace(Field field, QStringView text);
    // Of a flag: it was there.
    void mark(Field field);
    void markOther();

    // The first fault stays.
    void setFault(Reason reason);
    void setFault(Reason reason, Field field);

    // The cells are views into this.
    void expose(Row &row) const;

private:
    const QByteArray &cell(Field field) const { return m_cells[static_cast<std::size_t>(field)]; }

    std::array<QByteArray, kFieldCount> m_cells;
    bool m_other = false;
    qint64 m_line = 0;
    std::optional<Reason> m_fault;
    qsizetype m_faultColumn = -1;
};

// The decoder of every cell of these rows.
const TextDecoder &utf8Decoder();

} // namespace intake
