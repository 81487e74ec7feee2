import { classOf, classOfPair, DIGIT, HIDDEN, HIGH_SURROGATE, known, LETTER, MARK, OTHER } from './characters.ts'

/** A word as it stands in the units of a text, from `start` to before `end`: where a reading of a text has got to. */
export interface WrittenWord {
  start: number
  end: number
  /** FNV-1a over its units, 32 bits. */
  hash: number
  /** Line breaks between the word before it, or the beginning of the text, and this one. */
  breaks: number
}

let bytes = Buffer.alloc(0x8000)
let units = new Uint16Array(bytes.buffer)

/** The UTF-16 units of a text and a 0, in a buffer that is longer and used again by the next call: reading them there is much faster. */
export function unitsOf(text: string): Uint16Array {
  if (units.length <= text.length) {
    bytes = Buffer.alloc(text.length * 4)
    units = new Uint16Array(bytes.buffer)
  }
  bytes.write(text, 'utf16le')
  units[text.length] = 0
  return units
}

/** Before the first word of a text. */
export const beforeWords = (): WrittenWord => ({ start: 0, end: 0, hash: 0, breaks: 0 })

const LINE_BREAK = 0x0a
const NO_UNITS = 0x811c9dc5
const hashWith = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193)

/** Goes on to the next word of units that `unitsOf` gave for a text so long; false at the end, where `breaks` are those after the last word. */
export function nextWord(word: WrittenWord, units: Uint16Array, length: number): boolean {
  word.breaks = 0
  for (let start = word.end; start < length; start++) {
    let end = start
    let hash = NO_UNITS
    let unit = units[start] ?? 0
    while (known[unit] === LETTER) {
      hash = hashWith(hash, unit)
      unit = units[++end] ?? 0
    }
    // Letters and nothing else is nearly every word.
    if (known[unit] !== OTHER) {
      end = endOfWord(units, length, start)
      hash = hashOf(units, start, end)
    }
    if (end > start) {
      word.start = start
      word.end = end
      word.hash = hash
      return true
    }
    if (unit === LINE_BREAK) word.breaks++
  }
  return false
}

function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = NO_UNITS
  for (let at = start; at < end; at++) hash = hashWith(hash, units[at] ?? 0)
  return hash
}

/**
 * Where the word that begins at an offset ends; the offset itself when none begins there. Words are runs of letters, marks and digits;
 * a point or comma between digits belongs to the number (150.000, 146,3).
 */
function endOfWord(units: Uint16Array, length: number, start: number): number {
  let end = start
  let before = 0
  let at = start
  while (at < length) {
    const unit = units[at] ?? 0
    let kind = classOf(unit)
    let width = 1
    if (kind === HIGH_SURROGATE) {
      kind = at + 1 < length ? classOfPair(unit, units[at + 1] ?? 0) : 0
      width = 2
    }
    if (kind === LETTER || kind === DIGIT || (kind === MARK && end > start)) {
      at += width
      end = at
      if (kind !== MARK) before = kind
    } else if (kind === HIDDEN && end > start) at += width
    else if (before === DIGIT && end === at && isDecimalPoint(units, length, at)) at += 1
    else break
  }
  return end
}

function isDecimalPoint(units: Uint16Array, length: number, at: number): boolean {
  const unit = units[at]
  return (unit === 0x2e || unit === 0x2c) && at + 1 < length && classOf(units[at + 1] ?? 0) === DIGIT
}
