import { beforeAll, describe, expect, it } from 'vitest'
import type { ImportReport } from '../../../preload/contract.ts'
import { plant } from '../../support/articles.ts'
import { setup } from '../../support/build.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'
import { surviveDamage } from './fuzz.ts'
import { readAll } from './read.ts'

beforeAll(setup)

const PAGE = 'https://bao-mau.example/tau-hang.html'
const TEXT = 'Hà Nội 🎉 sáng nay. Đoàn tàu 🚂 rời ga, bà con vẫy tay. Tàu về, bà con vẫy tay.'
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

/** The offsets of the last place of some words, in UTF-16 units or code points. */
function span(words: string, unit: 'unit' | 'point') {
  const at = TEXT.lastIndexOf(words)
  const start = unit === 'unit' ? at : [...TEXT.slice(0, at)].length
  return { type: 'TextPositionSelector', start, end: start + (unit === 'unit' ? words.length : [...words].length) }
}
const quote = (exact: string) => ({ type: 'TextQuoteSelector', exact })
const annotation = (more: object = {}) => ({
  id: 'https://notes.example/1',
  type: 'Annotation',
  target: { source: PAGE, selector: [quote('bà con vẫy tay'), span('bà con vẫy tay', 'point')] },
  ...more,
})

async function libraryWith(...drafts: Parameters<typeof plant>[1]) {
  const folder = temporaryFolder()
  const articles = plant(folder, drafts)
  return { library: await temporaryLibrary(folder), article: articles[0]?.id ?? 0 }
}

async function bring(library: TestLibrary, content: unknown, name = 'a.jsonld'): Promise<ImportReport> {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const source = { kind: 'bytes' as const, name, base64: Buffer.from(text).toString('base64') }
  return (await library.done(await library.call('import.start', { sources: [source] }))) as ImportReport
}

const read = (content: unknown, name = 'a.jsonld') =>
  readAll({ name, path: null, bytes: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)) }, {})

const passagesIn = async (content: unknown, name?: string) =>
  (await read(content, name)).flatMap(part => (part.kind === 'article' ? part.draft.highlights : []))

describe('Web Annotations', () => {
  it('go onto the article of their address, by their words, whichever unit the writer counts in', async () => {
    for (const unit of ['unit', 'point'] as const) {
      const { library, article } = await libraryWith({ text: TEXT, url: `${PAGE}?utm_source=x` })
      const items = ['bà con vẫy tay', 'Đoàn tàu 🚂'].map((words, nth) =>
        annotation({ id: `urn:x:${nth}`, target: { source: PAGE, selector: [quote(words), span(words, unit)] } }),
      )
      const report = await bring(library, {
        '@context': CONTEXT,
        id: 'urn:x:c',
        type: 'AnnotationCollection',
        first: { type: 'AnnotationPage', items },
      })
      expect(report).toMatchObject({ imported: [], updated: [{ article: { id: article } }], anchored: { exact: 2, moved: 0, orphaned: 0 } })
      const starts = (await library.call('highlight.list', { article })).map(({ start }) => start)
      expect(starts).toEqual([TEXT.indexOf('Đoàn'), TEXT.lastIndexOf('bà con')])
      expect(await bring(library, { '@context': CONTEXT, type: 'AnnotationPage', items })).toMatchObject({
        skipped: [{ reason: 'nothing-new' }],
      })
    }
  })

  it('stand by their words where the position says something else, and are orphans without them', async () => {
    const { library } = await libraryWith({ text: TEXT, url: PAGE })
    const at = (words: string, start: number) => ({
      source: PAGE,
      selector: [quote(words), { type: 'TextPositionSelector', start, end: start + 3 }],
    })
    const report = await bring(library, [
      annotation({ target: at('Đoàn tàu', 900) }),
      annotation({ target: at('không có ở đây', 3) }),
      annotation({ target: at('bà con vẫy tay', 70) }),
    ])
    expect(report).toMatchObject({ anchored: { exact: 0, moved: 2, orphaned: 1 } })
    const list = await library.call('highlight.list', {})
    expect(list.filter(({ state }) => state !== 'orphan').map(({ start }) => start)).toEqual([
      TEXT.indexOf('Đoàn'),
      TEXT.lastIndexOf('bà con'),
    ])
  })

  it('of an article that is not there become an article of their passages', async () => {
    const library = await temporaryLibrary()
    const items = [
      annotation({
        target: { source: { id: PAGE, title: 'Tàu hàng' }, selector: { ...quote('rời ga'), prefix: 'tàu ' } },
        bodyValue: 'Giờ nào?',
      }),
      annotation({
        target: { source: `${PAGE}#cuoi`, selector: quote('vẫy tay') },
        motivation: 'tagging',
        body: { type: 'TextualBody', value: 'Xã/hội' },
      }),
      annotation({ target: PAGE, body: [{ type: 'TextualBody', value: '<p>Bài <b>hay</b>.</p>', format: 'text/html' }] }),
    ]
    const report = await bring(library, items.map(item => JSON.stringify(item)).join('\n'))
    expect(report).toMatchObject({ imported: [{ title: 'Tàu hàng', url: PAGE }], highlights: 2 })
    const id = report.imported[0]?.id ?? 0
    expect((await library.call('article.read', { article: id })).text).toBe('rời ga\nvẫy tay')
    expect(await library.call('highlight.list', { article: id })).toMatchObject([{ note: 'Giờ nào?' }, { themes: ['Xã-hội'], note: null }])
    expect(await library.call('memo.read', { target: 'article', targetId: id })).toMatchObject({ body: 'Bài hay.' })
  })

  it('of which one is a mere picture sign become an article too', async () => {
    const library = await temporaryLibrary()
    const report = await bring(library, annotation({ target: { source: PAGE, selector: quote('👩‍🚀') }, bodyValue: 'Ai đây?' }))
    expect(report).toMatchObject({ failed: [], highlights: 1 })
    expect(await library.call('highlight.list', {})).toMatchObject([{ exact: '👩‍🚀', note: 'Ai đây?' }])
  })

  it('are read in every shape that the model allows', async () => {
    const tag = { type: 'TextualBody', purpose: 'tagging', value: 'Ga' }
    const shapes: [unknown, object][] = [
      [annotation({ body: [tag, { purpose: ['classifying'], value: 'Tàu' }] }), { themes: ['Ga', 'Tàu'], note: null }],
      [annotation({ body: { type: 'Choice', items: [{ value: 'Một' }, { value: 'Hai' }] } }), { note: 'Một' }],
      [annotation({ body: { type: 'List', items: [{ value: 'Một' }, { value: 'Hai' }] } }), { note: 'Một\n\nHai' }],
      [annotation({ motivation: 'oa:tagging', body: { value: 'Ga' } }), { themes: ['Ga'] }],
      [{ '@context': [CONTEXT, {}], '@type': 'oa:Annotation', target: [annotation().target] }, { exact: 'bà con vẫy tay' }],
      [{ '@graph': [annotation({ type: ['Annotation', 'x:Note'] })] }, { exact: 'bà con vẫy tay' }],
      [
        annotation({ creator: { type: 'Person', name: 'Lan' }, created: '2026-11-21T15:01:00+07:00' }),
        { coder: 'Lan', createdAt: '2026-11-21T08:01:00.000Z' },
      ],
      [
        annotation({ target: { source: PAGE, selector: { type: 'FragmentSelector', value: 'a', refinedBy: quote('vẫy tay') } } }),
        { exact: 'vẫy tay' },
      ],
      [annotation({ id: 'urn:uuid:00000000-0000-4000-8000-00000000000A' }), { uuid: '00000000-0000-4000-8000-00000000000a' }],
    ]
    for (const [document, expected] of shapes) {
      expect(await passagesIn(document)).toMatchObject([expected])
      expect(await passagesIn([document], 'a.json')).toMatchObject([expected])
    }
    expect(await passagesIn(annotation({ target: [annotation().target, { source: `${PAGE}2`, selector: quote('ga') }] }))).toHaveLength(2)
  })

  it('tell what of them is left out', async () => {
    const parts = await read({
      type: 'AnnotationCollection',
      first: {
        type: 'AnnotationPage',
        next: 'https://notes.example/page2',
        items: [
          annotation({ body: ['https://bao-mau.example/anh.png', { type: 'Image', id: 'https://bao-mau.example/2.png' }] }),
          annotation({ target: { source: PAGE, selector: { type: 'XPathSelector', value: '/p[1]' } }, bodyValue: 'Đoạn đầu' }),
        ],
      },
    })
    expect(parts.flatMap(part => (part.kind === 'warning' ? [part.message] : []))).toEqual([
      'Bodies of annotations that are no text are left out (2).',
      'Places of annotations that are told without their words are left out (1); notes on them are in the memo.',
      'Pages of annotations that stand elsewhere were not read (1).',
    ])
    expect(parts[0]).toMatchObject({ draft: { memo: 'Đoạn đầu', highlights: [{ exact: 'bà con vẫy tay' }] } })
  })

  it('that are damaged, or of other shapes than they should be, give what is left or fail by name', async () => {
    await surviveDamage('a.jsonld', Buffer.from(JSON.stringify([annotation({ body: [{ value: 'Một' }] }), annotation({ target: PAGE })])))
    for (const odd of [
      annotation({ target: 3 }),
      annotation({ target: { source: { id: 4 } }, body: 5 }),
      annotation({ target: { source: PAGE, selector: [{ type: 'TextQuoteSelector', exact: ['', 3] }, null] }, creator: [4], created: {} }),
    ])
      expect((await read([odd, annotation()])).length).toBeGreaterThan(0)
    for (const none of [{ type: 'AnnotationCollection', total: 0 }, { type: 'Annotation' }])
      await expect(read(none)).rejects.toMatchObject({ code: 'unsupported' })
  })
})
