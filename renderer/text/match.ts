/** A key to compare short names by: lower case, without marks, đ as d. Only for lists on the page; the library's search has its own folding. */
export const matchKey = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[đð]/gu, 'd')

/** Whether every word typed occurs in the text; typed without marks finds words with marks, typed with marks is strict about them. */
export function matches(text: string, typed: string): boolean {
  const whole = text.normalize('NFC').toLowerCase()
  const folded = matchKey(text)
  return typed
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/u)
    .every(word => (matchKey(word) === word ? folded.includes(word) : whole.includes(word)))
}
