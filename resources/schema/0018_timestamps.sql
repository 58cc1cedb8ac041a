-- SPDX-FileCopyrightText: 2026 Avis 34 contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The time-stamps of the journal (RFC 3161), which lie in anchors/ beside the store too: so
-- they are in every backup.

-- entry: whose head was stamped; it may be one that this journal never had, of a state that
-- was put back.
CREATE TABLE timestamp_token (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    entry  INTEGER NOT NULL CHECK (entry > 0),
    sha256 TEXT NOT NULL UNIQUE,
    token  BLOB NOT NULL CHECK (length(token) > 0)
) STRICT;

CREATE TRIGGER timestamp_token_stays BEFORE DELETE ON timestamp_token
BEGIN
    SELECT RAISE(ABORT, 'a time-stamp is never deleted');
END;
CREATE TRIGGER timestamp_token_does_not_change BEFORE UPDATE ON timestamp_token
BEGIN
    SELECT RAISE(ABORT, 'a time-stamp does not change');
END;
