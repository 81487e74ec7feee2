import { closeSync, ftruncateSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, expect, it } from 'vitest'
import type { ImportReport, ImportSource } from '../../../preload/contract.ts'
import { type IMPORT_ENDINGS, IMPORT_FAILURES } from '../../../preload/model.ts'
import { setup } from '../../support/build.ts'
import { docx, para } from '../../support/docx.ts'
import { epub } from '../../support/epub.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'
import { odt } from '../../support/odt.ts'
import { pdf } from '../../support/pdf.ts'
import { database } from '../../support/projects.ts'
import { damage } from './fuzz.ts'
import { workbook } from './workbook.ts'

beforeAll(setup)

const TEXT = 'Đoàn tàu chở hai mươi toa nông sản đã rời ga Sao Mai vào sáng nay, bà con hai bên đường vẫy tay chào.'
const HTML = `<html lang="vi"><head><title>Tàu hàng</title></head><body><article><h1>Tàu</h1><p>${TEXT}</p><p>${TEXT} Thêm.</p></article></body></html>`
const MAIL = `Subject: Tau hang\r\nFrom: Hanh <hanh@bao-mau.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${TEXT}\r\n`
const PAGE_IN_MAIL = `Content-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${HTML}\r\n--x--\r\n`
const FEED = `<rss version="2.0"><channel><title>Báo Mẫu</title><item><title>Tàu</title><description>${TEXT}</description></item></channel></rss>`
const RTF = `{\\rtf1\\ansi\\ansicpg1258{\\fonttbl{\\f0 Times;}}\\pard Tau hang r\\u7901?i ga Sao Mai.\\par}`

/** A sound file of every kind that can be imported. */
const SOUND: Partial<Record<(typeof IMPORT_ENDINGS)[number], Uint8Array | string>> = {
  txt: `Tàu hàng\n\n${TEXT}\n`,
  md: `---\ntitle: Tàu\n---\n\n# Tàu\n\n${TEXT}\n\n- một\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`,
  html: HTML,
  mhtml: PAGE_IN_MAIL,
  eml: MAIL,
  csv: `Tiêu đề,Nội dung,Ngày\nTàu,"${TEXT}",21/08/2023\n`,
  xlsx: workbook([
    {
      name: 'Bài',
      rows: [
        ['Tiêu đề', 'Nội dung'],
        ['Tàu', TEXT],
      ],
    },
  ]),
  docx: docx({ body: para(TEXT) }),
  odt: odt({ body: `<text:p>${TEXT}</text:p>` }),
  rtf: RTF,
  pdf: pdf({ pages: [[{ text: 'Tàu hàng rời ga Sao Mai', x: 72, y: 720, size: 12 }]] }),
  epub: epub({ chapters: { 'ga.xhtml': `<h1>Ga</h1><p>${TEXT}</p>` } }),
  rss: FEED,
  zip: zipSync({ 'a.txt': strToU8(TEXT), 'b.html': strToU8(HTML) }),
  json: JSON.stringify([
    {
      uri: 'https://bao-mau.example/a',
      text: 'Ghi chú',
      tags: ['Tàu'],
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: TEXT }] }],
    },
  ]),
  sqlite3: database({
    documents: [{ id: 1, name: 'Tàu', description: '', contents: `<p>${TEXT}</p>` }],
    tags: [{ id: 1, path: 'Vận tải', description: '' }],
    highlights: [{ id: 1, document_id: 1, start_offset: 0, end_offset: 10 }],
    highlight_tags: [{ highlight_id: 1, tag_id: 1 }],
  }),
}

async function importInto(library: TestLibrary, sources: ImportSource[]): Promise<ImportReport> {
  const report = await library.done(await library.call('import.start', { sources, duplicates: 'keep' }))
  if (!('imported' in report)) throw new Error('That was no import.')
  return report
}

const fromBytes = (name: string, bytes: Uint8Array): ImportSource => ({
  kind: 'bytes',
  name,
  base64: Buffer.from(bytes).toString('base64'),
})

it('two thousand damaged files of all kinds come in or fail by name, and the library has just what it reports', async () => {
  const library = await temporaryLibrary()
  const kinds = Object.entries(SOUND).map(([ending, whole]) => [ending, Buffer.from(whole as Uint8Array)] as const)
  const changes = fc.sample(damage, { numRuns: 2000, seed: 6 })
  const sources = changes.map((change, at) => {
    const [ending, whole] = kinds[at % kinds.length] ?? ['txt', Buffer.alloc(0)]
    return fromBytes(`${at}.${ending}`, change(Buffer.from(whole)))
  })
  const codes = new Set<string>()
  let imported = 0
  for (let at = 0; at < sources.length; at += 500) {
    const report = await importInto(library, sources.slice(at, at + 500))
    for (const { code, message } of report.failed) {
      codes.add(code)
      expect(message).toMatch(/^\p{Lu}.*\.$/su)
    }
    imported += report.imported.length
    expect((await library.call('library.info', {})).articles).toBe(imported)
  }
  expect([...codes].filter(code => !(IMPORT_FAILURES as readonly string[]).includes(code))).toEqual([])
  // Both happened, or this would show nothing.
  expect(codes.size).toBeGreaterThan(3)
  expect(imported).toBeGreaterThan(200)
  expect(await library.call('check.run', { deep: true })).toMatchObject({ ok: true })
  for (let step = 0; step < 4; step++) await library.call('history.undo', {})
  expect((await library.call('library.info', {})).articles).toBe(0)
}, 300_000)

it('files that are nothing, endless, deep or not what they say fail by name, each alone', async () => {
  const library = await temporaryLibrary()
  const folder = temporaryFolder()
  const write = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content)
    return { kind: 'path' as const, path: join(folder, name) }
  }
  const sparse = join(folder, 'thưa.txt')
  const file = openSync(sparse, 'w')
  ftruncateSync(file, 1024 ** 3)
  closeSync(file)
  mkdirSync(join(folder, 'thư mục.pdf'))
  const deep = (open: string, close: string) => `${open.repeat(20_000)}${TEXT}${close.repeat(20_000)}`
  const sources = [
    { kind: 'path' as const, path: sparse },
    { kind: 'path' as const, path: join(folder, 'không có.txt') },
    write('sâu.md', deep('> ', '')),
    write('ngoặc.rtf', `{\\rtf1 ${deep('{', '}')}}`),
    write('sâu.rss', `<rss><channel>${deep('<a>', '</a>')}</channel></rss>`),
    write('sâu.json', deep('[', ']')),
    write('lẻ.txt', Buffer.from('\ufeff\ud800 chữ lẻ \udc00', 'utf16le')),
    write('không.txt', Buffer.alloc(1000)),
    write('bom.zip', zipSync({ '0.txt': new Uint8Array(60 * 1024 * 1024) })),
    write('lên.zip', zipSync({ '../../ngoài.txt': strToU8(`Lên. ${TEXT}`) })),
    write('giả.pdf', HTML),
    write('giả.docx', zipSync({ 'a.txt': strToU8(TEXT) })),
    write('thật.txt', `Thật\n\n${TEXT}`),
  ]
  const report = await importInto(library, sources)
  expect(report.failed.every(({ code }) => (IMPORT_FAILURES as readonly string[]).includes(code))).toBe(true)
  const failed = new Set(report.failed.map(({ path }) => path.slice(folder.length + 1).split('/')[0]))
  for (const name of ['thưa.txt', 'không có.txt', 'không.txt', 'bom.zip', 'giả.pdf', 'giả.docx']) expect([...failed], name).toContain(name)
  expect(report.imported.map(({ title }) => title)).toContain('Thật')
  expect((await library.call('library.info', {})).articles).toBe(report.imported.length)
}, 200_000)
