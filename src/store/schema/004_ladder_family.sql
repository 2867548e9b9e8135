-- Ladders that belong together, ladders adopted from others, and levels one
-- comes to from more than the one below.

ALTER TABLE ladder_revision ADD COLUMN family TEXT NOT NULL DEFAULT '';
ALTER TABLE ladder_revision ADD COLUMN adopts_key TEXT NOT NULL DEFAULT '';
ALTER TABLE ladder_revision ADD COLUMN adopts_revision INTEGER NOT NULL DEFAULT 0;

CREATE TABLE level_after (
    revision_id INTEGER NOT NULL
        REFERENCES ladder_revision (id) ON DELETE CASCADE,
    level_place INTEGER NOT NULL,
    place INTEGER NOT NULL,
    after_key TEXT NOT NULL,
    PRIMARY KEY (revision_id, level_place, place)
) STRICT;
