import type { SearchDocument } from './document.ts'

/** What an article is filtered and counted by, beside its words. */
export const FACT_KINDS = ['theme', 'collection', 'outlet', 'language', 'published', 'state', 'tag', 'mark'] as const
export type FactKind = (typeof FACT_KINDS)[number]

/** A fact as one string: the number of its kind, then its text. */
export const factKey = (kind: FactKind, text: string): string => FACT_KINDS.indexOf(kind) + text

/** The facts of a document as keys. */
export function factsOf({ themes, collections, outlet, language, published, states, tags, marks }: SearchDocument): string[] {
  const some = (kind: FactKind, texts: readonly string[]) => texts.filter(text => text !== '').map(text => factKey(kind, text))
  return [
    ...some('theme', themes),
    ...some('collection', collections),
    ...some('outlet', [outlet]),
    ...some('language', [language]),
    ...some('published', [published]),
    ...some('state', states),
    ...some('tag', tags),
    ...some('mark', marks),
  ]
}

/** All different facts of a library, numbered from 0. */
export interface Facts {
  readonly numbers: Map<string, number>
  readonly kinds: FactKind[]
  readonly texts: string[]
}

/** No facts. */
export const createFacts = (): Facts => ({ numbers: new Map(), kinds: [], texts: [] })

/** The number of a fact, a new one when it was never seen. */
export function factNumber(facts: Facts, key: string): number {
  const known = facts.numbers.get(key)
  if (known !== undefined) return known
  const number = facts.texts.length
  facts.numbers.set(key, number)
  facts.kinds.push(FACT_KINDS[Number(key.charAt(0))] ?? 'state')
  facts.texts.push(key.slice(1))
  return number
}
