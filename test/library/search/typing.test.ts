import { describe, expect, it } from 'vitest'
import { answer } from '../../../main/library/search/answer.ts'
import { expectFound, found, some, where } from './index-of-words.ts'
import { article, shelf } from './shelf.ts'
import { bare, hasMarks, otherPlacement, reading, splitBy, toneless, visible } from './ways-of-writing.ts'

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
    expect(ids('đường "sắt"')).toEqual([1])
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
        const marked = hasMarks(visible(typed))
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
