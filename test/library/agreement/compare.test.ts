import { beforeEach, describe, expect, test } from 'vitest'
import type { AgreementReport } from '../../../preload/model.ts'
import { plant } from '../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'

const one = '🎉 Đường sắt nối hai nước. Thương mại tăng nhanh. Khách du lịch đến đông.\nCảng biển mở rộng.'
const lines = one.split('\n')
const blocks = [
  { type: 'paragraph' as const, start: 0, end: lines[0]?.length ?? 0 },
  { type: 'paragraph' as const, start: (lines[0]?.length ?? 0) + 1, end: one.length },
]

let library: TestLibrary
beforeEach(async () => {
  const folder = temporaryFolder()
  plant(folder, [{ text: one, blocks }, { text: 'Đường sắt và cảng biển.' }, { text: 'Không ai đọc bài này.' }])
  library = await temporaryLibrary(folder)
  await library.call('coder.name', { name: 'Lan' })
  await library.call('coder.create', { name: 'Minh' })
})

/** Codes quotes with themes as one of the two. */
async function code(coder: 1 | 2, article: number, coded: [quote: string, ...themes: string[]][]) {
  await library.call('coder.choose', { coder })
  for (const [quote, ...themes] of coded) await library.call('highlight.create', { article, place: { quote, occurrence: 1 }, themes })
}

const compare = async (more: object = {}, first = 1, second = 2) =>
  (await library.done(await library.call('agreement.compare', { first, second, unit: 'character', ...more } as never))) as AgreementReport

describe('comparing two coders on an article', () => {
  test('counts characters per theme and over all decisions', async () => {
    await code(1, 1, [
      ['Đường sắt nối', 'Giao thông'],
      ['Thương mại', 'Kinh tế'],
    ])
    await code(2, 1, [['Đường sắt', 'Giao thông']])
    const report = await compare({ article: 1 })
    const [both, only] = ['Đường sắt'.length, ' nối'.length]
    expect(report).toMatchObject({ articles: 1, leftOut: 0, units: one.length })
    expect(report.themes.map(({ path, both, first, second, neither }) => [path, both, first, second, neither])).toEqual([
      ['Giao thông', both, only, 0, one.length - both - only],
      ['Kinh tế', 0, 10, 0, one.length - 10],
    ])
    expect(report.themes[0]?.percent).toBe((one.length - only) / one.length)
    expect(report.themes[1]?.kappa).toBe(0)
    expect(report.overall).toMatchObject({ both, first: only + 10, second: 0, neither: 2 * one.length - both - only - 10 })
    expect(report.passages).toMatchObject({ both, first: only + 10, second: 0 })
  })

  test('a sentence or a paragraph is coded as soon as some of it is', async () => {
    await code(1, 1, [
      ['Đường', 'Giao thông'],
      ['Thương mại tăng', 'Giao thông'],
      ['mở rộng', 'Giao thông'],
    ])
    await code(2, 1, [['hai nước', 'Giao thông']])
    const sentences = await compare({ article: 1, unit: 'sentence' })
    expect(sentences.units).toBe(4)
    expect(sentences.themes).toMatchObject([{ both: 1, first: 2, second: 0, neither: 1, percent: 0.5 }])
    const paragraphs = await compare({ article: 1, unit: 'paragraph' })
    expect(paragraphs.themes).toMatchObject([{ both: 1, first: 1, second: 0, neither: 0, percent: 0.5, kappa: 0 }])
  })

  test('who is named first makes no difference but for the columns', async () => {
    await code(1, 1, [
      ['Đường sắt nối', 'Giao thông'],
      ['Khách', 'Du lịch'],
    ])
    await code(2, 1, [['sắt nối hai', 'Giao thông']])
    const [there, back] = [await compare({ article: 1 }), await compare({ article: 1 }, 2, 1)]
    expect(back.themes).toEqual(there.themes.map(row => ({ ...row, first: row.second, second: row.first })))
    expect(back.overall.alpha).toBe(there.overall.alpha)
  })

  test('a theme given to another’s highlight counts for who gave it', async () => {
    await code(1, 1, [['Đường sắt', 'Giao thông']])
    await library.call('coder.choose', { coder: 2 })
    await library.call('highlight.tag', { highlights: [1], add: ['Hạ tầng'] })
    expect((await compare({ article: 1 })).themes.map(({ path, first, second }) => [path, first, second])).toEqual([
      ['Giao thông', 9, 0],
      ['Hạ tầng', 0, 9],
    ])
  })

  test('what is not defined is null: nothing coded, or removed', async () => {
    await code(1, 1, [['Đường sắt', 'Giao thông']])
    await library.call('highlight.remove', { highlights: [1] })
    const report = await compare({ article: 1 })
    expect(report.themes).toEqual([])
    expect(report.passages).toMatchObject({ percent: 1, kappa: null, alpha: null })
    expect(report.overall).toMatchObject({ percent: null, kappa: null, alpha: null })
  })

  test('passages say who coded them, without the white space that one took along', async () => {
    await code(1, 1, [
      ['Đường sắt nối hai', 'Giao thông'],
      ['Khách', 'Du lịch'],
      ['Thương mại ', 'Kinh tế'],
    ])
    await code(2, 1, [
      ['sắt nối hai nước', 'Giao thông'],
      ['Thương mại', 'Kinh tế'],
    ])
    const passages = await library.call('agreement.passages', { first: 1, second: 2, article: 1 })
    expect(passages.map(({ path, exact, by }) => [path, exact, by])).toEqual([
      ['Giao thông', 'Đường', 'first'],
      ['Giao thông', 'sắt nối hai', 'both'],
      ['Giao thông', 'nước', 'second'],
      ['Kinh tế', 'Thương mại', 'both'],
      ['Du lịch', 'Khách', 'first'],
    ])
    for (const { start, end, exact } of passages) expect(one.slice(start, end)).toBe(exact)
  })
})

describe('comparing two coders on many articles', () => {
  test('only those that both have coded count, and the rest is told', async () => {
    await code(1, 1, [['Đường sắt', 'Giao thông']])
    await code(2, 1, [['Đường sắt', 'Giao thông']])
    await code(1, 2, [['cảng biển', 'Cảng']])
    expect(await compare()).toMatchObject({ articles: 1, leftOut: 1, units: one.length, overall: { percent: 1, kappa: 1, alpha: 1 } })
    await code(2, 2, [['cảng', 'Cảng']])
    const both = await compare()
    expect(both).toMatchObject({ articles: 2, leftOut: 0, units: one.length + 23 })
    expect(both.themes).toMatchObject([
      { path: 'Cảng', both: 4, first: 5, neither: one.length + 23 - 9 },
      { path: 'Giao thông', both: 9, neither: one.length + 23 - 9 },
    ])
  })

  test('a collection narrows it down; what is gone is refused', async () => {
    await code(1, 1, [['Đường sắt', 'Giao thông']])
    await code(2, 1, [['Đường', 'Giao thông']])
    const collection = await library.call('collection.create', { name: 'Riêng', articles: [2] })
    expect(await compare({ collection: collection.id })).toMatchObject({ articles: 0, units: 0, themes: [], overall: { percent: null } })
    for (const more of [{ collection: 99 }, { article: 99 }])
      expect(await library.reply('agreement.compare', { first: 1, second: 2, unit: 'character', ...more })).toMatchObject({
        ok: false,
        error: { code: 'missing' },
      })
    expect(await library.reply('agreement.passages', { first: 1, second: 9, article: 1 })).toMatchObject({ ok: false })
  })

  test('of two questions in a row the first is called off', async () => {
    await code(1, 1, [['Đường sắt', 'Giao thông']])
    await code(2, 1, [['Đường', 'Giao thông']])
    const ask = () => library.call('agreement.compare', { first: 1, second: 2, unit: 'sentence' })
    const outcomes = await Promise.allSettled((await Promise.all([ask(), ask()])).map(library.done))
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
    expect(outcomes[0]).toMatchObject({ reason: { message: expect.stringMatching(/^cancelled:/u) } })
  })

  test('it tells how many of the articles are done, and is stopped when that is wished', async () => {
    await code(1, 1, [['Đường sắt', 'Giao thông']])
    await code(2, 1, [['Đường', 'Giao thông']])
    const request = { first: 1, second: 2, unit: 'sentence' } as const
    const { job } = await library.call('agreement.compare', request)
    await library.done({ job })
    const progress = library.told.flatMap(({ event, payload }) => (event === 'job.progress' && payload.job === job ? [payload] : []))
    expect(progress).toContainEqual({ job, done: 0, total: 1 })
    const stopped = await library.call('agreement.compare', request)
    expect(await library.call('job.cancel', stopped)).toEqual({ cancelled: true })
    await expect(library.done(stopped)).rejects.toThrow(/^cancelled:/u)
  })
})
