import type { Channel, Request, Value } from '../../../preload/contract.ts'
import type { LibraryProcess } from '../process.ts'

/** What work goes on in: a library, and what is known of it. */
export interface World {
  library: LibraryProcess
  random: () => number
  /** Articles with a text of some hundred characters; `edited` ones get new versions, so that nobody highlights them. */
  articles: number[]
  edited: number[]
  /** Articles that were imported meanwhile, the oldest first. */
  imported: number[]
  /** The newest highlights that were made meanwhile. */
  highlights: number[]
  /** Words that texts hold. */
  words: string[]
  /** Counts up. */
  number: number
}

/** One of a list; throws RangeError when there is none. */
export function one<T>({ random }: Pick<World, 'random'>, list: readonly T[]): T {
  const chosen = list[Math.floor(random() * list.length)]
  if (chosen === undefined) throw new RangeError('There is none.')
  return chosen
}

/** Codes of what may be refused in work at random: what was undone meanwhile is not there any more. */
const REFUSED = /^(?:missing|conflict|invalid): /u

/** Asks; null for what was refused with good reason. */
export async function ask<C extends Channel>({ library }: World, channel: C, request: Request<C>): Promise<Value<C> | null> {
  try {
    return await library.call(channel, request)
  } catch (error) {
    if (error instanceof Error && REFUSED.test(error.message)) return null
    throw error
  }
}

/** Starts from what a library holds. */
export async function worldOf(library: LibraryProcess, random: () => number): Promise<World> {
  const known = (await library.call('article.list', {})).filter(({ words }) => words < 1000)
  const texts = await Promise.all(known.slice(0, 20).map(({ id }) => library.call('article.read', { article: id })))
  const words = texts.flatMap(({ text }) => text.match(/\p{L}{3,}/gu) ?? [])
  const ids = known.map(({ id }) => id)
  const isEdited = (id: number) => id % 20 === 0
  return {
    library,
    random,
    articles: ids.filter(id => !isEdited(id)),
    edited: ids.filter(isEdited),
    imported: [],
    highlights: [],
    words,
    number: 0,
  }
}
