-- Highlights of the same wording in several places, coded as one: all members of a set are copies of each other.
CREATE TABLE copy_set (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE copy_member (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  set_id INTEGER NOT NULL REFERENCES copy_set (id) ON DELETE CASCADE,
  highlight_id INTEGER NOT NULL UNIQUE REFERENCES highlight (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX copy_member_set ON copy_member (set_id);

-- Nearly equal articles that are both kept, so that nobody is asked about them again.
CREATE TABLE kept_pair (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  first_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  second_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  UNIQUE (first_id, second_id),
  CHECK (first_id < second_id)
) STRICT;
CREATE INDEX kept_pair_second ON kept_pair (second_id);
