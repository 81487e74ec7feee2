-- What an article's search entry was made from: another number whenever anything that search knows of it changes, so that an index kept
-- beside the library can be told from one that fell behind. Numbers are random: a restored library is not taken for a later one.
CREATE TABLE search_stamp (
  article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  stamp INTEGER NOT NULL
) STRICT;
INSERT INTO search_stamp (article_id, stamp) SELECT id, random() & 0x1fffffffffffff FROM article;
CREATE TRIGGER search_stamp_new AFTER INSERT ON article
BEGIN INSERT INTO search_stamp (article_id, stamp) VALUES (NEW.id, random() & 0x1fffffffffffff); END;
