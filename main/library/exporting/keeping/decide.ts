import { type Block, isFixed } from './blocks.ts'
import { type Choice, type Conflict, settled } from './conflict.ts'
import { isBlank, keyOf, type Line } from './lines.ts'
import type { Place } from './locate.ts'
import { goneId, isGone, markedRemoved } from './removed.ts'

/** A part as it was written last, as it stands in the file, and as the library would write it now; null where it is not there. */
export interface Sides {
  id: string
  base: Block | null
  place: Place | null
  wanted: Block | null
}

/** What becomes of a part. */
export interface Outcome {
  /** Its lines; null when it is not to be in the file. */
  lines: Line[] | null
  /** Lines of the file that stand below it because both are wanted. */
  below?: Line[]
  /** What is remembered as written; null when the library has nothing to say here any more. */
  kept: Block | null
  conflict?: Conflict
}

/** What is needed to decide besides the sides. */
export interface Around {
  lines: readonly Line[]
  end: '\n' | '\r\n'
  choices: ReadonlyMap<string, Choice>
}

/** Decides on a part; `commented` tells whether text of the user's own stands right after it. */
export function decide(sides: Sides, commented: boolean, around: Around): Outcome {
  const { base, place, wanted } = sides
  const present = place ? around.lines.slice(place.start, place.end) : null
  if (!wanted) return base && present && place ? removed(base, place, present, commented, around) : { lines: null, kept: null }
  const ours = ownLines(wanted.lines, around.end)
  if (base && sameKeys(base.keys, wanted.keys)) return { lines: present, kept: wanted }
  if (!base || place?.intact) return { lines: ours, kept: wanted }
  if (
    present &&
    sameKeys(
      present.map(({ text }) => keyOf(text)),
      wanted.keys,
    )
  )
    return { lines: present, kept: wanted }
  return chosen(sides, present, ours, wanted, around)
}

function chosen({ id, base, place }: Sides, present: Line[] | null, ours: Line[], wanted: Block, around: Around): Outcome {
  const conflict: Conflict = {
    part: id,
    base: base?.lines.join('\n') ?? null,
    file: present?.map(({ text }) => text).join('\n') ?? null,
    library: wanted.lines.join('\n'),
    both: present !== null,
    line: place?.start ?? 0,
  }
  const outcome = settled(conflict, around.choices)
  if (outcome === 'library') return { lines: ours, kept: wanted }
  if (outcome === 'both') return { lines: ours, below: present ?? [], kept: wanted }
  return { lines: present, kept: wanted, ...(outcome === 'file' ? {} : { conflict: outcome }) }
}

/**
 * A part that the library has no more: as it was written, and with nothing of the user's after it, it goes; otherwise it stays and says that it was
 * removed. What a template writes between the parts, and the memo, needs no word.
 */
function removed(base: Block, { intact }: Place, present: Line[], commented: boolean, { end }: Around): Outcome {
  // One that was marked before stays as it is.
  if (isGone(base.id)) return { lines: present, kept: base }
  const plain = isFixed(base.id) || base.id === 'memo' || base.id === 'head'
  if (intact && (plain || !commented)) return { lines: null, kept: null }
  if (plain) return { lines: present, kept: null }
  const marked = base.lines.map((line, at) => (at === 0 ? markedRemoved(line) : line))
  const kept = { id: goneId(base.id), lines: marked, keys: marked.map(keyOf), gap: 1 }
  if (intact) return { lines: ownLines(marked, end), kept }
  const first = ownFirstLine(base, present)
  return { lines: present.map((line, at) => (at === first ? { ...line, text: markedRemoved(line.text) } : line)), kept }
}

/**
 * Where the first line of a part still stands, perhaps with something of the user's behind it; -1 where it does not. The word goes there, not into
 * what somebody wrote in its place: many parts begin alike, so some other line of it must be there too.
 */
function ownFirstLine({ keys: [first = '', ...others] }: Block, present: readonly Line[]): number {
  const lines = present.map(({ text }) => keyOf(text))
  if (others.length > 0 && !others.some(key => !isBlank(key) && lines.includes(key))) return -1
  const exact = lines.indexOf(first)
  return exact < 0 ? lines.findIndex(line => line.startsWith(first)) : exact
}

const ownLines = (lines: readonly string[], end: '\n' | '\r\n'): Line[] => lines.map(text => ({ text, end }))

const sameKeys = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((key, at) => b[at] === key)
