// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "intake/bytesource.h"
#include "intake/csvreader.h"

#include <QIODevice>
#include <QStringList>

#include <memory>
#include <vector>

namespace intake {

// A column by the names that its header may have; case, accents, blanks and
// punctuation do not matter.
struct NamedColumn {
    QStringList names; // the first one is told when it is missing
    bool isRequired = true;
};

struct NamedRow {
    qint64 line = 0;   // of the file, from 1
    QStringList cells; // in the order of the columns that were asked for
};

// Delimited text with a header whose columns the caller knows by name, such as
// a file that this program wrote and somebody sent back: encoding and separator
// are recognised, the order of the columns is free, others are passed over.
class NamedTable final
{
public:
    // `device` is open for reading and outlives the table.  Input errors: as
    // sniff() and CsvReader::open(), and a required column that is missing.
    static base::Result<std::unique_ptr<NamedTable>> open(QIODevice &device,
                                                          const std::vector<NamedColumn> &columns);

    // False at the end.  Input error, with the line, for a row that cannot be
    // read: nothing of such a file should be used.
    base::Result<bool> next(NamedRow &row);

    qint64 position() const { return m_source.position(); } // bytes read
    QByteArray sha256() const { return m_source.sha256(); } // after the end

private:
    explicit NamedTable(QIODevice &device);
    base::Result<void> prepare(const std::vector<NamedColumn> &columns);

    ByteSource m_source;
    std::unique_ptr<CsvReader> m_rows;
    std::vector<qsizetype> m_places; // of the columns in the file; −1: not there
    Row m_row;
};

} // namespace intake
