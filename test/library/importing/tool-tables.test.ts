import { beforeAll, describe, expect, it } from 'vitest'
import type { NewArticle } from '../../../main/library/records/articles.ts'
import type { ImportReport } from '../../../preload/contract.ts'
import { plant } from '../../support/articles.ts'
import { setup } from '../../support/build.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'
import { surviveDamage } from './fuzz.ts'
import { readAll } from './read.ts'
import { workbook } from './workbook.ts'

beforeAll(setup)

const csv = (rows: string[][]) => rows.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
const all = (content: string | Uint8Array, name = 'bảng.csv', options = {}) =>
  readAll({ name, path: null, bytes: Buffer.from(content as string) }, options)

const CODEBOOK = [
  ['tag', 'description', 'number of highlights'],
  ['Vận tải', '', '0'],
  ['Vận tải.Đường sắt', 'Nói về tàu,\nga và đường ray', '3'],
  ['Giá/cước', 'Tiền', '1'],
]
const HIGHLIGHTS = [
  ['id', 'document', 'tag', 'content'],
  ['1', 'Tàu hàng.docx', 'Vận tải.Đường sắt', 'rời ga Sao Mai'],
  ['1', 'Tàu hàng.docx', 'Thời tiết', 'rời ga Sao Mai'],
  ['2', 'Tàu hàng.docx', '', 'Trời mưa.'],
  ['3', 'Bến cảng', 'Vận tải', 'Cảng mở\nthêm một bến.'],
]

describe('tables of Taguette', () => {
  it('give the codebook as themes with their definitions', async () => {
    const themes = [
      { path: 'Vận tải', colour: null, definition: '' },
      { path: 'Vận tải/Đường sắt', colour: null, definition: 'Nói về tàu,\nga và đường ray' },
      { path: 'Giá-cước', colour: null, definition: 'Tiền' },
    ]
    expect(await all(csv(CODEBOOK))).toEqual([{ kind: 'themes', themes }])
    expect(await all(workbook([{ name: 'codebook', rows: CODEBOOK }]), 'codebook.xlsx')).toEqual([{ kind: 'themes', themes }])
    const [head = [], ...rows] = CODEBOOK
    const parents = [
      [...head.slice(0, 1), 'parent', ...head.slice(1), 'color'],
      ...rows.map(([tag = '', ...rest]) => [tag, '', ...rest, '#FF0000']),
    ]
    expect(await all(csv(parents))).toMatchObject([{ themes: [{ colour: 'red' }, { definition: 'Nói về tàu,\nga và đường ray' }, {}] }])
  })

  it('give the highlights by document, with all tags of each', async () => {
    for (const [content, name] of [
      [csv(HIGHLIGHTS), 'all_tags.csv'],
      [workbook([{ name: 'highlights', rows: HIGHLIGHTS }]), 'all_tags.xlsx'],
    ] as const)
      expect(await all(content, name)).toMatchObject([
        {
          name: 'Tàu hàng',
          draft: {
            title: 'Tàu hàng',
            document: 'Tàu hàng.docx',
            quotes: true,
            text: 'rời ga Sao Mai\nTrời mưa.',
            highlights: [
              { exact: 'rời ga Sao Mai', themes: ['Vận tải/Đường sắt', 'Thời tiết'] },
              { exact: 'Trời mưa.', themes: [] },
            ],
          },
        },
        { draft: { title: 'Bến cảng', highlights: [{ themes: ['Vận tải'] }] } },
      ])
  })

  it('are articles a row when their columns are chosen, or when there are others', async () => {
    const columns = { text: 'content', title: 'document' }
    expect(await all(csv(HIGHLIGHTS), 'a.csv', { columns })).toMatchObject([{ name: '#2' }, {}, {}, {}])
    const other = [['id', 'tag', 'content'], ...HIGHLIGHTS.slice(1).map(([id = '', , tag = '', content = '']) => [id, tag, content])]
    expect(await all(csv(other))).toMatchObject([{ name: '#2', draft: { tags: ['Vận tải.Đường sắt'] } }, {}, {}, {}])
  })
})

const REPORT = [
  ['File', 'Coder', 'Coded', 'Id', 'Codename', 'Coded_Memo', 'Category', 'Category'],
  ['tàu hàng.txt', 'lan', 'rời ga Sao Mai', 'ctid:1', 'Đường sắt', 'Đầu tiên', 'Trên bộ', 'Vận tải'],
  ['tàu hàng.txt', 'lan', 'rời ga Sao Mai', 'ctid:2', 'Thời tiết', '', '', ''],
  ['ảnh.png', 'lan', 'image', 'imid:1', 'Đường sắt', '', 'Trên bộ', 'Vận tải'],
]

describe('tables of QualCoder', () => {
  it('give what was coded in texts, with the path of each code', async () => {
    const cases = REPORT.map(([file = '', ...rest], at) => (at === 0 ? ['Case', 'Filename', ...rest] : ['Chị Hạnh', file, ...rest]))
    for (const rows of [REPORT, cases])
      expect(await all(`\ufeff${csv(rows)}`)).toMatchObject([
        {
          name: 'tàu hàng',
          draft: { highlights: [{ exact: 'rời ga Sao Mai', note: 'Đầu tiên', themes: ['Vận tải/Trên bộ/Đường sắt', 'Thời tiết'] }] },
        },
      ])
  })

  it('give lists of codes and the codebook of older versions as themes', async () => {
    expect(
      await all(
        csv([
          ['Thời tiết', ''],
          ['Vận tải>>Trên bộ>>Đường sắt', 'Tàu và ga'],
          ['Vận tải >> Giá', ''],
        ]),
      ),
    ).toEqual([
      {
        kind: 'themes',
        themes: [
          { path: 'Thời tiết', colour: null, definition: '' },
          { path: 'Vận tải/Trên bộ/Đường sắt', colour: null, definition: 'Tàu và ga' },
          { path: 'Vận tải/Giá', colour: null, definition: '' },
        ],
      },
    ])
    const codebook = `Codebook for dự án.qda
========
Category:Vận tải, catid:1, Owner: lan
Memo: Mọi cách đi
--Category:Trên bộ, catid:2, Owner: lan
--Memo:${' '}
----Code: Đường sắt, nhanh, cid:1, Frq: 3, Owner: lan
----Memo: Tàu và ga:
không có xe
Code: Thời tiết, cid:2, Frq: 0, Owner: lan
Memo: `
    expect(await all(codebook, 'codebook.txt')).toEqual([
      {
        kind: 'themes',
        themes: [
          { path: 'Vận tải', colour: null, definition: 'Mọi cách đi' },
          { path: 'Vận tải/Trên bộ', colour: null, definition: '' },
          { path: 'Vận tải/Trên bộ/Đường sắt, nhanh', colour: null, definition: 'Tàu và ga:\nkhông có xe' },
          { path: 'Thời tiết', colour: null, definition: '' },
        ],
      },
    ])
    expect(await all('Đoàn tàu\n========\nrời ga.', 'bài.txt')).toMatchObject([{ kind: 'article' }])
    expect(
      await all(
        csv([
          ['Tiêu đề', 'Nội dung'],
          ['Tin >> Mới', 'Đoàn tàu rời ga.'],
        ]),
      ),
    ).toMatchObject([{ kind: 'article', name: '#2' }])
  })

  it('that are damaged give what is left or fail by name', async () => {
    await surviveDamage('a.csv', Buffer.from(csv(REPORT)))
    await surviveDamage('a.csv', Buffer.from(csv(HIGHLIGHTS)))
  })
})

const TEXT = 'Đoàn tàu rời ga Sao Mai. Trời mưa. Bà con ra ga. Trời mưa. Đoàn tàu sau cũng rời ga Sao Mai.'

async function bring(library: TestLibrary, name: string, rows: string[][]): Promise<ImportReport> {
  const source = { kind: 'bytes' as const, name, base64: Buffer.from(csv(rows)).toString('base64') }
  const report = await library.done(await library.call('import.start', { sources: [source] }))
  if (!('imported' in report)) throw new Error('That was no import.')
  return report
}

describe('highlights that another tool knows by the names of documents', () => {
  const libraryWith = async (...drafts: Partial<NewArticle>[]) => {
    const folder = temporaryFolder()
    const articles = plant(folder, drafts)
    return { library: await temporaryLibrary(folder), ids: articles.map(({ id }) => id) }
  }

  it('go to the article of that title, the same words to place after place, and once', async () => {
    const { library, ids } = await libraryWith({ title: 'Tàu Hàng', text: 'Chuyện khác.' }, { title: 'Tàu hàng', text: TEXT })
    const article = ids[1] ?? 0
    const rows = [...HIGHLIGHTS.slice(0, 4), ['4', 'Tàu hàng.docx', 'Thời tiết', 'Trời mưa.'], ['5', 'Tàu hàng.docx', '', 'Câu không có.']]
    expect(await bring(library, 'all_tags.csv', rows)).toMatchObject({
      imported: [],
      updated: [{ article: { id: article, version: 1 }, highlights: 3, orphaned: 1 }],
    })
    const list = async () =>
      (await library.call('highlight.list', { article })).map(({ start, exact, themes, state }) => [start, exact, themes, state])
    const first = await list()
    expect(first).toEqual([
      [0, 'Câu không có.', [], 'orphan'],
      [TEXT.indexOf('rời'), 'rời ga Sao Mai', ['Vận tải/Đường sắt', 'Thời tiết'], 'attached'],
      [TEXT.indexOf('Trời'), 'Trời mưa.', [], 'attached'],
      [TEXT.lastIndexOf('Trời'), 'Trời mưa.', ['Thời tiết'], 'attached'],
    ])
    expect(await bring(library, 'all_tags.csv', rows)).toMatchObject({
      updated: [],
      skipped: [{ reason: 'nothing-new', duplicateOf: article }],
      highlights: 0,
    })
    expect(await list()).toEqual(first)
  })

  it('go to the article that came from that file; without any they are an article of their own', async () => {
    const { library, ids } = await libraryWith({ title: 'Đoàn tàu mới', text: TEXT, path: '/tư liệu/tàu hàng.txt'.normalize('NFD') })
    expect(await bring(library, 'báo cáo.csv', REPORT)).toMatchObject({
      imported: [],
      updated: [{ article: { id: ids[0] }, highlights: 1 }],
    })
    expect(
      await bring(
        library,
        'all_tags.csv',
        HIGHLIGHTS.filter(([id]) => id !== '1' && id !== '2'),
      ),
    ).toMatchObject({
      imported: [{ title: 'Bến cảng' }],
      highlights: 1,
    })
  })

  it('find the themes of their codebook, which one undo takes away', async () => {
    const { library } = await libraryWith({})
    await library.call('theme.create', { path: 'vận tải', definition: 'Của tôi' })
    expect(await bring(library, 'codebook.csv', CODEBOOK)).toMatchObject({ themes: 2, imported: [], failed: [] })
    const themes = async () => (await library.call('theme.list', {})).map(({ path, definition }) => [path, definition])
    expect(await themes()).toEqual([
      ['vận tải', 'Của tôi'],
      ['vận tải/Đường sắt', 'Nói về tàu,\nga và đường ray'],
      ['Giá-cước', 'Tiền'],
    ])
    await library.call('history.undo', {})
    expect(await themes()).toEqual([['vận tải', 'Của tôi']])
  })
})
