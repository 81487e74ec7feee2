import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Failure, NearDuplicate } from '../../preload/contract.ts'
import { CallError, call } from './calls.ts'

/** The least share in common that is asked for at first, in per cent. */
export const USUAL_SHARE = 80

/** What tells a pair from all others. */
export const pairKey = ({ a, b }: NearDuplicate): string => `${a.id} ${b.id}`

/** A pair, and whether both are kept. */
export interface NearPair extends NearDuplicate {
  kept: boolean
}

/** Pairs of nearly equal articles, and which of them is to be decided on. */
export class NearStore {
  pairs: NearPair[] = []
  /** In per cent. */
  least = USUAL_SHARE
  /** Whether pairs that are both kept are shown too. */
  withKept = false
  current: string | null = null
  failure: Failure | null = null
  busy = false
  /** Only pairs that one of these is in; null for all. */
  private articles: ReadonlySet<number> | null = null
  private asked = 0

  constructor() {
    makeAutoObservable<this, 'articles' | 'asked'>(this, {
      pairs: observableRef,
      failure: observableRef,
      articles: observableRef,
      asked: false,
    })
  }

  get shown(): NearPair[] {
    const { articles } = this
    return this.pairs.filter(
      ({ a, b, kept }) => (this.withKept || !kept) && (articles === null || articles.has(a.id) || articles.has(b.id)),
    )
  }

  get chosen(): NearPair | null {
    return this.shown.find(pair => pairKey(pair) === this.current) ?? null
  }

  open(articles: readonly number[] | null) {
    this.articles = articles && new Set(articles)
    return this.load()
  }

  setLeast(least: number) {
    this.least = least
    return this.load()
  }

  setWithKept(withKept: boolean) {
    this.withKept = withKept
    this.settle(0)
  }

  choose(key: string | null) {
    this.current = key
  }

  /** Asks for the pairs; of two questions in a row the later one is answered. */
  async load() {
    const asked = ++this.asked
    const at = this.shown.findIndex(pair => pairKey(pair) === this.current)
    this.busy = true
    try {
      const pairs = await nearDuplicates(this.least)
      if (asked === this.asked)
        runInAction(() => {
          Object.assign(this, { pairs, failure: null, busy: false })
          this.settle(at)
        })
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      const { failure } = error
      if (asked === this.asked) runInAction(() => Object.assign(this, { failure, busy: false }))
    }
  }

  /** Chooses what stands where the chosen pair was, when that is gone. */
  private settle(at: number) {
    if (this.chosen) return
    const next = this.shown[Math.min(Math.max(at, 0), this.shown.length - 1)]
    this.current = next ? pairKey(next) : null
  }
}

/** Pairs of which at least such a share, in per cent, of one stands in the other, once every article has been looked through. */
export async function nearDuplicates(least: number): Promise<NearPair[]> {
  await call('parallel.settle', {})
  const [pairs, kept] = await Promise.all([call('parallel.near-duplicates', { least: least / 100 }), call('parallel.kept-pairs', {})])
  const isKept = new Set(kept.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]))
  return pairs.map(pair => ({ ...pair, kept: isKept.has(pairKey(pair)) }))
}
