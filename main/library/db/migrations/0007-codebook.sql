-- A theme may take its colour from the one above it; `colour` is then what it has where nothing is above.
ALTER TABLE theme ADD COLUMN inherits INTEGER NOT NULL DEFAULT 0 CHECK (inherits IN (0, 1));
-- A mere group holds others together and tags nothing.
ALTER TABLE theme ADD COLUMN is_group INTEGER NOT NULL DEFAULT 0 CHECK (is_group IN (0, 1));

-- A passage that shows what a theme means; it counts only while it has the theme.
CREATE TABLE theme_example (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  theme_id INTEGER NOT NULL REFERENCES theme (id) ON DELETE CASCADE,
  highlight_id INTEGER NOT NULL REFERENCES highlight (id) ON DELETE CASCADE,
  UNIQUE (theme_id, highlight_id)
) STRICT;
CREATE INDEX theme_example_highlight ON theme_example (highlight_id);
