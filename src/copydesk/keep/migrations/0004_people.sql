-- People with an account on the site.
CREATE TABLE users (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,     -- never used again after a removal
    name     TEXT NOT NULL,
    key      TEXT NOT NULL UNIQUE,                  -- the name as it is compared: without capitals
    role     TEXT NOT NULL,                         -- reader, editor or admin
    password TEXT NOT NULL,                         -- hash by Argon2, with its parameters
    made_at  INTEGER NOT NULL
);

-- Who is signed in. The cookie, or the program, holds the token; here is only its hash.
CREATE TABLE sessions (
    token   BLOB PRIMARY KEY,                       -- SHA-256 of it
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    kind    TEXT NOT NULL,                          -- browser or program
    label   TEXT NOT NULL,                          -- what the browser calls itself
    made_at INTEGER NOT NULL,
    used_at INTEGER NOT NULL,                       -- to some minutes
    ends_at INTEGER NOT NULL                        -- when it is over, however much it is used
) WITHOUT ROWID;
CREATE INDEX sessions_by_user ON sessions (user_id);

-- What readers say of an article on the site, threaded.
CREATE TABLE comments (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,   -- never used again after a removal
    name       TEXT NOT NULL UNIQUE,                -- the same in every library that the comment comes to
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    parent_id  INTEGER REFERENCES comments (id),    -- the comment that it answers
    user_id    INTEGER REFERENCES users (id) ON DELETE SET NULL,
    author     TEXT NOT NULL,                       -- the name that is shown
    mark       BLOB,                                -- hash of the cookie by which one without an account is known again
    text       TEXT NOT NULL,
    state      TEXT NOT NULL,                       -- shown, waiting, hidden or deleted
    made_at    INTEGER NOT NULL,
    edited_at  INTEGER
);
CREATE INDEX comments_by_article ON comments (article_id, id);
CREATE INDEX comments_by_state ON comments (state, id);
CREATE INDEX comments_by_author ON comments (author, id);
CREATE INDEX comments_by_parent ON comments (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX comments_by_mark ON comments (mark, id) WHERE mark IS NOT NULL;

-- The desk's own pieces; what stands on the site of one is an article like any.
CREATE TABLE pieces (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,   -- never used again after a removal
    name       TEXT NOT NULL UNIQUE,                -- in its address
    state      TEXT NOT NULL,                       -- draft, review, scheduled, published or withdrawn
    revision   INTEGER NOT NULL,                    -- the number of the latest revision
    article_id INTEGER REFERENCES articles (id) ON DELETE SET NULL,
    publish_at INTEGER,                             -- when it is to go out, while scheduled
    made_at    INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
);
CREATE INDEX pieces_by_time ON pieces (changed_at);
CREATE INDEX pieces_by_article ON pieces (article_id) WHERE article_id IS NOT NULL;

-- Each saved state of a piece.
CREATE TABLE revisions (
    piece_id INTEGER NOT NULL REFERENCES pieces (id) ON DELETE CASCADE,
    number   INTEGER NOT NULL,                      -- 1 is the oldest
    kept_at  INTEGER NOT NULL,
    kept_by  TEXT,                                  -- who saved it; null on a site without accounts
    state    TEXT NOT NULL,                         -- published for what went out; draft for what is written beside it
    content  TEXT NOT NULL,                         -- JSON: headline, text and all
    auto_since INTEGER,                             -- when the run of autosaves that it stands for began; null: saved on purpose
    PRIMARY KEY (piece_id, number)
) WITHOUT ROWID;

-- Pictures of pieces, re-encoded.
CREATE TABLE pictures (
    name       TEXT PRIMARY KEY,                    -- hash of the bytes
    media_type TEXT NOT NULL,
    width      INTEGER NOT NULL,
    height     INTEGER NOT NULL,
    kept_at    INTEGER NOT NULL,
    public     INTEGER NOT NULL DEFAULT 0,          -- 1: a piece that is published shows it
    body       BLOB NOT NULL
) WITHOUT ROWID;

-- The sizes of pages and records, so that they are summed up without looking at each.
CREATE INDEX pages_by_size ON pages (body_bytes, length(packed));
CREATE INDEX records_by_size ON records (length(packed));
