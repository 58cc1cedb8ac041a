-- SPDX-FileCopyrightText: 2026 Avis 34 contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- What left the house: counts, proofs of posting, runs of a local printer, and
-- what a mail house was given.

-- The scanned slip itself, so that it can be shown again years later.
CREATE TABLE posting_proof (
    id        INTEGER PRIMARY KEY,
    lot_id    INTEGER NOT NULL REFERENCES lot (id),
    file_name TEXT NOT NULL,
    sha256    TEXT NOT NULL,
    added_utc TEXT NOT NULL,
    document  BLOB NOT NULL,
    UNIQUE (lot_id, sha256)
) STRICT;

-- Envelopes counted by hand at the end of a lot; a difference is explained.
CREATE TABLE lot_count (
    lot_id      INTEGER PRIMARY KEY REFERENCES lot (id),
    counted     INTEGER NOT NULL CHECK (counted >= 0),
    explanation TEXT NOT NULL,
    counted_utc TEXT NOT NULL
) STRICT;

-- When the day of posting was noted: a filing made later may rely on it.
ALTER TABLE lot ADD COLUMN posting_noted_utc TEXT;

-- Letters that went to a local printer together.  A run is `sending` before its
-- first page and `sent` after its last: what a crash leaves `sending` is
-- uncertain, and only somebody who looks at the paper can tell.
CREATE TABLE print_run (
    id         INTEGER PRIMARY KEY,
    lot_id     INTEGER NOT NULL REFERENCES lot (id),
    first_rank INTEGER NOT NULL,
    last_rank  INTEGER NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('sending', 'sent')),
    begun_utc  TEXT NOT NULL,
    CHECK (first_rank <= last_rank)
) STRICT;
CREATE INDEX print_run_by_lot ON print_run (lot_id, first_rank);

CREATE TABLE handover (
    id              INTEGER PRIMARY KEY,
    made_utc        TEXT NOT NULL,
    layout          TEXT NOT NULL,
    letters         INTEGER NOT NULL,
    manifest_sha256 TEXT NOT NULL
) STRICT;
CREATE TABLE handover_lot (
    handover_id INTEGER NOT NULL REFERENCES handover (id),
    lot_id      INTEGER NOT NULL REFERENCES lot (id),
    PRIMARY KEY (handover_id, lot_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX handover_by_lot ON handover_lot (lot_id);
