-- Levels of different ladders that somebody holds equal, by keys, so that a
-- ladder may be revised without losing them.

CREATE TABLE level_match (
    id INTEGER PRIMARY KEY,
    first_ladder TEXT NOT NULL CHECK (first_ladder <> ''),
    first_level TEXT NOT NULL CHECK (first_level <> ''),
    second_ladder TEXT NOT NULL CHECK (second_ladder <> ''),
    second_level TEXT NOT NULL CHECK (second_level <> ''),
    author TEXT NOT NULL,
    reason TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    UNIQUE (first_ladder, first_level, second_ladder, second_level)
) STRICT;
