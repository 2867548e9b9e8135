-- What the office says counts towards a criterion of a ladder that others own:
-- by keys, so that the ladder may be revised without losing it.

CREATE TABLE credit_mark (
    ladder_key TEXT NOT NULL CHECK (ladder_key <> ''),
    criterion_key TEXT NOT NULL CHECK (criterion_key <> ''),
    kind TEXT NOT NULL,
    is_refused INTEGER NOT NULL CHECK (is_refused IN (0, 1)),
    why TEXT NOT NULL CHECK (why <> ''),
    wording TEXT NOT NULL,
    author TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (ladder_key, criterion_key, kind)
) STRICT;
