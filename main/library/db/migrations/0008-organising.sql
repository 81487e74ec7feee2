-- How far the reading of an article has come, and whether it is marked to be found again.
ALTER TABLE article ADD COLUMN state TEXT NOT NULL DEFAULT 'unread' CHECK (state IN ('unread', 'reading', 'read', 'coded'));
ALTER TABLE article ADD COLUMN starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1));
-- What is in the trash, without reading everything that is not.
CREATE INDEX article_removed ON article (deleted_at) WHERE deleted_at IS NOT NULL;

-- Words that whole articles are filed under; a tag that no article has is not shown.
CREATE TABLE tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  name TEXT NOT NULL CHECK (length(name) > 0),
  name_key TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE article_tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES article (id),
  tag_id INTEGER NOT NULL REFERENCES tag (id),
  UNIQUE (article_id, tag_id)
) STRICT;
CREATE INDEX article_tag_tag ON article_tag (tag_id);

-- What the list of articles was narrowed down to, kept under a name.
CREATE TABLE saved_filter (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  name TEXT NOT NULL CHECK (length(name) > 0),
  name_key TEXT NOT NULL,
  filter TEXT NOT NULL CHECK (json_valid(filter)),
  created_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX saved_filter_name ON saved_filter (name_key) WHERE deleted_at IS NULL;
