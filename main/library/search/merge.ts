import { dictionarySections, factSections } from './build.ts'
import { FIELDS, type Layout, type Narrow, narrow, pack, placeOf, skipsOf, stringsOf } from './layout.ts'

/** A segment to be merged, and which of its documents are gone (1). */
export interface Part {
  layout: Layout
  dead: Uint8Array
}

/** One part while it is being merged. */
interface Source {
  layout: Layout
  groups: string[]
  variants: string[]
  /** Document → its number in the result, or -1. */
  numbers: Int32Array
  /** The group that comes next. */
  next: number
}

/** What is collected for the result. */
interface Output {
  groups: string[]
  variants: string[][]
  ranges: number[]
  postings: number
  documents: Uint16Array
  counts: Narrow
  words: number
  positions: Narrow
  spellings: Narrow
}

/** Makes one segment of several, without what is gone; documents keep the order of the parts. */
export function mergeSegments(parts: readonly Part[]): Layout {
  const sources = sourcesOf(parts)
  const output = emptyOutput(parts)
  for (;;) {
    let group: string | undefined
    for (const { groups, next } of sources) {
      const own = groups[next]
      if (own !== undefined && (group === undefined || own < group)) group = own
    }
    if (group === undefined) break
    mergeGroup(output, group, sources)
  }
  const counts = output.counts.subarray(0, output.postings)
  return pack({
    ...documentSections(parts, sources),
    ...dictionarySections(output.groups, output.variants),
    ranges: Uint32Array.from([0, ...output.ranges]),
    documents: output.documents.subarray(0, output.postings),
    counts,
    skips: skipsOf(counts),
    positions: output.positions.subarray(0, output.words),
    spellings: output.spellings.subarray(0, output.words),
  })
}

function sourcesOf(parts: readonly Part[]): Source[] {
  let documents = 0
  return parts.map(({ layout, dead }) => {
    const numbers = new Int32Array(layout.ids.length)
    for (let at = 0; at < numbers.length; at++) numbers[at] = dead[at] === 1 ? -1 : documents++
    const { groupEnds, groupText, variantEnds, variantText } = layout
    return { layout, groups: stringsOf(groupEnds, groupText), variants: stringsOf(variantEnds, variantText), numbers, next: 0 }
  })
}

function emptyOutput(parts: readonly Part[]): Output {
  const sum = (length: (layout: Layout) => number) => parts.reduce((total, { layout }) => total + length(layout), 0)
  const widest = (array: (layout: Layout) => Narrow) =>
    2 ** (8 * Math.max(...parts.map(({ layout }) => array(layout).BYTES_PER_ELEMENT))) - 1
  const [postings, words] = [sum(({ documents }) => documents.length), sum(({ positions }) => positions.length)]
  return {
    groups: [],
    variants: [],
    ranges: [],
    postings: 0,
    documents: new Uint16Array(postings),
    counts: narrow(
      postings,
      widest(({ counts }) => counts),
    ),
    words: 0,
    positions: narrow(
      words,
      widest(({ positions }) => positions),
    ),
    // The spellings of a group in all parts may be more than those of one.
    spellings: narrow(words, mostVariants(parts)),
  }
}

/** No less than the most spellings that a group of the result can have. */
function mostVariants(parts: readonly Part[]): number {
  const most = ({ layout: { variantStarts } }: Part) =>
    variantStarts.reduce((largest, start, group) => Math.max(largest, start - (variantStarts[group - 1] ?? 0)), 0)
  return parts.reduce((sum, part) => sum + most(part), 0)
}

/** Adds one group from all sources that have it; nothing when all its words are gone. */
function mergeGroup(output: Output, group: string, sources: readonly Source[]): void {
  const holders = sources.filter(({ groups, next }) => groups[next] === group)
  const [only] = holders
  const names = holders.length === 1 && only ? variantsOf(only) : [...new Set(holders.flatMap(variantsOf))].sort((a, b) => (a < b ? -1 : 1))
  // Alone, or where all know the same spellings, they keep their places.
  const maps = holders.map(source =>
    names.length === countOf(source) ? null : Uint32Array.from(variantsOf(source), name => names.indexOf(name)),
  )
  const before = output.postings
  const first = output.ranges.length
  for (let field = 0; field < FIELDS; field++) {
    for (let index = 0; index < holders.length; index++) copyPostings(output, holders[index] as Source, field, maps[index] ?? null)
    output.ranges.push(output.postings)
  }
  for (const source of holders) source.next += 1
  if (output.postings === before) output.ranges.length = first
  else {
    output.groups.push(group)
    output.variants.push(names)
  }
}

const countOf = ({ layout: { variantStarts }, next }: Source): number => (variantStarts[next + 1] ?? 0) - (variantStarts[next] ?? 0)

const variantsOf = ({ layout: { variantStarts }, variants, next }: Source): string[] =>
  variants.slice(variantStarts[next], variantStarts[next + 1])

function copyPostings(output: Output, { layout, numbers, next }: Source, field: number, map: Uint32Array | null): void {
  const { ranges, documents, counts, positions, spellings } = layout
  const from = ranges[next * FIELDS + field] ?? 0
  const to = ranges[next * FIELDS + field + 1] ?? 0
  if (from === to) return
  let place = placeOf(layout, from)
  let { postings, words } = output
  for (let posting = from; posting < to; posting++) {
    const count = counts[posting] ?? 0
    const number = numbers[documents[posting] ?? 0] ?? -1
    if (number >= 0) {
      output.documents[postings] = number
      output.counts[postings] = count
      postings += 1
      for (let at = place; at < place + count; at++) {
        output.positions[words] = positions[at] ?? 0
        output.spellings[words] = map ? (map[spellings[at] ?? 0] ?? 0) : (spellings[at] ?? 0)
        words += 1
      }
    }
    place += count
  }
  output.postings = postings
  output.words = words
}

function documentSections(parts: readonly Part[], sources: readonly Source[]) {
  const live = sources.map(({ numbers }) => [...numbers.keys()].filter(at => (numbers[at] ?? -1) >= 0))
  const pick = (array: (layout: Layout) => ArrayLike<number>) =>
    parts.flatMap(({ layout }, index) => (live[index] ?? []).map(at => array(layout)[at] ?? 0))
  const lengths = Array.from({ length: FIELDS }, (_, field) =>
    parts.flatMap(({ layout }, index) => (live[index] ?? []).map(at => layout.lengths[field * layout.ids.length + at] ?? 0)),
  ).flat()
  const facts = parts.flatMap(({ layout }, index) => {
    const texts = stringsOf(layout.factEnds, layout.factText)
    const { factStarts, factRefs } = layout
    return (live[index] ?? []).map(at => [...factRefs.subarray(factStarts[at], factStarts[at + 1])].map(ref => texts[ref] ?? ''))
  })
  const narrowLengths = narrow(
    lengths.length,
    lengths.reduce((most, length) => Math.max(most, length), 0),
  )
  narrowLengths.set(lengths)
  return {
    ids: Uint32Array.from(pick(({ ids }) => ids)),
    stamps: Float64Array.from(pick(({ stamps }) => stamps)),
    lengths: narrowLengths,
    ...factSections(facts),
  }
}
