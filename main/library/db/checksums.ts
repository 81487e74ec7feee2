import { hash } from 'node:crypto'
import type { Database } from './statement.ts'

/**
 * The tables whose rows have a sum, with the columns it is over. Each has an integer key `id`. Which themes a highlight has is not among them: it would
 * make tagging many passages dearer by a third, and foreign keys hold it.
 */
export const SUMMED: Readonly<Record<string, readonly string[]>> = {
  article: ['uuid', 'title', 'byline', 'outlet', 'url', 'published', 'precision', 'language', 'path', 'version', 'added_at'],
  // The text is held by its own hash, which the sum is over.
  version: ['article_id', 'number', 'sha256', 'original', 'dropped', 'added_at'],
  highlight: [
    'uuid',
    'article_id',
    'version',
    'start_offset',
    'end_offset',
    'exact',
    'prefix',
    'suffix',
    'note',
    'colour',
    'coder_id',
    'state',
    'created_at',
  ],
  theme: ['uuid', 'parent_id', 'name', 'definition', 'colour'],
  memo: ['uuid', 'target', 'article_id', 'theme_id', 'highlight_id', 'body'],
}

/** The sum of a row as SQL; `row` is what the columns are taken from. */
export const sumOf = (entity: string, row: string): string =>
  `checksum(json_array(${(SUMMED[entity] ?? []).map(column => `${row}.${column}`).join(', ')}))`

/** Gives SQL the function `checksum(text)`: the first 48 bits of its SHA-256, as many as a number holds exactly in six bytes. */
export function registerChecksum(db: Database): void {
  db.function('checksum', { deterministic: true }, text => Number.parseInt(hash('sha256', String(text), 'hex').slice(0, 12), 16))
}

/** Whether a database is of a schema that has sums. */
export const hasSums = (db: Database): boolean => db.prepare("SELECT 1 FROM main.sqlite_schema WHERE name = 'checksum'").get() !== undefined

const keep = (entity: string) =>
  `INSERT INTO checksum (entity, row_id, sum) VALUES ('${entity}', NEW.id, ${sumOf(entity, 'NEW')})
   ON CONFLICT (entity, row_id) DO UPDATE SET sum = excluded.sum`
const forget = (entity: string) => `DELETE FROM checksum WHERE entity = '${entity}' AND row_id = OLD.id`

/**
 * Keeps the sums of a database in step with its rows, whatever writes them from now on. The triggers are temporary, since SQLite runs no function of a
 * program out of a schema that is not trusted: what another program changes keeps its old sum, and is found.
 */
export function startSums(db: Database): void {
  if (!hasSums(db)) return
  for (const [entity, columns] of Object.entries(SUMMED)) {
    const on = (name: string, event: string, body: string) =>
      db.exec(`CREATE TEMP TRIGGER IF NOT EXISTS sum_${entity}_${name} AFTER ${event} ON main.${entity} BEGIN ${body}; END`)
    on('insert', 'INSERT', keep(entity))
    on('update', `UPDATE OF ${columns.join(', ')}`, keep(entity))
    on('delete', 'DELETE', forget(entity))
  }
}

/** Gives rows from before there were sums their own. */
export function sumOlder(db: Database): void {
  if (!hasSums(db)) return
  for (const entity of Object.keys(SUMMED)) {
    db.exec(
      `INSERT INTO checksum (entity, row_id, sum) SELECT '${entity}', id, ${sumOf(entity, 'r')} FROM ${entity} r ORDER BY id
       ON CONFLICT (entity, row_id) DO NOTHING`,
    )
  }
}
