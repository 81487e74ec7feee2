-- Templates in Liquid that people made, by which Markdown is written.
CREATE TABLE template (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  name TEXT NOT NULL CHECK (length(name) > 0),
  name_key TEXT NOT NULL,
  per TEXT NOT NULL CHECK (per IN ('article', 'theme', 'collection', 'library')),
  body TEXT NOT NULL,
  created_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX template_name ON template (name_key) WHERE deleted_at IS NULL;
