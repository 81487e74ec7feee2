-- Folders of notes that are kept in step with the library: all articles, those of a collection, or some, as a JSON array of ids. `mark` tells up to
-- what state of the library its notes were written; null when that is not known.
CREATE TABLE mirror_folder (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  path TEXT NOT NULL UNIQUE CHECK (length(path) > 0),
  template TEXT,
  collection_id INTEGER REFERENCES collection (id),
  articles TEXT CHECK (json_valid(articles)),
  since TEXT NOT NULL,
  mark TEXT
) STRICT;
