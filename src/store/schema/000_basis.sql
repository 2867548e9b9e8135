-- What the store needs to know of itself, before anything else is there.

CREATE TABLE schema_step (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;

-- Ids are taken in blocks of 256 (DB_ID_BLOCK).  Both give the first id
-- behind the block taken.  A sequence, because writers to PostgreSQL must
-- not wait for each other; those to SQLite do anyway.
-- only sqlite
CREATE TABLE id_block (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    next_id INTEGER NOT NULL
) STRICT;
INSERT INTO id_block (only_row, next_id) VALUES (1, 1);
-- only postgres
CREATE SEQUENCE id_block START WITH 257 INCREMENT BY 256;
-- both
