import * as fc from 'fast-check'

const LETTERS = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯYbcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX']
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const VOWELS = new Set('aăâeêioôơuưyAĂÂEÊIOÔƠUƯY')

/** A letter of a Vietnamese text in NFC, vowels with any tone. */
export const letter = fc
  .tuple(fc.constantFrom(...LETTERS), fc.constantFrom(...TONES))
  .map(([base, tone]) => (VOWELS.has(base) ? (base + tone).normalize('NFC') : base))

/** A run of Vietnamese letters. */
export const syllable = fc.array(letter, { minLength: 1, maxLength: 7 }).map(letters => letters.join(''))

/** Vietnamese words with the punctuation of news between them. */
export const prose = fc
  .array(fc.tuple(syllable, fc.constantFrom(' ', ' ', ' ', ', ', '. ', '\n', ' – ', ' “', '” ', ' 2023 ', ' 146,3 ')), { maxLength: 40 })
  .map(pairs => pairs.flat().join(''))

/** Anything at all, most of it strange: emoji, other scripts, invisible characters, combining marks. */
export const anything = fc
  .array(
    fc.oneof(
      prose,
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('👨‍👩‍👧', 'e\u0301\u0302', '\u00ad', '\u200b', 'ΑΙ', 'привет', '각', '각', 'が', '①', '🇻🇳', '\r\n'),
    ),
    { maxLength: 8 },
  )
  .map(pieces => pieces.join(''))
