import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { findInText } from '../../../main/library/search/find-in-text.ts'
import { openScanner } from '../../../main/library/search/scan.ts'
import { MOST_FOUND } from '../../../preload/model.ts'
import { plant } from '../../support/articles.ts'
import { temporaryFolder, temporaryLibrary } from '../../support/library.ts'
import { anything, prose } from '../text/vietnamese.ts'

const TEXT = 'Tuyến đường sắt mới. Đường bộ và sắt thép; ĐƯỜNG SẮT cũ, duong sat.\nĐường\nsắt ở hai dòng.'

const scanner = openScanner()
afterAll(() => scanner.close())

/** What is found, as it is written in the text. */
async function found(query: string, text = TEXT, typing = false): Promise<string[]> {
  const { spans } = await findInText(scanner, text, query, typing)
  return spans.map(([start, end]) => text.slice(start, end))
}

test('words typed without marks are found with marks, and those that follow each other are one place', async () => {
  expect(await found('duong sat')).toEqual(['đường sắt', 'Đường', 'sắt', 'ĐƯỜNG SẮT', 'duong sat', 'Đường', 'sắt'])
  expect(await found('sắt đường')).toEqual(['đường', 'sắt', 'Đường', 'sắt', 'ĐƯỜNG', 'SẮT', 'duong', 'sat', 'Đường', 'sắt'])
})

test('a phrase in quotes is strict and never reaches over a line', async () => {
  expect(await found('"đường sắt"')).toEqual(['đường sắt', 'ĐƯỜNG SẮT'])
  expect(await found('"duong sat"')).toEqual(['duong sat'])
  expect(await found('"đường sắt mới" cũ')).toEqual(['đường sắt mới', 'cũ'])
})

test('a phrase that begins again within itself is counted as a reader counts it', async () => {
  expect(await found('"xa xa"', 'xa xa xa')).toEqual(['xa xa'])
  expect(await found('xa xa', 'xa xa xa')).toEqual(['xa xa', 'xa'])
  expect(await found('một hai một', 'một hai một hai')).toEqual(['một hai một', 'hai'])
})

test('what is typed decomposed, or with the tone mark elsewhere, is the same', async () => {
  expect(await found('"đường sắt"'.normalize('NFD'))).toEqual(['đường sắt', 'ĐƯỜNG SẮT'])
  expect(await found('hoà', 'Nền hòa bình và hoa hồng')).toEqual(['hòa', 'hoa'])
  expect(await found('"hoà"', 'Nền hòa bình và hoa hồng')).toEqual(['hòa'])
  expect(await found('/đường/'.normalize('NFD'), 'con đường')).toEqual(['đường'])
})

test('stars, letters that may differ, and a word that is still being typed', async () => {
  expect(await found('th*')).toEqual(['thép'])
  expect(await found('thap~1')).toEqual(['thép'])
  expect(await found('tuy')).toEqual([])
  expect(await found('tuy', TEXT, true)).toEqual(['Tuyến'])
  expect(await found('duong s', TEXT, true)).toContain('đường sắt')
  expect(await found('tuy ', TEXT, true)).toEqual([])
})

test('regular expressions match as they stand, beside words, and overlapping places are one', async () => {
  expect(await found('/s[aắ]t/')).toEqual(['sắt', 'sắt', 'SẮT', 'sat', 'sắt'])
  expect(await found('/^Đường$/')).toEqual(['Đường'])
  expect(await found('/ường s/ "đường sắt"')).toEqual(['đường sắt', 'ĐƯỜNG SẮT'])
  expect(await found('/x*/')).toEqual([])
  const { spans, problems } = await findInText(scanner, TEXT, '/(đường/ thep')
  expect(spans).toHaveLength(1)
  expect(problems).toMatchObject([{ reason: 'regex' }])
})

test('a regular expression that would never end is stopped, and the words are found all the same', async () => {
  const text = `${'a'.repeat(60)}! Đường sắt.`
  const began = performance.now()
  const { spans, problems } = await findInText(scanner, text, '/^(a+)+$/ /(a|a)*b/ duong')
  expect(performance.now() - began).toBeLessThan(5000)
  expect(spans.map(([start, end]) => text.slice(start, end))).toEqual(['Đường'])
  expect(problems).toMatchObject([{ code: 'too-slow', reason: 'too-slow', text: '/^(a+)+$/' }])
})

test('filters and what the query forbids are not looked for', async () => {
  expect(await found('theme:kinh outlet:vnexpress date:2023 -mới -/bộ/ title:cũ thép')).toEqual(['thép'])
  expect(await found('duong -bộ sat')).toContain('đường sắt')
  expect(await found('body:thep')).toEqual(['thép'])
  expect(await found('')).toEqual([])
  expect((await findInText(scanner, TEXT, '"thep')).problems).toMatchObject([{ reason: 'unbalanced-quote' }])
})

test('no more places are told than can be shown', async () => {
  const text = 'đi '.repeat(MOST_FOUND + 5)
  expect(await found('di', text)).toHaveLength(MOST_FOUND)
  expect(await found('/i/', text)).toHaveLength(MOST_FOUND)
})

test('places are in order, not empty and never overlapping, whatever the text and the query', async () => {
  const query = fc.array(fc.oneof(anything, fc.constantFrom('đường', '"đường sắt"', 'a*', 'sat~1', '/[^ ]+/', '-x', 'in:y')), {
    maxLength: 5,
  })
  await fc.assert(
    fc.asyncProperty(fc.oneof(anything, prose), query, fc.boolean(), async (text, parts, typing) => {
      const { spans } = await findInText(scanner, text, parts.join(' '), typing)
      let last = 0
      for (const [start, end] of spans) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 200 },
  )
})

test('an article is searched in its own text, in the version asked for', async () => {
  const folder = temporaryFolder()
  plant(folder, [{ text: TEXT, title: 'Chuyện tàu' }, { text: 'Hai.' }])
  const { call, reply } = await temporaryLibrary(folder)
  expect(await call('search.find', { article: 1, query: 'thep' })).toEqual({ version: 1, spans: [[37, 41]], problems: [] })
  expect(await call('search.find', { article: 1, version: 1, query: 'tau' })).toMatchObject({ version: 1, spans: [] })
  expect(await reply('search.find', { article: 1, version: 2, query: 'thep' })).toMatchObject({ error: { code: 'missing' } })
  expect(await reply('search.find', { article: 7, query: 'thep' })).toMatchObject({ error: { code: 'missing' } })
  expect(await reply('search.find', { article: 1, query: 'x'.repeat(4001) })).toMatchObject({ error: { code: 'invalid' } })
})
