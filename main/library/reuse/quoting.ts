import { setImmediate } from 'node:timers/promises'
import type { ParallelPassage, SharedSpan } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { textsOf } from '../records/articles.ts'
import type { FoundPassage, Place } from './answer.ts'

/** Texts read before other calls get their turn. */
const SLICE = 50

/** The texts of the versions that places stand in, by article; those that are gone are not there. */
export async function textsAt(db: Database, places: readonly Place[]): Promise<Map<number, string>> {
  const versions = [...new Map(places.map(({ article, version }) => [article, version]))]
  const texts = new Map<number, string>()
  for (let at = 0; at < versions.length; at += SLICE) {
    if (at > 0) await setImmediate()
    for (const { article, text } of textsOf(db, versions.slice(at, at + SLICE))) texts.set(article, text)
  }
  return texts
}

/** A place with the words that stand there. */
export function quoted({ article, version, start, end }: Place, text: string): SharedSpan {
  return { article, version, start, end, exact: text.slice(start, end) }
}

/** Passages with their words; those in articles that are gone meanwhile are left out. */
export async function quotedPassages(db: Database, passages: readonly FoundPassage[]): Promise<ParallelPassage[]> {
  const texts = await textsAt(
    db,
    passages.flatMap(({ a, b }) => [a, b]),
  )
  return passages.flatMap(({ a, b, words, boilerplate }) => {
    const [first, second] = [texts.get(a.article), texts.get(b.article)]
    if (first === undefined || second === undefined) return []
    return [{ a: quoted(a, first), b: quoted(b, second), words, boilerplate }]
  })
}
