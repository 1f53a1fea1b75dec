-- The library of copydesk, schema 4. Times are whole seconds since 1970 in UTC unless they are text (ISO 8601).
-- A change of this file is also a numbered file in migrations/, which brings older libraries here.

-- Facts of the library itself: who may comment (comments), whether what strangers say waits (comments_wait).
CREATE TABLE library (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- Publications by the name they print, or by their host where they print none.
CREATE TABLE outlets (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

-- One row an article: what lists and filters look at, as of its latest version and with its corrections.
CREATE TABLE articles (
    id           INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again after a removal
    name         TEXT NOT NULL UNIQUE,              -- the short id that people type
    key          BLOB NOT NULL UNIQUE,              -- hash of the page's address, or of the story where there is none
    url          TEXT,                              -- its own address, without tracking parameters
    outlet_id    INTEGER REFERENCES outlets (id),
    kind         TEXT NOT NULL,
    language     TEXT,
    section      TEXT,
    headline     TEXT,
    published_at INTEGER,
    updated_at   INTEGER,
    shown_at     INTEGER NOT NULL,                  -- when published; else when fetched; else when kept
    added_at     INTEGER NOT NULL,
    checked_at   INTEGER NOT NULL,                  -- when the page last came in, changed or not
    version_id   INTEGER,                           -- the latest of its versions
    version_count INTEGER NOT NULL DEFAULT 1        -- how many there have been
);
CREATE INDEX articles_by_time ON articles (shown_at, id);
CREATE INDEX articles_by_outlet ON articles (outlet_id, shown_at);

-- One row for each content that was found under the address.
CREATE TABLE versions (
    id         INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    number     INTEGER NOT NULL,                    -- 1 is the oldest
    story      BLOB NOT NULL,                       -- hash of headline, dek, body and corrections printed on the page
    kept_at    INTEGER NOT NULL,
    fetched_at INTEGER,
    changes    TEXT,                                -- JSON: what differs from the version before; null for the first
    UNIQUE (article_id, number)
);

-- The pages as received, packed with Zstandard.
CREATE TABLE pages (
    version_id  INTEGER PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE,
    url         TEXT,
    media_type  TEXT,
    charset     TEXT,
    fetched_at  TEXT,
    origin_kind TEXT NOT NULL,
    origin_name TEXT NOT NULL,
    body_bytes  INTEGER NOT NULL,
    packed      BLOB NOT NULL
);

-- The records as the reader made them, without corrections: text, blocks, links, pictures, statements, figures.
CREATE TABLE records (
    version_id INTEGER PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE,
    on_page    INTEGER NOT NULL,                    -- 1: packed against the page's bytes, which hold most of its text
    packed     BLOB NOT NULL
);

-- The sizes of pages and records, so that they are summed up without looking at each.
CREATE INDEX pages_by_size ON pages (body_bytes, length(packed));
CREATE INDEX records_by_size ON records (length(packed));

-- The words of each article's latest version; its rowid is articles.id. No text is kept here.
CREATE VIRTUAL TABLE words USING fts5 (
    headline, dek, body, outlet, section, tag, agency, author, speaker, quote,
    content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'"
);

-- Statements and figures of the latest version, as far as filters and lists need them; position is that in the record,
-- shown_at that of the article, by which lists go.
CREATE TABLE statements (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    shown_at   INTEGER NOT NULL,
    speaker    TEXT,
    manner     TEXT NOT NULL,
    certainty  TEXT NOT NULL,
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;
CREATE INDEX statements_by_time ON statements (shown_at, article_id, position, speaker);
CREATE INDEX statements_by_speaker ON statements (speaker, shown_at) WHERE speaker IS NOT NULL;

CREATE TABLE figures (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    shown_at   INTEGER NOT NULL,
    low        REAL,                                -- null where that end is open
    high       REAL,
    kind       TEXT NOT NULL,
    unit       TEXT,
    counted    TEXT,
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;
CREATE INDEX figures_by_time ON figures (shown_at);
CREATE INDEX figures_by_unit ON figures (unit, shown_at) WHERE unit IS NOT NULL;

-- What an article is filed under: its outlet, section, tags, agency and authors, as lists go by them.
CREATE TABLE labels (
    kind       TEXT NOT NULL,
    label      TEXT NOT NULL,
    shown_at   INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    PRIMARY KEY (kind, label, shown_at, article_id)
) WITHOUT ROWID;
CREATE INDEX labels_by_article ON labels (article_id);

-- How many articles have each label; kept true by the two triggers.
CREATE TABLE label_counts (
    kind     TEXT NOT NULL,
    label    TEXT NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (kind, label)
) WITHOUT ROWID;
CREATE INDEX label_counts_by_articles ON label_counts (kind, articles);
CREATE TRIGGER label_comes AFTER INSERT ON labels BEGIN
    INSERT INTO label_counts VALUES (new.kind, new.label, 1)
    ON CONFLICT (kind, label) DO UPDATE SET articles = articles + 1;
END;
CREATE TRIGGER label_goes AFTER DELETE ON labels BEGIN
    UPDATE label_counts SET articles = articles - 1 WHERE kind = old.kind AND label = old.label;
    DELETE FROM label_counts WHERE kind = old.kind AND label = old.label AND articles = 0;
END;

-- Articles of a library from before there were labels, whose labels are still to be written.
CREATE TABLE unlabelled (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE
);

-- What a person said of a field; believed before every witness, through every reread and new version.
CREATE TABLE corrections (
    article_id   INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    field        TEXT NOT NULL,
    value        TEXT NOT NULL,                     -- JSON
    was          TEXT NOT NULL,                     -- JSON: what the reader had found
    witness      TEXT,                              -- who had decided that
    corrected_at INTEGER NOT NULL,
    PRIMARY KEY (article_id, field)
) WITHOUT ROWID;

-- What is followed, and how it fares.
CREATE TABLE feeds (
    url     TEXT PRIMARY KEY,
    next_at INTEGER,                                -- when it may be asked again; null: not asked yet, or gone for good
    state   TEXT NOT NULL                           -- JSON: the whole FeedState
) WITHOUT ROWID;
CREATE INDEX feeds_by_next ON feeds (next_at);

-- What relating an article to others needs of it, packed; the story it is in.
CREATE TABLE signatures (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    story      TEXT,                                -- null: not placed yet
    packed     BLOB NOT NULL
);
CREATE INDEX signatures_by_story ON signatures (story) WHERE story IS NOT NULL;

-- What an article is found by: its heaviest terms ("t" before them), and the runs of words that it shares with copies ("r").
CREATE TABLE signature_marks (
    mark       TEXT NOT NULL,
    article_id INTEGER NOT NULL REFERENCES signatures (article_id) ON DELETE CASCADE,
    PRIMARY KEY (mark, article_id)
) WITHOUT ROWID;
CREATE INDEX signature_marks_by_article ON signature_marks (article_id);

-- How many articles have a term; the term "" counts all of them.
CREATE TABLE term_counts (
    term     TEXT PRIMARY KEY,
    articles INTEGER NOT NULL
) WITHOUT ROWID;

-- The stories as lists show them, packed; made again when their articles change.
CREATE TABLE stories (
    id        TEXT PRIMARY KEY,
    articles  INTEGER NOT NULL,
    latest_at INTEGER,
    packed    BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX stories_by_time ON stories (latest_at);

-- Articles that came or changed, or lost a neighbour, since the stories were last settled.
CREATE TABLE unsettled (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE
);

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
