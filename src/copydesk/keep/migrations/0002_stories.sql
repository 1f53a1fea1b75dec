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
INSERT INTO unsettled SELECT id FROM articles;
