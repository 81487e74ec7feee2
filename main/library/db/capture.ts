import type { Database } from './statement.ts'

/** Tables whose rows undo and redo restore, with the columns that are captured; each has an integer key `id`. */
export type Tracked = Map<string, string[]>

const TABLES = [
  'library',
  'coder',
  'article',
  'collection',
  'collection_article',
  'tag',
  'article_tag',
  'theme',
  'highlight',
  'highlight_theme',
  'memo',
  'saved_search',
  'theme_example',
  'saved_filter',
  'copy_set',
  'copy_member',
  'kept_pair',
  'template',
]
const ONLY: Record<string, string[]> = { library: ['name'] }

const image = (row: 'OLD' | 'NEW', columns: string[]) => `json_object(${columns.map(column => `'${column}', ${row}.${column}`).join(', ')})`

/** Only the columns that differ between OLD and NEW. */
const difference = (row: 'OLD' | 'NEW', columns: string[]) => {
  const rows = columns.map(column => `SELECT '${column}' AS name, ${row}.${column} AS value WHERE OLD.${column} IS NOT NEW.${column}`)
  return `(SELECT json_group_object(name, value) FROM (${rows.join(' UNION ALL ')}))`
}

function trigger(table: string, event: string, condition: string, key: string, before: string, after: string): string {
  return `CREATE TEMP TRIGGER capture_${table}_${event.toLowerCase()} AFTER ${event} ON main.${table}
    WHEN recording_step() IS NOT NULL AND ${condition}
    BEGIN
      INSERT INTO history_change (step_id, entity, row_id, before, after)
      VALUES (recording_step(), '${table}', ${key}.id, ${before}, ${after});
    END`
}

/** The tracked tables of an open database; those that its schema does not have yet are left out. */
export function trackedTables(db: Database): Tracked {
  const columnsOf = (table: string) => (db.pragma(`table_info(${table})`) as { name: string }[]).map(column => column.name)
  const tables = TABLES.map(table => [table, ONLY[table] ?? columnsOf(table)] as const)
  return new Map(tables.filter(([, columns]) => columns.length > 0))
}

/**
 * Sets up temporary triggers that write every change of a tracked row into `history_change` while a step is being recorded,
 * after the idea of "Automatic Undo/Redo Using SQLite", with row images as JSON instead of SQL text.
 */
export function startCapture(db: Database): void {
  for (const [table, columns] of trackedTables(db)) {
    const changed = columns.map(column => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')
    db.exec(trigger(table, 'INSERT', 'TRUE', 'NEW', 'NULL', image('NEW', columns)))
    db.exec(trigger(table, 'DELETE', 'TRUE', 'OLD', image('OLD', columns), 'NULL'))
    db.exec(trigger(table, 'UPDATE', `(${changed})`, 'NEW', difference('OLD', columns), difference('NEW', columns)))
  }
}
