import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { countedText } from '../../../main/library/importing/readers/counted-text.ts'
import { bodyOf } from '../../../main/library/importing/readers/html/html.ts'
import { nearestColour } from '../../../main/library/importing/readers/tools/nearest-colour.ts'
import { normalise } from '../../../main/library/text/normal-form.ts'
import { setup } from '../../support/build.ts'
import { temporaryLibrary } from '../../support/library.ts'
import { database } from '../../support/projects.ts'
import { surviveDamage } from './fuzz.ts'
import { blocksAsText, readAll } from './read.ts'

beforeAll(setup)

const all = (name: string, bytes: Uint8Array) => readAll({ name, path: null, bytes }, {})

const PAGE = '<h1>Tàu 🚂 hàng</h1>\n<p>Đoàn tàu <b>rời ga</b> lúc sáu giờ.<br>Trời mưa.</p><ul><li>Cà phê</li></ul>'
/** What Taguette counts: the bytes of all text, tags left out. */
const COUNTED = 'Tàu 🚂 hàng\nĐoàn tàu rời ga lúc sáu giờ.Trời mưa.Cà phê'
const bytesBefore = (words: string) => Buffer.byteLength(COUNTED.slice(0, COUNTED.indexOf(words)))
const mark = (id: number, words: string) => ({
  id,
  document_id: 1,
  start_offset: bytesBefore(words),
  end_offset: bytesBefore(words) + Buffer.byteLength(words),
  snippet: words,
})

const taguette = (journal?: string) =>
  database(
    {
      projects: [{ id: 1, name: 'Dự án', description: '' }],
      documents: [{ id: 1, name: 'Tàu hàng', description: '', filename: 'tau.html', project_id: 1, contents: PAGE }],
      highlights: [mark(1, 'rời ga lúc'), mark(2, 'Tàu 🚂'), mark(3, 'Trời mưa.'), mark(4, 'giờ.Trời')],
      tags: [
        { id: 1, project_id: 1, path: 'Vận tải.Đường sắt', description: 'Nói về đường sắt' },
        { id: 2, project_id: 1, path: 'Thời tiết', description: '' },
      ],
      highlight_tags: [
        { highlight_id: 1, tag_id: 1 },
        { highlight_id: 3, tag_id: 1 },
        { highlight_id: 3, tag_id: 2 },
      ],
    },
    journal,
  )

describe('a project of Taguette', () => {
  it('gives its tags as themes, and its documents with highlights where they were', async () => {
    for (const journal of ['delete', 'wal']) {
      const [themes, document] = await all('dự án.sqlite3', taguette(journal))
      expect(themes).toEqual({
        kind: 'themes',
        themes: [
          { path: 'Vận tải/Đường sắt', colour: null, definition: 'Nói về đường sắt' },
          { path: 'Thời tiết', colour: null, definition: '' },
        ],
      })
      if (document?.kind !== 'article') throw new Error('There was no document.')
      expect(blocksAsText(document.draft)).toEqual([
        'heading1: Tàu 🚂 hàng',
        'paragraph: Đoàn tàu rời ga lúc sáu giờ.',
        'paragraph: Trời mưa.',
        'item1: Cà phê',
      ])
      expect(document.draft.highlights).toMatchObject([
        { exact: 'rời ga lúc', themes: ['Vận tải/Đường sắt'] },
        { exact: 'Tàu 🚂', start: 0, end: 6, themes: [] },
        { exact: 'Trời mưa.', themes: ['Vận tải/Đường sắt', 'Thời tiết'] },
        { exact: 'giờ.\nTrời' },
      ])
      for (const { exact, start, end } of document.draft.highlights) expect(document.draft.text.slice(start, end)).toBe(exact)
    }
  })

  it('is coded in the library as it was there', async () => {
    const library = await temporaryLibrary()
    const source = { kind: 'bytes' as const, name: 'a.sqlite3', base64: taguette().toString('base64') }
    const report = await library.done(await library.call('import.start', { sources: [source] }))
    expect(report).toMatchObject({ imported: [{ title: 'Tàu hàng' }], highlights: 4, failed: [] })
    const { document, highlights } = await library.call('article.open', { article: 1 })
    expect(highlights.map(({ start, end }) => document.text.slice(start ?? 0, end ?? 0)).sort()).toEqual(
      ['Trời mưa.', 'Tàu 🚂', 'giờ.\nTrời', 'rời ga lúc'].sort(),
    )
  })

  it('has all its characters kept, so that places found by bytes are where they were', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'ế', 'e\u0302\u0301', '🚂', ' ', 'Đ'), minLength: 1, maxLength: 12 })
    const piece = fc.tuple(fc.constantFrom('p', 'h2', 'b', 'li', 'div', 'span'), words)
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.nat(), (pieces, seed) => {
        const { text, at } = countedText(bodyOf(pieces.map(([tag, inside]) => `<${tag}>x${inside}x</${tag}>`).join('')))
        const index = seed % pieces.length
        const before = Buffer.byteLength(
          pieces
            .slice(0, index)
            .map(([, inside]) => `x${inside}x`)
            .join(''),
        )
        const own = `x${pieces[index]?.[1]}x`
        expect(text.slice(at(before, 'start'), at(before + Buffer.byteLength(own), 'end'))).toBe(normalise(own))
      }),
      { numRuns: 20 },
    )
  })
})

const TEXT = 'Tàu 🚂 hàng\r\n\r\nĐoàn tàu rời ga lúc sáu giờ.\r\nTrời mưa.'
const points = (words: string) => [...TEXT.slice(0, TEXT.indexOf(words))].length
const coded = (cid: number, words: string, more: object = {}) => ({
  cid,
  fid: 1,
  seltext: words,
  pos0: points(words),
  pos1: points(words) + [...words].length,
  owner: 'default',
  memo: '',
  ...more,
})

const QUALCODER = database({
  source: [
    { id: 1, name: 'tàu hàng.txt', fulltext: TEXT, mediapath: null, memo: '' },
    { id: 2, name: 'ảnh.png', fulltext: null, mediapath: '/images/ảnh.png', memo: '' },
  ],
  code_cat: [
    { catid: 1, name: 'Vận tải', memo: 'Mọi cách đi', supercatid: null },
    { catid: 2, name: 'Trên bộ', memo: '', supercatid: 1 },
  ],
  code_name: [
    { cid: 1, name: 'Đường sắt', memo: 'Tàu và ga', catid: 2, color: '#F781BE' },
    { cid: 2, name: 'Thời tiết', memo: '', catid: null, color: '#00FF00' },
  ],
  code_text: [
    coded(1, 'rời ga', { memo: 'Đầu tiên' }),
    coded(2, 'rời ga'),
    coded(2, 'Trời mưa.', { pos0: TEXT.indexOf('Trời mưa.'), pos1: TEXT.length }),
    coded(2, 'sáu giờ', { pos0: 0, pos1: 3 }),
  ],
})

describe('a project of QualCoder', () => {
  it('gives its categories and codes as themes, and its texts with what was coded', async () => {
    const [themes, document, ...more] = await all('data.qda', QUALCODER)
    expect(more).toEqual([])
    expect(themes).toEqual({
      kind: 'themes',
      themes: [
        { path: 'Vận tải', colour: null, definition: 'Mọi cách đi' },
        { path: 'Vận tải/Trên bộ', colour: null, definition: '' },
        { path: 'Vận tải/Trên bộ/Đường sắt', colour: 'pink', definition: 'Tàu và ga' },
        { path: 'Thời tiết', colour: 'green', definition: '' },
      ],
    })
    if (document?.kind !== 'article') throw new Error('There was no text.')
    const { text, highlights } = document.draft
    expect(text).toBe(normalise(TEXT))
    expect(document.draft.title).toBe('tàu hàng')
    expect(highlights).toMatchObject([
      { exact: 'rời ga', note: 'Đầu tiên', themes: ['Vận tải/Trên bộ/Đường sắt', 'Thời tiết'] },
      { exact: 'Trời mưa.', themes: ['Thời tiết'] },
      { exact: 'sáu giờ' },
    ])
    for (const { exact, start, end } of highlights.slice(0, 2)) expect(text.slice(start, end)).toBe(exact)
  })

  it('has its colours made the nearest of ours', () => {
    expect(['#FF0000', '#ff9900', '#FFEE00', '#2288FF', '#7700cc', '#00cccc', '#808080', 'red', null].map(nearestColour)).toEqual([
      'red',
      'orange',
      'yellow',
      'blue',
      'purple',
      'teal',
      null,
      null,
      null,
    ])
  })
})

describe('a database', () => {
  it('of another program, or that is none, fails by name', async () => {
    await expect(all('a.sqlite3', database({ khác: [{ a: 1 }] }))).rejects.toMatchObject({ code: 'unsupported' })
    await expect(all('a.sqlite3', Buffer.from('không phải'))).rejects.toMatchObject({ code: 'unreadable' })
    const odd = database({ documents: [{ id: null, name: 3, contents: 4 }], highlights: [{ document_id: null, start_offset: 'x' }] })
    expect(await all('a.sqlite3', odd)).toMatchObject([{ kind: 'failed', code: 'empty' }])
  })

  it('that is damaged gives what is left or fails by name', async () => {
    await surviveDamage('a.sqlite3', taguette())
    await surviveDamage('a.qda', QUALCODER)
  })
})
