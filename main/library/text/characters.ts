/** Characters that leave no ink and that a search key drops: soft hyphen, zero-width and direction marks, word joiner, BOM, variation selectors. */
export const INVISIBLE = '\\u00ad\\u200b-\\u200f\\u2060\\ufeff\\ufe00-\\ufe0f'

/** What a UTF-16 unit is to a word. Letters and marks are told apart because a run of marks alone is no word. */
export const OTHER = 1
export const LETTER = 2
export const DIGIT = 3
export const MARK = 4
export const HIDDEN = 5
export const HIGH_SURROGATE = 6

const hidden = new RegExp(`^[${INVISIBLE}]$`, 'u')

function classify(character: string): number {
  if (hidden.test(character)) return HIDDEN
  if (/^\p{L}$/u.test(character)) return LETTER
  if (/^\p{N}$/u.test(character)) return DIGIT
  if (/^\p{M}$/u.test(character)) return MARK
  return OTHER
}

/** The classes of UTF-16 units as far as they were asked for, 0 for the others. */
export const known = new Uint8Array(0x10000)

/** The class of a UTF-16 unit; `HIGH_SURROGATE` asks for `classOfPair`. */
export function classOf(unit: number): number {
  let kind = known[unit] ?? OTHER
  if (kind === 0) {
    kind = unit >= 0xd800 && unit < 0xdc00 ? HIGH_SURROGATE : classify(String.fromCharCode(unit))
    known[unit] = kind
  }
  return kind
}

/** The class of the code point of two surrogates. */
export const classOfPair = (high: number, low: number): number => classify(String.fromCharCode(high, low))
