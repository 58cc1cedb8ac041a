-- SPDX-FileCopyrightText: 2026 Avis 34 contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Imports of several files, of other formats than text, and of newer patient lists;
-- quarantined rows that are corrected or dismissed.

-- One file of an import; a folder gives several.  mapping: JSON of the mapping file;
-- columns: JSON array of the columns in the file's order.
CREATE TABLE import_file (
    id               INTEGER PRIMARY KEY,
    import_id        INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
    kind             TEXT NOT NULL,
    name             TEXT NOT NULL,
    sha256           TEXT NOT NULL,
    bytes            INTEGER NOT NULL,
    format           TEXT NOT NULL,
    encoding         TEXT NOT NULL,
    separator        TEXT NOT NULL,
    mapping          TEXT NOT NULL,
    columns          TEXT NOT NULL,
    rows_read        INTEGER NOT NULL,
    rows_accepted    INTEGER NOT NULL,
    rows_quarantined INTEGER NOT NULL,
    CHECK (rows_read = rows_accepted + rows_quarantined)
) STRICT;
CREATE INDEX import_file_of ON import_file (import_id);
-- The same file twice would make every person appear twice.
CREATE UNIQUE INDEX import_file_once ON import_file (kind, sha256);

INSERT INTO import_file (import_id, kind, name, sha256, bytes, format, encoding, separator, mapping,
                         columns, rows_read, rows_accepted, rows_quarantined)
SELECT id, kind, file_name, sha256, bytes, 'delimited', encoding, separator, mapping, '[]', rows_read,
       rows_accepted, rows_quarantined
FROM import;

-- Why the DPO holds a file that looks like the whole leak, in the DPO's words.
ALTER TABLE import ADD COLUMN statement TEXT NOT NULL DEFAULT '';
-- Whether this is a newer state of the patient list, and what it changed:
-- rows_accepted = new + changed + unchanged.
ALTER TABLE import ADD COLUMN is_update INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import ADD COLUMN rows_new INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import ADD COLUMN rows_changed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import ADD COLUMN rows_unchanged INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import ADD COLUMN rows_vanished INTEGER NOT NULL DEFAULT 0;
-- Grows with every later change of its rows: a matching that knew the rows before must
-- look at them again.
ALTER TABLE import ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
-- Leaked rows that nobody of the list matched and that were removed when the matching was
-- accepted: accepted rows that are no longer in `record`.
ALTER TABLE import ADD COLUMN rows_purged INTEGER NOT NULL DEFAULT 0;

-- The update in which a patient was no longer in the list.
ALTER TABLE record ADD COLUMN vanished_by INTEGER REFERENCES import (id) ON DELETE SET NULL;
CREATE INDEX record_vanished ON record (vanished_by) WHERE vanished_by IS NOT NULL;

-- What a record was before an update changed it: an update can be undone.
CREATE TABLE record_before (
    import_id INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
    record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    document  TEXT NOT NULL, -- JSON array of the fields, in the order of the table
    PRIMARY KEY (import_id, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_before_of ON record_before (record_id);

-- leaked: bits of people::DataCategory of a leaked row whose values were not kept.
ALTER TABLE quarantine ADD COLUMN file_id INTEGER REFERENCES import_file (id) ON DELETE CASCADE;
ALTER TABLE quarantine ADD COLUMN leaked INTEGER NOT NULL DEFAULT 0;
ALTER TABLE quarantine ADD COLUMN state TEXT NOT NULL DEFAULT 'open'
    CHECK (state IN ('open', 'corrected', 'dismissed'));
ALTER TABLE quarantine ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE quarantine ADD COLUMN record_id INTEGER REFERENCES record (id) ON DELETE SET NULL;
CREATE INDEX quarantine_of_file ON quarantine (file_id);
CREATE INDEX quarantine_record ON quarantine (record_id) WHERE record_id IS NOT NULL;
UPDATE quarantine SET file_id = (SELECT f.id FROM import_file f WHERE f.import_id = quarantine.import_id);

-- Which file a record came from, where its import has several; its rows leave with the
-- import, so that no index is needed.
ALTER TABLE record ADD COLUMN file_id INTEGER;
