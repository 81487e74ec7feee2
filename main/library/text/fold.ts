import { INVISIBLE } from './characters.ts'
import { latinise, type Scripts, scriptsOf } from './look-alikes.ts'

/** A text as search compares it. */
export interface Folded {
  text: string
  /** Offset in `text` → UTF-16 offset in the source, one more entry than `text` is long; null when both are the same. */
  map: Uint32Array | null
}

const DROPPED = new RegExp(`[\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f${INVISIBLE}]`, 'gu')
const HIDDEN = new RegExp(`[${INVISIBLE}]`, 'gu')
// A letter with all that may be composed with it: marks, and the vowels and finals of decomposed Hangul.
const CLUSTER = /[^\p{M}\u1160-\u11ff]?[\p{M}\u1160-\u11ff]*/gsu
const SAME_LETTER: Record<string, string> = { đ: 'd', ð: 'd', ς: 'σ' }

function foldCharacter(character: string): string {
  const bare = character.toLowerCase().normalize('NFD').replace(DROPPED, '').normalize('NFC')
  return SAME_LETTER[bare] ?? bare
}

const UNKNOWN = 0
const DROP = 1
const LONG = 2
/** UTF-16 unit → folded unit, or one of the three above, which no folded unit can be; filled as characters occur. */
const table = new Uint16Array(0x10000)

function learn(unit: number): number {
  const folded = foldCharacter(String.fromCharCode(unit))
  const entry = folded.length === 0 ? DROP : folded.length === 1 ? folded.charCodeAt(0) : LONG
  table[unit] = entry
  return entry
}

/** What a UTF-16 unit at the beginning of a word is in its folded form; 0 where that depends on more than the unit. */
export function foldedUnit(unit: number): number {
  // Greek and Cyrillic letters may be Latin ones in disguise.
  if ((unit >= 0x370 && unit < 0x530) || (unit >= 0x1f00 && unit < 0x2000)) return 0
  const entry = table[unit] || learn(unit)
  return entry > LONG ? entry : 0
}

interface Composed {
  text: string
  map: Uint32Array | null
}

function compose(text: string): Composed {
  if (text === text.normalize('NFC')) return { text, map: null }
  let composed = ''
  const offsets: number[] = []
  for (const match of text.matchAll(CLUSTER)) {
    const piece = match[0].normalize('NFC')
    // What a cluster becomes is one thing: only its first unit starts where the cluster does, the rest follow as far as they can.
    for (let at = 0; at < piece.length; at++) offsets.push(match.index + Math.min(at, match[0].length))
    composed += piece
  }
  offsets.push(text.length)
  return { text: composed, map: Uint32Array.from(offsets) }
}

function foldComposed(text: string): Composed {
  const units: number[] = []
  const offsets: number[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    let entry = table[unit] ?? UNKNOWN
    if (entry === UNKNOWN) entry = learn(unit)
    if (entry > LONG && (unit < 0xd800 || unit > 0xdfff)) {
      units.push(entry)
      offsets.push(at)
    } else if (entry !== DROP) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? unit)
      const folded = foldCharacter(character)
      for (let index = 0; index < folded.length; index++) {
        units.push(folded.charCodeAt(index))
        offsets.push(at + Math.min(index, character.length - 1))
      }
      at += character.length - 1
    }
  }
  offsets.push(text.length)
  const same = units.length === text.length && offsets.every((offset, index) => offset === index)
  return { text: stringOf(units), map: same ? null : Uint32Array.from(offsets) }
}

function stringOf(units: number[]): string {
  let text = ''
  for (let at = 0; at < units.length; at += 8192) text += String.fromCharCode(...units.slice(at, at + 8192))
  return text
}

function join(outer: Uint32Array | null, inner: Uint32Array | null): Uint32Array | null {
  if (!outer || !inner) return outer ?? inner
  return inner.map(offset => outer[offset] ?? 0)
}

/**
 * The key under which search compares: lower case without marks, đ and ð as d, invisible characters dropped, Greek and Cyrillic
 * letters in Latin words as Latin ones. Composed and decomposed input give the same text.
 */
export function fold(text: string): Folded {
  const composed = compose(text)
  const scripts = scriptsOf(composed.text)
  const folded = foldComposed(scripts ? latinise(composed.text, scripts) : composed.text)
  return { text: folded.text, map: join(composed.map, folded.map) }
}

/** One word folded; a word of look-alikes only is taken for Latin unless `scripts` says what it stands in. */
export function foldTerm(term: string, scripts: Scripts = { greek: false, cyrillic: false }): string {
  return foldComposed(latinise(term.normalize('NFC'), scripts)).text
}

const NEW_PLACEMENT = /(?<!q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$/u
const TONES = ['̀', '́', '̉', '̃', '̣']

/**
 * A word with its tone mark where the older spelling puts it, so that hoà is hòa and thuý is thúy; qu is a consonant, so quý stays.
 * Takes NFC in lower case; keeps the length.
 */
export function canonicalTone(word: string): string {
  return word.replace(NEW_PLACEMENT, rime => {
    const marked = rime.charAt(1).normalize('NFD')
    const tone = TONES.find(mark => marked.includes(mark)) ?? ''
    return (rime.charAt(0) + tone).normalize('NFC') + marked.charAt(0)
  })
}

/**
 * The key under which two spellings are exactly the same word to a reader: NFC lower case with its marks, older tone placement,
 * Ð as Đ, without invisible characters and disguised letters.
 */
export function exactTerm(term: string, scripts: Scripts = { greek: false, cyrillic: false }): string {
  const visible = latiniseMarked(term.replace(HIDDEN, '').normalize('NFC'), scripts)
  return canonicalTone(visible.toLowerCase().replaceAll('ð', 'đ').normalize('NFC'))
}

function latiniseMarked(word: string, scripts: Scripts): string {
  const latin = latinise(word, scripts)
  if (latin === word) return word
  let marked = ''
  for (let at = 0; at < word.length; at++) {
    const marks = latin[at] === word[at] ? '' : word.charAt(at).normalize('NFD').slice(1)
    marked += latin.charAt(at) + marks
  }
  return marked.normalize('NFC')
}
