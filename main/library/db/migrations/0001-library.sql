CREATE TABLE library (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uuid TEXT NOT NULL CHECK (length(uuid) = 36),
  name TEXT NOT NULL CHECK (length(name) > 0),
  created_at TEXT NOT NULL,
  seeded_at TEXT
) STRICT;

CREATE TABLE article (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  title TEXT NOT NULL CHECK (length(title) > 0),
  byline TEXT,
  outlet TEXT,
  url TEXT,
  published TEXT,
  precision TEXT CHECK (precision IN ('year', 'month', 'day', 'minute')),
  language TEXT NOT NULL CHECK (length(language) >= 2),
  path TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  starter INTEGER NOT NULL DEFAULT 0 CHECK (starter IN (0, 1)),
  added_at TEXT NOT NULL,
  deleted_at TEXT,
  CHECK ((published IS NULL) = (precision IS NULL))
) STRICT;
CREATE INDEX article_starter ON article (id) WHERE starter = 1;

-- The text comes last so that the small columns are read without it.
CREATE TABLE version (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  words INTEGER NOT NULL CHECK (words >= 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  original TEXT,
  added_at TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (article_id, number)
) STRICT;
CREATE INDEX version_sha256 ON version (sha256);
CREATE INDEX version_words ON version (article_id, number, words);

CREATE TRIGGER version_is_immutable BEFORE UPDATE ON version
BEGIN SELECT RAISE(ABORT, 'a version never changes'); END;
CREATE TRIGGER version_is_kept BEFORE DELETE ON version
WHEN (SELECT deleted_at FROM article WHERE id = OLD.article_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'a version never changes'); END;

CREATE TABLE block (
  version_id INTEGER NOT NULL REFERENCES version (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  type TEXT NOT NULL CHECK (type IN ('paragraph', 'heading', 'item', 'quotation', 'caption', 'row')),
  level INTEGER CHECK (level >= 1),
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset >= start_offset),
  PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE mark (
  version_id INTEGER NOT NULL REFERENCES version (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  type TEXT NOT NULL CHECK (type IN ('bold', 'italic', 'link')),
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset >= start_offset),
  href TEXT,
  PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE collection (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  parent_id INTEGER REFERENCES collection (id),
  name TEXT NOT NULL CHECK (length(name) > 0),
  name_key TEXT NOT NULL,
  created_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX collection_name ON collection (coalesce(parent_id, 0), name_key) WHERE deleted_at IS NULL;
CREATE INDEX collection_parent ON collection (parent_id);

CREATE TABLE collection_article (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  collection_id INTEGER NOT NULL REFERENCES collection (id),
  article_id INTEGER NOT NULL REFERENCES article (id),
  UNIQUE (collection_id, article_id)
) STRICT;
CREATE INDEX collection_article_article ON collection_article (article_id);

CREATE TABLE theme (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  parent_id INTEGER REFERENCES theme (id),
  name TEXT NOT NULL CHECK (length(name) > 0 AND instr(name, '/') = 0),
  name_key TEXT NOT NULL,
  colour TEXT NOT NULL,
  definition TEXT NOT NULL DEFAULT '',
  shortcut TEXT,
  position INTEGER NOT NULL CHECK (position >= 0),
  starter INTEGER NOT NULL DEFAULT 0 CHECK (starter IN (0, 1)),
  created_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX theme_name ON theme (coalesce(parent_id, 0), name_key) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX theme_shortcut ON theme (shortcut) WHERE deleted_at IS NULL;
CREATE INDEX theme_parent ON theme (parent_id);

CREATE TABLE highlight (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  article_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset >= start_offset),
  exact TEXT NOT NULL CHECK (length(exact) > 0),
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  note TEXT,
  colour TEXT,
  state TEXT NOT NULL DEFAULT 'attached' CHECK (state IN ('attached', 'moved', 'orphan')),
  score REAL NOT NULL DEFAULT 1 CHECK (score BETWEEN 0 AND 1),
  starter INTEGER NOT NULL DEFAULT 0 CHECK (starter IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  FOREIGN KEY (article_id, version) REFERENCES version (article_id, number)
) STRICT;
CREATE INDEX highlight_place ON highlight (article_id, start_offset, end_offset, id) WHERE deleted_at IS NULL;
CREATE INDEX highlight_version ON highlight (article_id, version);

CREATE TABLE highlight_theme (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  highlight_id INTEGER NOT NULL REFERENCES highlight (id),
  theme_id INTEGER NOT NULL REFERENCES theme (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  UNIQUE (highlight_id, theme_id)
) STRICT;
CREATE INDEX highlight_theme_theme ON highlight_theme (theme_id, highlight_id);

CREATE TABLE memo (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  target TEXT NOT NULL CHECK (target IN ('library', 'article', 'theme')),
  article_id INTEGER REFERENCES article (id),
  theme_id INTEGER REFERENCES theme (id),
  body TEXT NOT NULL,
  starter INTEGER NOT NULL DEFAULT 0 CHECK (starter IN (0, 1)),
  updated_at TEXT NOT NULL,
  CHECK ((article_id IS NOT NULL) = (target = 'article')),
  CHECK ((theme_id IS NOT NULL) = (target = 'theme'))
) STRICT;
CREATE UNIQUE INDEX memo_target ON memo (target, coalesce(article_id, theme_id, 0));
CREATE INDEX memo_article ON memo (article_id);
CREATE INDEX memo_theme ON memo (theme_id);

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE reading_place (
  article_id INTEGER PRIMARY KEY REFERENCES article (id),
  place INTEGER NOT NULL CHECK (place >= 0)
) STRICT;

-- One undoable step; `open` while a long job still adds to it.
CREATE TABLE history_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  label TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count >= 0),
  at TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
  open INTEGER NOT NULL DEFAULT 0 CHECK (open IN (0, 1))
) STRICT;
CREATE INDEX history_step_undone ON history_step (id) WHERE undone = 1;
CREATE INDEX history_step_open ON history_step (id) WHERE open = 1;

-- A row before and after: all columns where it came or went, the changed ones where it was updated.
CREATE TABLE history_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  step_id INTEGER NOT NULL REFERENCES history_step (id) ON DELETE CASCADE,
  entity TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX history_change_step ON history_change (step_id, id);

-- What was undone can be done again only until something else is done.
CREATE TRIGGER history_goes_on AFTER INSERT ON history_change
BEGIN DELETE FROM history_step WHERE undone = 1; END;

CREATE TABLE export_file (
  path TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  written_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
