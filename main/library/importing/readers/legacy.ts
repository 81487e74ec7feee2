import iconv from 'iconv-lite'
import { markedSyllables } from '../../text/vietnamese.ts'

/** Encodings in which Vietnamese was written before Unicode: TCVN3 of the ABC fonts, VNI, VISCII and windows-1258. */
export const LEGACY = ['tcvn', 'vni', 'viscii', 'windows-1258'] as const
export type Legacy = (typeof LEGACY)[number]

/** Marks of VNI by the byte that follows the vowel, lower case; those of upper case are 0x20 below, with few exceptions. */
const VNI_MARKS: Record<string, string> = {
  '\u00f8': '\u0300',
  '\u00f9': '\u0301',
  '\u00fb': '\u0309',
  '\u00f5': '\u0303',
  '\u00ef': '\u0323',
  '\u00e2': '\u0302',
  '\u00e0': '\u0302\u0300',
  '\u00e1': '\u0302\u0301',
  '\u00e5': '\u0302\u0309',
  '\u00e3': '\u0302\u0303',
  '\u00e4': '\u0302\u0323',
  '\u00ea': '\u0306',
  '\u00e8': '\u0306\u0300',
  '\u00e9': '\u0306\u0301',
  '\u00fa': '\u0306\u0309',
  '\u00fc': '\u0306\u0303',
  '\u00eb': '\u0306\u0323',
}
/** Letters of VNI that are one byte. */
const VNI_LETTERS: Record<string, string> = { ñ: 'đ', ô: 'ơ', ö: 'ư', ì: 'ì', í: 'í', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }

/** A byte of the upper half as VNI uses it, in lower case. */
const lower = (byte: string) => String.fromCharCode(byte.charCodeAt(0) | 0x20)

/** Reads VNI whose bytes are given as characters of the same number. */
function readVni(bytes: string): string {
  const pairs =
    /(?<vowel>[aeouyôöAEOUYÔÖ])(?<mark>[\u00c0-\u00cf\u00d5\u00d8-\u00dc\u00e0-\u00ef\u00f5\u00f8-\u00fc])|[ñôöìíæóòîÑÔÖÌÍÆÓÒÎ]/gu
  return bytes
    .replace(pairs, (found, vowel?: string, mark?: string) => {
      if (vowel === undefined || mark === undefined) return letterOf(found)
      const marks = VNI_MARKS[lower(mark)]
      return marks === undefined ? letterOf(vowel) + letterOf(mark) : letterOf(vowel) + marks
    })
    .normalize('NFC')
}

function letterOf(char: string): string {
  const own = VNI_LETTERS[lower(char)]
  if (own === undefined || char.charCodeAt(0) < 0x80) return char
  return char === lower(char) ? own : own.toUpperCase()
}

/** Reads bytes as one of the encodings, composed. Bytes that it has no character for become U+FFFD. */
export function readLegacy(bytes: Buffer, name: Legacy): string {
  if (name === 'vni') return readVni(bytes.toString('latin1'))
  return iconv.decode(bytes, name).normalize('NFC')
}

/** How much of a text is looked at, in bytes or characters. */
const SAMPLE = 65_536
const GLANCE = 8192
/** Of the words with marks so many have to be Vietnamese syllables, and so many there have to be. */
const SURE = 0.85
const FEWEST = 3
/** Western characters that Vietnamese does not use; no old encoding does without them for as many characters as `LONG`. */
const STRANGE =
  /[\u00a1\u00a2\u00a4-\u00a6\u00a8-\u00aa\u00ac\u00ae\u00af\u00b4-\u00b6\u00b8-\u00ba\u00bc\u00be\u00bfÄ-ÇËÎ-ÑÖ-ØÛÜÞßä-çëî-ñö-øûüþÿ]/u
const LONG = 1000

/** The reading that makes the most Vietnamese of a text, and how many syllables it makes; null when none makes enough. */
function best(read: (name: Legacy) => string): { name: Legacy; valid: number } | null {
  const rated = LEGACY.map(name => ({ name, ...markedSyllables(read(name)) }))
  const sure = rated.filter(({ valid, words }) => words >= FEWEST && valid >= SURE * words)
  // The more words are right, the less chance had to do with it.
  return sure.sort((one, other) => other.valid - one.valid)[0] ?? null
}

/** Which of the encodings makes Vietnamese of these bytes; null when none does. */
export const legacyOf = (bytes: Buffer): Legacy | null => best(name => readLegacy(bytes.subarray(0, SAMPLE), name))?.name ?? null

/** The Western characters (windows-1252) of the bytes 0x80 to 0x9f, which are beyond U+00FF; five bytes have none. */
const WESTERN = new Map(Array.from({ length: 32 }, (_, at) => [iconv.decode(Buffer.from([0x80 + at]), 'windows-1252'), 0x80 + at]))
WESTERN.delete('\ufffd')
const WESTERN_RUN = new RegExp(`[\\u0000-\\u00ff${[...WESTERN.keys()].join('')}]+`, 'gu')

/** The bytes that Western characters stand for. */
const bytesOf = (text: string): Buffer => Buffer.from(Array.from(text, char => WESTERN.get(char) ?? char.charCodeAt(0)))

const reread = (text: string, name: Legacy): string => text.replace(WESTERN_RUN, run => readLegacy(bytesOf(run), name))

/** The old encoding in which a text was written that came here as Western characters; null when it is right as it is, or none makes more of it. */
export function mojibakeOf(text: string): Legacy | null {
  const glance = text.slice(0, GLANCE)
  if (glance.length >= LONG && !STRANGE.test(glance)) return null
  const { valid, words } = markedSyllables(glance)
  if (words < FEWEST || valid >= SURE * words) return null
  const found = best(name => reread(glance, name))
  // A letter that only looks strange in a text that is right otherwise, as in "Œ", is no proof.
  return found && found.valid >= valid + FEWEST ? found.name : null
}

/**
 * A text that was written in an old encoding and came here as Western characters ("Tieáng Vieät"), as it was meant; any other text as it is.
 * To be called before anything is stripped: in TCVN3 the soft hyphen is `ư`. `name` is the encoding when it is known.
 */
export function withoutMojibake(text: string, name: Legacy | null = mojibakeOf(text)): string {
  return name === null ? text : reread(text, name)
}
