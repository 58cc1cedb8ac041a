-- SPDX-FileCopyrightText: 2026 Avis 34 contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- What was said to the CNIL, when, and by whom.

-- The answers as they stood when they were prepared: `answers` is the JSON of the
-- bundle, byte by byte, and `sha256` its hash.
CREATE TABLE filing_version (
    id         INTEGER PRIMARY KEY,
    kind       TEXT NOT NULL CHECK (kind IN ('initial', 'follow-up', 'complete')),
    vocabulary TEXT NOT NULL,
    made_utc   TEXT NOT NULL,
    actor      TEXT NOT NULL,
    sha256     TEXT NOT NULL,
    answers    BLOB NOT NULL
) STRICT;

CREATE TRIGGER filing_version_is_frozen BEFORE UPDATE ON filing_version
BEGIN
    SELECT RAISE(ABORT, 'a filing is frozen');
END;
CREATE TRIGGER filing_version_stays BEFORE DELETE ON filing_version
BEGIN
    SELECT RAISE(ABORT, 'a filing is frozen');
END;

-- Of a bundle: the answers in it.  Of a receipt: the answers that were filed, and when.
ALTER TABLE filing ADD COLUMN version_id INTEGER REFERENCES filing_version (id);
ALTER TABLE filing ADD COLUMN filed_utc TEXT;

-- Answers that the program proposed and the DPO confirmed.  Both lists are JSON: the
-- answer that was confirmed, and what was proposed at that moment; when one of them is
-- another now, the confirmation no longer counts.
CREATE TABLE confirmation (
    source   TEXT PRIMARY KEY, -- "incident.natures", "figures.persons"
    answer   TEXT NOT NULL,
    proposed TEXT NOT NULL,
    actor    TEXT NOT NULL,
    made_utc TEXT NOT NULL
) STRICT;
