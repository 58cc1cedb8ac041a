-- SPDX-FileCopyrightText: 2026 Avis 34 contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- A signature is that of a holder of the vault who proved their passphrase, whatever name was
-- typed beside it.

-- role: store::Role.  Both are NULL in signatures from before there were roles: these stay
-- valid, each of the person whose name was typed.
ALTER TABLE release_signature ADD COLUMN holder TEXT CHECK (holder <> '');
ALTER TABLE release_signature ADD COLUMN role INTEGER CHECK (role IN (0, 1));

DROP INDEX release_signature_once;
CREATE UNIQUE INDEX release_signature_once
    ON release_signature (coalesce(holder, signer), texts_sha256)
    WHERE used_utc IS NULL;

-- The journal is only ever appended to.  Who holds the key can drop these; then the chain and
-- its anchors tell (app/journal/chain.h).
CREATE TRIGGER journal_does_not_change BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE(ABORT, 'an entry of the journal never changes');
END;
CREATE TRIGGER journal_stays BEFORE DELETE ON journal
BEGIN
    SELECT RAISE(ABORT, 'an entry of the journal is never removed');
END;
-- INSERT OR REPLACE would not ask the one above.
CREATE TRIGGER journal_goes_on BEFORE INSERT ON journal
WHEN NEW.n <> (SELECT coalesce(max(n), 0) + 1 FROM journal)
BEGIN
    SELECT RAISE(ABORT, 'the journal goes on where it ended');
END;
