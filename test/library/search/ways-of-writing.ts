import { syllablesAfter } from '../../bench/corpus.ts'

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u
const INVISIBLE = ['\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u2060', '\ufeff']

/** Lower case without any marks. */
export const bare = (word: string) => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
/** The letters with what makes them other letters (đường → đương), as they stand while the tone is not typed yet. */
export const toneless = (word: string) => word.normalize('NFD').replace(TONE, '').normalize('NFC')
/** Equal for what a reader takes for the same word, wherever the tone stands. */
export const reading = (word: string) => toneless(word.toLowerCase()) + (TONE.exec(word.toLowerCase().normalize('NFD'))?.[0] ?? '')
/** Whether it was written with any mark. */
export const hasMarks = (word: string) => bare(word) !== word.toLowerCase()

/** Every rime with every tone, after nothing, after letters that carry a mark or look as if they had lost it, and after qu and gi. */
export const WORDS = [...new Set(['', 'đ', 'd', 'h', 'qu', 'gi'].flatMap(syllablesAfter))]
/** A word without the characters that nobody sees. */
export const visible = (word: string): string => word.replace(new RegExp(`[${INVISIBLE.join('')}]`, 'gu'), '')

/** A tone over the other vowel of oa, oe and uy: hòa ↔ hoà. */
export function otherPlacement(word: string): string {
  const letters = word.normalize('NFD')
  const tone = TONE.exec(letters)?.[0]
  if (!tone || word.startsWith('qu')) return word
  const plain = letters.replace(TONE, '').normalize('NFC')
  if (!/(?:o[ae]|uy)$/u.test(plain)) return word
  const older = (plain.slice(0, -1) + tone).normalize('NFC') + plain.slice(-1)
  return word === older ? (plain + tone).normalize('NFC') : older
}

/** Letters of which Greek and Cyrillic have some that are drawn alike, replaced by those. */
function disguised(word: string, alphabet: Record<string, string>): string {
  // One small Greek letter by itself is a symbol.
  if (alphabet === GREEK && word.length === 1) return word
  return [...word].map(letter => alphabet[letter] ?? letter).join('')
}
const CYRILLIC: Record<string, string> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  y: 'у',
  x: 'х',
  i: 'і',
  h: 'һ',
  H: 'Н',
  T: 'Т',
  A: 'А',
  O: 'О',
  E: 'Е',
  M: 'М',
}
const GREEK: Record<string, string> = { o: 'ο', v: 'ν', A: 'Α', I: 'Ι', H: 'Η', O: 'Ο', E: 'Ε', N: 'Ν', T: 'Τ' }

/** A word with a character in it that nobody sees. */
export const splitBy = (word: string, at: number) => word.slice(0, 1) + (INVISIBLE[at % INVISIBLE.length] ?? '') + word.slice(1)

/** Ways of writing a word that a reader takes for the same one. */
export const SAME: [string, (word: string, at: number) => string][] = [
  ['as it is written', word => word],
  ['decomposed', word => word.normalize('NFD')],
  ['in upper case', word => word.toUpperCase()],
  ['in upper case and decomposed', word => word.toUpperCase().normalize('NFD')],
  ['with a capital', word => word.charAt(0).toUpperCase() + word.slice(1)],
  ['with the tone over the other vowel', otherPlacement],
  ['with the tone over the other vowel, decomposed, in upper case', word => otherPlacement(word).toUpperCase().normalize('NFD')],
  ['with an invisible character in it', splitBy],
  ['with an invisible character in it, decomposed', (word, at) => splitBy(word.normalize('NFD'), at)],
  ['with Ð of Icelandic for Đ', word => word.toUpperCase().replaceAll('Đ', 'Ð')],
  ['with Cyrillic letters in it', word => disguised(word, CYRILLIC)],
  ['with Cyrillic letters in it, in upper case', word => disguised(word.toUpperCase(), CYRILLIC)],
  ['with Greek letters in it', word => disguised(word, GREEK)],
  ['with Greek letters in it, in upper case', word => disguised(word.toUpperCase(), GREEK)],
]

/** Ways of typing it that leave marks out. */
export const LESS: [string, (word: string, at: number) => string][] = [
  ['without marks', bare],
  ['without marks, in upper case', word => bare(word).toUpperCase()],
  ['without its tone', toneless],
  ['without its tone, decomposed', word => toneless(word).normalize('NFD')],
  ['with d for đ', word => word.replaceAll('đ', 'd')],
  ['with d for đ and an invisible character', (word, at) => splitBy(word.replaceAll('đ', 'd'), at)],
  ['with marks on its d alone', word => (word.startsWith('đ') ? `đ${bare(word.slice(1))}` : bare(word))],
  ['without marks, with Cyrillic letters in it', word => disguised(bare(word), CYRILLIC)],
]
