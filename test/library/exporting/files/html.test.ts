import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { beforeAll, expect, test } from 'vitest'
import { possible, unescaped, html as written } from '../../../../main/library/exporting/files/report/markup.ts'
import { plant } from '../../../support/articles.ts'
import { setup } from '../../../support/build.ts'
import { temporaryFolder, temporaryLibrary } from '../../../support/library.ts'
import { aLibrary, exportOf } from './a-library.ts'

beforeAll(setup)

const documentOf = (file: string): Document => new JSDOM(readFileSync(file, 'utf8')).window.document
const texts = (root: ParentNode, selector: string) => Array.from(root.querySelectorAll(selector), ({ textContent }) => textContent)

test('the report has the codebook, and passages by article and by theme that lead to each other', async () => {
  const { library, highlights } = await aLibrary()
  const page = documentOf((await exportOf(library, { format: 'html', language: 'vi' })).file)
  expect(page.documentElement.lang).toBe('vi')
  expect(texts(page, 'h2')).toEqual(['Mục lục', 'Bảng chủ đề', 'Đoạn trích theo bài', 'Đoạn trích theo chủ đề'])
  expect(texts(page, 'article h3')).toEqual(['=Tàu hàng; "nhanh"', 'Cảng biển', 'Chưa đọc'])
  expect(texts(page, 'header .facts')[1]).toBe('Bài: 3 · Đoạn trích: 5 · Chủ đề: 5')
  expect(texts(page, '.codebook dt + dd')[0]).toContain('màu: lam · số đoạn: 1, số bài: 1')
  expect(texts(page, '.codebook .definition')).toEqual(['Tiền & hàng <b>'])
  const trade = page.getElementById(`h-${highlights.trade.uuid}`)
  expect(trade?.querySelector('blockquote')?.textContent).toBe(highlights.trade.exact)
  expect(texts(trade as Element, '.memo strong, .memo li')).toEqual(['bảng', 'một'])
  expect(texts(trade as Element, '.memo a')).toEqual(['Cảng biển', 'Kinh tế'])
  expect(page.getElementById(`h-${highlights.orphan.uuid}`)?.textContent).toContain('mất chỗ')
  const broken = Array.from(page.querySelectorAll('a[href^="#"]'), link => link.getAttribute('href')?.slice(1) ?? '')
  expect(broken.filter(id => page.getElementById(id) === null)).toEqual([])
  const ids = Array.from(page.querySelectorAll('[id]'), ({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('its headings are in order, and it has landmarks and a way past the contents', async () => {
  const { library } = await aLibrary()
  const page = documentOf((await exportOf(library, { format: 'html' })).file)
  const levels = Array.from(page.querySelectorAll('h1,h2,h3,h4,h5,h6'), ({ tagName }) => Number(tagName[1]))
  expect(levels[0]).toBe(1)
  expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  expect(Array.from(page.body.children, ({ tagName }) => tagName)).toEqual(['A', 'HEADER', 'NAV', 'MAIN', 'FOOTER'])
  expect(page.querySelector('.skip')?.getAttribute('href')).toBe('#report')
})

test('nothing hostile in titles, notes, addresses and names becomes an element, an attribute or a way out', async () => {
  const hostile = '"><img src=x onerror=alert(1)></title></style><script>alert(1)</script><blockquote data-highlight="x">'
  const folder = temporaryFolder()
  plant(folder, [
    { title: hostile, text: `Lời ${hostile} này.`, byline: hostile, outlet: hostile, url: 'javascript:alert(1)' },
    { title: 'Hai', text: 'Chữ.', url: `https://a.example/${hostile}` },
  ])
  const library = await temporaryLibrary(folder)
  const { call } = library
  await call('theme.create', { path: hostile.replaceAll('/', ''), definition: hostile })
  const note = `[x](javascript:alert(1)) [y](data:text/html,z) ![p](https://a.example/p.png) <b onclick=x>\n\n${hostile}`
  const place = { quote: hostile, occurrence: 1 }
  const { id } = await call('highlight.create', { article: 1, place, themes: [hostile.replaceAll('/', '')], note })
  for (const [target, targetId] of [
    ['highlight', id],
    ['article', 1],
    ['library', null],
  ] as const)
    await call('memo.write', { target, targetId, body: note })
  await call('coder.name', { name: hostile })
  const page = documentOf((await exportOf(library, { format: 'html' })).file)
  const allowed =
    'html head meta title style body a header h1 h2 h3 p time nav ul li main section dl dt dd span div article blockquote footer'
  const tags = new Set(Array.from(page.querySelectorAll('*'), ({ tagName }) => tagName.toLowerCase()))
  expect([...tags].filter(tag => !allowed.split(' ').includes(tag))).toEqual([])
  const attributes = new Set(Array.from(page.querySelectorAll('*'), element => element.getAttributeNames()).flat())
  expect(
    [...attributes].filter(
      name =>
        !/^(?:data-(?:highlight|article|themes|start|end|article-id|theme-id)|id|class|href|rel|lang|content|charset|name|http-equiv|aria-labelledby|datetime)$/u.test(
          name,
        ),
    ),
  ).toEqual([])
  const ways = Array.from(page.querySelectorAll('[href]'), link => link.getAttribute('href') ?? '')
  expect(ways.filter(way => !/^(?:https:\/\/a\.example\/|collate:\/\/article\/|#)/u.test(way))).toEqual([])
  expect(page.querySelectorAll('blockquote[data-highlight]')).toHaveLength(1)
})

test('it may load nothing and run nothing', async () => {
  const { library } = await aLibrary()
  const page = documentOf((await exportOf(library, { format: 'html' })).file)
  const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/u)
  expect(page.querySelectorAll('script, link, img, iframe, object, embed, [src]')).toHaveLength(0)
  expect(page.querySelector('style')?.textContent).not.toMatch(/url\(|@import/u)
})

test('any text comes back from markup, but for what no document can hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), text => {
      expect(unescaped(written`${text}`.text)).toBe(possible(text))
    }),
  )
})
