-- Pages of the source that begin in the text of a version, where it has any: the offset (UTF-16) at which each begins, and the number it goes by.
CREATE TABLE page (
  version_id INTEGER NOT NULL REFERENCES version (id),
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  label TEXT NOT NULL CHECK (length(label) > 0),
  PRIMARY KEY (version_id, start_offset)
) STRICT, WITHOUT ROWID;
