import { exactTerm, foldTerm } from '../text/fold.ts'
import { tokens } from '../text/tokens.ts'

/** A word as it was asked for. With `*` its forms are patterns in which a star stands for any letters. */
export interface Word {
  /** Forms with marks that are exactly what was typed; two for a word that may be Latin, Greek or Cyrillic. */
  exact: string[]
  /** The same without marks. */
  folded: string[]
  /** Whether it was typed with any mark. */
  marked: boolean
  /** How many letters may differ: 0, 1 or 2. */
  distance: number
  boost: number
}

const NATIVE = { greek: true, cyrillic: true }

/** The words of a piece of a query, each as it stands there. */
export function wordsIn(text: string): Word[] {
  return tokens(text).map(token => wordOf(text.slice(token.start, token.end)))
}

function wordOf(surface: string): Word {
  const exact = [...new Set([exactTerm(surface), exactTerm(surface, NATIVE)])]
  const folded = [...new Set([foldTerm(surface), foldTerm(surface, NATIVE)])]
  return { exact, folded, marked: exact.every(form => !folded.includes(form)), distance: 0, boost: 1 }
}

/** The words of a bare piece of a query in which `*` stands for any letters. `COVID-1*` is two words, the second a pattern. */
export function patternsIn(text: string): Word[] {
  if (!text.includes('*')) return wordsIn(text)
  const parts = text.split(/\*+/u)
  if (parts.every(part => part === '')) return []
  if (parts.every(part => part === '' || isOneWord(part))) return [patternOf(parts)]
  const words = wordsIn(text.replaceAll('*', ' '))
  const last = words.at(-1)
  if (last && text.endsWith('*')) words[words.length - 1] = patternOf([lastSurface(text), ''])
  return words
}

function isOneWord(part: string): boolean {
  const [token, another] = tokens(part)
  return token !== undefined && another === undefined && token.start === 0 && token.end === part.length
}

function lastSurface(text: string): string {
  const last = tokens(text).at(-1)
  return last ? text.slice(last.start, last.end) : ''
}

function patternOf(parts: string[]): Word {
  const join = (form: (part: string) => string) => parts.map(form).join('*')
  const plain = (part: string) => part.normalize('NFC').toLowerCase()
  // What follows may decide where the tone stands: hoà* is the beginning of hoàng.
  const exact = [...new Set([join(part => exactTerm(part)), join(part => exactTerm(part, NATIVE)), join(plain)])]
  const folded = [...new Set([join(part => foldTerm(part)), join(part => foldTerm(part, NATIVE))])]
  return { exact, folded, marked: exact.every(form => !folded.includes(form)), distance: 0, boost: 1 }
}
