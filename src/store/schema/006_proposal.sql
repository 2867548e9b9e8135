-- Ladders as they might become, what is offered for them, what was said about
-- them.  Their documents are texts: nothing asks for a part of one.

CREATE TABLE proposal (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'adopted', 'withdrawn')),
    title TEXT NOT NULL CHECK (title <> ''),
    reason TEXT NOT NULL,
    ladder_key TEXT NOT NULL CHECK (ladder_key <> ''),
    base_key TEXT NOT NULL,
    base_revision INTEGER NOT NULL,
    role_id TEXT NOT NULL,
    document TEXT NOT NULL,
    offered_document TEXT NOT NULL,
    author TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    closed_by TEXT NOT NULL,
    closed_at INTEGER NOT NULL,
    closing TEXT NOT NULL,
    adopted_revision INTEGER NOT NULL
) STRICT;

-- A wording that was offered, and what was decided about it.
CREATE TABLE proposal_line (
    proposal_id INTEGER NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    criterion_key TEXT NOT NULL,
    verdict TEXT NOT NULL
        CHECK (verdict IN ('keep', 'adapt', 'replace', 'extend')),
    why TEXT NOT NULL,
    made_from TEXT NOT NULL,
    choice TEXT NOT NULL
        CHECK (choice IN ('open', 'taken', 'edited', 'left')),
    chosen_by TEXT NOT NULL,
    chosen_at INTEGER NOT NULL,
    PRIMARY KEY (proposal_id, place),
    UNIQUE (proposal_id, criterion_key)
) STRICT;

-- Which part each revision of a proposal changed: whoever changes the same
-- part of an older one is told.
CREATE TABLE proposal_touch (
    proposal_id INTEGER NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    part TEXT NOT NULL
        CHECK (part IN ('criterion', 'level', 'competency', 'head')),
    key TEXT NOT NULL,
    author TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (proposal_id, revision, part, key)
) STRICT;

-- A remark, or an answer to the one that began its thread.
CREATE TABLE proposal_comment (
    id INTEGER PRIMARY KEY,
    proposal_id INTEGER NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
    answers_id INTEGER REFERENCES proposal_comment (id) ON DELETE CASCADE,
    criterion_key TEXT NOT NULL,
    body TEXT NOT NULL CHECK (body <> ''),
    author TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    resolved_by TEXT NOT NULL,
    resolved_at INTEGER NOT NULL,
    resolution TEXT NOT NULL
) STRICT;

CREATE INDEX proposal_comment_proposal ON proposal_comment (proposal_id);
CREATE INDEX proposal_comment_answers ON proposal_comment (answers_id);
