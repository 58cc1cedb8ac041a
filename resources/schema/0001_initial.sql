-- SPDX-FileCopyrightText: 2026 Avis 34 contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Instants are ISO 8601 in UTC, dates yyyy-mm-dd; partial dates are integers
-- yyyymmdd with zeros for what is unknown.  Leaked values have no column:
-- only `leaked`, the bits of people::DataCategory.

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The breach, as the canonical JSON of incident::toJson; one row an incident.
CREATE TABLE incident (
    id          INTEGER PRIMARY KEY,
    document    TEXT NOT NULL,
    updated_utc TEXT NOT NULL
) STRICT;

CREATE TABLE import (
    id              INTEGER PRIMARY KEY,
    kind            TEXT NOT NULL CHECK (kind IN ('patients', 'leak')),
    file_name       TEXT NOT NULL,
    sha256          TEXT NOT NULL,
    bytes           INTEGER NOT NULL,
    provenance      TEXT NOT NULL,
    received_on     TEXT NOT NULL,
    imported_utc    TEXT NOT NULL,
    encoding        TEXT NOT NULL,
    separator       TEXT NOT NULL,
    mapping         TEXT NOT NULL,
    rows_read       INTEGER NOT NULL,
    rows_accepted   INTEGER NOT NULL,
    rows_quarantined INTEGER NOT NULL,
    warnings        INTEGER NOT NULL,
    CHECK (rows_read = rows_accepted + rows_quarantined)
) STRICT;
-- The same file twice would make every person appear twice.
CREATE UNIQUE INDEX import_once ON import (kind, sha256);

-- A mapping confirmed once is found again by the fingerprint of the header.
CREATE TABLE mapping_profile (
    kind        TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    name        TEXT NOT NULL,
    mapping     TEXT NOT NULL,
    PRIMARY KEY (kind, fingerprint)
) STRICT, WITHOUT ROWID;

-- One accepted row of a file (people::SourceRecord).
CREATE TABLE record (
    id               INTEGER PRIMARY KEY,
    import_id        INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
    line             INTEGER NOT NULL,
    ref              TEXT NOT NULL,
    birth_name       TEXT NOT NULL,
    usual_name       TEXT NOT NULL,
    given_names      TEXT NOT NULL,
    first_given_name TEXT NOT NULL,
    birth_date       INTEGER NOT NULL,
    sex              INTEGER NOT NULL,
    nir              TEXT NOT NULL,
    ins              TEXT NOT NULL,
    phone            TEXT NOT NULL,
    mobile           TEXT NOT NULL,
    email            TEXT NOT NULL,
    address          TEXT NOT NULL,
    address2         TEXT NOT NULL,
    postal_code      TEXT NOT NULL,
    city             TEXT NOT NULL,
    country          TEXT NOT NULL,
    title            TEXT NOT NULL,
    guardian_name    TEXT NOT NULL,
    sample_date      INTEGER NOT NULL,
    leaked           INTEGER NOT NULL
) STRICT;
CREATE INDEX record_by_import ON record (import_id);
CREATE INDEX record_by_ref ON record (ref) WHERE ref <> '';

-- A row that was not accepted, with the reason; `cells` is a JSON object of
-- the cells that may be kept (none of a leaked value).
CREATE TABLE quarantine (
    id          INTEGER PRIMARY KEY,
    import_id   INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
    line        INTEGER NOT NULL,
    column_name TEXT NOT NULL,
    reason      TEXT NOT NULL,
    cells       TEXT NOT NULL
) STRICT;
CREATE INDEX quarantine_by_import ON quarantine (import_id);

-- A doubt about an accepted row: data, not a rejection.
CREATE TABLE record_warning (
    record_id   INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    column_name TEXT NOT NULL,
    reason      TEXT NOT NULL
) STRICT;
CREATE INDEX record_warning_by_record ON record_warning (record_id);

CREATE TABLE match_run (
    id           INTEGER PRIMARY KEY,
    finished_utc TEXT NOT NULL,
    parameters   TEXT NOT NULL,
    statistics   TEXT NOT NULL
) STRICT;

-- Every pair at or above the floor of the run (matching::Pair).  class:
-- 0 none, 1 review, 2 sure.
CREATE TABLE match_pair (
    id                INTEGER PRIMARY KEY,
    run_id            INTEGER NOT NULL REFERENCES match_run (id) ON DELETE CASCADE,
    leak_record_id    INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    patient_record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    class             INTEGER NOT NULL,
    probability       REAL NOT NULL,
    reasons           INTEGER NOT NULL, -- 64 bits of matching::Reason
    weight            REAL NOT NULL,    -- bits of evidence
    rarities          INTEGER NOT NULL  -- of the agreeing names: surname × 16 + given name
) STRICT;
CREATE INDEX match_pair_by_leak ON match_pair (leak_record_id);
CREATE INDEX match_pair_by_patient ON match_pair (patient_record_id);
CREATE INDEX match_pair_to_review ON match_pair (probability) WHERE class = 1;

-- Records of the patient list that are one person: every duplicate points to
-- its representative.
CREATE TABLE patient_duplicate (
    record_id         INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    representative_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX patient_duplicate_of ON patient_duplicate (representative_id);

-- What a reader decided about a pair of records; it outlives the runs.
CREATE TABLE decision (
    id                INTEGER PRIMARY KEY,
    leak_record_id    INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    patient_record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    verdict           TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure')),
    actor             TEXT NOT NULL,
    decided_utc       TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX decision_of_pair ON decision (leak_record_id, patient_record_id);
CREATE INDEX decision_by_patient ON decision (patient_record_id);

-- A person concerned: one patient (duplicates merged) found in the leak.
CREATE TABLE person (
    id                INTEGER PRIMARY KEY,
    patient_record_id INTEGER NOT NULL UNIQUE REFERENCES record (id) ON DELETE CASCADE,
    leaked            INTEGER NOT NULL
) STRICT;

CREATE TABLE lot (
    id           INTEGER PRIMARY KEY,
    produced_utc TEXT NOT NULL,
    file_name    TEXT NOT NULL,
    sha256       TEXT NOT NULL,
    letters      INTEGER NOT NULL,
    pages        INTEGER NOT NULL,
    first_postal_code TEXT NOT NULL,
    last_postal_code  TEXT NOT NULL,
    context      TEXT NOT NULL, -- JSON: incident, letter date and template texts as printed
    posted_on    TEXT,
    proof_sha256 TEXT
) STRICT;

-- The one notification of a person, per channel.  `recipient` is what of the
-- record was printed (JSON), so that with the lot's context the same letter
-- can be made again after the patient list has changed.
CREATE TABLE notice (
    id          INTEGER PRIMARY KEY,
    person_id   INTEGER NOT NULL REFERENCES person (id),
    channel     TEXT NOT NULL CHECK (channel IN ('letter', 'email')),
    variant     TEXT NOT NULL,
    reference   TEXT NOT NULL UNIQUE,
    state       TEXT NOT NULL CHECK (state IN ('printed', 'posted', 'returned')),
    lot_id      INTEGER REFERENCES lot (id),
    rank        INTEGER NOT NULL,
    pages       INTEGER NOT NULL,
    recipient   TEXT NOT NULL,
    returned_on TEXT,
    return_reason TEXT
) STRICT;
-- Nobody is told twice by the same channel.
CREATE UNIQUE INDEX notice_once ON notice (person_id, channel) WHERE state <> 'returned';
CREATE INDEX notice_by_person ON notice (person_id, state);
CREATE INDEX notice_by_lot ON notice (lot_id, rank);

-- Why a person has no letter although one is due (notices::Obstacle).
CREATE TABLE notice_obstacle (
    person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    reason    TEXT NOT NULL
) STRICT;

CREATE TABLE filing (
    id          INTEGER PRIMARY KEY,
    kind        TEXT NOT NULL CHECK (kind IN ('initial', 'follow-up', 'complete', 'receipt')),
    made_utc    TEXT NOT NULL,
    number      TEXT NOT NULL,
    file_name   TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    document    BLOB NOT NULL
) STRICT;

CREATE TABLE journal (
    n       INTEGER PRIMARY KEY,
    utc     TEXT NOT NULL,
    actor   TEXT NOT NULL,
    event   TEXT NOT NULL,
    object  TEXT NOT NULL,
    salt    BLOB NOT NULL,
    payload TEXT,
    leaf    BLOB NOT NULL,
    head    BLOB NOT NULL
) STRICT;
