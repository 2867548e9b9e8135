-- HR's catalogue of jobs.  What is no longer in it stays, withdrawn, for what
-- names it.

CREATE TABLE job_profile (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL CHECK (code <> ''),
    folded_code TEXT NOT NULL UNIQUE CHECK (folded_code <> ''),
    family TEXT NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    level TEXT NOT NULL,
    grade TEXT NOT NULL,
    description TEXT NOT NULL,
    is_withdrawn INTEGER NOT NULL CHECK (is_withdrawn IN (0, 1)),
    revision INTEGER NOT NULL CHECK (revision > 0),
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE job_pay (
    job_id INTEGER NOT NULL REFERENCES job_profile (id) ON DELETE CASCADE,
    place INTEGER NOT NULL CHECK (place >= 0),
    region TEXT NOT NULL,
    currency TEXT NOT NULL CHECK (currency <> ''),
    from_minor INTEGER NOT NULL,
    to_minor INTEGER NOT NULL,
    PRIMARY KEY (job_id, place)
) STRICT;

CREATE TABLE job_survey (
    job_id INTEGER NOT NULL REFERENCES job_profile (id) ON DELETE CASCADE,
    place INTEGER NOT NULL CHECK (place >= 0),
    name TEXT NOT NULL,
    code TEXT NOT NULL CHECK (code <> ''),
    PRIMARY KEY (job_id, place)
) STRICT;
