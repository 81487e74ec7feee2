import { scriptsOf } from '../text/look-alikes.ts'
import { keysOf } from '../text/tokens.ts'
import { beforeWords, nextWord, unitsOf } from '../text/written-words.ts'

/** A text as reuse compares it: one number for each syllable, and where it stands. */
export interface Syllables {
  /**
   * 32-bit hashes of the words as a reader sees them: lower case with marks, NFC, older tone placement, without invisible characters
   * and look-alikes. Never 0.
   */
  words: Uint32Array
  /** For each word what stands before it and how long it is, in UTF-16 units; one byte each unless something is longer. */
  spans: Uint8Array | Uint32Array
}

// The same few thousand words again and again. Longer ones are left out: V8 would keep the text that they are cut from.
const KEPT = 100_000
const KEPT_LENGTH = 12
const kept = new Map<string, number>()

/** FNV-1a with the finish of MurmurHash3 (both public domain), so that every bit depends on every unit. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0 || 1
}

const NOTHING = 0

/** The number of a word as it is written; 0 for what leaves no ink. */
function numberOf(surface: string, scripts: ReturnType<typeof scriptsOf>): number {
  // What a word of another script is depends on the text that it stands in.
  const known = scripts ? undefined : kept.get(surface)
  if (known !== undefined) return known
  const { word, folded } = keysOf(surface, scripts)
  const number = folded === '' ? NOTHING : hashOf(word)
  if (!scripts && surface.length <= KEPT_LENGTH) {
    if (kept.size >= KEPT) kept.clear()
    kept.set(surface, number)
  }
  return number
}

/** The syllables of a text, in order. */
export function readSyllables(text: string): Syllables {
  // Two words have something between them.
  const words = new Uint32Array((text.length >> 1) + 1)
  const spans = new Uint32Array(2 * words.length)
  const scripts = scriptsOf(text)
  let [count, last, longest] = [0, 0, 0]
  const units = unitsOf(text)
  for (const written = beforeWords(); nextWord(written, units, text.length); ) {
    const { start, end } = written
    const number = numberOf(text.slice(start, end), scripts)
    if (number === NOTHING) continue
    words[count] = number
    spans[2 * count] = start - last
    spans[2 * count + 1] = end - start
    longest = Math.max(longest, start - last, end - start)
    last = end
    count += 1
  }
  const own = spans.subarray(0, 2 * count)
  return { words: words.slice(0, count), spans: longest < 256 ? Uint8Array.from(own) : own.slice() }
}

/** Where each word starts and ends, two UTF-16 offsets for each. */
export function offsetsOf(spans: Syllables['spans']): Uint32Array {
  const offsets = new Uint32Array(spans.length)
  let at = 0
  for (let index = 0; index < spans.length; index++) {
    at += spans[index] ?? 0
    offsets[index] = at
  }
  return offsets
}
