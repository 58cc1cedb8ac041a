-- SPDX-FileCopyrightText: 2026 Avis 34 contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The register of breaches (RGPD art. 33(5)) beside the breach that the vault is about.

-- document: JSON of incident::Breach.  A number is never given twice: an entry that was
-- removed stays with its reason, so that the register accounts for itself.
CREATE TABLE register_entry (
    number         INTEGER PRIMARY KEY AUTOINCREMENT CHECK (number > 0),
    document       TEXT NOT NULL,
    added_utc      TEXT NOT NULL,
    changed_utc    TEXT NOT NULL,
    removed_utc    TEXT,
    removal_reason TEXT CHECK (removal_reason <> ''),
    CHECK ((removed_utc IS NULL) = (removal_reason IS NULL))
) STRICT;

CREATE TRIGGER register_entry_stays BEFORE DELETE ON register_entry
BEGIN
    SELECT RAISE(ABORT, 'an entry of the register is never deleted');
END;

CREATE TRIGGER register_entry_removed_once BEFORE UPDATE ON register_entry
WHEN OLD.removed_utc IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a removed entry of the register does not change');
END;
