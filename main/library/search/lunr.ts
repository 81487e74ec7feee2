import lunr from 'lunr'

/** One term that a query asks Lunr for. `presence` is one of `lunr.Query.presence`. */
export interface LunrClause {
  term: string
  fields?: string[]
  boost: number
  presence: number
  usePipeline: false
}

/** An index as Lunr builds it; `invertedIndex` is term → field → ref. */
export interface LunrIndex {
  invertedIndex: Record<string, Record<string, object>>
  tokenSet: TokenSet
  query(build: (query: { clause(clause: LunrClause): unknown }) => void): { ref: string; score: number }[]
}

/** Takes documents whose fields are lists of terms. */
export interface LunrBuilder {
  tokenizer: (terms: string[]) => string[]
  documentCount: number
  ref(name: string): void
  field(name: string, options?: { boost: number }): void
  add(document: Record<string, string | string[]>): void
  build(): LunrIndex
}

interface TokenSet {
  intersect(other: TokenSet): TokenSet
  toArray(): string[]
}

/** The parts of Lunr that its published types leave out or describe for texts instead of lists of terms. */
export const { Builder, TokenSet, Query } = lunr as unknown as {
  Builder: new () => LunrBuilder
  TokenSet: { fromString(pattern: string): TokenSet; fromFuzzyString(term: string, distance: number): TokenSet }
  Query: { presence: { OPTIONAL: number; REQUIRED: number } }
}
