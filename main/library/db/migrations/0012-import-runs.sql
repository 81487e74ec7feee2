-- An import that has not come to its end, so that it can go on after a crash; it is taken out when it ends. What was asked for besides the sources
-- is JSON; the step is null once it is forgotten, or had nothing in it.
CREATE TABLE import_run (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  request TEXT NOT NULL CHECK (json_valid(request)),
  step_id INTEGER REFERENCES history_step (id) ON DELETE SET NULL,
  started_at TEXT NOT NULL
) STRICT;

-- Its sources in their order: files by path, with the name of what is wanted of them where that is not all; what was pasted has no path. How many
-- of its parts are stored, and whether it was read to its end, is written together with the articles.
CREATE TABLE import_item (
  run_id INTEGER NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  path TEXT,
  part TEXT,
  stored INTEGER NOT NULL DEFAULT 0 CHECK (stored >= 0),
  done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
  PRIMARY KEY (run_id, position)
) STRICT, WITHOUT ROWID;

-- Folders that are imported as files arrive in them, into a collection where one is named.
CREATE TABLE watched_folder (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  collection TEXT,
  since TEXT NOT NULL
) STRICT;

-- Files of theirs that were tried: as long as size and time (milliseconds since 1970) are the same they are not tried again.
CREATE TABLE watched_file (
  folder_id INTEGER NOT NULL REFERENCES watched_folder (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  size INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  PRIMARY KEY (folder_id, path)
) STRICT, WITHOUT ROWID;
