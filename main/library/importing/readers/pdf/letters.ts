import { isVietnameseSyllable } from '../../../text/vietnamese.ts'
import { ImportError } from '../../failure.ts'
import { mojibakeOf, withoutMojibake } from '../legacy.ts'
import type { PdfLine } from './lines.ts'

/** Characters that stand for no letter: numbers of glyphs, and signs of a font's own. */
const NO_LETTER = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd\p{Co}\p{Cn}]/gu
/** More of the characters than this are none in a text that can be read. */
const MOST = 0.1
/** In most fonts a letter of the alphabet has the number of its character less this. */
const SHIFT = 29
/** Of so many letters more than this are vowels, in any language of that alphabet; Vietnamese and English have about 0.4. */
const ENOUGH = 100
const LEAST_VOWELS = 0.27

/**
 * The lines of pages with the letters that their fonts show. What an ABC, VNI or other old font made Vietnamese is decoded; where fonts do not
 * tell their letters at all, nobody but who looks at the pages can know them. Throws `unreadable` then.
 */
export function withLetters(pages: readonly PdfLine[][]): PdfLine[][] {
  const texts = decoded(
    pages
      .flat()
      .map(({ text }) => text)
      .join('\n'),
  )
  refuseUntold(texts)
  const lines = texts.split('\n')
  let at = 0
  return pages.map(page => page.map(line => ({ ...line, text: lines[at++] ?? line.text })))
}

function refuseUntold(text: string): void {
  const strange = text.match(NO_LETTER)?.length ?? 0
  if (strange <= MOST * text.replace(/\s/gu, '').length && !isOfNumbers(text)) return
  throw new ImportError(
    'unreadable',
    'Its fonts do not tell which letters they show; run text recognition (OCR) on its pages and import what that makes, or get the text from elsewhere.',
  )
}

/** Whether a text has none of the vowels that it has when its letters are taken for numbers of glyphs. */
function isOfNumbers(text: string): boolean {
  const meant = text.replace(/[^\n]/gu, sign => String.fromCharCode((sign.charCodeAt(0) + SHIFT) % 0x10000))
  return hasVowels(meant) && !hasVowels(text)
}

function hasVowels(text: string): boolean {
  const letters = text.normalize('NFD').match(/[a-z]/giu) ?? []
  const vowels = letters.filter(letter => /[aeiouy]/iu.test(letter)).length
  return letters.length >= ENOUGH && vowels > LEAST_VOWELS * letters.length
}

/** In TCVN3 the byte of the soft hyphen is `ư`, and in a PDF that byte is shown as a hyphen. */
function decoded(text: string): string {
  const soft = text.replace(/-(?=\S)|(?<=\S)-/gu, '\u00ad')
  if (mojibakeOf(soft) !== 'tcvn') return withoutMojibake(text)
  return withoutMojibake(text.replace(/[a-z\u00a1-\u00ff-]*-[a-z\u00a1-\u00ff-]*/giu, withSoftHyphens), 'tcvn')
}

/** With more hyphens a word is none. */
const MOST_HYPHENS = 4

/** A word whose hyphens are letters wherever that makes syllables, as many of them as can be. */
function withSoftHyphens(word: string): string {
  const parts = word.split('-')
  const count = parts.length - 1
  if (count > MOST_HYPHENS) return word
  const choices = Array.from({ length: 2 ** count }, (_, choice) =>
    parts.map((_, at) => (at < count && choice & (1 << at) ? '\u00ad' : '-')),
  )
  const written = choices.map(signs => parts.map((part, at) => (at < count ? part + signs[at] : part)).join(''))
  const sound = written.filter(isSound).sort((a, b) => b.split('\u00ad').length - a.split('\u00ad').length)
  return sound[0] ?? word
}

const isSound = (word: string): boolean =>
  word.split('-').every(part => !part.includes('\u00ad') || isVietnameseSyllable(withoutMojibake(part, 'tcvn')))
