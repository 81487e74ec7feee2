import { type Facts, factNumber } from './facts.ts'
import { FIELDS, type Layout, stringsOf } from './layout.ts'
import { groupNumber, type Lexicon } from './lexicon.ts'

/** A segment in use: its layout, joined to what is known of the whole library. */
export interface Segment extends Layout {
  /** Tells it from all others, later ones higher. */
  readonly serial: number
  /** Its groups in order. */
  readonly groups: string[]
  /** Own group → group of the lexicon. */
  readonly global: Uint32Array
  /** Group of the lexicon → own group + 1, 0 for none; groups of the lexicon that came later are beyond its end. */
  readonly local: Int32Array
  /** Entry of `factRefs` → fact of the library. */
  readonly facts: Uint32Array
  /** Document → published as a number that orders, 0 for unknown. */
  readonly dates: Float64Array
  /** Document → 1 when it was replaced or removed since. */
  readonly dead: Uint8Array
  /** How many of its documents count. */
  live: number
  /** Variant → its text; made when first needed. */
  variants: string[] | null
}

/** Takes a layout into use; its groups count in the lexicon from now on. */
export function openSegment(layout: Layout, serial: number, lexicon: Lexicon, facts: Facts): Segment {
  const groups = stringsOf(layout.groupEnds, layout.groupText)
  const global = new Uint32Array(groups.length)
  for (const [own, group] of groups.entries()) global[own] = groupNumber(lexicon, group)
  const local = new Int32Array(lexicon.groups.length)
  for (let own = 0; own < global.length; own++) local[global[own] ?? 0] = own + 1
  const own = stringsOf(layout.factEnds, layout.factText).map(key => factNumber(facts, key))
  const refs = layout.factRefs.map(ref => own[ref] ?? 0)
  const documents = layout.ids.length
  const segment: Segment = {
    ...layout,
    serial,
    groups,
    global,
    local,
    facts: refs,
    dates: datesOf(layout, refs, facts),
    dead: new Uint8Array(documents),
    live: documents,
    variants: null,
  }
  weigh(segment, lexicon, 1)
  return segment
}

/** Takes the groups of a segment that is given up out of the lexicon's frequencies. */
export const closeSegment = (segment: Segment, lexicon: Lexicon): void => weigh(segment, lexicon, -1)

function weigh({ global, ranges }: Segment, { frequencies }: Lexicon, sign: 1 | -1): void {
  for (let own = 0; own < global.length; own++) {
    const count = (ranges[(own + 1) * FIELDS] ?? 0) - (ranges[own * FIELDS] ?? 0)
    const group = global[own] ?? 0
    frequencies[group] = (frequencies[group] ?? 0) + sign * count
  }
}

/** The spellings of a segment's groups, by variant. */
export function variantsOf(segment: Segment): string[] {
  segment.variants ??= stringsOf(segment.variantEnds, segment.variantText)
  return segment.variants
}

/** `2023-08-21` → 202308210000, `2023` → 202300000000: in the order of the dates as they are written. */
export function dateNumber(published: string): number {
  const digits = published.replace(/[^\d].*$/u, '').padStart(4, '0') + published.slice(4, 16).replaceAll(/\D/gu, '')
  return Number(digits.padEnd(12, '0'))
}

function datesOf({ ids, factStarts }: Layout, refs: Uint32Array, { kinds, texts }: Facts): Float64Array {
  const dates = new Float64Array(ids.length)
  for (let document = 0; document < ids.length; document++) {
    for (let at = factStarts[document] ?? 0; at < (factStarts[document + 1] ?? 0); at++) {
      const fact = refs[at] ?? 0
      if (kinds[fact] === 'published') dates[document] = dateNumber(texts[fact] ?? '')
    }
  }
  return dates
}
