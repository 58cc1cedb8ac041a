-- SPDX-FileCopyrightText: 2026 Avis 34 contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Who let a mailing go: alarms of the pre-flight that a human accepted, and
-- signatures.

-- An accepted alarm (notices::alarmKey) is an alarm again above `persons`.
CREATE TABLE alarm_acceptance (
    alarm        TEXT PRIMARY KEY,
    persons      INTEGER NOT NULL,
    reason       TEXT NOT NULL,
    actor        TEXT NOT NULL,
    accepted_utc TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A signature holds for these texts and at most so many letters, until they
-- are printed.
CREATE TABLE release_signature (
    id           INTEGER PRIMARY KEY,
    signer       TEXT NOT NULL,
    signed_utc   TEXT NOT NULL,
    texts_sha256 TEXT NOT NULL,
    letters      INTEGER NOT NULL,
    used_utc     TEXT
) STRICT;
CREATE UNIQUE INDEX release_signature_once ON release_signature (signer, texts_sha256)
    WHERE used_utc IS NULL;

-- What the pre-flight compares address by address: persons in the order of the
-- patient list, each with the rows of the leak that are surely about them.
CREATE INDEX match_pair_sure ON match_pair (patient_record_id, leak_record_id) WHERE class = 2;
