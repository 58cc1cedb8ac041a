-- SPDX-FileCopyrightText: 2026 Avis 34 contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Notifications by e-mail.  One is a row of `notice` (channel 'email': printed while it
-- is on its way, posted once the server has accepted it, returned when it did not
-- reach) and a row of `email`, which says what the servers answered.

-- What a wave of e-mails has in common: incident, date and texts as sent (JSON), so
-- that each can be made again byte by byte.
CREATE TABLE email_mailing (
    id      INTEGER PRIMARY KEY,
    made_on TEXT NOT NULL,
    sender  TEXT NOT NULL, -- JSON: the names and addresses in its headers
    context TEXT NOT NULL
) STRICT;

-- sending: its final dot may have left; what a crash leaves so is uncertain, and only a
-- human sends it again (RFC 1047).  refused: for what the message or its sender is, not
-- for whom it is to.  failed: never reaches this address, a letter is due.
-- sealed: the journal holds its outcome.
CREATE TABLE email (
    notice_id   INTEGER PRIMARY KEY REFERENCES notice (id),
    mailing_id  INTEGER NOT NULL REFERENCES email_mailing (id),
    address     TEXT NOT NULL,
    state       TEXT NOT NULL DEFAULT 'pending' CHECK (
                state IN ('pending', 'sending', 'accepted', 'refused', 'uncertain', 'failed')),
    attempts    INTEGER NOT NULL DEFAULT 0,
    changed_utc TEXT NOT NULL,
    due_utc     TEXT NOT NULL, -- while pending: not before
    first_utc   TEXT,          -- first attempt since it is pending
    sent_utc    TEXT,          -- the Date of the message whose final dot last left
    sha256      TEXT NOT NULL DEFAULT '', -- of that message
    reason      TEXT NOT NULL DEFAULT '', -- key of services::EmailReason
    reply       TEXT NOT NULL DEFAULT '', -- what the server said last
    sealed      INTEGER NOT NULL DEFAULT 0 CHECK (sealed IN (0, 1))
) STRICT;
CREATE INDEX email_by_state ON email (state, due_utc);
CREATE INDEX email_by_time ON email (sent_utc) WHERE sent_utc IS NOT NULL;
CREATE INDEX email_to_seal ON email (notice_id) WHERE sealed = 0
    AND state IN ('accepted', 'refused', 'uncertain', 'failed');

-- No way leads from accepted to a second sending but over a bounce, and none at all
-- from failed, whose person may have a letter.
CREATE TRIGGER email_goes_forward BEFORE UPDATE OF state ON email
WHEN NOT ((OLD.state = 'pending' AND NEW.state IN ('pending', 'sending', 'refused', 'failed'))
       OR (OLD.state = 'sending' AND NEW.state <> 'sending')
       OR (OLD.state = 'accepted' AND NEW.state IN ('failed', 'refused')
           OR (OLD.state = 'accepted' AND NEW.state = 'pending' AND NEW.reason = 'bounced_soft'))
       OR (OLD.state = 'refused' AND NEW.state IN ('pending', 'failed'))
       OR (OLD.state = 'uncertain' AND NEW.state IN ('pending', 'accepted', 'failed')))
BEGIN
    SELECT RAISE(ABORT, 'an e-mail cannot go from there to there');
END;

CREATE TRIGGER email_moves_notice AFTER UPDATE OF state ON email
WHEN (OLD.state = 'accepted') <> (NEW.state = 'accepted') OR NEW.state = 'failed'
BEGIN
    UPDATE notice
    SET state = CASE NEW.state WHEN 'accepted' THEN 'posted' WHEN 'failed' THEN 'returned'
                ELSE 'printed' END,
        returned_on = CASE NEW.state WHEN 'failed' THEN substr(NEW.changed_utc, 1, 10) END,
        return_reason = CASE NEW.state WHEN 'failed' THEN NEW.reason END
    WHERE id = NEW.notice_id;
END;

-- Messages of the mailbox of bounces, each read once.  sender and subject only of those
-- that a human must look at.
CREATE TABLE bounce (
    id         INTEGER PRIMARY KEY,
    sha256     TEXT NOT NULL UNIQUE,
    server_uid TEXT, -- POP3's
    read_utc   TEXT NOT NULL,
    place      TEXT NOT NULL,
    kind       TEXT NOT NULL,
    notice_id  INTEGER REFERENCES notice (id),
    status     TEXT NOT NULL,
    diagnostic TEXT NOT NULL,
    sender     TEXT NOT NULL,
    subject    TEXT NOT NULL,
    is_settled INTEGER NOT NULL CHECK (is_settled IN (0, 1))
) STRICT;
CREATE INDEX bounce_of_notice ON bounce (notice_id);
CREATE INDEX bounce_of_server ON bounce (server_uid) WHERE server_uid IS NOT NULL;
CREATE INDEX bounce_open ON bounce (id) WHERE is_settled = 0;

-- As in 0004 and 0007, over all channels: nobody is told the same by post and by e-mail.
DROP INDEX notice_once;
CREATE UNIQUE INDEX notice_once ON notice (person_id, told) WHERE state <> 'returned';
DROP INDEX notice_first;
CREATE UNIQUE INDEX notice_first ON notice (person_id)
    WHERE state <> 'returned' AND completes IS NULL;
DROP TRIGGER notice_tells_news;
CREATE TRIGGER notice_tells_news BEFORE INSERT ON notice
WHEN NEW.told = 0
    OR EXISTS (SELECT 1 FROM notice n
               WHERE n.person_id = NEW.person_id AND n.state <> 'returned'
                 AND n.told & NEW.told <> 0)
BEGIN
    SELECT RAISE(ABORT, 'a notice tells nothing new');
END;
DROP TRIGGER notice_comes_back_alive;
CREATE TRIGGER notice_comes_back_alive BEFORE UPDATE OF state ON notice
WHEN OLD.state = 'returned' AND NEW.state <> 'returned'
    AND EXISTS (SELECT 1 FROM notice n
                WHERE n.person_id = NEW.person_id AND n.id <> NEW.id AND n.state <> 'returned'
                  AND n.told & NEW.told <> 0)
BEGIN
    SELECT RAISE(ABORT, 'a notice tells nothing new');
END;
DROP INDEX notice_by_person;
CREATE INDEX notice_by_person ON notice (person_id, state, told);

-- As in 0007.  An e-mail that failed needs no decision: a letter is due at once.
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
                          AND n.channel = 'letter' AND d.notice_id IS NULL
                          AND (p.told = 0 OR n.told & p.leaked & ~p.told <> 0)) THEN 4
           WHEN o.reason IS NOT NULL THEN 1
           WHEN p.told <> 0 THEN 6
           ELSE 0
       END AS state,
       coalesce(o.reason, '') AS obstacle
FROM (SELECT id, patient_record_id, leaked,
             coalesce((SELECT sum(n.told) FROM notice n
                       WHERE n.person_id = person.id AND n.state <> 'returned'), 0) AS told
      FROM person) p
LEFT JOIN notice_obstacle o ON o.person_id = p.id;

-- As in 0005, with `channel`: by which way this person is to be written to, the key of
-- notices::Channel.
ALTER TABLE instruction RENAME TO instruction_before;
CREATE TABLE instruction (
    id          INTEGER PRIMARY KEY,
    record_id   INTEGER REFERENCES record (id) ON DELETE SET NULL,
    ref         TEXT NOT NULL,
    birth_name  TEXT NOT NULL,
    given_names TEXT NOT NULL,
    birth_date  INTEGER NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN
                    ('secret_care', 'locked', 'guardian', 'form', 'distinct', 'channel')),
    name        TEXT NOT NULL DEFAULT '',
    address     TEXT NOT NULL DEFAULT '',
    address2    TEXT NOT NULL DEFAULT '',
    postal_code TEXT NOT NULL DEFAULT '',
    city        TEXT NOT NULL DEFAULT '',
    country     TEXT NOT NULL DEFAULT '',
    form        TEXT NOT NULL DEFAULT '',
    channel     TEXT NOT NULL DEFAULT '',
    made_utc    TEXT NOT NULL,
    actor       TEXT NOT NULL
) STRICT;
INSERT INTO instruction (id, record_id, ref, birth_name, given_names, birth_date, kind, name,
                         address, address2, postal_code, city, country, form, made_utc, actor)
SELECT id, record_id, ref, birth_name, given_names, birth_date, kind, name, address, address2,
       postal_code, city, country, form, made_utc, actor
FROM instruction_before;
DROP TABLE instruction_before;
CREATE UNIQUE INDEX instruction_once ON instruction (record_id, kind);
CREATE INDEX instruction_waiting ON instruction (birth_name, given_names, birth_date)
    WHERE record_id IS NULL;
