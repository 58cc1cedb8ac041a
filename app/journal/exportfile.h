// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "journal/entry.h"

#include <QDateTime>
#include <QIODevice>

#include <functional>
#include <optional>

namespace journal {

// A journal outside the vault: one canonical JSON object a line (JSON Lines).  The
// first line is
//     {"entries":N,"format":"avis34-journal","head":"<hex>","version":1}
// and each of the N others an entry with its keys actor, event, head, leaf, n, object,
// payload (null once erased), salt, utc; hashes and salts in lower-case hexadecimal.
// Lines that are not canonical are refused, so that nothing can hide in one.
QByteArray exportHeader(qint64 entries, const QByteArray &head);
QByteArray exportLine(const Entry &entry);

struct Fault {
    qint64 line = 0; // of the exported file, from 1; 0: the vault's own table
    qint64 n = 0;    // the entry that should be there
    QString reason;
};

struct Verification {
    qint64 entries = 0; // good ones, up to the first fault
    QByteArray head;    // after them
    QDateTime last;     // when the last good one was written; invalid without one
    std::optional<Fault> fault;
};

// Is told of each good entry: its number, the head after it, when it was written (as text_n
// has it).
using EntryWatch = std::function<void(qint64 n, const QByteArray &head, const QByteArray &utc)>;

// Reads an exported journal from `device` (open) and recomputes all of it.  An error
// when it is not a journal, is a newer version, or cannot be read; anything wrong with
// an entry, a missing one included, is the Verification's fault.
base::Result<Verification> verifyExport(QIODevice &device, const EntryWatch &watch = {});

} // namespace journal
