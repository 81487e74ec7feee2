import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { bibtex } from '../../../../main/library/exporting/files/bibtex.ts'
import { entriesIn } from '../../../../main/library/exporting/files/bibtex-entries.ts'
import type { NewArticle } from '../../../../main/library/records/articles.ts'
import { plant } from '../../../support/articles.ts'
import { setup } from '../../../support/build.ts'
import { temporaryFolder, temporaryLibrary } from '../../../support/library.ts'

beforeAll(setup)

const PAGE = 'https://bao-mau.example/tau-hang.html?q=50%25&x={1}'

async function exported(format: 'bibtex' | 'csl', drafts: Partial<NewArticle>[], tags: string[] = []) {
  const folder = temporaryFolder()
  const planted = plant(folder, drafts)
  const library = await temporaryLibrary(folder)
  const articles = planted.map(({ id }) => id)
  if (tags.length > 0) await library.call('article.update-many', { articles, changes: { addTags: tags } })
  const out = join(temporaryFolder(), 'bài')
  const report = await library.done(await library.call('export.file', { format, out }))
  return { text: readFileSync(out, 'utf8'), report, planted }
}

describe('references in BibTeX', () => {
  it('are entries that BibLaTeX and Zotero take for articles of a newspaper', async () => {
    const { text, report, planted } = await exported(
      'bibtex',
      [
        {
          title: 'Giá gạo & cà phê tăng 50%: {vì sao}?',
          byline: 'Lê Hạnh - Trần Minh Đức',
          url: PAGE,
          published: '2023-08',
          precision: 'month',
        },
      ],
      ['kinh tế', 'lúa, gạo'],
    )
    const day = planted[0]?.addedAt.slice(0, 10)
    expect(report).toMatchObject({ articles: 1, highlights: 0, warnings: [] })
    expect(text).toBe(`@article{lehanh2023giagao,
  author = {Lê, Hạnh and Trần, Minh Đức},
  title = {Giá gạo \\& cà phê tăng 50\\%: \\textbraceleft{}vì sao\\textbraceright{}?},
  entrysubtype = {newspaper},
  journaltitle = {Báo Mẫu},
  date = {2023-08},
  url = {https://bao-mau.example/tau-hang.html?q=50%25&x=%7B1%7D},
  urldate = {${day}},
  langid = {vietnamese},
  keywords = {kinh tế, lúa / gạo},
  collate-id = {${planted[0]?.uuid}},
}

`)
  })

  it('without an outlet are web pages, without an address just texts; what is not known is left out', async () => {
    const none = { byline: null, outlet: null, published: null, precision: null }
    const { text } = await exported('bibtex', [
      { ...none, text: 'Một.', url: PAGE },
      { ...none, text: 'Hai.', language: 'en-GB', byline: 'Ban Biên tập và Anna Smith' },
    ])
    expect(
      entriesIn(text).map(({ type, key, fields }) => [type, key, [...fields.keys()], fields.get('langid'), fields.get('author')]),
    ).toEqual([
      ['online', 'anonndduongsat', ['title', 'url', 'urldate', 'langid', 'collate-id'], 'vietnamese', undefined],
      ['misc', 'banbientapndduongsat', ['author', 'title', 'langid', 'collate-id'], 'english', '{Ban Biên tập} and {Anna Smith}'],
    ])
  })

  it('are read again whatever stands in titles, outlets and tags', async () => {
    const awkward = fc.array(
      fc.constantFrom('{', '}', '\\', '$', '&', '%', '#', '_', '^', '~', '"', '@', ',', '=', 'ệ', '🎉', ' and ', 'a'),
      { minLength: 1 },
    )
    const line = awkward.map(signs => signs.join(''))
    await fc.assert(
      fc.asyncProperty(line, line, line, async (title, outlet, tag) => {
        const pieces: (string | Uint8Array)[] = []
        const article = {
          uuid: 'u',
          title,
          byline: title,
          outlet,
          url: PAGE,
          published: '2023',
          language: 'vi',
          tags: [tag],
          addedAt: '2024-01-02',
        }
        const all = async function* () {
          yield { article, citekey: 'k1' }
          yield { article, citekey: 'k2' }
        }
        await bibtex.write({ articles: all() } as never, { write: piece => void pieces.push(piece) }, { language: 'vi', themes: 'joined' })
        expect(entriesIn(pieces.join('')).map(({ key, fields }) => [key, fields.get('collate-id')])).toEqual([
          ['k1', 'u'],
          ['k2', 'u'],
        ])
      }),
    )
  })

  it('that are not whole are not taken for it', () => {
    for (const text of [
      '@article{a,\n  title = {b},\n',
      '@article{a,\n  title = {b\n}',
      'x @article{a,\n}',
      '@article{a,\n  title = "b",\n}',
    ]) {
      expect(() => entriesIn(text)).toThrow()
    }
  })
})

describe('references in CSL-JSON', () => {
  it('have the same keys, and persons where that is certain', async () => {
    const { text, report } = await exported('csl', [
      { text: 'Một.', byline: 'Lê Hạnh, Trần Minh Đức' },
      { text: 'Hai.', byline: 'Theo Báo Mẫu' },
      { text: 'Ba.', byline: null },
    ])
    expect(report).toMatchObject({ articles: 3, highlights: 0 })
    expect(JSON.parse(text)).toMatchObject([
      {
        'citation-key': 'lehanh2023duongsat',
        type: 'article-newspaper',
        author: [
          { family: 'Lê', given: 'Hạnh' },
          { family: 'Trần', given: 'Minh Đức' },
        ],
      },
      { author: [{ literal: 'Theo Báo Mẫu' }] },
      { 'citation-key': 'baomau2023duongsat' },
    ])
  })
})
