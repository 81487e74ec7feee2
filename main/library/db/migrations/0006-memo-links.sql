-- Memos on highlights as well. A CHECK cannot be altered, so the table is made anew; keys go on where they were, since the history names them.
CREATE TABLE memo_next (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  target TEXT NOT NULL CHECK (target IN ('library', 'article', 'theme', 'highlight')),
  article_id INTEGER REFERENCES article (id),
  theme_id INTEGER REFERENCES theme (id),
  highlight_id INTEGER REFERENCES highlight (id),
  body TEXT NOT NULL,
  starter INTEGER NOT NULL DEFAULT 0 CHECK (starter IN (0, 1)),
  updated_at TEXT NOT NULL,
  CHECK ((article_id IS NOT NULL) = (target = 'article')),
  CHECK ((theme_id IS NOT NULL) = (target = 'theme')),
  CHECK ((highlight_id IS NOT NULL) = (target = 'highlight'))
) STRICT;
INSERT INTO memo_next (id, uuid, target, article_id, theme_id, body, starter, updated_at)
  SELECT id, uuid, target, article_id, theme_id, body, starter, updated_at FROM memo;
DELETE FROM sqlite_sequence WHERE name = 'memo_next';
INSERT INTO sqlite_sequence (name, seq) SELECT 'memo_next', seq FROM sqlite_sequence WHERE name = 'memo';
DROP TABLE memo;
ALTER TABLE memo_next RENAME TO memo;
CREATE UNIQUE INDEX memo_target ON memo (target, coalesce(article_id, theme_id, highlight_id, 0));
CREATE INDEX memo_article ON memo (article_id);
CREATE INDEX memo_theme ON memo (theme_id);
CREATE INDEX memo_highlight ON memo (highlight_id);

-- What a memo links to, derived from its text: made anew in the transaction that changes it, whether it is written, undone or redone.
CREATE TABLE memo_link (
  memo_id INTEGER NOT NULL REFERENCES memo (id) ON DELETE CASCADE,
  target TEXT NOT NULL CHECK (target IN ('article', 'theme', 'highlight')),
  target_id INTEGER NOT NULL,
  PRIMARY KEY (memo_id, target, target_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX memo_link_target ON memo_link (target, target_id, memo_id);

-- Search knows memos now: the articles that have one are read again.
UPDATE search_stamp SET stamp = random() & 0x1fffffffffffff
  WHERE article_id IN (SELECT article_id FROM memo WHERE article_id IS NOT NULL AND body <> '');
