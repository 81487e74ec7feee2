import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it, test } from 'vitest'
import type { WebAnnotation } from '../../../../main/library/exporting/files/web-annotation.ts'
import { pointAt, unitAt, widePlaces } from '../../../../main/library/text/code-points.ts'
import type { FileReport, Request } from '../../../../preload/contract.ts'
import { plant } from '../../../support/articles.ts'
import { setup } from '../../../support/build.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../../support/library.ts'
import { breaches } from '../../../support/web-annotation.ts'

beforeAll(setup)

const TEXT = 'Hà Nội 🎉 sáng nay. Đoàn tàu 🚂 rời ga, bà con vẫy tay chào theo.'
const PAGE = 'https://bao-mau.example/tau-hang.html'

async function exported(library: TestLibrary, request: Partial<Request<'export.file'>> = {}) {
  const out = join(temporaryFolder(), 'chú thích.jsonld')
  const report = await library.done(await library.call('export.file', { format: 'w3c', out, ...request }))
  const document = JSON.parse(readFileSync(out, 'utf8'))
  const items: WebAnnotation[] = document.first?.items ?? []
  return { report: report as FileReport, document, items }
}

async function libraryWith(...drafts: Parameters<typeof plant>[1]) {
  const folder = temporaryFolder()
  const articles = plant(folder, drafts)
  return { library: await temporaryLibrary(folder), articles, article: articles[0]?.id ?? 0 }
}

describe('an export of Web Annotations', () => {
  it('is a collection with one page in it, which says of each highlight its words, its place in code points, its themes, note and memo', async () => {
    const { library, articles, article } = await libraryWith({ text: TEXT, url: PAGE, title: 'Tàu hàng', byline: 'Lê Hạnh' })
    const made = await library.call('highlight.create', {
      article,
      place: { quote: 'bà con vẫy tay', occurrence: 1 },
      themes: ['Xã hội/Tiễn đưa', 'Đường sắt'],
      note: 'Ai **chào** ai?',
    })
    await library.call('highlight.update', { highlight: made.id, colour: 'teal' })
    await library.call('memo.write', { target: 'highlight', targetId: made.id, body: 'Hỏi lại [[Tàu hàng]].' })
    const { document, items, report } = await exported(library)
    expect(breaches(document)).toEqual([])
    expect(report).toMatchObject({ articles: 1, highlights: 1 })
    const uuid = articles[0]?.uuid
    const start = [...TEXT.slice(0, TEXT.indexOf('bà con'))].length
    expect(items).toMatchObject([
      {
        id: `urn:uuid:${made.uuid}`,
        motivation: 'commenting',
        created: made.createdAt,
        creator: { type: 'Person' },
        body: [
          { purpose: 'tagging', value: 'Xã hội/Tiễn đưa', format: 'text/plain' },
          { purpose: 'tagging', value: 'Đường sắt' },
          { purpose: 'commenting', value: 'Ai **chào** ai?', format: 'text/markdown' },
          { purpose: 'commenting', value: 'Hỏi lại Tàu hàng.', 'collate:memo': true },
        ],
        target: {
          source: PAGE,
          selector: [
            { type: 'TextQuoteSelector', exact: 'bà con vẫy tay', suffix: ' chào theo.' },
            { type: 'TextPositionSelector', start, end: start + 14 },
          ],
          state: { type: 'TimeState', sourceDate: articles[0]?.addedAt, cached: `collate://article/${uuid}` },
          'collate:article': `urn:uuid:${uuid}`,
          'collate:colour': 'teal',
        },
      },
    ])
    expect(start).toBe(TEXT.indexOf('bà con') - 2)
    expect(document['collate:articles']).toMatchObject([{ id: `urn:uuid:${uuid}`, 'dc:title': 'Tàu hàng', 'dc:creator': 'Lê Hạnh' }])
  })

  it('calls a passage by what was done with it, and names the article where it has no address', async () => {
    const { library, articles, article } = await libraryWith({ text: TEXT, url: null })
    const mark = (quote: string, themes: string[]) => library.call('highlight.create', { article, place: { quote, occurrence: 1 }, themes })
    await mark('sáng nay', [])
    await mark('Đoàn tàu', ['Đường sắt'])
    await library.call('memo.write', { target: 'article', targetId: article, body: 'Chưa đọc hết.' })
    const { document, items } = await exported(library)
    expect(breaches(document)).toEqual([])
    expect(items.map(({ motivation, target }) => [motivation, 'selector' in target, target.source, target.state])).toEqual([
      ['commenting', false, `urn:uuid:${articles[0]?.uuid}`, undefined],
      ['highlighting', true, `urn:uuid:${articles[0]?.uuid}`, undefined],
      ['tagging', true, `urn:uuid:${articles[0]?.uuid}`, undefined],
    ])
    expect(items[0]?.body).toMatchObject([{ purpose: 'commenting', value: 'Chưa đọc hết.' }])
    const again = await exported(library)
    expect(again.document).toEqual(document)
  })

  it('says of an orphan its words alone, and that it is one', async () => {
    const { library, article } = await libraryWith({ text: TEXT, url: PAGE })
    await library.call('highlight.create', { article, place: { quote: 'bà con vẫy tay', occurrence: 1 }, themes: [] })
    await library.call('version.save', { article, version: 1, text: 'Cà phê được mùa, giá lại xuống thấp hơn năm ngoái.' })
    const { document, items, report } = await exported(library)
    expect(breaches(document)).toEqual([])
    expect(report.highlights).toBe(1)
    expect(items).toMatchObject([{ target: { selector: { exact: 'bà con vẫy tay' }, 'collate:state': 'orphan' } }])
  })

  it('of a library without highlights has no page', async () => {
    const { library } = await libraryWith({ text: TEXT })
    const { document } = await exported(library)
    expect(breaches(document)).toEqual([])
    expect(document).toMatchObject({ total: 0, 'collate:articles': [{}] })
    expect(document).not.toHaveProperty('first')
  })

  it('says what it cannot hold', async () => {
    const { library, articles, article } = await libraryWith({ text: TEXT }, { text: 'Cảng mở bến.' })
    expect((await exported(library)).report.warnings).toEqual([
      'Texts of articles are left out (2): annotations only say which passages they are about.',
      'Articles without a passage or a memo come with nothing that could be imported (2).',
    ])
    await library.call('highlight.create', { article, place: { quote: 'bà con', occurrence: 1 }, themes: ['Xã hội'] })
    const [theme] = await library.call('theme.list', {})
    await library.call('theme.update', { theme: theme?.id ?? 0, definition: 'Chuyện người ta.' })
    await library.call('theme.create', { path: 'Chưa dùng' })
    await library.call('collection.create', { name: 'Báo' })
    await library.call('article.update-many', { articles: articles.map(({ id }) => id), changes: { addTags: ['lưu'] } })
    await library.call('memo.write', { target: 'library', targetId: null, body: 'Mục đích.' })
    await library.call('memo.write', { target: 'article', targetId: article, body: 'Xem [[theme:Xã hội]].' })
    expect((await exported(library)).report.warnings).toEqual([
      'Texts of articles are left out (2): annotations only say which passages they are about.',
      'Articles without a passage or a memo come with nothing that could be imported (1).',
      'Themes that no passage here has are left out (1).',
      'Colours, definitions, memos and order of themes are left out (1 themes); their names are kept.',
      'Collections are left out (1).',
      'Tags, stars and states of articles are left out (2 articles).',
      'The memo on the library is left out.',
      'Links in memos are plain words: 1.',
    ])
  })
})

test('offsets in code points and in UTF-16 units are turned into each other', () => {
  const text = fc.array(fc.constantFrom('a', 'ệ', '🎉', '𠮷', '\n'), { maxLength: 40 }).map(letters => letters.join(''))
  fc.assert(
    fc.property(text, text => {
      const wide = widePlaces(text)
      for (let point = 0, unit = 0; unit <= text.length; point++, unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1) {
        expect([pointAt(wide, unit), unitAt(wide, point)]).toEqual([point, unit])
      }
    }),
  )
})
