-- Who codes: people who highlight and tag in this library. The first has no name until its owner gives one; what is there already is theirs.
CREATE TABLE coder (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  created_at TEXT NOT NULL,
  deleted_at TEXT,
  CHECK ((name = '') = (name_key = ''))
) STRICT;
CREATE UNIQUE INDEX coder_name ON coder (name_key) WHERE deleted_at IS NULL;

-- A random UUID (RFC 9562, version 4), since every library has its own first coder.
INSERT INTO coder (id, uuid, name, name_key, created_at)
  SELECT 1, lower(substr(h, 1, 8) || '-' || substr(h, 9, 4) || '-4' || substr(h, 14, 3) || '-a' || substr(h, 18, 3) || '-' || substr(h, 21, 12)), '', '',
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  FROM (SELECT hex(randomblob(16)) AS h);

-- The default also holds for rows that undo brings back from before there were coders.
ALTER TABLE highlight ADD COLUMN coder_id INTEGER NOT NULL DEFAULT 1 REFERENCES coder (id);
ALTER TABLE highlight_theme ADD COLUMN coder_id INTEGER NOT NULL DEFAULT 1 REFERENCES coder (id);
CREATE INDEX highlight_coder ON highlight (coder_id, article_id) WHERE deleted_at IS NULL;
CREATE INDEX highlight_theme_coder ON highlight_theme (coder_id, highlight_id);

-- Who is coding now.
ALTER TABLE library ADD COLUMN coder_id INTEGER NOT NULL DEFAULT 1 REFERENCES coder (id);
