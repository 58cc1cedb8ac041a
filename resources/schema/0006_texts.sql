-- SPDX-FileCopyrightText: 2026 Avis 34 contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The laboratory's own versions of the letters.

-- `name` is that of the text (notices::textName(), or "categories").  The newest
-- row of a name holds; a NULL source goes back to the text of the program.
-- Nothing is ever changed or deleted: a lot keeps what it was printed from, and
-- this keeps who wrote what, and when.
CREATE TABLE letter_text (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL,
    source  TEXT,
    set_utc TEXT NOT NULL,
    actor   TEXT NOT NULL
) STRICT;
CREATE INDEX letter_text_by_name ON letter_text (name, id);
CREATE TRIGGER letter_text_is_kept BEFORE DELETE ON letter_text
BEGIN
    SELECT RAISE(ABORT, 'versions of letters are kept');
END;
CREATE TRIGGER letter_text_is_not_changed BEFORE UPDATE ON letter_text
BEGIN
    SELECT RAISE(ABORT, 'versions of letters are kept');
END;
