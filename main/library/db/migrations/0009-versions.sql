-- Which version a text was made from, so that one whose saving was undone is told from those that led to the present text. Where it is
-- not known it is the number before.
ALTER TABLE version ADD COLUMN base INTEGER CHECK (base >= 1);

-- An orphan that is kept as a quotation: listed and exported, but not asked about any more.
ALTER TABLE highlight ADD COLUMN quotation INTEGER NOT NULL DEFAULT 0 CHECK (quotation IN (0, 1));
-- Orphans, without reading all highlights.
CREATE INDEX highlight_orphan ON highlight (article_id, start_offset, id) WHERE state = 'orphan' AND deleted_at IS NULL;
