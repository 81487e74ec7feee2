import { isDeepStrictEqual } from 'node:util'
import { parse, stringify } from 'yaml'
import { type Choice, type Conflict, isConflict, settled } from './conflict.ts'
import { isBlank, type Line } from './lines.ts'

const FENCE = '---'

/** The number of lines that the front matter takes at the beginning of a file; 0 when there is none. */
export function frontMatterEnd(lines: readonly Line[]): number {
  if (lines[0]?.text.trimEnd() !== FENCE) return 0
  return lines.findIndex(({ text }, at) => at > 0 && text.trimEnd() === FENCE) + 1
}

/** A key with its value, as it is written; lines before the first key have an empty one. */
interface Property {
  key: string
  lines: Line[]
}

/** The properties of front matter, fences included in what is given. */
function propertiesOf(lines: readonly Line[]): Property[] {
  const properties: Property[] = []
  for (const line of lines.slice(1, -1)) {
    const [, quoted, plain] = /^(?:["']([^"']+)["']|([^\s#:"'-][^:]*?))\s*:(?:\s|$)/u.exec(line.text) ?? []
    const key = quoted ?? plain
    const last = properties.at(-1)
    if (key !== undefined) properties.push({ key, lines: [line] })
    else if (last) last.lines.push(line)
    else properties.push({ key: '', lines: [line] })
  }
  return properties
}

const written = (property: Property | undefined): string | null => property?.lines.map(({ text }) => text).join('\n') ?? null

/** What a property says, in whatever way it is written. */
function saidBy(property: Property): unknown {
  const text = written(property) ?? ''
  try {
    return Object.values(parse(text) ?? {})[0] ?? null
  } catch {
    return text
  }
}

const hasComment = (property: Property): boolean => /(?:^|\s)#/mu.test(written(property) ?? '')

/** Whether two say the same: programs differ in how they quote and indent, but a comment is somebody's words. */
function same(a: Property | undefined, b: Property | undefined): boolean {
  if (!a || !b) return a === b
  return written(a) === written(b) || (!hasComment(a) && !hasComment(b) && isDeepStrictEqual(saidBy(a), saidBy(b)))
}

/**
 * Merges front matter key by key. Keys of the user's own stay, as do values that only the user changed; `tags` are the library's and what
 * the user added to them. Lines with fences; none when nothing is left.
 */
export function mergeProperties(
  [base, present, wanted]: readonly [Line[], Line[], Line[]],
  end: Line['end'],
  choices: ReadonlyMap<string, Choice>,
): { lines: Line[]; conflicts: Conflict[] } {
  const [olds, theirs, ours] = [base, present, wanted].map(propertiesOf) as [Property[], Property[], Property[]]
  const [was, is] = [byKey(olds), byKey(theirs)]
  const conflicts: Conflict[] = []
  const merged = new Map<string, Property | null>()
  for (const key of new Set([...olds, ...ours].map(({ key }) => key))) {
    const outcome = one(
      was.get(key),
      is.get(key),
      ours.find(property => property.key === key),
      key,
      choices,
    )
    if (isConflict(outcome)) conflicts.push({ ...outcome, line: lineOf(theirs, key) })
    merged.set(key, isConflict(outcome) ? (is.get(key) ?? null) : outcome)
  }
  const properties = inOrder(theirs, ours, merged)
  const fences = [present[0] ?? { text: FENCE, end }, present.at(-1) ?? { text: FENCE, end }] as const
  const ended = properties.flatMap(({ lines }) => lines.map(line => (line.end === '' ? { ...line, end } : line)))
  return { lines: ended.length === 0 ? [] : [fences[0], ...ended, fences[1]], conflicts }
}

const byKey = (properties: readonly Property[]) => new Map(properties.toReversed().map(property => [property.key, property]))

function lineOf(properties: readonly Property[], key: string): number {
  const at = properties.findIndex(property => property.key === key)
  return properties.slice(0, Math.max(at, 0)).reduce((line, { lines }) => line + lines.length, 1)
}

/** What becomes of one property; null when it goes. */
function one(
  was: Property | undefined,
  is: Property | undefined,
  ours: Property | undefined,
  key: string,
  choices: ReadonlyMap<string, Choice>,
): Property | null | Conflict {
  // One that was there and is written alike keeps how it is written.
  if (same(is, ours) || same(was, ours)) return is ?? null
  if (same(was, is)) return ours ?? null
  if (key === 'tags' && ours && is && !hasComment(is)) return withTags(was, is, ours)
  const outcome = settled(
    { part: `head:${key}`, base: written(was), file: written(is), library: written(ours), both: false, line: 0 },
    choices,
  )
  if (isConflict(outcome)) return outcome
  return (outcome === 'file' ? is : ours) ?? null
}

/** The library's tags without those that the user took out, and what the user added. */
function withTags(was: Property | undefined, is: Property, ours: Property): Property {
  const [before, present, wanted] = [was, is, ours].map(property => (property ? listOf(saidBy(property)) : [])) as [
    string[],
    string[],
    string[],
  ]
  const kept = wanted.filter(tag => present.includes(tag) || !before.includes(tag))
  const added = present.filter(tag => !before.includes(tag) && !wanted.includes(tag))
  const end = is.lines[0]?.end || '\n'
  const lines = stringify({ tags: [...kept, ...added] }, { lineWidth: 0, compat: 'yaml-1.1' })
    .trimEnd()
    .split('\n')
  return { key: 'tags', lines: lines.map(text => ({ text, end })) }
}

const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[\s,]+/u) : [])
    .map(tag => String(tag))
    .filter(tag => !isBlank(tag))

/** The properties in the order of the file; new ones after the one that is before them in the library's order. */
function inOrder(theirs: readonly Property[], ours: readonly Property[], merged: ReadonlyMap<string, Property | null>): Property[] {
  const present = new Set(theirs.map(({ key }) => key))
  const after = new Map<string | null, Property[]>()
  let anchor: string | null = null
  for (const { key } of ours) {
    const property = merged.get(key)
    if (present.has(key)) anchor = key
    else if (property) after.set(anchor, [...(after.get(anchor) ?? []), property])
  }
  const seen = new Set<string>()
  return [
    ...(after.get(null) ?? []),
    ...theirs.flatMap(property => {
      // A key that stands there twice is left as it is.
      const first = !seen.has(property.key)
      seen.add(property.key)
      const own = merged.has(property.key) && first ? merged.get(property.key) : property
      return [...(own ? [own] : []), ...(first ? (after.get(property.key) ?? []) : [])]
    }),
  ]
}
