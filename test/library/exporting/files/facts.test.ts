import { expect, it } from 'vitest'
import { differences, type Expected, type Facts } from '../../../../main/library/exporting/files/facts.ts'

const HIGHLIGHT = { id: 'h1', article: 'a1', start: 4, end: 9, exact: 'xuân ', themes: ['Mùa/Xuân', 'Thơ'] }
const EXPECTED: Expected = {
  articles: ['a1'],
  themes: [
    { uuid: 't1', path: 'Mùa/Xuân' },
    { uuid: 't2', path: 'Thơ' },
  ],
  highlights: [{ ...HIGHLIGHT, placed: true }],
}
const FOUND: Facts = { articles: ['a1'], themes: ['t2', 't1'], highlights: [HIGHLIGHT] }

it('finds nothing where a file says what the library says, in whatever order and by whichever names of themes', () => {
  expect(differences(EXPECTED, FOUND)).toEqual([])
  expect(differences(EXPECTED, { ...FOUND, highlights: [{ ...HIGHLIGHT, themes: ['t2', 't1'] }] })).toEqual([])
  expect(differences(EXPECTED, { highlights: [{ id: 'h1' }] })).toEqual([])
})

it('names every thing that is missing, added, doubled or changed', () => {
  expect(differences(EXPECTED, { ...FOUND, articles: [] })).toEqual(['article a1 is missing'])
  expect(differences(EXPECTED, { ...FOUND, articles: ['a1', 'a1'] })).toEqual(['1 of 2 articles are there twice'])
  expect(differences(EXPECTED, { ...FOUND, themes: ['t1', 't2', 't3'] })).toEqual(['theme t3 is not in the library'])
  expect(differences(EXPECTED, { highlights: [{ ...HIGHLIGHT, start: 3, exact: 'Xuân ', themes: ['t1'] }] })).toEqual([
    'highlight h1: words should be "xuân " and is "Xuân "',
    'highlight h1: themes should be "Mùa/Xuân; Thơ" and is "Mùa/Xuân"',
    'highlight h1: start should be 4 and is 3',
  ])
})

it('asks no place of an orphan', () => {
  const orphan: Expected = { ...EXPECTED, highlights: [{ ...HIGHLIGHT, placed: false }] }
  expect(differences(orphan, { highlights: [{ ...HIGHLIGHT, start: 0, end: 0 }] })).toEqual([])
})
