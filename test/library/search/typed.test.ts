import { describe, expect, it } from 'vitest'
import { answer, type RawSearchRequest } from '../../../main/library/search/answer.ts'
import { pick, randomFrom, syllablesAfter } from '../../bench/corpus.ts'
import { article, shelf } from './shelf.ts'

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u
const INVISIBLE = ['\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u2060', '\ufeff']

const bare = (word: string) => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
/** The letters with what makes them other letters (đường → đương), as they stand while the tone is not typed yet. */
const toneless = (word: string) => word.normalize('NFD').replace(TONE, '').normalize('NFC')
/** Equal for what a reader takes for the same word, wherever the tone stands. */
const reading = (word: string) => toneless(word.toLowerCase()) + (TONE.exec(word.toLowerCase().normalize('NFD'))?.[0] ?? '')
const hasMarks = (word: string) => bare(word) !== word.toLowerCase()

// Every rime with every tone, after nothing, after letters that carry a mark or look as if they had lost it, and after qu and gi.
const WORDS = [...new Set(['', 'đ', 'd', 'h', 'qu', 'gi'].flatMap(syllablesAfter))]
// How often a word stands in its article says nothing of how it is written, so the best by score is mostly not the one typed.
const { holdings } = shelf(
  WORDS.map((word, at) =>
    article(at + 1, {
      body: Array(1 + ((at * 7) % 5))
        .fill(word)
        .join(' '),
    }),
  ),
  true,
)

const random = randomFrom(71)
const some = (count: number) => Array.from({ length: count }, () => pick(random, WORDS))

/** A third of the words, another one each time, so that every word is typed in many of the ways. */
let turn = 0
const third = () => {
  turn += 1
  return WORDS.filter((_, at) => at % 3 === turn % 3)
}

/** The words found, in order. */
function found(query: string, options: Partial<RawSearchRequest> = {}): string[] {
  const { hits, problems, total } = answer(holdings.shelf, { query, limit: WORDS.length, offset: 0, ...options })
  expect([query, problems]).toEqual([query, []])
  expect(total).toBe(hits.length)
  return hits.map(({ id }) => WORDS[id - 1] ?? '')
}

const BY_LETTERS = new Map<string, string[]>()
for (const word of WORDS.toSorted()) BY_LETTERS.set(bare(word), [...(BY_LETTERS.get(bare(word)) ?? []), word])
/** The words whose letters without marks are right. */
const where = (holds: (letters: string) => boolean) =>
  [...BY_LETTERS]
    .filter(([letters]) => holds(letters))
    .flatMap(([, words]) => words)
    .sort()
const alike = (word: string) => BY_LETTERS.get(bare(word)) ?? []

/** That these are found and no others, with those first that `isFirst`. */
function expectFound(query: string, hits: string[], expected: string[], isFirst: (word: string) => boolean): void {
  expect([query, hits.toSorted()]).toEqual([query, expected])
  const order = hits.map(isFirst)
  expect([query, order]).toEqual([query, order.toSorted((a, b) => Number(b) - Number(a))])
}

/** A tone over the other vowel of oa, oe and uy: hòa ↔ hoà. */
function otherPlacement(word: string): string {
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

const splitBy = (word: string, at: number) => word.slice(0, 1) + (INVISIBLE[at % INVISIBLE.length] ?? '') + word.slice(1)

/** Ways of writing a word that a reader takes for the same one. */
const SAME: [string, (word: string, at: number) => string][] = [
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
const LESS: [string, (word: string, at: number) => string][] = [
  ['without marks', bare],
  ['without marks, in upper case', word => bare(word).toUpperCase()],
  ['without its tone', toneless],
  ['without its tone, decomposed', word => toneless(word).normalize('NFD')],
  ['with d for đ', word => word.replaceAll('đ', 'd')],
  ['with d for đ and an invisible character', (word, at) => splitBy(word.replaceAll('đ', 'd'), at)],
  ['with marks on its d alone', word => (word.startsWith('đ') ? `đ${bare(word.slice(1))}` : bare(word))],
  ['without marks, with Cyrillic letters in it', word => disguised(bare(word), CYRILLIC)],
]

describe('a word of any rime and tone', () => {
  it.each(SAME)('typed %s finds every word of these letters, itself first', (_, typedAs) => {
    for (const [at, word] of third().entries()) {
      const query = typedAs(word, at)
      expectFound(query, found(query), alike(word), each => !hasMarks(word) || reading(each) === reading(word))
    }
  })

  it.each(LESS)('typed %s finds every word of these letters, those written so first', (_, typedAs) => {
    for (const [at, word] of third().entries()) {
      const query = typedAs(word, at)
      const asTyped = reading(query.replace(new RegExp(`[${INVISIBLE.join('')}]`, 'gu'), ''))
      expectFound(query, found(query), alike(word), each => !hasMarks(query) || reading(each) === asTyped)
    }
  })

  it.each(SAME)('in quotes %s finds itself alone', (_, typedAs) => {
    for (const [at, word] of third().entries()) {
      const query = `"${typedAs(word, at)}"`
      expect([query, found(query).sort()]).toEqual([query, alike(word).filter(each => reading(each) === reading(word))])
    }
  })

  it.each(LESS.slice(0, 6))('in quotes %s finds what is written so alone', (_, typedAs) => {
    for (const [at, word] of third().entries()) {
      const query = `"${typedAs(word, at)}"`
      const asTyped = reading(query.replace(new RegExp(`["${INVISIBLE.join('')}]`, 'gu'), ''))
      expect([query, found(query).sort()]).toEqual([query, alike(word).filter(each => reading(each) === asTyped)])
    }
  })

  it('may be written in any of these ways in the text as well', () => {
    for (const [at, word] of some(150).entries()) {
      const texts = SAME.map(([, written], way) => article(way + 1, { body: `xưa ${written(word, at)} nay` }))
      const { holdings } = shelf(texts, true)
      for (const [name, typedAs] of [...SAME, ...LESS]) {
        const total = answer(holdings.shelf, { query: typedAs(word, at), limit: 100, offset: 0 }).total
        expect([name, typedAs(word, at), total]).toEqual([name, typedAs(word, at), SAME.length])
      }
    }
  })
})

/** What stands in the box letter by letter, the marks of each typed with it. */
const letterByLetter = (word: string) => [...word].map((_, at) => [...word].slice(0, at + 1).join(''))

/** All letters first, then what makes them others, from the end or the beginning, then the tone: duong → dương → đương → đường. */
const marksLast = (word: string) => [
  ...letterByLetter(bare(word)),
  bare(word.charAt(0)) + toneless(word).slice(1),
  toneless(word),
  word,
  word.charAt(0) + bare(word.slice(1)),
]

describe('a word while it is typed', () => {
  it.each<[string, (word: string) => string[]]>([
    ['letter by letter with their marks', letterByLetter],
    ['without its tone until the end', word => [...letterByLetter(toneless(word)), word]],
    ['with all marks at the end', marksLast],
    ['in upper case', word => [...letterByLetter(word.toUpperCase()), bare(word).toUpperCase()]],
    ['decomposed, mark after mark', word => letterByLetter(word.normalize('NFD'))],
  ])('%s is always among what is found, and what begins as typed comes first', (_, states) => {
    for (const word of some(60)) {
      for (const state of states(word)) {
        const hits = found(state, { typing: true })
        const start = state.toLowerCase().normalize('NFC')
        const expected = where(letters => letters.startsWith(bare(state)))
        expect(expected).toContain(word)
        expect([state, hits.toSorted()]).toEqual([state, expected])
        if (!hasMarks(state)) continue
        // Where the tone stands may change once the word goes on: hòa becomes hoàng. Such words may come before or after.
        const isOpen = (each: string) => otherPlacement(each).startsWith(start) || each.startsWith(otherPlacement(start))
        const order = hits.map(each => (each.startsWith(start) ? 'as typed' : isOpen(each) ? 'either' : 'other'))
        expect([state, order.lastIndexOf('as typed') < order.concat('other').indexOf('other')]).toEqual([state, true])
      }
    }
  })

  it('is found by the letters so far with a star, alike with and without typing', () => {
    for (const word of some(200)) {
      const start = word.slice(0, Math.max(1, word.length - 1))
      expect(found(`${start}*`)).toEqual(found(start, { typing: true }))
    }
  })

  it('finds whole words only when it is no longer typed', () => {
    for (const word of some(200)) {
      const start = bare(word).slice(0, -1)
      if (start === '') continue
      expect(found(start).sort()).toEqual(where(letters => letters === start))
      expect(found(`${start} `, { typing: true }).sort()).toEqual(where(letters => letters === start))
    }
  })

  it('goes on behind a finished one that has to be whole', () => {
    const pairs = shelf([
      article(1, { body: 'đường sắt' }),
      article(2, { body: 'đường sá' }),
      article(3, { body: 'đương sự' }),
      article(4, { body: 'đườngs sắt' }),
    ])
    const ids = (query: string) => answer(pairs.holdings.shelf, { query, limit: 9, offset: 0, typing: true }).hits.map(({ id }) => id)
    expect(ids('đường s').sort()).toEqual([1, 2, 3])
    expect(ids('đường sa').sort()).toEqual([1, 2])
    expect(ids('đường sắ')[0]).toBe(1)
    expect(ids('duong-sa').sort()).toEqual([1, 2])
    expect(ids('đường "sắt"')).toEqual([1, 4].filter(id => id === 1))
  })
})

/** Whether one letter too many, too few, wrong or swapped with its neighbour makes two words out of one. */
function isOneAway(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  for (let at = 0; at <= short.length; at++) {
    const left = [short.slice(0, at), short.slice(at)] as const
    if (short.length + 1 === long.length && left[0] === long.slice(0, at) && left[1] === long.slice(at + 1)) return true
    if (short.length !== long.length || left[0] !== long.slice(0, at)) continue
    if (left[1].slice(1) === long.slice(at + 1)) return true
    if (left[1].length > 1 && left[1].charAt(1) + left[1].charAt(0) + left[1].slice(2) === long.slice(at)) return true
  }
  return false
}

describe('a word with a letter wrong', () => {
  it('is found in spite of it, whatever the marks, and those as typed come first', () => {
    for (const [at, word] of some(80).entries()) {
      for (const typed of [word, bare(word), word.normalize('NFD'), word.toUpperCase(), splitBy(word, at)]) {
        const marked = hasMarks(typed.replace(new RegExp(`[${INVISIBLE.join('')}]`, 'gu'), ''))
        expectFound(
          `${typed}~1`,
          found(`${typed}~1`),
          where(letters => isOneAway(letters, bare(word))),
          each => !marked || reading(each) === reading(word),
        )
      }
    }
  })

  it('is found by every slip of one letter', () => {
    for (const word of some(60)) {
      const letters = bare(word)
      for (let at = 0; at <= letters.length; at++) {
        const [before, after] = [letters.slice(0, at), letters.slice(at)]
        const slips = [`${before}z${after}`, before + after.slice(1), `${before}z${after.slice(1)}`]
        if (after.length > 1) slips.push(before + after.charAt(1) + after.charAt(0) + after.slice(2))
        for (const slip of slips.filter(each => each !== '')) expect(found(`${slip}~1`)).toContain(word)
      }
    }
  })
})

describe('Greek and Cyrillic letters', () => {
  const { holdings: mixed } = shelf([
    article(1, { body: 'Trí tuệ nhân tạo AI' }),
    article(2, { body: 'Trí tuệ nhân tạo ΑΙ' }),
    article(3, { body: 'Trí tuệ nhân tạo АІ' }),
    article(4, { body: 'Дорога в Казахстан, а не туда. Он и она.', language: 'ru' }),
    article(5, { body: 'Ο δρόμος και το τρένο ΑΙ', language: 'el' }),
  ])
  const ids = (query: string) =>
    answer(mixed.shelf, { query, limit: 9, offset: 0 })
      .hits.map(({ id }) => id)
      .sort()

  it.each(['AI', 'ai', 'ΑΙ', 'αι', 'АІ', 'аі', '"AI"', '"ΑΙ"', '"аі"', 'AΙ', 'ΑI'])('%s finds AI in each of them', query => {
    expect(ids(query)).toEqual(expect.arrayContaining([1, 2, 3]))
    expect(ids(query)).not.toContain(4)
  })

  it('of a text that is really written in them are found as what they are', () => {
    expect(ids('дорога')).toEqual([4])
    expect(ids('"Казахстан"')).toEqual([4])
    expect(ids('она')).toEqual([4])
    expect(ids('δρόμος')).toEqual([5])
    expect(ids('δρομος')).toEqual([5])
    expect(ids('ΔΡΟΜΟΣ')).toEqual([5])
    expect(ids('ΑΙ')).toEqual([1, 2, 3, 5])
    expect(ids('AI')).toEqual([1, 2, 3])
  })
})
