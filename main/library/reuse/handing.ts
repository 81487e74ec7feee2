import type { Database } from '../db/statement.ts'
import { newestTexts } from '../records/articles.ts'
import { reuseFacts } from '../records/reuse.ts'
import type { ToReuse } from './messages.ts'
import type { Facts } from './stock.ts'

/** What the worker was told of each article. */
export type Told = Map<number, Facts>

const isSame = (one: Facts, other: Facts) =>
  one.version === other.version && one.stamp === other.stamp && one.outlet === other.outlet && one.published === other.published

/** What the worker has to be told of some articles that may have changed, so that it knows them as they are; texts only where they are new to it. */
export function messagesFor(db: Database, told: Told, ids: readonly number[]): ToReuse[] {
  const facts = reuseFacts(db, ids)
  const there = new Set(facts.map(({ id }) => id))
  const gone = ids.filter(id => !there.has(id) && told.delete(id))
  const changed = facts.filter(fact => !isSame(fact, told.get(fact.id) ?? { ...fact, version: 0 }))
  const corrected = changed.filter(({ id, stamp }) => told.get(id)?.stamp === stamp)
  const read = changed.filter(fact => !corrected.includes(fact))
  for (const fact of changed) told.set(fact.id, fact)
  const texts = new Map(
    newestTexts(
      db,
      read.map(({ id }) => id),
    ).map(({ article, text }) => [article, text]),
  )
  const messages: ToReuse[] = [
    { kind: 'remove', ids: gone },
    { kind: 'correct', facts: corrected },
    { kind: 'put', articles: read.map(fact => ({ ...fact, text: texts.get(fact.id) ?? '' })) },
  ]
  return messages.filter(message => contents(message) > 0)
}

/** How many articles a message is about. */
export function contents(message: ToReuse): number {
  if (message.kind === 'put') return message.articles.length
  if (message.kind === 'correct') return message.facts.length
  return message.kind === 'remove' ? message.ids.length : 0
}
