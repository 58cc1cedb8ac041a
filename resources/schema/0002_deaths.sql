-- SPDX-FileCopyrightText: 2026 Avis 34 contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Patients who may be dead, by INSEE's file of deceased persons.  Only deaths
-- that are proposed for a patient are kept.

-- A file that was compared; the same one again after more patients came is a
-- row of its own.
CREATE TABLE death_import (
    id            INTEGER PRIMARY KEY,
    file_name     TEXT NOT NULL,
    sha256        TEXT NOT NULL,
    bytes         INTEGER NOT NULL,
    imported_utc  TEXT NOT NULL,
    edition       TEXT NOT NULL CHECK (edition IN ('fixed', 'csv')),
    encoding      TEXT NOT NULL,
    rows_read     INTEGER NOT NULL,
    rows_accepted INTEGER NOT NULL,
    rows_rejected INTEGER NOT NULL,
    patients      INTEGER NOT NULL, -- records that it was compared with
    proposed      INTEGER NOT NULL, -- proposals that were new
    CHECK (rows_read = rows_accepted + rows_rejected)
) STRICT;
CREATE INDEX death_import_by_file ON death_import (sha256);

CREATE TABLE death_proposal (
    id          INTEGER PRIMARY KEY,
    import_id   INTEGER NOT NULL REFERENCES death_import (id) ON DELETE CASCADE,
    record_id   INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    birth_name  TEXT NOT NULL,
    given_names TEXT NOT NULL,
    birth_date  INTEGER NOT NULL,
    birth_town  TEXT NOT NULL,
    death_date  INTEGER NOT NULL,
    death_place TEXT NOT NULL,    -- INSEE code
    grade       INTEGER NOT NULL CHECK (grade IN (1, 2)), -- matching::DeathGrade
    reasons     INTEGER NOT NULL, -- bits of matching::DeathReason
    status      TEXT NOT NULL CHECK (status IN ('proposed', 'confirmed', 'refused')),
    actor       TEXT NOT NULL,    -- who decided; empty while proposed
    decided_utc TEXT NOT NULL
) STRICT;
-- The same death in a monthly and a yearly file is proposed once.
CREATE UNIQUE INDEX death_proposal_once ON death_proposal (record_id, death_date);
CREATE INDEX death_proposal_by_import ON death_proposal (import_id);
CREATE INDEX death_proposal_by_status ON death_proposal (status, id);
