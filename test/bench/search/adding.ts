import type { Child } from './children.ts'
import { ENGINES } from './engines.ts'
import { type Row, rowOf, type Series } from './rows.ts'

/** How many texts are added. */
export const ADDED = 60

/** A word that is in no text but the one of an id, to be put into it. */
export const ownWord = (id: number): string => `riêngbiệt${id}`

/** Adds texts `count + 1` and so on, one at a time and in turn, and asks for each until it is found. */
export async function addAll(children: readonly Child[], count: number): Promise<Row> {
  const series: Series = {}
  const able = children.filter(({ name }) => ENGINES[name].adds)
  for (let id = count + 1; id <= count + ADDED; id++) {
    for (const child of able) {
      const { ms } = await child.ask('add', { id, query: { kind: 'rare', words: [ownWord(id)] } })
      series[child.name] = [...(series[child.name] ?? []), ms]
    }
  }
  return rowOf('add', 'add one text → found', 'ms', series)
}
