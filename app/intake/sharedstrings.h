// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "intake/issue.h"
#include "intake/xmlscanner.h"

#include <QByteArray>
#include <QByteArrayView>

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace intake {

// The texts of a workbook, to which its cells refer by number (ISO/IEC 29500-1,
// 18.4).  They must all be at hand, so that their memory is bounded.
class SharedStrings final
{
public:
    // A million patients with eighteen fields, all of them texts that differ,
    // take 120 MiB; with the rest of an import it stays under 300 MiB.
    static constexpr qint64 kMaxBytes = qint64{160} << 20;

    // `xml` is at the beginning of the part.  Input errors: damaged, too large.
    base::Result<void> read(XmlScanner &xml);

    struct Text {
        QByteArrayView bytes; // UTF-8; blank when at fault
        std::optional<Reason> fault;
    };
    // False when the workbook has no such text.
    bool find(qsizetype index, Text &text) const;
    qsizetype count() const { return static_cast<qsizetype>(m_offsets.size()); }

private:
    bool add(QByteArrayView text, std::optional<Reason> fault);

    std::vector<std::unique_ptr<char[]>> m_chunks;
    qsizetype m_used = 0;          // of the last chunk
    std::deque<quint32> m_offsets; // of each text, over all chunks: its length, then its bytes
    std::map<qsizetype, Reason> m_faults;
};

// Appends the text of <si> or <is>, which has just started, up to its end: runs
// joined, phonetic hints left out.  False when the document is damaged.
bool readRichText(XmlScanner &xml, QByteArray &to);

// What cells write as _x000D_ (ST_Xstring, ISO/IEC 29500-1, 22.9.2.19); line
// ends become LF.
void resolveEscapes(QByteArray &text);

// Appends, but no more than shows that kMaxFieldBytes is exceeded.
void appendBounded(QByteArray &to, QByteArrayView text);

// What makes a cell unusable: too long, a NUL, no UTF-8.
std::optional<Reason> faultOfText(QByteArrayView text);

} // namespace intake
