-- SPDX-FileCopyrightText: 2026 Avis 34 contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Returned letters and calls.

-- What the laboratory changed about the reasons of notices::ReturnReason: its own
-- ones, and which of the shipped ones it no longer offers (their text is then '').
CREATE TABLE return_reason (
    key     TEXT PRIMARY KEY,
    text    TEXT NOT NULL,
    retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT, WITHOUT ROWID;

-- What follows from a letter that came back; without a row, nobody decided yet.
CREATE TABLE return_decision (
    notice_id   INTEGER PRIMARY KEY REFERENCES notice (id),
    decision    TEXT NOT NULL CHECK (decision IN ('new_address', 'resend', 'public_notice')),
    decided_utc TEXT NOT NULL
) STRICT;

-- Persons without any usable address, who are told by a public communication
-- (GDPR art. 34(3)(c)).  searched: keys of notices::AddressSearch, by commas.
CREATE TABLE public_notice (
    person_id   INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    decided_utc TEXT NOT NULL,
    searched    TEXT NOT NULL CHECK (searched <> '')
) STRICT;

CREATE INDEX notice_came_back ON notice (returned_on, id) WHERE state = 'returned';

-- A return noted by mistake may be taken back only while nothing of the letter
-- was told again (0004 has the same for a new letter).
CREATE TRIGGER notice_comes_back_alive BEFORE UPDATE OF state ON notice
WHEN OLD.state = 'returned' AND NEW.state <> 'returned'
    AND EXISTS (SELECT 1 FROM notice n
                WHERE n.person_id = NEW.person_id AND n.channel = NEW.channel AND n.id <> NEW.id
                  AND n.state <> 'returned' AND n.told & NEW.told <> 0)
BEGIN
    SELECT RAISE(ABORT, 'a letter tells nothing new');
END;

-- Calls.  A call outlives the list in which the patient was found.
-- script, outcome: keys of notices::CallScript and CallOutcome.
CREATE TABLE call (
    id                INTEGER PRIMARY KEY,
    at_utc            TEXT NOT NULL,
    patient_record_id INTEGER REFERENCES record (id) ON DELETE SET NULL,
    notice_id         INTEGER REFERENCES notice (id),
    trust             TEXT NOT NULL CHECK (trust IN ('none', 'facts', 'reference')),
    script            TEXT NOT NULL,
    outcome           TEXT NOT NULL,
    note              TEXT NOT NULL
) STRICT;
CREATE INDEX call_by_time ON call (at_utc);
CREATE INDEX call_by_patient ON call (patient_record_id);

-- As in 0004, with what was decided about returned letters: who is to be written
-- to again is to do, who is told by a public notice is 7.  Whoever no letter
-- reached and is dead needs none.
DROP VIEW person_in_list;
CREATE VIEW person_in_list AS
SELECT p.id, p.patient_record_id, p.leaked, p.told,
       CASE
           WHEN p.told <> 0 AND p.leaked & ~p.told = 0 THEN
               CASE WHEN EXISTS (SELECT 1 FROM notice n
                                 WHERE n.person_id = p.id AND n.state = 'printed')
                    THEN 2 ELSE 3 END
           WHEN p.patient_record_id IN (
               SELECT coalesce(dup.representative_id, d.record_id)
               FROM death_proposal d
               LEFT JOIN patient_duplicate dup ON dup.record_id = d.record_id
               WHERE d.status = 'confirmed') THEN 5
           WHEN EXISTS (SELECT 1 FROM public_notice u WHERE u.person_id = p.id) THEN 7
           WHEN EXISTS (SELECT 1 FROM notice n
                        LEFT JOIN return_decision d ON d.notice_id = n.id
                        WHERE n.person_id = p.id AND n.state = 'returned'
                          AND d.notice_id IS NULL
                          AND (p.told = 0 OR n.told & p.leaked & ~p.told <> 0)) THEN 4
           WHEN o.reason IS NOT NULL THEN 1
           WHEN p.told <> 0 THEN 6
           ELSE 0
       END AS state,
       coalesce(o.reason, '') AS obstacle
FROM (SELECT id, patient_record_id, leaked,
             coalesce((SELECT sum(n.told) FROM notice n
                       WHERE n.person_id = person.id AND n.channel = 'letter'
                         AND n.state <> 'returned'), 0) AS told
      FROM person) p
LEFT JOIN notice_obstacle o ON o.person_id = p.id;
