-- Which user proposed or said something: two may have one name.  0 is the
-- operator, and whoever was no user of that name alone when this was added.

ALTER TABLE proposal ADD COLUMN author_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE proposal_comment ADD COLUMN author_id INTEGER NOT NULL DEFAULT 0;

UPDATE proposal SET author_id = coalesce((
    SELECT min(a.id) FROM account a JOIN person p ON p.id = a.person_id
     WHERE p.name = proposal.author HAVING count(*) = 1), 0);
UPDATE proposal_comment SET author_id = coalesce((
    SELECT min(a.id) FROM account a JOIN person p ON p.id = a.person_id
     WHERE p.name = proposal_comment.author HAVING count(*) = 1), 0);
