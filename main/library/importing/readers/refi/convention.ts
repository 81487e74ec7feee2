import { codePointsOf } from '../../../text/code-points.ts'
import { normalise } from '../../../text/normal-form.ts'
import type { RefiSelection } from './project.ts'

/** How a program counts places in a text: which text, in what, and whether the last one counted is in. */
interface Convention {
  text: string
  /** The UTF-16 offset in `text` of so many units. */
  offset(count: number): number
  inclusive: boolean
}

/** Where selections stand in our text, UTF-16. */
export interface Counted {
  place(selection: RefiSelection): { start: number; end: number } | null
  /** Whether the names of selections are their words: some of them are. */
  quotes: boolean
}

/** So many selections tell the convention. */
const ENOUGH = 300

/** Finds out by the names of selections, which mostly are their words, how their places are counted in a text as it was read; `own` is that in normal form. */
export function countedBy(raw: string, own: string, selections: readonly RefiSelection[]): Counted {
  const told = selections.filter(({ name, start, end }) => name.trim() !== '' && start < end).slice(0, ENOUGH)
  let best: { convention: Convention; score: number } | null = null
  for (const convention of conventionsOf(raw)) {
    const score = told.reduce((sum, selection) => sum + agreement(selection, convention), 0)
    if (!best || score > best.score) best = { convention, score }
    // Nothing can be better.
    if (score === told.length * 2) break
  }
  const chosen = best?.convention
  return {
    quotes: (best?.score ?? 0) > 0,
    place(selection) {
      const span = chosen && spanOf(selection, chosen)
      if (!span) return null
      if (chosen.text === own) return span
      const [start, end] = [normalise(chosen.text.slice(0, span.start)).length, normalise(chosen.text.slice(0, span.end)).length]
      return start < end ? { start, end } : null
    },
  }
}

/** All of them, the one of the specification first. */
function* conventionsOf(raw: string): Generator<Convention> {
  const bare = raw.replace(/^\ufeff/u, '')
  const lf = bare.replace(/\r\n?/gu, '\n')
  const texts = new Set([lf, bare, `\ufeff${lf}`, `\ufeff${bare}`])
  if (raw === bare) for (const text of texts) if (text.startsWith('\ufeff')) texts.delete(text)
  for (const text of texts) {
    const points = codePointsOf(text)
    const units = [points.offset, (count: number) => Math.min(count, text.length), bytesIn(text)]
    for (const offset of units) for (const inclusive of [false, true]) yield { text, offset, inclusive }
  }
}

/** Places counted in bytes of UTF-8, found out once they are asked for. */
function bytesIn(text: string): (count: number) => number {
  let offsets: Uint32Array | undefined
  return count => {
    offsets ??= offsetsOfBytes(text)
    return offsets[count] ?? text.length
  }
}

function offsetsOfBytes(text: string): Uint32Array {
  const offsets = new Uint32Array(Buffer.byteLength(text) + 1)
  let [at, bytes] = [0, 0]
  for (const character of text) {
    const size = Buffer.byteLength(character)
    offsets.fill(at, bytes, bytes + size)
    at += character.length
    bytes += size
  }
  offsets[bytes] = at
  return offsets
}

function spanOf({ start, end }: RefiSelection, { text, offset, inclusive }: Convention): { start: number; end: number } | null {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) return null
  const span = { start: offset(start), end: offset(inclusive ? end + 1 : end) }
  return span.start < span.end && span.end <= text.length ? span : null
}

/** 2 where the name is what stands there, 1 where that begins with a name that was cut off. */
function agreement(selection: RefiSelection, convention: Convention): number {
  const span = spanOf(selection, convention)
  if (!span) return 0
  const { words, cut } = wordsOf(selection.name)
  const found = wordsOf(convention.text.slice(span.start, span.end)).words
  if (words === '') return 0
  if (found === words) return 2
  return (cut || words.length >= 20) && found.startsWith(words) ? 1 : 0
}

/** A name as it is compared: white space does not matter, and three dots at the end say that it goes on. */
export function wordsOf(name: string): { words: string; cut: boolean } {
  const tidy = normalise(name).replace(/\s+/gu, ' ').trim()
  const words = tidy.replace(/\s*(?:…|\.\.\.)$/u, '')
  return words === tidy || words === '' ? { words: tidy, cut: false } : { words, cut: true }
}
