-- Statements and figures get the time of their article. SQL cannot look into records, so labels are written by
-- `keep.labels.fill`, when the library is next opened to be written.
ALTER TABLE statements RENAME TO old_statements;
ALTER TABLE figures RENAME TO old_figures;

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
INSERT INTO statements SELECT s.article_id, s.position, a.shown_at, s.speaker, s.manner, s.certainty
FROM old_statements s JOIN articles a ON a.id = s.article_id;
DROP TABLE old_statements;
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
INSERT INTO figures SELECT f.article_id, f.position, a.shown_at, f.low, f.high, f.kind, f.unit, f.counted
FROM old_figures f JOIN articles a ON a.id = f.article_id;
DROP TABLE old_figures;
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
INSERT INTO unlabelled SELECT id FROM articles;
