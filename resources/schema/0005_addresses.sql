-- SPDX-FileCopyrightText: 2026 Avis 34 contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Better addresses than those of the patient list, and what the laboratory
-- decided about one person.  Both belong to a patient record and hold for every
-- record of the same person (patient_duplicate).
--
-- Neither may be lost when a patient list is taken back and a newer one comes: a
-- protected address would be written to.  So the record is let go, not its row,
-- and the row waits for a record of the same person: same names and birth date,
-- and the same patient number where both have one.  A number alone is not enough:
-- two laboratories give the same one to two persons.

-- The newest one of a person holds; the older ones are its history.
CREATE TABLE address_correction (
    id          INTEGER PRIMARY KEY,
    record_id   INTEGER REFERENCES record (id) ON DELETE SET NULL,
    ref         TEXT NOT NULL,
    birth_name  TEXT NOT NULL,
    given_names TEXT NOT NULL,
    birth_date  INTEGER NOT NULL,
    address     TEXT NOT NULL,
    address2    TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    city        TEXT NOT NULL,
    country     TEXT NOT NULL,
    source      TEXT NOT NULL CHECK (source IN ('rnvp', 'return', 'call', 'manual')),
    made_utc    TEXT NOT NULL,
    actor       TEXT NOT NULL
) STRICT;
CREATE INDEX address_correction_by_record ON address_correction (record_id);
CREATE INDEX address_correction_waiting ON address_correction (birth_name, given_names, birth_date)
    WHERE record_id IS NULL;

-- `name` and the address are the guardian's, `form` the key of notices::Form.
CREATE TABLE instruction (
    id          INTEGER PRIMARY KEY,
    record_id   INTEGER REFERENCES record (id) ON DELETE SET NULL,
    ref         TEXT NOT NULL,
    birth_name  TEXT NOT NULL,
    given_names TEXT NOT NULL,
    birth_date  INTEGER NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN
                    ('secret_care', 'locked', 'guardian', 'form', 'distinct')),
    name        TEXT NOT NULL DEFAULT '',
    address     TEXT NOT NULL DEFAULT '',
    address2    TEXT NOT NULL DEFAULT '',
    postal_code TEXT NOT NULL DEFAULT '',
    city        TEXT NOT NULL DEFAULT '',
    country     TEXT NOT NULL DEFAULT '',
    form        TEXT NOT NULL DEFAULT '',
    made_utc    TEXT NOT NULL,
    actor       TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX instruction_once ON instruction (record_id, kind);
CREATE INDEX instruction_waiting ON instruction (birth_name, given_names, birth_date)
    WHERE record_id IS NULL;

-- The user's own list of communes; empty: the one that the program brings.
CREATE TABLE commune (
    postal_code TEXT NOT NULL,
    name        TEXT NOT NULL,
    insee       TEXT NOT NULL,
    PRIMARY KEY (postal_code, name)
) STRICT, WITHOUT ROWID;
