-- SPDX-FileCopyrightText: 2026 Avis 34 contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Requests of persons to exercise their rights (GDPR art. 12 to 22), and what was
-- answered.  All words are keys of services::requestTerms(): no free text but the
-- note.  A request outlives the list in which its patient was found.
CREATE TABLE rights_request (
    id                INTEGER PRIMARY KEY,
    kind              TEXT NOT NULL,
    received_on       TEXT NOT NULL,
    channel           TEXT NOT NULL,
    patient_record_id INTEGER REFERENCES record (id) ON DELETE SET NULL,
    notice_id         INTEGER REFERENCES notice (id),
    identity          TEXT NOT NULL, -- how it was verified; '' while it was not
    extended_on       TEXT,          -- the person was told so (art. 12(3))
    extension_reason  TEXT NOT NULL CHECK ((extended_on IS NULL) = (extension_reason = '')),
    answered_on       TEXT,
    answer            TEXT NOT NULL CHECK ((answered_on IS NULL) = (answer = '')),
    answer_channel    TEXT NOT NULL,
    note              TEXT NOT NULL,
    noted_utc         TEXT NOT NULL
) STRICT;
CREATE INDEX rights_request_by_patient ON rights_request (patient_record_id);
CREATE INDEX rights_request_by_notice ON rights_request (notice_id);
