-- SPDX-FileCopyrightText: 2026 Avis 34 contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- What retention rules removed (RGPD art. 5(1)(e)), and the certificates of it.  Counts
-- and documents, nothing about a person.

-- Issued once the store was rewritten after the removals that it certifies.  Kept as it
-- was issued, so that a later version of the program gives the same bytes.
CREATE TABLE purge_certificate (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    issued_utc TEXT NOT NULL,
    actor      TEXT NOT NULL,
    entry      INTEGER NOT NULL UNIQUE REFERENCES journal (n),
    text       TEXT NOT NULL CHECK (text <> ''),
    pdf        BLOB NOT NULL CHECK (length(pdf) > 0)
) STRICT;

-- One rule that was carried out: a row is here exactly when its values are gone from the
-- tables.  certificate_id: none until the store was rewritten.  removed: JSON object of
-- counts.  due_on: when the rule as it stood then (period, ISO 8601) let it happen.
CREATE TABLE purge (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    rule           TEXT NOT NULL,
    period         TEXT NOT NULL,
    due_on         TEXT NOT NULL,
    made_utc       TEXT NOT NULL,
    actor          TEXT NOT NULL,
    entry          INTEGER NOT NULL UNIQUE REFERENCES journal (n),
    removed        TEXT NOT NULL,
    certificate_id INTEGER REFERENCES purge_certificate (id)
) STRICT;
CREATE INDEX purge_by_certificate ON purge (certificate_id);

CREATE TRIGGER purge_stays BEFORE DELETE ON purge
BEGIN
    SELECT RAISE(ABORT, 'a purge is never deleted');
END;
CREATE TRIGGER purge_is_only_certified BEFORE UPDATE ON purge
WHEN OLD.certificate_id IS NOT NULL OR NEW.certificate_id IS NULL
    OR (OLD.id, OLD.rule, OLD.period, OLD.due_on, OLD.made_utc, OLD.actor, OLD.entry, OLD.removed)
       IS NOT
       (NEW.id, NEW.rule, NEW.period, NEW.due_on, NEW.made_utc, NEW.actor, NEW.entry, NEW.removed)
BEGIN
    SELECT RAISE(ABORT, 'a purge does not change');
END;
CREATE TRIGGER purge_certificate_stays BEFORE DELETE ON purge_certificate
BEGIN
    SELECT RAISE(ABORT, 'a certificate is never deleted');
END;
CREATE TRIGGER purge_certificate_does_not_change BEFORE UPDATE ON purge_certificate
BEGIN
    SELECT RAISE(ABORT, 'a certificate does not change');
END;

-- A patient list of which records were removed may be imported again, as a newer state: a
-- later extract is compared with all patients.
ALTER TABLE import_file ADD COLUMN is_purged INTEGER NOT NULL DEFAULT 0
    CHECK (is_purged IN (0, 1));
DROP INDEX import_file_once;
CREATE UNIQUE INDEX import_file_once ON import_file (kind, sha256) WHERE is_purged = 0;
DROP INDEX import_once;
CREATE UNIQUE INDEX import_once ON import (kind, sha256) WHERE kind = 'leak' OR rows_purged = 0;
