import { beforeAll, describe, expect, it } from 'vitest'
import { setup } from '../../support/build.ts'
import { temporaryLibrary } from '../../support/library.ts'
import { surviveDamage } from './fuzz.ts'
import { blocksAsText, readAll } from './read.ts'

beforeAll(setup)

const all = (name: string, content: unknown) =>
  readAll({ name, path: null, bytes: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)) }, {})

const annotation = (uri: string, exact: string | null, more: object = {}) => ({
  id: `${uri}${exact}`,
  uri,
  text: '',
  tags: [],
  document: { title: ['Tàu hàng'] },
  target: [
    {
      source: uri,
      selector: exact === null ? [] : [{ type: 'TextQuoteSelector', exact, prefix: 'trước ', suffix: ' sau' }],
    },
  ],
  ...more,
})

const URI = 'https://bao-mau.example/1'
const ROWS = [
  annotation(URI, 'Đoàn tàu rời ga.', { id: 'a', text: 'Mở đầu', tags: ['Vận tải', 'Đường/sắt'] }),
  annotation(URI, 'Cà phê được giá.', { tags: ['Giá'] }),
  annotation(URI, null, { text: 'Bài đáng đọc.' }),
  annotation(URI, null, { references: ['a'], text: 'Đồng ý.', target: [{ source: URI }] }),
  annotation('https://bao-mau.example/2', 'Cảng mở bến.', { document: {} }),
]

describe('annotations of Hypothesis', () => {
  it('become for each page an article of its quotes, with notes, and tags as themes', async () => {
    for (const content of [{ total: 5, rows: ROWS }, { export_date: '2024', annotations: ROWS }, ROWS]) {
      const found = await all('hypothesis.json', content)
      expect(found).toMatchObject([
        {
          name: 'Tàu hàng',
          draft: {
            title: 'Tàu hàng',
            url: URI,
            quotes: true,
            highlights: [
              { exact: 'Đoàn tàu rời ga.', prefix: 'trước ', suffix: ' sau', note: 'Mở đầu\nĐồng ý.', themes: ['Vận tải', 'Đường-sắt'] },
              { exact: 'Cà phê được giá.', start: 17, end: 33, note: null, themes: ['Giá'] },
            ],
          },
        },
        { draft: { url: 'https://bao-mau.example/2', text: 'Cảng mở bến.' } },
      ])
      expect(found[0]?.kind === 'article' && blocksAsText(found[0].draft)).toEqual([
        'quotation: Đoàn tàu rời ga.',
        'quotation: Cà phê được giá.',
        'paragraph: Bài đáng đọc.',
      ])
    }
  })

  it('stand in the order of the page where it is known', async () => {
    const at = (exact: string, start: number) => {
      const row = annotation(URI, exact)
      row.target[0]?.selector.push({ type: 'TextPositionSelector', start, end: start + 1 } as never)
      return row
    }
    const [part] = await all('a.json', { rows: [at('Sau.', 900), at('Trước.', 10)] })
    expect(part?.kind === 'article' && part.draft.text).toBe('Trước.\nSau.')
  })

  it('are highlighted in the library', async () => {
    const library = await temporaryLibrary()
    const source = { kind: 'bytes' as const, name: 'h.json', base64: Buffer.from(JSON.stringify({ rows: ROWS })).toString('base64') }
    const report = await library.done(await library.call('import.start', { sources: [source] }))
    expect(report).toMatchObject({ highlights: 3, failed: [] })
  })
})

const READWISE = `Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags
Cảng mở bến.,Biển,Lan,,,pink,,page,12,2024-05-01 10:00:00+00:00,
"Đoàn tàu
rời ga.",Đường sắt,Hạnh,,Mở đầu,yellow,"Vận tải, Giá",location,20,2024-05-01 10:00:00+00:00,"tàu, hàng"
Trời còn mờ sương.,Đường sắt,Hạnh,,,,,location,3,2024-05-01 10:00:00+00:00,
`

describe('an export of Readwise', () => {
  it('becomes for each book an article of its highlights, in the order of the book', async () => {
    expect(await all('readwise.csv', READWISE)).toMatchObject([
      { name: 'Biển', draft: { title: 'Biển', byline: 'Lan', text: 'Cảng mở bến.', highlights: [{ colour: 'pink' }] } },
      {
        draft: {
          title: 'Đường sắt',
          byline: 'Hạnh',
          text: 'Trời còn mờ sương.\nĐoàn tàu rời ga.',
          tags: ['tàu', 'hàng'],
          highlights: [{ note: null }, { exact: 'Đoàn tàu rời ga.', note: 'Mở đầu', colour: 'yellow', themes: ['Vận tải', 'Giá'] }],
        },
      },
    ])
  })
})

const ZOTERO = {
  config: { label: 'BetterBibTeX JSON' },
  items: [
    {
      itemType: 'newspaperArticle',
      title: 'Tàu hàng',
      creators: [
        { firstName: 'Thị Hạnh', lastName: 'Nguyễn', creatorType: 'author' },
        { firstName: 'Anna', lastName: 'Smith', creatorType: 'author' },
        { name: 'Báo Mẫu', creatorType: 'editor' },
      ],
      date: '2024-03-18',
      url: URI,
      publicationTitle: 'Báo Mẫu',
      abstractNote: 'Đoàn tàu rời ga.',
      notes: [{ note: '<h1>Ghi chú</h1><p>Cà phê được <b>giá</b>.</p>' }],
      tags: [{ tag: 'đường sắt' }],
      language: 'vi-VN',
    },
    { itemType: 'webpage', title: 'Chỉ có địa chỉ', url: 'https://bao-mau.example/2' },
    { itemType: 'attachment', title: 'Tệp kèm' },
    { itemType: 'note', note: '<p>Ghi chú rời.</p>' },
  ],
}

describe('an export of Zotero', () => {
  it('becomes for each item an article of its abstract and notes; what has none is named, and its address kept', async () => {
    const found = await all('zotero.json', ZOTERO)
    expect(found).toMatchObject([
      {
        name: 'Tàu hàng',
        draft: {
          byline: 'Nguyễn Thị Hạnh, Anna Smith',
          outlet: 'Báo Mẫu',
          url: URI,
          published: '2024-03-18',
          language: 'vi',
          tags: ['đường sắt'],
          origins: { byline: 'tool' },
        },
      },
      { kind: 'failed', name: 'Chỉ có địa chỉ', code: 'empty', message: expect.stringContaining('neither abstract nor notes') },
      { kind: 'addresses', addresses: [{ url: 'https://bao-mau.example/2', title: 'Chỉ có địa chỉ' }] },
      { draft: { text: 'Ghi chú rời.' } },
    ])
    expect(found[0]?.kind === 'article' && blocksAsText(found[0].draft)).toEqual([
      'paragraph: Đoàn tàu rời ga.',
      'heading1: Ghi chú',
      'paragraph: Cà phê được giá.',
    ])
  })

  it('is read as CSL JSON too', async () => {
    const item = {
      id: 'nguyen2024',
      type: 'article-newspaper',
      title: 'Tàu hàng',
      author: [{ family: 'Nguyễn', given: 'Thị Hạnh' }, { literal: 'Thông tấn xã Mẫu' }],
      issued: { 'date-parts': [['2024', 3]] },
      URL: URI,
      'container-title': 'Báo Mẫu',
      abstract: 'Đoàn tàu rời ga.',
      note: 'Đọc lại',
    }
    expect(await all('csl.json', [item])).toMatchObject([
      {
        draft: {
          title: 'Tàu hàng',
          byline: 'Nguyễn Thị Hạnh, Thông tấn xã Mẫu',
          outlet: 'Báo Mẫu',
          published: '2024-03',
          precision: 'month',
          text: 'Đoàn tàu rời ga.\nĐọc lại',
        },
      },
    ])
  })
})

const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <bib:Article rdf:about="${URI}">
    <z:itemType>newspaperArticle</z:itemType>
    <dcterms:isPartOf><bib:Newspaper><dc:title>Báo Mẫu</dc:title></bib:Newspaper></dcterms:isPartOf>
    <bib:authors><rdf:Seq>
      <rdf:li><foaf:Person><foaf:surname>Nguyễn</foaf:surname><foaf:givenName>Thị Hạnh</foaf:givenName></foaf:Person></rdf:li>
      <rdf:li><foaf:Person><foaf:surname>Smith</foaf:surname><foaf:givenName>Anna</foaf:givenName></foaf:Person></rdf:li>
    </rdf:Seq></bib:authors>
    <dcterms:isReferencedBy rdf:resource="#item_6"/>
    <dc:subject>đường sắt</dc:subject>
    <dc:subject><z:AutomaticTag><rdf:value>kinh tế</rdf:value></z:AutomaticTag></dc:subject>
    <dc:title>Tàu hàng</dc:title>
    <dcterms:abstract>Đoàn tàu rời ga.</dcterms:abstract>
    <dc:date>2024-03-18</dc:date>
    <z:language>vi</z:language>
  </bib:Article>
  <bib:Memo rdf:about="#item_6"><rdf:value>&lt;p&gt;Cà phê được &lt;b&gt;giá&lt;/b&gt;.&lt;/p&gt;</rdf:value></bib:Memo>
  <bib:Article rdf:about="#item_8"><z:itemType>journalArticle</z:itemType><dcterms:isPartOf rdf:resource="urn:issn:1"/>
    <dc:title>Cảng</dc:title><dc:identifier><dcterms:URI><rdf:value>https://bao-mau.example/2</rdf:value></dcterms:URI></dc:identifier></bib:Article>
  <bib:Journal rdf:about="urn:issn:1"><dc:title>Tạp chí Mẫu</dc:title></bib:Journal>
  <z:Attachment rdf:about="#item_7"><z:itemType>attachment</z:itemType><dc:title>Tệp</dc:title></z:Attachment>
  <bib:Memo rdf:about="#item_9"><rdf:value>Ghi chú rời.</rdf:value></bib:Memo>
</rdf:RDF>`

describe('an export of Zotero as RDF', () => {
  it('becomes for each item an article of its abstract and notes', async () => {
    expect(await all('zotero.rdf', RDF)).toMatchObject([
      {
        draft: {
          title: 'Tàu hàng',
          byline: 'Nguyễn Thị Hạnh, Anna Smith',
          outlet: 'Báo Mẫu',
          url: URI,
          published: '2024-03-18',
          text: 'Đoàn tàu rời ga.\nCà phê được giá.',
          tags: ['đường sắt', 'kinh tế'],
        },
      },
      { kind: 'failed', name: 'Cảng', code: 'empty' },
      { kind: 'addresses', addresses: [{ url: 'https://bao-mau.example/2', title: 'Cảng' }] },
      { draft: { text: 'Ghi chú rời.' } },
    ])
  })

  it('that is damaged gives what is left or fails by name', async () => {
    await surviveDamage('zotero.rdf', Buffer.from(RDF))
  })
})

describe('JSON', () => {
  it('that is of no known tool, or none, fails by name', async () => {
    for (const value of [{}, [], 3, null, { items: [{}] }, { rows: 'x' }])
      await expect(all('a.json', value)).rejects.toMatchObject({ code: 'unsupported' })
    await expect(all('a.json', '{"rows":[')).rejects.toMatchObject({ code: 'unreadable' })
    await expect(all('a.json', '['.repeat(50_000))).rejects.toMatchObject({ code: 'unreadable' })
  })

  it('that is damaged, or of other shapes than it should be, gives what is left or fails by name', async () => {
    await surviveDamage('a.json', Buffer.from(JSON.stringify(ZOTERO)))
    await surviveDamage('a.json', Buffer.from(JSON.stringify({ rows: ROWS })))
    await surviveDamage('a.csv', Buffer.from(READWISE))
    const odd = {
      itemType: 'x',
      title: 3,
      creators: ['a', { lastName: {} }],
      issued: { 'date-parts': {} },
      tags: {},
      notes: 'n',
      url: [],
      date: {},
    }
    expect(await all('a.json', { items: [odd] })).toMatchObject([{ kind: 'failed', code: 'empty' }])
    const row = { uri: 'x', target: [{ selector: 3 }, null], document: 4, tags: { a: 1 }, text: {}, references: {} }
    await expect(all('a.json', { rows: [row] })).resolves.toMatchObject([{ kind: 'failed', code: 'empty' }])
  })
})
