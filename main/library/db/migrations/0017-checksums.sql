-- What a row says that people wrote, as the first 48 bits of a SHA-256, so that a bit that flips inside a sound page is noticed. Written by temporary
-- triggers of every connection that writes; texts have a hash of their own, and the sum is over that.
CREATE TABLE checksum (
  entity TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  sum INTEGER NOT NULL,
  PRIMARY KEY (entity, row_id)
) STRICT, WITHOUT ROWID;
