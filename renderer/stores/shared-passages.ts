import { computed, makeAutoObservable, observableRef, reaction, runInAction } from 'mobx'
import type { ParallelPassage } from '../../preload/contract.ts'
import type { Pairing } from '../text/chain.ts'
import type { Span } from '../text/intervals.ts'
import { CallError, call } from './calls.ts'
import type { Notices } from './notices.ts'
import type { Pane } from './pane.ts'
import type { Reader } from './reader.ts'

/** A passage that two panes beside each other share: `a` is its place in the left one, `b` in the right one. */
export interface Link extends Pairing {
  id: string
  left: Pane
  right: Pane
}

/** A shared passage seen from one of its panes: its own place there, and its twin's in the other pane. */
export interface Twin {
  link: Link
  own: Span
  other: Span
  pane: Pane
}

/** Two panes beside each other with texts in them; `key` names the versions of these. */
interface Neighbours {
  left: Pane
  right: Pane
  key: string
}

const NONE: readonly Twin[] = []
/** Opening comes first: what texts share may be asked a moment later. */
const ASK_MILLISECONDS = 150

const textOf = ({ document }: Pane) => document && `${document.article.id}.${document.version}`

function neighboursOf({ panes }: Reader): Neighbours[] {
  return panes.slice(1).flatMap((right, index) => {
    const left = panes[index]
    const [a, b] = [left && textOf(left), textOf(right)]
    return left && a && b ? [{ left, right, key: `${a} ${b}` }] : []
  })
}

const sameNeighbours = (before: readonly Neighbours[], after: readonly Neighbours[]) =>
  before.length === after.length &&
  before.every(({ left, right, key }, index) => {
    const other = after[index]
    return left === other?.left && right === other.right && key === other.key
  })

/** What the texts of panes beside each other share; asked once for each pair of texts, and again when the library changed. */
export class SharedPassages {
  /** The link under the pointer or chosen in a list, and the one that was gone to last. */
  hovered: string | null = null
  at: string | null = null
  /** Whether what many articles of an outlet have in common is shown too. */
  boilerplate = false
  private known: ReadonlyMap<string, readonly ParallelPassage[]> = new Map()
  private readonly asked = new Set<string>()
  private readonly reader: Reader
  private readonly notices: Notices
  private readonly neighbours = computed(() => neighboursOf(this.reader), { equals: sameNeighbours, keepAlive: true })
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(reader: Reader, notices: Notices) {
    this.reader = reader
    this.notices = notices
    makeAutoObservable<this, 'byPane' | 'known' | 'asked' | 'reader' | 'notices' | 'neighbours' | 'timer'>(this, {
      known: observableRef,
      asked: false,
      reader: false,
      notices: false,
      neighbours: false,
      timer: false,
      links: computed({ keepAlive: true }),
      byPane: computed({ keepAlive: true }),
    })
    reaction(
      () => this.neighbours.get(),
      () => this.askSoon(),
    )
  }

  /** All links, from the left to the right. */
  get links(): readonly Link[] {
    return this.neighbours.get().flatMap(({ left, right, key }) =>
      linksOf(
        left,
        right,
        (this.known.get(key) ?? []).filter(({ boilerplate }) => this.boilerplate || !boilerplate),
      ),
    )
  }

  private get byPane(): ReadonlyMap<Pane, readonly Twin[]> {
    const twins = new Map(this.reader.panes.map((pane): [Pane, Twin[]] => [pane, []]))
    for (const link of this.links) {
      const { left, right, a, b } = link
      twins.get(left)?.push({ link, own: a, other: b, pane: right })
      twins.get(right)?.push({ link, own: b, other: a, pane: left })
    }
    for (const list of twins.values()) list.sort((one, other) => one.own.start - other.own.start || one.own.end - other.own.end)
    return twins
  }

  get lit(): string | null {
    return this.hovered ?? this.at
  }

  /** Whether there is boilerplate among what the texts share. */
  get hasBoilerplate(): boolean {
    return this.neighbours.get().some(({ key }) => this.known.get(key)?.some(({ boilerplate }) => boilerplate))
  }

  /** The shared passages of a pane, in the order of their places in it. */
  twinsOf(pane: Pane): readonly Twin[] {
    return this.byPane.get(pane) ?? NONE
  }

  hover(link: string | null) {
    this.hovered = link
  }

  setAt(link: string | null) {
    this.at = link
  }

  setBoilerplate(shown: boolean) {
    this.boilerplate = shown
  }

  /** Asks anew, since texts may have changed, or what counts as boilerplate. */
  renew() {
    this.asked.clear()
    this.askSoon()
  }

  private askSoon() {
    // What comes meanwhile is asked along, and does not put it off.
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      void this.notices.guard(() => this.ask())
    }, ASK_MILLISECONDS)
  }

  private async ask() {
    const pairs = this.neighbours.get()
    for (const key of this.asked) if (!pairs.some(pair => pair.key === key)) this.asked.delete(key)
    for (const { left, right, key } of pairs) {
      const [a, b] = [left.articleId, right.articleId]
      if (a === null || b === null || this.asked.has(key)) continue
      this.asked.add(key)
      const passages = await call('parallel.pair', { a, b }).catch(noneIfGone)
      runInAction(() => this.take(key, passages))
    }
  }

  /** Takes in what a pair of texts shares, and forgets pairs that are not there any more. */
  private take(key: string, passages: readonly ParallelPassage[]) {
    const fresh = passages.filter(passage => versionsOf(passage) === key)
    if (JSON.stringify(this.known.get(key)) === JSON.stringify(fresh)) return
    const there = this.neighbours.get().map(pair => pair.key)
    this.known = new Map([...this.known, [key, fresh] as const].filter(([of]) => there.includes(of)))
  }
}

/** An article that was removed shares nothing; its pane is about to say so. */
function noneIfGone(error: unknown): ParallelPassage[] {
  if (error instanceof CallError && error.failure.code === 'missing') return []
  throw error
}

const versionsOf = ({ a, b }: ParallelPassage) => `${a.article}.${a.version} ${b.article}.${b.version}`

function linksOf(left: Pane, right: Pane, passages: readonly ParallelPassage[]): Link[] {
  // What an article says twice has its twin in the other pane whichever of its places one is at.
  const both =
    left.articleId === right.articleId ? passages.flatMap(passage => [passage, { ...passage, a: passage.b, b: passage.a }]) : passages
  return both.map(({ a, b, words }) => ({
    id: `${left.id} ${a.start} ${a.end} ${right.id} ${b.start} ${b.end}`,
    left,
    right,
    a: { start: a.start, end: a.end },
    b: { start: b.start, end: b.end },
    words,
  }))
}
