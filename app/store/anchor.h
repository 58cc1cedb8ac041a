// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/secret.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace store {

// Where the journal stood, kept outside the store.  SQLCipher finds every changed page,
// but not an older page put back, nor a WAL that lost its end (measured: 298 of 300 cut
// WALs lost acknowledged transactions without a word).  A store whose journal does not
// contain its anchor is such a store.
//
// anchors/journal.json: one line of canonical JSON {"entries","format","generation",
// "head","mac","pages","store","version"}; mac is HMAC-SHA-256 under anchorKey() of the
// line without it.  Version 1 is an anchor without pages, and the form of earlier programs.
struct Anchor {
    qint64 entries = 0;
    QByteArray head;        // of the journal after that many entries
    quint64 generation = 0; // of keys.bin: an older key file put back shows as well
    QByteArray storeId;
    // pageDigest() of the store as it was closed; empty while somebody has it open for
    // writing, or had when the program ended by force.
    QByteArray pages = {};

    bool operator==(const Anchor &) const = default;
};

QByteArray serialiseAnchor(const Anchor &anchor, const base::Secret &anchorKey);
// Nothing when it was altered, or belongs to other keys.
std::optional<Anchor> parseAnchor(const QByteArray &bytes, const base::Secret &anchorKey);

} // namespace store
