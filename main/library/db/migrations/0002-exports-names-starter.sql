-- Every text that an export ever wrote, not only the last of a path: a file that nobody edited is known wherever it was moved.
CREATE TABLE exported (
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  written_at TEXT NOT NULL,
  PRIMARY KEY (path, sha256)
) STRICT, WITHOUT ROWID;
CREATE INDEX exported_sha256 ON exported (sha256);
INSERT INTO exported (path, sha256, written_at) SELECT path, sha256, written_at FROM export_file;
DROP TABLE export_file;

-- Old and new tone placement are one name now. Of two siblings that so become twins, the younger gets its number as well.
DROP INDEX theme_name;
UPDATE theme SET name = name || ' (' || id || ')' WHERE deleted_at IS NULL AND EXISTS (
  SELECT 1 FROM theme twin WHERE twin.deleted_at IS NULL AND twin.id < theme.id
    AND coalesce(twin.parent_id, 0) = coalesce(theme.parent_id, 0) AND name_key(twin.name) = name_key(theme.name));
UPDATE theme SET name_key = name_key(name);
CREATE UNIQUE INDEX theme_name ON theme (coalesce(parent_id, 0), name_key) WHERE deleted_at IS NULL;

DROP INDEX collection_name;
UPDATE collection SET name = name || ' (' || id || ')' WHERE deleted_at IS NULL AND EXISTS (
  SELECT 1 FROM collection twin WHERE twin.deleted_at IS NULL AND twin.id < collection.id
    AND coalesce(twin.parent_id, 0) = coalesce(collection.parent_id, 0) AND name_key(twin.name) = name_key(collection.name));
UPDATE collection SET name_key = name_key(name);
CREATE UNIQUE INDEX collection_name ON collection (coalesce(parent_id, 0), name_key) WHERE deleted_at IS NULL;

-- What undo and redo bring back has the new keys too.
UPDATE history_change SET before = json_set(before, '$.name_key', name_key(before ->> '$.name'))
  WHERE entity IN ('theme', 'collection') AND before ->> '$.name_key' IS NOT NULL AND before ->> '$.name' IS NOT NULL;
UPDATE history_change SET after = json_set(after, '$.name_key', name_key(after ->> '$.name'))
  WHERE entity IN ('theme', 'collection') AND after ->> '$.name_key' IS NOT NULL AND after ->> '$.name' IS NOT NULL;

-- The starter library now comes whenever it is asked for and was never planted; who has done without it is not given it later.
-- Traces of it without `seeded_at` are those of a planting that was broken off, to be done again.
UPDATE library SET seeded_at = created_at WHERE seeded_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM article WHERE starter = 1) AND NOT EXISTS (SELECT 1 FROM theme WHERE starter = 1);
