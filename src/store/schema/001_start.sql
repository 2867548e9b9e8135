-- The first schema.  Written for SQLite; tools/schema makes PostgreSQL's
-- from it (INTEGER is BIGINT there, TEXT sorts by bytes, STRICT goes).
-- Days are ISO text, moments are UTC milliseconds.  What each column is for
-- and how long it is kept stands in src/store/personal.c.

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    email TEXT NOT NULL UNIQUE CHECK (email <> ''),
    start_day TEXT,
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE handle (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind <> ''),
    value TEXT NOT NULL CHECK (value <> ''),
    made_at INTEGER NOT NULL,
    UNIQUE (value, kind) -- in this order: logins are asked for without kind
) STRICT;

CREATE INDEX handle_person ON handle (person_id);

CREATE TABLE position (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    department TEXT NOT NULL,
    manager_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    ladder_key TEXT NOT NULL,
    level_key TEXT NOT NULL,
    start_day TEXT,
    end_day TEXT,
    made_at INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX position_present ON position (person_id)
    WHERE end_day IS NULL;
CREATE INDEX position_manager ON position (manager_id);

CREATE TABLE duty (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('ongoing', 'accomplishment')),
    text TEXT NOT NULL CHECK (text <> ''),
    skill TEXT NOT NULL,
    day TEXT,
    link TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX duty_person ON duty (person_id, kind, text);

CREATE TABLE ladder (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key <> ''),
    revision INTEGER NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE ladder_revision (
    id INTEGER PRIMARY KEY,
    ladder_id INTEGER NOT NULL REFERENCES ladder (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    summary TEXT NOT NULL,
    source TEXT NOT NULL,
    document TEXT NOT NULL,
    author TEXT NOT NULL,
    reason TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    UNIQUE (ladder_id, number)
) STRICT;

CREATE TABLE level (
    revision_id INTEGER NOT NULL
        REFERENCES ladder_revision (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    external_title TEXT NOT NULL,
    grade TEXT NOT NULL,
    summary TEXT NOT NULL,
    pay_from INTEGER,
    pay_to INTEGER,
    pay_currency TEXT,
    PRIMARY KEY (revision_id, place),
    UNIQUE (revision_id, key)
) STRICT;

CREATE TABLE competency (
    revision_id INTEGER NOT NULL
        REFERENCES ladder_revision (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    area TEXT NOT NULL,
    summary TEXT NOT NULL,
    weight INTEGER NOT NULL,
    PRIMARY KEY (revision_id, place),
    UNIQUE (revision_id, key)
) STRICT;

CREATE TABLE criterion (
    revision_id INTEGER NOT NULL
        REFERENCES ladder_revision (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    key TEXT NOT NULL,
    competency_place INTEGER NOT NULL,
    level_place INTEGER NOT NULL,
    text TEXT NOT NULL,
    weight INTEGER NOT NULL,
    PRIMARY KEY (revision_id, place),
    UNIQUE (revision_id, key)
) STRICT;

-- Examples, alternatives and evidence kinds of a criterion, in order.
CREATE TABLE criterion_note (
    revision_id INTEGER NOT NULL
        REFERENCES ladder_revision (id) ON DELETE CASCADE,
    criterion_place INTEGER NOT NULL,
    kind TEXT NOT NULL
        CHECK (kind IN ('example', 'alternative', 'evidence')),
    place INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (revision_id, criterion_place, kind, place)
) STRICT;

CREATE TABLE rating (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    ladder_key TEXT NOT NULL,
    ladder_revision INTEGER NOT NULL,
    criterion_key TEXT NOT NULL,
    rating TEXT NOT NULL CHECK (rating IN
        ('not-yet', 'sometimes', 'always', 'not-applicable')),
    note TEXT NOT NULL,
    day TEXT NOT NULL,
    rater TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;

CREATE INDEX rating_person ON rating (person_id, ladder_key, criterion_key);

CREATE TABLE project (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    made_at INTEGER NOT NULL
) STRICT;

-- A reference names one thing in the world, whatever the project that tells
-- of it is called here.
CREATE TABLE evidence (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    project_id INTEGER NOT NULL REFERENCES project (id),
    kind TEXT NOT NULL,
    day TEXT NOT NULL,
    landed_day TEXT NOT NULL,
    reference TEXT NOT NULL,
    title TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    UNIQUE (person_id, reference, kind)
) STRICT;

CREATE INDEX evidence_day ON evidence (person_id, day);

CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    made_at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    thing TEXT NOT NULL,
    person_id INTEGER,
    detail TEXT NOT NULL
) STRICT;

CREATE INDEX audit_person ON audit (person_id);

-- The office itself: one row, made when it gets its name.
CREATE TABLE office (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;
