// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "intake/bytesource.h"

#include <QByteArray>
#include <QByteArrayView>

namespace intake {

// The lines of a file, whatever ends them: CR (HL7), LF or CR LF, mixed as well.
// Holds one line and a piece of the file.
class LineSource final
{
public:
    struct Line {
        QByteArrayView text; // without its end; of a line that is too long the beginning
        qint64 number = 0;   // from 1
        bool tooLong = false;
    };

    // `source` was not read from (but may have been looked at) and outlives this.
    LineSource(ByteSource &source, qsizetype longestLine);

    // False at the end of the file.  The view lives until the next call.  Errors:
    // as ByteSource::read().
    base::Result<bool> next(Line &line);

private:
    base::Result<bool> fill();
    qsizetype findEnd();
    base::Result<bool> pass(Line &line);

    ByteSource &m_source;
    qsizetype m_longestLine;
    QByteArray m_buffer;
    qsizetype m_at = 0;      // of the next line in the buffer
    qsizetype m_scanned = 0; // no line end between m_at and here
    qint64 m_number = 0;
    bool m_behindCr = false; // an LF that comes next belongs to it
    bool m_atEnd = false;
};

} // namespace intake
