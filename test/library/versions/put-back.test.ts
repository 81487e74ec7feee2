import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { cleaned } from '../../../main/library/importing/finishing/cleaning.ts'
import { blocksOfPlainText } from '../../../main/library/text/blocks.ts'
import { withPutBack } from '../../../main/library/versions/put-back.ts'
import { setup } from '../../support/build.ts'
import { type TestLibrary, temporaryLibrary } from '../../support/library.ts'

beforeAll(setup)

const BODY = 'Đoàn tàu chở hai mươi toa nông sản đã rời ga Sao Mai vào sáng nay. Bà con hai bên đường vẫy tay chào theo.'
const MORE = 'Chuyến hàng đi qua bốn tỉnh trong mười chín giờ, ít hơn một nửa so với đi bằng ô tô như mọi năm trước đây.'
const TEXT = `Tàu hàng rời ga Sao Mai\n\n${BODY}\n\nXem thêm: Cảng lớn đón tàu lớn\n\n${MORE}\n\nIn bài viết`

async function importText(library: TestLibrary, text: string) {
  const report = await library.done(await library.call('import.start', { sources: [{ kind: 'text', name: 'a.txt', text }] }))
  const [article] = 'imported' in report ? report.imported : []
  if (!article) throw new Error('Nothing was imported.')
  return article
}

describe('what an import left out', () => {
  it('is listed with the article, with where its details were found', async () => {
    const library = await temporaryLibrary()
    const { id } = await importText(library, TEXT)
    expect(await library.call('article.found', { article: id })).toEqual({
      origins: { title: 'line', language: 'letters' },
      dropped: [
        { at: expect.any(Number), text: 'Xem thêm: Cảng lớn đón tàu lớn', type: 'paragraph', why: 'related' },
        { at: expect.any(Number), text: 'In bài viết', type: 'paragraph', why: 'share' },
      ],
    })
    await library.call('article.update', { article: id, metadata: { title: 'Tàu rời ga', outlet: 'Báo Mẫu' } })
    expect((await library.call('article.found', { article: id })).origins).toEqual({ title: 'user', outlet: 'user', language: 'letters' })
    await library.call('history.undo', {})
    expect((await library.call('article.found', { article: id })).origins).toEqual({ title: 'line', language: 'letters' })
  })

  it('is put back where it was, as a new version with its highlights, and is not listed any more', async () => {
    const library = await temporaryLibrary()
    const { id } = await importText(library, TEXT)
    await library.call('highlight.create', { article: id, place: { quote: 'mười chín giờ', occurrence: 1 } })
    expect(await library.call('version.put-back', { article: id, version: 1, lines: [0] })).toMatchObject({
      version: 2,
      kept: 1,
      orphaned: 0,
    })
    const { text, blocks } = await library.call('article.read', { article: id })
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Tàu hàng rời ga Sao Mai',
      BODY,
      'Xem thêm: Cảng lớn đón tàu lớn',
      MORE,
    ])
    expect((await library.call('article.found', { article: id })).dropped).toMatchObject([{ text: 'In bài viết' }])
    await library.call('version.put-back', { article: id, version: 2, lines: [0] })
    expect((await library.call('article.found', { article: id })).dropped).toEqual([])
    await library.call('history.undo', {})
    await library.call('history.undo', {})
    expect((await library.call('article.read', { article: id })).version).toBe(1)
    expect((await library.call('article.found', { article: id })).dropped).toHaveLength(2)
  })

  it('is still there to be put back after the text was edited', async () => {
    const library = await temporaryLibrary()
    const { id } = await importText(library, TEXT)
    const { text } = await library.call('article.read', { article: id })
    await library.call('version.save', { article: id, version: 1, text: text.replace('sáng nay', 'sáng qua, sớm hơn mọi khi') })
    await library.call('version.put-back', { article: id, version: 2, lines: [0, 1] })
    const { text: now } = await library.call('article.read', { article: id })
    expect(now.indexOf('Xem thêm')).toBeGreaterThan(now.indexOf('sớm hơn mọi khi'))
    expect(now.indexOf('Xem thêm')).toBeLessThan(now.indexOf(MORE))
    expect(now.trimEnd().endsWith('In bài viết')).toBe(true)
  })

  it('is refused by name when it is not left out', async () => {
    const library = await temporaryLibrary()
    const { id } = await importText(library, `${BODY}\n\n${MORE}`)
    await expect(library.call('version.put-back', { article: id, version: 1, lines: [0] })).rejects.toThrow(/^missing: /u)
  })
})

it('all that is put back makes the lines of the source again, in their order', () => {
  const line = fc.constantFrom(
    BODY,
    MORE,
    'In bài viết',
    '![]()',
    'Đọc thêm',
    '',
    'Ga lớn ở đây Ga lớn ở đây',
    'Cầu lớn. Ảnh: A',
    'Hai',
    '- mục',
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), lines => {
      const text = lines.join('\n')
      const result = cleaned({ text, blocks: blocksOfPlainText(text), marks: [] }, { title: null, page: false })
      const whole = withPutBack(result, new Set(result.dropped.keys()))
      const left = whole.blocks.map(({ start, end }) => whole.text.slice(start, end))
      expect(left).toEqual(lines.filter(words => words !== ''))
      expect(whole.dropped.every(({ kept }) => kept)).toBe(true)
    }),
    { numRuns: 300 },
  )
})
