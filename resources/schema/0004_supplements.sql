-- SPDX-FileCopyrightText: 2026 Avis 34 contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- A later leak file may hold more of a person who was already written to: a
-- supplement tells what is new, and names the letter that it completes.

-- The categories that a letter told: bits of people::DataCategory, as printed
-- or, where an old letter does not say, those of its person.
ALTER TABLE notice ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
UPDATE notice SET told = coalesce(
    CASE WHEN json_valid(recipient) THEN json_extract(recipient, '$.leaked') END,
    (SELECT leaked FROM person WHERE person.id = notice.person_id));
ALTER TABLE notice ADD COLUMN completes INTEGER REFERENCES notice (id);

-- Live letters, those that did not come back, tell a person nothing twice: one
-- first letter, one per set of news, and no two sets overlap.  So the sum of
-- `told` over them is their union.
DROP INDEX notice_once;
CREATE UNIQUE INDEX notice_once ON notice (person_id, channel, told) WHERE state <> 'returned';
CREATE UNIQUE INDEX notice_first ON notice (person_id, channel)
    WHERE state <> 'returned' AND completes IS NULL;
CREATE TRIGGER notice_tells_news BEFORE INSERT ON notice
WHEN NEW.told = 0
    OR EXISTS (SELECT 1 FROM notice n
               WHERE n.person_id = NEW.person_id AND n.channel = NEW.channel
                 AND n.state <> 'returned' AND n.told & NEW.told <> 0)
BEGIN
    SELECT RAISE(ABORT, 'a letter tells nothing new');
END;
DROP INDEX notice_by_person;
CREATE INDEX notice_by_person ON notice (person_id, channel, state, told);

-- Where every person stands.  state: the numbers of store::PersonState.
CREATE VIEW person_in_list AS
SELECT p.id, p.patient_record_id, p.leaked, p.told,
       CASE
           WHEN p.told <> 0 AND p.leaked & ~p.told = 0 THEN
               CASE WHEN EXISTS (SELECT 1 FROM notice n
                                 WHERE n.person_id = p.id AND n.state = 'printed')
                    THEN 2 ELSE 3 END
           WHEN EXISTS (SELECT 1 FROM notice n
                        WHERE n.person_id = p.id AND n.state = 'returned'
                          AND (p.told = 0 OR n.told & p.leaked & ~p.told <> 0)) THEN 4
           WHEN p.patient_record_id IN (
               SELECT coalesce(dup.representative_id, d.record_id)
               FROM death_proposal d
               LEFT JOIN patient_duplicate dup ON dup.record_id = d.record_id
               WHERE d.status = 'confirmed') THEN 5
           WHEN o.reason IS NOT NULL THEN 1
           WHEN p.told <> 0 THEN 6
           ELSE 0
       END AS state,
       coalesce(o.reason, '') AS obstacle
FROM (SELECT id, patient_record_id, leaked,
             coalesce((SELECT sum(n.told) FROM notice n
                       WHERE n.person_id = person.id AND n.channel = 'letter'
                         AND n.state <> 'returned'), 0) AS told
      FROM person) p
LEFT JOIN notice_obstacle o ON o.person_id = p.id;
