import type { SearchFacets } from '../../../preload/model.ts'
import type { FactKind, Facts } from './facts.ts'
import type { Parsed } from './parse.ts'
import type { Segment } from './segment.ts'

/** A filter made ready: which facts of the library satisfy it. */
export interface FactTest {
  wanted: boolean
  /** Fact → 1 when it satisfies. */
  satisfying: Uint8Array
}

/** Looks the filters of a query up among all facts. */
export const testsOf = (tests: Parsed['tests'], { kinds, texts }: Facts): FactTest[] =>
  tests.map(({ wanted, test }) => ({
    wanted,
    satisfying: Uint8Array.from(texts, (text, fact) => (kinds[fact] === test.kind && test.holds(text) ? 1 : 0)),
  }))

/** Those of some documents that pass all filters. */
export function passing({ factStarts, facts }: Segment, tests: readonly FactTest[], documents: Uint16Array): Uint16Array {
  if (tests.length === 0) return documents
  return documents.filter(document => {
    const [from = 0, to = 0] = [factStarts[document], factStarts[document + 1]]
    return tests.every(({ wanted, satisfying }) => {
      for (let at = from; at < to; at++) if (satisfying[facts[at] ?? 0] === 1) return wanted
      return !wanted
    })
  })
}

/** Counts the facts of some documents into `counts`, by fact. */
export function countFacts({ factStarts, facts }: Segment, documents: Uint16Array, counts: Uint32Array): void {
  for (const document of documents) {
    for (let at = factStarts[document] ?? 0; at < (factStarts[document + 1] ?? 0); at++) {
      const fact = facts[at] ?? 0
      counts[fact] = (counts[fact] ?? 0) + 1
    }
  }
}

const COUNTED = ['theme', 'tag', 'outlet', 'language', 'published'] as const satisfies FactKind[]
type Counted = (typeof COUNTED)[number]
const isCounted = (kind: FactKind): kind is Counted => COUNTED.some(counted => counted === kind)

/** What a search can be narrowed down by, from counted facts. */
export function facetsOf({ kinds, texts }: Facts, counts: Uint32Array): SearchFacets {
  const by = {
    theme: new Map<string, number>(),
    tag: new Map<string, number>(),
    outlet: new Map<string, number>(),
    language: new Map<string, number>(),
    published: new Map<string, number>(),
  }
  for (const [fact, count] of counts.entries()) {
    const kind = kinds[fact]
    if (count === 0 || kind === undefined || !isCounted(kind)) continue
    const value = kind === 'published' ? (texts[fact] ?? '').slice(0, 4) : (texts[fact] ?? '')
    by[kind].set(value, (by[kind].get(value) ?? 0) + count)
  }
  const sorted = (values: Map<string, number>) =>
    [...values].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return {
    themes: sorted(by.theme),
    tags: sorted(by.tag),
    outlets: sorted(by.outlet),
    years: sorted(by.published),
    languages: sorted(by.language),
  }
}
