import type { Text } from '../fts5.ts'
import type { Query } from './engine.ts'
import type { Totals } from './querying.ts'

/** What ours and FTS5 do not agree on, in sentences, and how many queries were compared. */
export interface Agreement {
  compared: number
  differing: string[]
}

const SIDE = '[\\p{L}\\p{M}\\p{N}]'

/**
 * Compares how many texts are found. Words have to agree as they are. In quotes ours asks for the marks as typed and for one line of
 * the text, FTS5 for neither: where they differ, the texts are read, and ours has to agree with them.
 */
export function agreementOf(totals: readonly Totals[], texts: readonly Text[]): Agreement {
  const both = totals.filter(({ totals: { Collate, FTS5 } }) => Collate !== undefined && FTS5 !== undefined)
  const unequal = both.filter(({ totals: { Collate, FTS5 } }) => Collate !== FTS5)
  const phrases = unequal.filter(({ query }) => query.kind === 'phrase')
  const truths = countPhrases(
    phrases.map(({ query }) => query),
    texts,
  )
  const differing = unequal.flatMap(({ query, totals: { Collate, FTS5 } }) => {
    const truth = truths.get(query)
    if (truth === Collate) return []
    const read = truth === undefined ? '' : `, in the texts ${truth}`
    return [`${query.kind} ${query.words.join(' ')}: ${Collate}, FTS5 ${FTS5}${read}`]
  })
  return { compared: both.length, differing }
}

/** In how many texts each phrase stands on one line, marks as typed. */
function countPhrases(queries: readonly Query[], texts: readonly Text[]): Map<Query, number> {
  const counts = new Map(queries.map(query => [query, 0]))
  const patterns = queries.map(query => ({ query, first: query.words[0] ?? '', pattern: patternOf(query.words) }))
  for (const { title, body } of patterns.length > 0 ? texts : []) {
    const text = `${title}\n${body}`.normalize('NFC').toLowerCase()
    for (const { query, first, pattern } of patterns)
      if (text.includes(first) && pattern.test(text)) counts.set(query, (counts.get(query) ?? 0) + 1)
  }
  return counts
}

const patternOf = (words: readonly string[]): RegExp => new RegExp(`(?<!${SIDE})${words.join('[^\\p{L}\\p{M}\\p{N}\\n]+')}(?!${SIDE})`, 'u')
