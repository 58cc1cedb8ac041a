-- SPDX-FileCopyrightText: 2026 Avis 34 contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- What each reader said of a pair, act by act: the source from which
-- `decision`, what holds of the pair, follows.

-- Who reads.  The names stay here: the journal has the number.
CREATE TABLE reader (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

-- One act of a reader, taken back as a whole: a verdict on one pair, or on
-- all pairs of one pattern.
CREATE TABLE review_step (
    id        INTEGER PRIMARY KEY,
    reader_id INTEGER NOT NULL REFERENCES reader (id),
    pairs     INTEGER NOT NULL,
    made_utc  TEXT NOT NULL
) STRICT;

-- round: 1 first reading, 2 second, blind reading, 3 final verdict.  The last
-- reading of a round counts; the ones before come back with undo.
CREATE TABLE reading (
    leak_record_id    INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    patient_record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    step_id           INTEGER NOT NULL REFERENCES review_step (id) ON DELETE CASCADE,
    round             INTEGER NOT NULL CHECK (round IN (1, 2, 3)),
    verdict           TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure')),
    PRIMARY KEY (leak_record_id, patient_record_id, step_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX reading_of_step ON reading (step_id);
CREATE INDEX reading_by_patient ON reading (patient_record_id);

INSERT INTO reader (name) SELECT DISTINCT actor FROM decision;
INSERT INTO review_step (id, reader_id, pairs, made_utc)
SELECT d.id, r.id, 1, d.decided_utc FROM decision d JOIN reader r ON r.name = d.actor;
INSERT INTO reading (leak_record_id, patient_record_id, step_id, round, verdict)
SELECT leak_record_id, patient_record_id, id, 1, verdict FROM decision;

-- What holds of a pair: the final verdict, else that of its readers; while
-- they contradict each other, 'disputed', and nobody is written to for it.
-- It outlives the runs.
CREATE TABLE standing_decision (
    leak_record_id    INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    patient_record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure', 'disputed')),
    PRIMARY KEY (leak_record_id, patient_record_id)
) STRICT, WITHOUT ROWID;
INSERT INTO standing_decision (leak_record_id, patient_record_id, verdict)
SELECT leak_record_id, patient_record_id, verdict FROM decision;
DROP TABLE decision;
ALTER TABLE standing_decision RENAME TO decision;
CREATE INDEX decision_by_patient ON decision (patient_record_id);
CREATE INDEX decision_disputed ON decision (leak_record_id) WHERE verdict = 'disputed';

CREATE INDEX match_pair_by_pattern ON match_pair (reasons) WHERE class = 1;
