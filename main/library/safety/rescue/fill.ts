import type { SalvagedTable } from '../../../../preload/model.ts'
import type { Database } from '../../db/statement.ts'
import {
  beginIdentity,
  endIdentity,
  idWhere,
  type LooseRow,
  putRow,
  readAround,
  settleVersions,
  takeIdentity,
  textOf,
  unlikeIn,
  withoutBlocks,
} from '../../records/salvaging.ts'
import { relinkAll } from '../../records/whole-rows.ts'
import { blocksOfPlainText } from '../../text/blocks.ts'
import { sha256 } from '../sha256.ts'
import { remember, type Source, sourceOf } from './source.ts'
import { addLostArticles, addLostTexts } from './stubs.ts'
import { type SavedTable, TABLES } from './tables.ts'

/** Fills an empty library with what is whole in a damaged one, and then with what only a sound backup of it has. */
export function fill(db: Database, damaged: Database | null, sound: Database | null): SalvagedTable[] {
  // What is referred to comes before what refers; only the first coder has to go and come.
  db.pragma('foreign_keys = OFF')
  return db.transaction(() => {
    const coder = beginIdentity(db)
    const [first, second] = [damaged && sourceOf(damaged), sound && sourceOf(sound)]
    const report = TABLES.map(table => fillTable(db, table, first, second))
    const named = [damaged, sound].some(one => one && readAround(one, 'library').rows.some(row => takeIdentity(db, row)))
    endIdentity(db, coder)
    for (const { id, text } of withoutBlocks(db)) addBlocks(db, id, text)
    relinkAll(db, new Map())
    return [{ table: 'library', saved: named ? 1 : 0, joined: 0, doubtful: 0, lost: named ? 0 : 1 }, ...report]
  })()
}

/** Takes what is as it was stored, then what only the backup has, and at last, rather than nothing, what is not as it was stored. */
function fillTable(db: Database, table: SavedTable, first: Source | null, second: Source | null): SalvagedTable {
  const { rows, lost } = first ? readAround(first.db, table.name) : { rows: [], lost: null }
  const isUnlike = first ? unlikeIn(first.db, table.name) : () => false
  const sure = first
    ? take(
        db,
        first,
        table,
        rows.filter(row => !isUnlike(row)),
        {},
      )
    : { saved: 0, refused: [] }
  const doubted = [...sure.refused, ...rows.filter(isUnlike)]
  const whole = first !== null && lost === 0 && doubted.length === 0
  const joined = second ? take(db, second, table, readAround(second.db, table.name).rows, { whole }).saved : 0
  const isKnown = (table.same ?? ['uuid']).length > 0
  const doubtful = first && isKnown ? take(db, first, table, doubted, { mend: true }).saved : 0
  // Rows of the same library have the same ids in its backup: what refers to one that only that has finds it there.
  if (first && second)
    for (const [old, id] of second.ids.get(table.name) ?? [])
      if (!first.ids.get(table.name)?.has(old)) remember(first.ids, table.name, old, id)
  if (first && table.name === 'article') addLostArticles(db, first)
  if (first && table.name === 'version') addLostTexts(db, first)
  const settled = table.name === 'version' ? settleVersions(db) : 0
  const gone = lost === null ? null : Math.max(0, lost + doubted.length + settled - joined - doubtful)
  return { table: table.name, saved: sure.saved, joined, doubtful, lost: gone }
}

interface How {
  /** The damaged file lost nothing of this table: what it does not have was taken out by somebody. */
  whole?: boolean
  /** Takes texts that are not as they were stored, and quotes that do not stand in theirs. */
  mend?: boolean
  /** What waits for a parent that never comes stands at the root. */
  orphans?: boolean
}

function take(db: Database, source: Source, table: SavedTable, rows: LooseRow[], how: How): { saved: number; refused: LooseRow[] } {
  const refused: LooseRow[] = []
  let saved = 0
  let waiting = rows
  for (let orphans = false; waiting.length > 0; ) {
    const later: LooseRow[] = []
    for (const row of waiting) {
      const placed = place(db, source, table, row, { ...how, orphans })
      if (placed === 'later') later.push(row)
      else if (placed === 'saved') saved += 1
      else if (placed === 'refused') refused.push(row)
    }
    if (later.length === waiting.length) orphans = true
    waiting = later
  }
  return { saved, refused }
}

type Placed = 'saved' | 'later' | 'refused' | 'there'

function place(
  db: Database,
  source: Source,
  { name, refs = {}, parent, same = ['uuid'] }: SavedTable,
  row: LooseRow,
  { orphans, whole, mend }: How,
): Placed {
  const moved = { ...row }
  let isOfNew = false
  for (const [column, table] of Object.entries(refs)) {
    if (row[column] === null || row[column] === undefined) continue
    const id = source.ids.get(table)?.get(Number(row[column]))
    // Whose coder is lost belongs to the first, which is always there in the end.
    if (id === undefined && table !== 'coder') return 'refused'
    moved[column] = id ?? 1
    isOfNew ||= source.added.get(table)?.has(Number(row[column])) ?? false
  }
  if (parent && row[parent] !== null && row[parent] !== undefined) {
    const id = source.ids.get(name)?.get(Number(row[parent]))
    if (id === undefined && !orphans) return 'later'
    moved[parent] = id ?? null
  }
  const there = same.length > 0 ? idWhere(db, name, Object.fromEntries(same.map(column => [column, moved[column] ?? null]))) : null
  if (there !== null) {
    remember(source.ids, name, row.id, there)
    return 'there'
  }
  // Rows without a name of their own come with what they belong to.
  if (whole && same.length === 0 && !isOfNew) return 'there'
  if (!isWhole(db, name, moved)) {
    if (!mend) return 'refused'
    Object.assign(moved, mended(name, moved))
  }
  const id = putRow(db, name, moved) ?? (row.id === undefined ? null : putRow(db, name, { ...moved, id: null }))
  if (id === null) return 'refused'
  remember(source.ids, name, row.id, id)
  source.added.set(name, (source.added.get(name) ?? new Set()).add(Number(row.id)))
  return 'saved'
}

/** Texts are known by their hash, quotes by the text they stand in. */
function isWhole(db: Database, table: string, row: LooseRow): boolean {
  if (table === 'version') return sha256(String(row.text)) === row.sha256
  if (table !== 'highlight') return true
  const text = textOf(db, Number(row.article_id), Number(row.version))
  return text !== undefined && (row.state === 'orphan' || text.slice(Number(row.start_offset), Number(row.end_offset)) === row.exact)
}

/** What makes a row that is not whole one that the library takes. */
const mended = (table: string, row: LooseRow): LooseRow =>
  table === 'version' ? { sha256: sha256(String(row.text)) } : { state: 'orphan', score: 0 }

function addBlocks(db: Database, version: number, text: string): void {
  for (const [position, { type, level = null, start, end }] of blocksOfPlainText(text).entries()) {
    putRow(db, 'block', { version_id: version, position, type, level, start_offset: start, end_offset: end })
  }
}
