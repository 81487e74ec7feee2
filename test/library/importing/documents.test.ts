import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { setup } from '../../support/build.ts'
import { docx, para } from '../../support/docx.ts'
import { temporaryFolder, temporaryLibrary } from '../../support/library.ts'
import { odt } from '../../support/odt.ts'
import { column, pdf } from '../../support/pdf.ts'

beforeAll(setup)

const words = (kind: string) => `Đoàn tàu chở hai mươi toa nông sản đã rời ga Sao Mai vào sáng nay, theo bản ${kind} của ban quản lý ga.`

it('documents come into a library as articles, and those that cannot be read are named', async () => {
  const library = await temporaryLibrary()
  const folder = temporaryFolder()
  const files = {
    'a.docx': docx({ body: para(words('một')) }),
    'b.odt': odt({ body: `<text:p>${words('hai')}</text:p>` }),
    'c.pdf': pdf({ pages: [column([words('ba')]).texts] }),
    'd.rtf': Buffer.from('{\\rtf1\\ansi Trang \\u273?\\u432?\\u7901?ng\\par}'),
    'e.pdf': pdf({ pages: [[]] }),
    'g.docx': Buffer.from('PK'),
  }
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  const report = await library.done(await library.call('import.start', { sources: [{ kind: 'path', path: folder }] }))
  if (!('imported' in report)) throw new Error('That was no import.')
  const texts = await Promise.all(report.imported.map(async ({ id }) => (await library.call('article.read', { article: id })).text))
  expect(texts).toEqual([words('một'), words('hai'), words('ba'), 'Trang đường'])
  expect(report.failed.map(({ path, code }) => [path.slice(-6), code])).toEqual([
    ['/e.pdf', 'empty'],
    ['g.docx', 'unreadable'],
  ])
})
