-- What an export wrote last to a note, packed with its parts, so that text of the user's own is told from ours; `next` is what is about to be written,
-- until that is done, and `refused` what was not written because the file had been changed in the same place. Known by the UUID of its article
-- wherever it is moved.
CREATE TABLE note_file (
  path TEXT PRIMARY KEY,
  article TEXT NOT NULL,
  base BLOB,
  next BLOB,
  refused BLOB
) STRICT;
CREATE INDEX note_file_article ON note_file (article);
