// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/codepage.h"
#include "intake/fieldrow.h"
#include "intake/linesource.h"
#include "intake/patienttraits.h"
#include "intake/rowreader.h"
#include "intake/segment.h"

#include <QIODevice>

#include <memory>
#include <optional>

namespace intake {

// HL7 v2.1 to v2.8: the PID segments of messages of any kind, alone, one after the
// other, in frames of MLLP, or in batches (FHS, BHS, BTS, FTS).  Every PID is a row:
// several results of one patient are several rows, which the matching brings together.
//
// Read as in France (IHE PAM, annex of Interop'Santé): D is the name of use, L the birth
// name, XPN.3 the list of given names, BDL the address of birth, which is none to
// write to.  What else belongs to the patient (physician, insurer, notes, results) is
// only a mark in the row.
class Hl7Reader final : public RowReader
{
public:
    // `latestYear` is that of today.  Input errors: no PID segment in the file.
    static base::Result<std::unique_ptr<Hl7Reader>> open(QIODevice &device, int latestYear);

    const QStringList &columns() const override { return FieldRow::columns(); }
    std::vector<std::optional<Field>> knownFields() const override
    {
        return FieldRow::knownFields();
    }
    qint64 position() const override { return m_source.position(); }
    QByteArray sha256() const override { return m_source.sha256(); }
    base::Result<bool> next(Row &row) override;

    // BTS-1 and FTS-1.
    std::optional<StatedTotal> statedTotal() const override { return m_stated; }

private:
    Hl7Reader(QIODevice &device, int latestYear);

    base::Result<bool> readRow();
    void take(QByteArrayView name, QByteArrayView line, qint64 number);
    void takeHeader(QByteArrayView line);
    void takeTrailer(QByteArrayView line);
    void beginMessage(QByteArrayView line);
    void beginPatient(const LineSource::Line &line);
    void endPatient();
    std::optional<Segment> read(QByteArrayView segment, FieldRow *row);
    void readPatient(const Segment &pid);
    void readIdentifiers(const Segment &pid);
    void readNames(const Segment &pid);
    void readAddresses(const Segment &pid);
    void readContacts(const Segment &pid, qsizetype field, bool isWork);
    void readRest(QByteArrayView pid);
    void readRelative(QByteArrayView line);
    void readSampleDate(QByteArrayView line, qsizetype field);
    void markPresence(QByteArrayView name, QByteArrayView line);

    ByteSource m_source;
    std::optional<CodePages> m_codePages;
    LineSource m_lines;
    int m_latestYear;
    LineSource::Line m_line;
    bool m_isHeld = false; // m_line was read, but not yet used
    std::optional<Separators> m_separators;
    FieldRow m_row;
    QString m_sampleDate;
    bool m_hasPatient = false; // m_row is being filled
    bool m_isFirst = false;    // m_row was filled by open()
    bool m_isBehindPid = false;
    qint64 m_messages = 0;
    qint64 m_batches = 0;
    qint64 m_batchMessages = 0;
    std::optional<StatedTotal> m_stated;
};

} // namespace intake
