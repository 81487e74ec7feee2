-- Where each value of an article's metadata was found: JSON, field → origin. Null for articles that were imported before this was kept.
ALTER TABLE article ADD COLUMN origins TEXT CHECK (json_valid(origins));

-- What an import left out of a text, as JSON; null where nothing was.
ALTER TABLE version ADD COLUMN dropped TEXT CHECK (json_valid(dropped));
