-- SPDX-FileCopyrightText: 2026 Avis 34 contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Matchings that were accepted.  The leaked rows that nobody of the patient list rests
-- on were then removed (RGPD art. 5(1)(c) and (e)).  Counts and documents, nothing about
-- a person.

-- run: of match_run, which a later run replaces.  entry: number in the journal.  The
-- certificate is kept as it was issued, so that a later version of the program gives
-- the same bytes.
CREATE TABLE acceptance (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    accepted_utc     TEXT NOT NULL,
    actor            TEXT NOT NULL,
    run              INTEGER NOT NULL,
    entry            INTEGER NOT NULL UNIQUE REFERENCES journal (n),
    certificate_text TEXT NOT NULL CHECK (certificate_text <> ''),
    certificate_pdf  BLOB NOT NULL CHECK (length(certificate_pdf) > 0)
) STRICT;

-- Rows of an extract at that time, by what became of them.  import: its number; the
-- import itself may be taken back later.
CREATE TABLE acceptance_import (
    acceptance_id INTEGER NOT NULL REFERENCES acceptance (id),
    import        INTEGER NOT NULL,
    linked        INTEGER NOT NULL,
    disputed      INTEGER NOT NULL,
    to_review     INTEGER NOT NULL,
    unsure        INTEGER NOT NULL,
    told          INTEGER NOT NULL,
    removed       INTEGER NOT NULL,
    quarantined   INTEGER NOT NULL, -- open rows, which stayed
    PRIMARY KEY (acceptance_id, import)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER acceptance_stays BEFORE DELETE ON acceptance
BEGIN
    SELECT RAISE(ABORT, 'an acceptance is never deleted');
END;
CREATE TRIGGER acceptance_does_not_change BEFORE UPDATE ON acceptance
BEGIN
    SELECT RAISE(ABORT, 'an acceptance does not change');
END;

-- What the readers had said of pairs whose leaked row was removed, in numbers: without
-- them a review that refused many pairs would look as if it had refused none.
-- class, tenth: of the probability; probability: sum over the pairs read.  None of them was
-- "same": such a row stays.
CREATE TABLE removed_bin (
    import_id   INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
    class       INTEGER NOT NULL,
    tenth       INTEGER NOT NULL,
    pairs       INTEGER NOT NULL,
    read        INTEGER NOT NULL,
    probability REAL NOT NULL,
    PRIMARY KEY (import_id, class, tenth)
) STRICT, WITHOUT ROWID;
-- Pairs that two readers had read.
CREATE TABLE removed_agreement (
    import_id INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
    first     TEXT NOT NULL,
    second    TEXT NOT NULL,
    pairs     INTEGER NOT NULL,
    PRIMARY KEY (import_id, first, second)
) STRICT, WITHOUT ROWID;

-- What is thought of a leaked row and a patient, as PersonStore::rebuild() takes it.
-- standing: 5 one person, 4 two readers differ, 3 to review, 2 unsure, 0 two persons.
-- A pair with a decision is there twice, with the same standing.
CREATE VIEW opinion AS
SELECT p.leak_record_id, p.patient_record_id,
       CASE d.verdict
           WHEN 'same' THEN 5
           WHEN 'disputed' THEN 4
           WHEN 'unsure' THEN 2
           WHEN 'different' THEN 0
           ELSE CASE p.class WHEN 2 THEN 5 WHEN 1 THEN 3 ELSE 0 END
       END AS standing
FROM match_pair p
LEFT JOIN decision d ON d.leak_record_id = p.leak_record_id
                    AND d.patient_record_id = p.patient_record_id
UNION ALL
SELECT leak_record_id, patient_record_id,
       CASE verdict WHEN 'same' THEN 5 WHEN 'disputed' THEN 4 WHEN 'unsure' THEN 2 ELSE 0 END
FROM decision;
