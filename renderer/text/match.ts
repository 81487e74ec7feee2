/** A key to compare short names by: lower case, without marks, đ as d. Only for lists on the page; the library's search has its own folding. */
export const matchKey = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[đð]/gu, 'd')

/** A text made ready to be matched often: in lower case as it is, and without marks. */
export interface MatchKeys {
  whole: string
  folded: string
}

export const matchKeys = (text: string): MatchKeys => ({ whole: text.normalize('NFC').toLowerCase(), folded: matchKey(text) })

/** Tells of a text whether every word typed occurs in it; typed without marks finds words with marks, typed with marks is strict about them. */
export function matcher(typed: string): (keys: MatchKeys) => boolean {
  const words = typed
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/u)
    .map(word => ({ word, strict: matchKey(word) !== word }))
  return ({ whole, folded }) => words.every(({ word, strict }) => (strict ? whole : folded).includes(word))
}

/** `matcher` for a single text. */
export const matches = (text: string, typed: string): boolean => matcher(typed)(matchKeys(text))
