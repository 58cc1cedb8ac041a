// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/codepage.h"
#include "intake/fieldrow.h"
#include "intake/linesource.h"
#include "intake/rowreader.h"
#include "intake/segment.h"

#include <QIODevice>
#include <QStringList>

#include <memory>
#include <optional>

namespace intake {

// HPRIM in its two forms.
//
// « HPRIM Médecin » (HPRIM 1 and 2): a letter or result with a header of twelve lines:
// 1 number of the patient or title, 2 name, 3 given name, 4 and 5 address, 6 postal
// code and city, 7 birth date, 8 social-security number, 9 number of the visit, 10
// date, 11 sender, 12 addressee; then text up to ****FIN****, and ****FINFICHIER****.
// Vendors fill it differently: where the birth date is not where it belongs, the
// patient goes into quarantine.
//
// « HPRIM Santé » (after ASTM E1238-91): segments H, P, OBR, OBX, C, L, and A, which
// goes on with the segment before it.
class HprimReader final : public RowReader
{
public:
    // `latestYear` is that of today.  Input errors: no patient in the file.
    static base::Result<std::unique_ptr<HprimReader>> open(QIODevice &device, int latestYear);

    const QStringList &columns() const override { return FieldRow::columns(); }
    std::vector<std::optional<Field>> knownFields() const override
    {
        return FieldRow::knownFields();
    }
    qint64 position() const override { return m_source.position(); }
    QByteArray sha256() const override { return m_source.sha256(); }
    base::Result<bool> next(Row &row) override;

private:
    HprimReader(QIODevice &device, int latestYear);

    base::Result<bool> readRow();

    base::Result<bool> readLetter();
    void takeLine(const LineSource::Line &line);
    bool isLetterBlank() const;
    void closeLetter();
    std::optional<qsizetype> beginningOfHeader(const QStringList &lines) const;
    void readHeader(const QStringList &lines);
    void keepRaw(const QStringList &lines);

    base::Result<bool> readSegments();
    base::Result<bool> nextLine();
    base::Result<bool> nextSegment();
    void takeSegment(QByteArrayView name);
    void beginPatient();
    void endPatient();
    void readPatient(const Segment &patient);
    void readSample();

    ByteSource m_source;
    std::optional<CodePages> m_codePages;
    LineSource m_lines;
    int m_latestYear;
    FieldRow m_row;
    std::vector<QByteArray> m_raw; // the header of a letter that is not understood
    bool m_isFirst = false;        // m_row was filled by open()
    bool m_hasSegments = false;    // which of the two forms

    // A letter.
    std::vector<QByteArray> m_header;
    qint64 m_headerLine = 0;
    bool m_hasText = false;
    bool m_isTooLong = false;

    // Segments.
    std::optional<Separators> m_separators;
    LineSource::Line m_line;
    bool m_isLineHeld = false;
    bool m_isSegmentHeld = false;
    QByteArray m_segment;
    qint64 m_segmentLine = 0;
    bool m_isSegmentTooLong = false;
    bool m_hasPatient = false;
    bool m_isBehindPatient = false;
    QString m_sampleDate;
};

// Whether a file begins with the twelve lines of HPRIM Médecin.
bool beginsWithHprimHeader(QByteArrayView head);

} // namespace intake
