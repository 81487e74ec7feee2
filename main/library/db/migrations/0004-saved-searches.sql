-- A query kept under a name.
CREATE TABLE saved_search (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  name TEXT NOT NULL CHECK (length(name) > 0),
  name_key TEXT NOT NULL,
  query TEXT NOT NULL CHECK (length(query) > 0),
  sort TEXT NOT NULL CHECK (sort IN ('relevance', 'date', 'outlet')),
  created_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX saved_search_name ON saved_search (name_key) WHERE deleted_at IS NULL;
