-- Who signs in.  A user is kept as an account: user is a word of SQL.

CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    email TEXT NOT NULL UNIQUE CHECK (email <> ''),
    role TEXT NOT NULL CHECK (role IN ('owner', 'lead', 'hr', 'council',
        'member', 'contributor', 'sponsor')),
    person_id INTEGER UNIQUE REFERENCES person (id) ON DELETE CASCADE,
    password_hash TEXT NOT NULL, -- empty: no password signs them in
    disabled_at INTEGER,
    signed_in_at INTEGER,
    made_at INTEGER NOT NULL
) STRICT;

-- The token itself is in one browser's cookie and nowhere else.
CREATE TABLE session (
    token_digest TEXT PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    made_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL
) STRICT;

CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_seen ON session (seen_at);
