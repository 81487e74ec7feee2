import { classAt, classOfPair, DIGIT, HIDDEN, HIGH_SURROGATE, LETTER, MARK } from './characters.ts'
import { exactTerm, foldTerm } from './fold.ts'
import { type Scripts, scriptsOf } from './look-alikes.ts'

/** A word of a text: `text.slice(start, end)` is how it is written there, UTF-16 offsets. */
export interface Token {
  /** NFC lower case with older tone placement, without invisible characters: equal words are the same to a reader. */
  word: string
  /** Without marks: the key that is searched. */
  folded: string
  start: number
  end: number
}

interface Keys {
  word: string
  folded: string
}

// News uses a few thousand different words again and again. Longer ones are left out: V8 would keep the text that they are cut from.
const KEPT = 50_000
const KEPT_LENGTH = 12
const kept = new Map<string, Keys>()

/** Words are runs of letters, marks and digits; a point or comma between digits belongs to the number (150.000, 146,3). */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  const scripts = scriptsOf(text)
  // What a word of another script is depends on the text that it stands in.
  const known = scripts ? new Map<string, Keys>() : kept
  let at = 0
  while (at < text.length) {
    const end = endOfWord(text, at)
    if (end > at) {
      const { word, folded } = keysOf(text.slice(at, end), scripts, known)
      if (folded !== '') found.push({ word, folded, start: at, end })
      at = end
    } else at++
  }
  return found
}

function keysOf(surface: string, scripts: Scripts | null, known: Map<string, Keys>): Keys {
  let keys = known.get(surface)
  if (!keys) {
    keys = { word: exactTerm(surface, scripts ?? undefined), folded: foldTerm(surface, scripts ?? undefined) }
    if (known.size >= KEPT) known.clear()
    if (surface.length <= KEPT_LENGTH) known.set(surface, keys)
  }
  return keys
}

/** Where the word that begins at an offset ends; the offset itself when none begins there. */
function endOfWord(text: string, start: number): number {
  let end = start
  let before = 0
  let at = start
  while (at < text.length) {
    let kind = classAt(text, at)
    let width = 1
    if (kind === HIGH_SURROGATE) {
      kind = classOfPair(text, at)
      width = 2
    }
    if (kind === LETTER || kind === DIGIT || (kind === MARK && end > start)) {
      at += width
      end = at
      if (kind !== MARK) before = kind
    } else if (kind === HIDDEN && end > start) at += width
    else if (before === DIGIT && end === at && isDecimalPoint(text, at)) at += 1
    else break
  }
  return end
}

function isDecimalPoint(text: string, at: number): boolean {
  const character = text.charAt(at)
  return (character === '.' || character === ',') && at + 1 < text.length && classAt(text, at + 1) === DIGIT
}
