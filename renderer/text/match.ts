/** A UTF-16 unit in lower case → what stands for it in a key; filled as units are met. */
const folded: string[] = []

const foldUnit = (unit: number) =>
  String.fromCharCode(unit)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đð]/gu, 'd')

/** A key to compare short names by: lower case, without marks, đ as d. Only for lists on the page; the library's search has its own folding. */
export function matchKey(text: string): string {
  const lower = text.toLowerCase()
  let key = ''
  for (let at = 0; at < lower.length; at++) {
    const unit = lower.charCodeAt(at)
    key += folded[unit] ??= foldUnit(unit)
  }
  return key
}

/** The newer place of a tone mark at the end of a decomposed word: hoà, khoẻ, thuý. In qu the u belongs to the consonant. */
const NEWER_PLACE = /(?<!q)(?:(o)([ae])|(u)(y))([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/gu

/** In lower case, with every tone mark where the older spelling has it. */
const older = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(NEWER_PLACE, (_, o = '', e = '', u = '', y = '', tone) => o + u + tone + e + y)
    .normalize('NFC')

/** A text made ready to be matched often: in lower case as it is and in the older spelling, and without marks. Each is made when first needed. */
export interface MatchKeys {
  readonly whole: string
  readonly older: string
  readonly folded: string
}

/** The keys of a text. */
export function matchKeys(text: string): MatchKeys {
  const made: { whole?: string; older?: string; folded?: string } = {}
  return {
    get whole() {
      made.whole ??= text.normalize('NFC').toLowerCase()
      return made.whole
    },
    get older() {
      made.older ??= older(text)
      return made.older
    },
    get folded() {
      made.folded ??= matchKey(text)
      return made.folded
    },
  }
}

/**
 * Tells of a text whether every word typed occurs in it; typed without marks finds words with marks, typed with marks is strict about
 * them, but not about where the older and the newer spelling put them (hòa, hoà).
 */
export function matcher(typed: string): (keys: MatchKeys) => boolean {
  const words = typed
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/u)
    .map(word => ({ word, other: older(word), strict: matchKey(word) !== word }))
  // As it is typed too: hoà may yet become hoàng.
  return keys =>
    words.every(({ word, other, strict }) =>
      strict ? keys.whole.includes(word) || keys.older.includes(other) : keys.folded.includes(word),
    )
}

/** `matcher` for a single text. */
export const matches = (text: string, typed: string): boolean => matcher(typed)(matchKeys(text))

/** How near a text that matches is to what was typed: 0 where it begins with just that, 1 where it holds it in one piece, 2 otherwise. */
export function nearness(text: string, typed: string): 0 | 1 | 2 {
  const at = matchKey(text).indexOf(matchKey(typed.trim()))
  return at === 0 ? 0 : at > 0 ? 1 : 2
}
