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
  withoutBlocks,
} from '../../records/salvaging.ts'
import { blocksOfPlainText } from '../../text/blocks.ts'
import { sha256 } from '../sha256.ts'
import { type SavedTable, TABLES } from './tables.ts'

/** A file that rows are taken from. Its ids → those they have in the new library, by table. */
interface Source {
  db: Database
  ids: Map<string, Map<number, number>>
  /** Ids of rows that only this file had, by table. */
  added: Map<string, Set<number>>
}

const sourceOf = (db: Database): Source => ({ db, ids: new Map(), added: new Map() })

/** Fills an empty library with what is whole in a damaged one, and then with what only a sound backup of it has. */
export function fill(db: Database, damaged: Database | null, sound: Database | null): SalvagedTable[] {
  // What is referred to comes before what refers; only the first coder has to go and come.
  db.pragma('foreign_keys = OFF')
  return db.transaction(() => {
    const coder = beginIdentity(db)
    const [first, second] = [damaged && sourceOf(damaged), sound && sourceOf(sound)]
    const report = TABLES.map(table => {
      const from = first ? take(db, first, table, null) : { saved: 0, lost: null }
      const joined = second ? take(db, second, table, from.lost === 0 ? first : null).saved : 0
      const settled = table.name === 'version' ? settleVersions(db) : 0
      return { table: table.name, saved: from.saved, joined, lost: from.lost === null ? null : Math.max(0, from.lost + settled - joined) }
    })
    const named = [damaged, sound].some(one => one && readAround(one, 'library').rows.some(row => takeIdentity(db, row)))
    endIdentity(db, coder)
    for (const { id, text } of withoutBlocks(db)) addBlocks(db, id, text)
    return [{ table: 'library', saved: named ? 1 : 0, joined: 0, lost: named ? 0 : 1 }, ...report]
  })()
}

/** `whole` is the damaged file where it lost nothing of this table: what it does not have was taken out by somebody. */
function take(db: Database, source: Source, table: SavedTable, whole: Source | null): { saved: number; lost: number | null } {
  const { rows, lost } = readAround(source.db, table.name)
  let saved = 0
  let waiting = rows
  let refused = 0
  for (let orphans = false; waiting.length > 0; ) {
    const later: LooseRow[] = []
    for (const row of waiting) {
      const placed = place(db, source, table, row, { orphans, whole: whole !== null })
      if (placed === 'later') later.push(row)
      else if (placed === 'saved') saved += 1
      else if (placed === 'refused') refused += 1
    }
    // What waits for a parent that never comes stands at the root.
    if (later.length === waiting.length) orphans = true
    waiting = later
  }
  return { saved, lost: lost === null ? null : lost + refused }
}

type Placed = 'saved' | 'later' | 'refused' | 'there'

function place(
  db: Database,
  source: Source,
  { name, refs = {}, parent, same = ['uuid'] }: SavedTable,
  row: LooseRow,
  { orphans, whole }: { orphans: boolean; whole: boolean },
): Placed {
  const moved = { ...row }
  let isOfNew = false
  for (const [column, table] of Object.entries(refs)) {
    if (row[column] === null || row[column] === undefined) continue
    const id = source.ids.get(table)?.get(Number(row[column]))
    if (id === undefined) return 'refused'
    moved[column] = id
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
  if (!isWhole(db, name, moved)) return 'refused'
  const id = putRow(db, name, moved) ?? (row.id === undefined ? null : putRow(db, name, { ...moved, id: null }))
  if (id === null) return 'refused'
  remember(source.ids, name, row.id, id)
  source.added.set(name, (source.added.get(name) ?? new Set()).add(Number(row.id)))
  return 'saved'
}

function remember(ids: Source['ids'], table: string, old: LooseRow[string] | undefined, id: number): void {
  if (typeof old !== 'number') return
  const known = ids.get(table) ?? new Map<number, number>()
  ids.set(table, known.set(old, id))
}

/** Texts are known by their hash, quotes by the text they stand in. */
function isWhole(db: Database, table: string, row: LooseRow): boolean {
  if (table === 'version') return sha256(String(row.text)) === row.sha256
  if (table !== 'highlight') return true
  const text = textOf(db, Number(row.article_id), Number(row.version))
  return text !== undefined && (row.state === 'orphan' || text.slice(Number(row.start_offset), Number(row.end_offset)) === row.exact)
}

function addBlocks(db: Database, version: number, text: string): void {
  for (const [position, { type, level = null, start, end }] of blocksOfPlainText(text).entries()) {
    putRow(db, 'block', { version_id: version, position, type, level, start_offset: start, end_offset: end })
  }
}
