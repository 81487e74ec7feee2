/** A table that is saved from a damaged library, after those that it refers to. */
export interface SavedTable {
  name: string
  /** Column → table whose id it holds. Rows that refer to what is lost are left out. */
  refs?: Record<string, string>
  /** A column with a row of the same table, which may be lost: then it stands at the root. */
  parent?: string
  /** How a row is known in both files: by its UUID unless something else is said. */
  same?: string[]
}

/** History is not saved: what it says may be of rows that are lost. */
export const TABLES: readonly SavedTable[] = [
  { name: 'coder' },
  { name: 'article' },
  { name: 'version', refs: { article_id: 'article' }, same: ['article_id', 'number'] },
  { name: 'block', refs: { version_id: 'version' }, same: [] },
  { name: 'mark', refs: { version_id: 'version' }, same: [] },
  { name: 'page', refs: { version_id: 'version' }, same: [] },
  { name: 'collection', parent: 'parent_id' },
  { name: 'collection_article', refs: { collection_id: 'collection', article_id: 'article' }, same: [] },
  { name: 'tag' },
  { name: 'article_tag', refs: { article_id: 'article', tag_id: 'tag' }, same: [] },
  { name: 'theme', parent: 'parent_id' },
  { name: 'highlight', refs: { article_id: 'article', coder_id: 'coder' } },
  { name: 'highlight_theme', refs: { highlight_id: 'highlight', theme_id: 'theme', coder_id: 'coder' }, same: [] },
  { name: 'memo', refs: { article_id: 'article', theme_id: 'theme', highlight_id: 'highlight' } },
  { name: 'theme_example', refs: { theme_id: 'theme', highlight_id: 'highlight' }, same: [] },
  { name: 'copy_set' },
  { name: 'copy_member', refs: { set_id: 'copy_set', highlight_id: 'highlight' }, same: [] },
  { name: 'kept_pair', refs: { first_id: 'article', second_id: 'article' } },
  { name: 'saved_search' },
  { name: 'saved_filter' },
  { name: 'template' },
  { name: 'reading_place', refs: { article_id: 'article' }, same: [] },
  { name: 'note_file', same: [] },
  { name: 'exported', same: [] },
  { name: 'setting', same: [] },
]
