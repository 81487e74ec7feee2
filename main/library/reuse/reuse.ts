import { join } from 'node:path'
import { setImmediate, setTimeout as wait } from 'node:timers/promises'
import type { EventName, Events } from '../../../preload/contract.ts'
import type { Database } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import { readLibrary } from '../records/library.ts'
import { reuseFactsAfter } from '../records/reuse.ts'
import { messagesFor, type Told } from './handing.ts'
import { type Link, openLink } from './link.ts'
import type { QuestionKind, QuestionOf, Questions } from './messages.ts'
import type { Facts } from './stock.ts'

/** Passages that articles share, looked for in a thread of its own that follows every change of the library. */
export interface Reuse {
  /** These articles changed or were removed. */
  touch(articles: Iterable<number>): void
  /**
   * Asks about the articles as they are now, as far as they were looked through; those named are in any case. Rejects with CollateError:
   * `busy` when the thread died meanwhile, `cancelled` after closing; with the signal's reason.
   */
  ask<K extends QuestionKind>(question: QuestionOf<K>, articles?: number[], signal?: AbortSignal): Promise<Questions[K]['answers']>
  /** Resolves with the number of articles when all have been looked through. */
  settle(): Promise<number>
  close(): Promise<void>
}

export interface ReuseOptions {
  db: Database
  /** Folder of the library. */
  folder: string
  emit: <E extends EventName>(event: E, payload: Events[E]) => void
  /** While it is true, whatever is not asked for waits. */
  isBusy(): boolean
}

/** Milliseconds after opening, or after the first article came, in which nothing is done unless it is asked for. */
const LATER = 1500
/** Articles handed over before other calls get their turn. */
const SLICE = 10
/** Articles that may be handed over at once before an answer. */
const LITTLE = 25
/** `put`s that the worker may be behind. */
const AHEAD = 20
const PAUSE = 10
/** Articles whose facts are read at once. */
const PAGE = 1000
/** Milliseconds between two `parallel.state` events. */
const QUIET = 150
/** A worker that dies so often is not started again by itself. */
const MOST_DEATHS = 5

const closedError = () => new CollateError('cancelled', 'The library is closed. Open it again.')

/** Prepares to look for passages in the articles of a database. No thread is started before there is something to do. */
export function startReuse({ db, folder, emit, isBusy }: ReuseOptions): Reuse {
  const store = { path: join(folder, 'reuse', 'words'), library: readLibrary(db).uuid }
  const waiting = new Set<number>()
  const told: Told = new Map()
  let link: Link | null = null
  let opened: Promise<Link> | null = null
  let pumping: Promise<void> | null = null
  let [sent, received, urgent, deaths, emitted] = [0, 0, 0, 0, 0]
  let closed = false
  let timer: NodeJS.Timeout | undefined
  let news: NodeJS.Timeout | undefined

  const pending = () => waiting.size + (sent - received) * SLICE

  const announce = () => {
    news ??= setTimeout(() => {
      news = undefined
      const now = pending()
      if (now !== emitted && !closed) emit('parallel.state', { pending: now })
      emitted = now
    }, QUIET)
  }

  const hand = (to: Link, ids: readonly number[]) => {
    for (const id of ids) waiting.delete(id)
    for (const message of messagesFor(db, told, ids)) {
      if (message.kind === 'put') sent += 1
      to.send(message)
    }
    announce()
  }

  const pump = async () => {
    await setImmediate()
    while (waiting.size > 0 && !closed && link) {
      if ((isBusy() && urgent === 0) || sent - received > AHEAD) await wait(PAUSE)
      else hand(link, first(waiting, SLICE))
      await setImmediate()
    }
    pumping = null
  }

  const fill = () => {
    if (waiting.size > 0 && !closed) pumping ??= pump()
    announce()
  }

  const open = async (): Promise<Link> => {
    const ready = Promise.withResolvers<number[]>()
    const started = openLink({
      onOpened: ready.resolve,
      onReceived: puts => {
        received = puts
        announce()
      },
      onComparing: (done, total) => emit('parallel.state', { pending: pending(), comparing: { done, total } }),
      onDeath: () => {
        deaths += 1
        link = opened = null
        ready.reject(new CollateError('busy', 'Looking for shared passages had to start again. Ask again in a moment.'))
        if (deaths < MOST_DEATHS) later()
      },
    })
    link = started
    ready.promise.catch(() => undefined)
    ;[sent, received] = [0, 0]
    told.clear()
    const facts = await readFacts(db, () => closed)
    for (const fact of facts) told.set(fact.id, fact)
    started.send({ kind: 'open', store, facts })
    for (const id of await ready.promise) {
      told.delete(id)
      waiting.add(id)
    }
    fill()
    return started
  }

  const begin = (): Promise<Link> => {
    if (closed) return Promise.reject(closedError())
    clearTimeout(timer)
    timer = undefined
    opened ??= open().catch(error => {
      opened = null
      throw error
    })
    return opened
  }

  const later = () => {
    timer ??= setTimeout(() => begin().catch(() => undefined), LATER).unref()
  }

  if (reuseFactsAfter(db, 0, 1).length > 0) later()
  return {
    touch(articles) {
      for (const article of articles) waiting.add(article)
      if (closed) return
      if (!opened) return later()
      void opened.then(fill, () => undefined)
    },
    async ask(question, articles = [], signal) {
      const to = await begin()
      if (waiting.size <= LITTLE) hand(to, [...waiting])
      else
        hand(
          to,
          articles.filter(id => waiting.has(id)),
        )
      return to.ask(question, signal)
    },
    async settle() {
      urgent += 1
      try {
        const to = await begin()
        while (waiting.size > 0 && !closed && link === to) await (pumping ?? setImmediate())
        return await to.ask({ kind: 'settle' })
      } finally {
        urgent -= 1
      }
    },
    async close() {
      closed = true
      clearTimeout(timer)
      clearTimeout(news)
      await link?.end(closedError())
    },
  }
}

function first<T>(from: Iterable<T>, count: number): T[] {
  const taken: T[] = []
  for (const each of from) if (taken.push(each) === count) break
  return taken
}

/** Page by page, since a large library takes some time. */
async function readFacts(db: Database, isClosed: () => boolean): Promise<Facts[]> {
  const all: Facts[] = []
  for (;;) {
    if (isClosed()) throw closedError()
    const page = reuseFactsAfter(db, all.at(-1)?.id ?? 0, PAGE)
    all.push(...page)
    if (page.length < PAGE) return all
    await setImmediate()
  }
}
