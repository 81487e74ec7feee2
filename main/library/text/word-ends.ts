import { classOf, classOfPair, DIGIT, HIDDEN, HIGH_SURROGATE, LETTER, MARK } from './characters.ts'

let buffer = new Uint16Array(0x4000)

/** The UTF-16 units of a text, in a buffer that is longer and used again by the next call: reading them there is much faster. */
export function unitsOf(text: string): Uint16Array {
  if (buffer.length <= text.length) buffer = new Uint16Array(text.length * 2)
  for (let at = 0; at < text.length; at++) buffer[at] = text.charCodeAt(at)
  return buffer
}

/**
 * Where the word that begins at an offset ends; the offset itself when none begins there. Words are runs of letters, marks and digits;
 * a point or comma between digits belongs to the number (150.000, 146,3).
 */
export function endOfWord(units: Uint16Array, length: number, start: number): number {
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
