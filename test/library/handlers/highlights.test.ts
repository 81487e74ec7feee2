import { beforeEach, describe, expect, test } from 'vitest'
import { plant } from '../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'

const text = '🎉 Hợp tác Việt Nam – Kazakhstan. Đường sắt là hướng mới; đường sắt nối hai nước.'

let library: TestLibrary
beforeEach(async () => {
  const folder = temporaryFolder()
  plant(folder, [{ text }, { text: 'Một bài khác.' }])
  library = await temporaryLibrary(folder)
})

const create = (place: object, more = {}) => library.call('highlight.create', { article: 1, place, ...more } as never)
const refusal = async (place: object) => {
  const answer = await library.reply('highlight.create', { article: 1, place } as never)
  return answer.ok ? answer : answer.error
}

describe('placing a highlight', () => {
  test('by offsets in UTF-16 units, with its quote and what stands around it', async () => {
    const start = text.indexOf('Đường sắt')
    const highlight = await create({ version: 1, start, end: start + 9 })
    expect(highlight).toMatchObject({
      version: 1,
      start,
      end: start + 9,
      exact: 'Đường sắt',
      state: 'attached',
      score: 1,
      themes: [],
      note: null,
    })
    expect(text.startsWith(highlight.prefix + highlight.exact + highlight.suffix)).toBe(true)
  })

  test('by a quote and which of its occurrences, however the quote was composed', async () => {
    const place = { quote: 'sắt'.normalize('NFD'), occurrence: 2 }
    expect(await create(place)).toMatchObject({ start: text.lastIndexOf('sắt'), exact: 'sắt' })
  })

  test('half a character becomes a whole one, white space at the ends is left out', async () => {
    expect(await create({ version: 1, start: 1, end: 6 })).toMatchObject({ start: 0, end: 6, exact: '🎉 Hợp' })
    expect(await create({ version: 1, start: 2, end: 7 })).toMatchObject({ start: 3, end: 6, exact: 'Hợp' })
  })

  test('the same place may be highlighted twice, and passages may overlap', async () => {
    await create({ version: 1, start: 3, end: 10 })
    await create({ version: 1, start: 3, end: 10 })
    await create({ version: 1, start: 6, end: 14 })
    expect(await library.call('highlight.list', { article: 1 })).toHaveLength(3)
  })

  test('outside of the text, empty or white it is refused', async () => {
    const outside = { version: 1, start: 5, end: text.length + 1 }
    const places = [outside, { version: 1, start: 5, end: 5 }, { version: 1, start: 9, end: 5 }, { version: 1, start: 2, end: 3 }]
    for (const place of places) expect(await refusal(place)).toMatchObject({ code: 'invalid' })
    expect(await refusal({ version: 2, start: 0, end: 3 })).toMatchObject({ code: 'missing' })
    expect(await library.call('highlight.list', {})).toEqual([])
  })

  test('a quote that is not there is missing, with how often it is', async () => {
    expect(await refusal({ quote: 'hàng không', occurrence: 1 })).toMatchObject({
      code: 'missing',
      message: expect.stringContaining('does not occur'),
    })
    expect(await refusal({ quote: 'n', occurrence: 1_000_000 })).toMatchObject({
      message: expect.stringContaining(`${text.split('n').length - 1} times`),
    })
    expect(await refusal({ quote: 'sắt', occurrence: 3 })).toMatchObject({ code: 'missing', message: expect.stringContaining('2 times') })
  })
})

test('themes come in the order they were given, made when missing, each once', async () => {
  const themes = ['Hạ tầng/Đường sắt', 'Hợp tác', 'hợp tác', 'Hạ tầng']
  expect(await create({ quote: 'Đường sắt', occurrence: 1 }, { themes })).toMatchObject({
    themes: ['Hạ tầng/Đường sắt', 'Hợp tác', 'Hạ tầng'],
    themeIds: [2, 3, 1],
  })
})

test('a note is kept in NFC with its lines, and white space alone is none', async () => {
  const note = 'Dòng một\r\n\r\n**Dòng hai**'.normalize('NFD')
  expect(await create({ quote: 'Đường sắt', occurrence: 1 }, { note })).toMatchObject({ note: 'Dòng một\n\n**Dòng hai**' })
  expect(await library.call('highlight.update', { highlight: 1, note: ' \n ' })).toMatchObject({ note: null })
})

test('a highlight is extended inside its version and keeps note, colour and themes', async () => {
  await create({ quote: 'Đường sắt', occurrence: 1 }, { themes: ['Hạ tầng'], note: 'n', colour: 'teal' })
  const span = { start: text.indexOf('Đường sắt'), end: text.length }
  expect(await library.call('highlight.update', { highlight: 1, span })).toMatchObject({
    ...span,
    exact: text.slice(span.start),
    suffix: '',
    note: 'n',
    colour: 'teal',
    themes: ['Hạ tầng'],
  })
  const outside = { highlight: 1, span: { start: 0, end: 10_000 } }
  expect(await library.reply('highlight.update', outside)).toMatchObject({ ok: false, error: { code: 'invalid' } })
  expect(await library.call('check.run', {})).toMatchObject({ ok: true })
})

test('many highlights are tagged and untagged at once, as one step', async () => {
  for (const quote of ['Hợp tác', 'Kazakhstan', 'hướng mới']) await create({ quote, occurrence: 1 }, { themes: ['Cũ'] })
  const tagged = await library.call('highlight.tag', { highlights: [1, 2, 3, 3], add: ['Mới', 'Mới/Hơn'], remove: [1] })
  expect(tagged.map(({ themes }) => themes)).toEqual(Array(3).fill(['Mới', 'Mới/Hơn']))
  await library.call('history.undo', {})
  expect((await library.call('highlight.list', {})).map(({ themes }) => themes)).toEqual(Array(3).fill(['Cũ']))
  expect(await library.reply('highlight.tag', { highlights: [1, 77], add: ['X'] })).toMatchObject({
    ok: false,
    error: { code: 'missing', detail: expect.stringContaining('77') },
  })
})

test('the list goes by position, of one article or of all', async () => {
  await create({ quote: 'nối', occurrence: 1 })
  await create({ quote: 'Hợp tác', occurrence: 1 })
  await library.call('highlight.create', { article: 2, place: { quote: 'khác', occurrence: 1 } })
  const exacts = async (request: { article?: number }) => (await library.call('highlight.list', request)).map(({ exact }) => exact)
  expect(await exacts({ article: 1 })).toEqual(['Hợp tác', 'nối'])
  expect(await exacts({})).toEqual(['Hợp tác', 'nối', 'khác'])
  await library.call('highlight.remove', { highlights: [2] })
  expect(await exacts({ article: 1 })).toEqual(['nối'])
  expect(await library.call('article.list', {})).toMatchObject([{ highlights: 1 }, { highlights: 1 }])
})
