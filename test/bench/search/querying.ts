import type { Child } from './children.ts'
import type { Answer, Kind, Query } from './engine.ts'
import { KINDS } from './engine.ts'
import { ENGINES, type Name } from './engines.ts'
import { type Row, rowOf, type Series } from './rows.ts'

/** How often each query is asked; the middle of its times counts, so that one disturbance does not. */
const ROUNDS = 5
const WARM = 10
/** Milliseconds after which an engine is not asked any more queries of a kind in this round. */
const LIMIT = 60_000

const LABELS: Record<Kind, string> = {
  common: 'one common word',
  rare: 'one rare word',
  three: 'three words',
  typing: 'typing, letter by letter',
  phrase: 'phrase',
  fuzzy: 'one letter wrong',
}

/** A query with how many texts each engine finds. */
export interface Totals {
  query: Query
  totals: Partial<Record<Name, number>>
}

/** Asks all queries of all engines, each query in turn of each engine, first for ids and scores, then with snippets. */
export async function askAll(children: readonly Child[], queries: Record<Kind, Query[]>): Promise<{ rows: Row[]; totals: Totals[] }> {
  const rows: Row[] = []
  const totals: Totals[] = []
  for (const snippets of [false, true]) {
    for (const kind of KINDS) {
      const able = children.filter(({ name }) => ENGINES[name].kinds.includes(kind) && (!snippets || ENGINES[name].snippets))
      if (snippets && able.length < 2) continue
      for (const query of queries[kind].slice(0, WARM)) for (const child of able) await child.ask('search', { query, snippets })
      const measured = await measure(able, queries[kind], snippets)
      const id = snippets ? `${kind}-snippets` : kind
      rows.push(rowOf(id, `${LABELS[kind]}${snippets ? ', with 20 snippets' : ''}`, 'ms', measured.series))
      if (!snippets) totals.push(...measured.totals)
    }
  }
  return { rows, totals }
}

/** The time of each query by each engine that came to it. */
async function measure(
  children: readonly Child[],
  queries: readonly Query[],
  snippets: boolean,
): Promise<{ series: Series; totals: Totals[] }> {
  const times = new Map(children.map(({ name }) => [name, queries.map(() => [] as number[])]))
  const totals: Totals[] = queries.map(query => ({ query, totals: {} }))
  for (let round = 0; round < ROUNDS; round++) {
    const spent = new Map<Name, number>()
    for (const [at, query] of queries.entries()) {
      for (const child of turned(children, at + round)) {
        const soFar = spent.get(child.name) ?? 0
        if (soFar > LIMIT / ROUNDS) continue
        const { ms, answer } = await child.ask('search', { query, snippets })
        spent.set(child.name, soFar + ms)
        times.get(child.name)?.[at]?.push(ms)
        note(totals[at], child.name, answer)
      }
    }
  }
  const series = Object.fromEntries([...times].map(([name, each]) => [name, each.filter(list => list.length > 0).map(middle)]))
  return { series, totals }
}

/** The same list from another place on, so that none always comes after the same other. */
const turned = <T>(list: readonly T[], by: number): T[] => list.map((_, at) => list[(at + by) % list.length] as T)

const middle = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[(list.length - 1) >> 1] ?? Number.NaN

function note(totals: Totals | undefined, name: Name, { total }: Answer): void {
  if (totals) totals.totals[name] = total
}
