import { setImmediate } from 'node:timers/promises'
import type { Request } from '../../../preload/contract.ts'
import type { Facet, PassageList } from '../../../preload/model.ts'
import type { Context } from '../context.ts'
import type { Database } from '../db/statement.ts'
import { readPassages } from '../records/highlights.ts'
import { branchInOrder, type PassageKey, passageKeys, passageTexts } from '../records/passages.ts'
import { themeNode } from '../records/themes.ts'
import { containing } from '../text/contains.ts'

/** Passages whose words are looked through before other calls get their turn. */
const BATCH = 500

/** Answers `theme.passages`; throws `missing` when the theme is not there. */
export async function findPassages({ db }: Context, request: Request<'theme.passages'>): Promise<PassageList> {
  const { theme, descendants = false, text = '', outlet, year, sort = 'article', first = 0, coder } = request
  themeNode(db, theme)
  const all = passageKeys(db, descendants ? branchInOrder(db, theme) : [theme], sort, coder)
  const found = text.trim() === '' ? all : await withWords(db, all, text)
  const ids = found
    .filter(key => (outlet === undefined || key.outlet === outlet) && (year === undefined || key.year === year))
    .map(({ id }) => id)
  return {
    ids,
    first: first > 0 ? readPassages(db, ids.slice(0, first)) : [],
    total: all.length,
    outlets: countsOf(found, 'outlet'),
    years: countsOf(found, 'year'),
  }
}

async function withWords(db: Database, keys: PassageKey[], typed: string): Promise<PassageKey[]> {
  const match = containing(typed)
  const found: PassageKey[] = []
  for (let at = 0; at < keys.length; at += BATCH) {
    const batch = keys.slice(at, at + BATCH)
    const texts = passageTexts(
      db,
      batch.map(({ id }) => id),
    )
    found.push(...batch.filter(({ id }) => match(texts.get(id) ?? '')))
    await setImmediate()
  }
  return found
}

function countsOf(keys: readonly PassageKey[], field: 'outlet' | 'year'): Facet[] {
  const counts = new Map<string, number>()
  for (const { [field]: value } of keys) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? 1 : -1))
}
