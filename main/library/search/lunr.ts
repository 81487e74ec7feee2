import lunr from 'lunr'

/** One clause of a Lunr query, its term as it is indexed; `wildcard` in the term is `*`. */
export interface LunrClause {
  term: string
  fields: string[]
  boost: number
  editDistance: number
  /** One of `lunr.Query.presence`. */
  presence: number
  usePipeline: boolean
}

/** The part of Lunr's package whose published types leave something out. */
export const { Query, TokenSet } = lunr as unknown as {
  Query: {
    new (fields: readonly string[]): { clauses: LunrClause[]; clause(clause: Partial<LunrClause> & { term: string }): unknown }
    presence: { OPTIONAL: number; REQUIRED: number; PROHIBITED: number }
  }
  TokenSet: { fromString(pattern: string): TokenSetLike; fromFuzzyString(term: string, distance: number): TokenSetLike }
}

interface TokenSetLike {
  intersect(other: TokenSetLike): TokenSetLike
  toArray(): string[]
}

/** Lunr's own weights (`lunr.Builder`): how soon repetition stops to count, and how much the length of a field matters. */
export const K1 = 1.2
export const B = 0.75

/** Lunr's inverse document frequency (`lunr.idf`) of a term that stands in `count` fields of `documents` articles. */
export const rarity = (count: number, documents: number): number => Math.log(1 + Math.abs((documents - count + 0.5) / (count + 0.5)))

/** How much a word in a field counts, by the order of `SEARCH_FIELDS`: twice in the title. */
export const FIELD_BOOSTS = [2, 1, 1, 1, 1, 1]
