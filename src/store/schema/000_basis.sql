-- What the store needs to know of itself, before anything else is there.

CREATE TABLE IF NOT EXISTS schema_step (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;
