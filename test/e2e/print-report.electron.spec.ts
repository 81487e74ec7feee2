import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Events, PrintRequest } from '../../preload/contract.ts'
import { call } from './call.ts'
import { expect, test } from './fixtures.ts'

test.use({ starter: true })

/** Prints as the page would, and waits for its end. */
async function print(page: Page, request: PrintRequest, cancel = false): Promise<Events['job.done'] | Events['job.failed']> {
  return (await page.evaluate(`(async () => {
    const ended = []
    for (const event of ['job.done', 'job.failed']) collate.listen(event, payload => ended.push(payload))
    const { value } = await collate.host.printReport(${JSON.stringify(request)})
    if (${cancel}) await collate.call('job.cancel', { job: value.job })
    for (;;) {
      const end = ended.find(({ job }) => job === value.job)
      if (end) return end
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  })()`)) as Events['job.done'] | Events['job.failed']
}

async function pagesOf(file: string) {
  const task = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0, disableFontFace: true })
  const document = await task.promise
  const texts: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    texts.push(
      items
        .map(item => ('str' in item ? item.str : ''))
        .join(' ')
        .normalize('NFC'),
    )
  }
  const first = await document.getPage(1)
  const facts = { texts, outline: await document.getOutline(), marked: await first.getStructTree() }
  await task.destroy()
  return facts
}

test('the report is printed as a tagged PDF with an outline and page numbers, whole or not at all', async ({ app: { page } }) => {
  const folder = await mkdtemp(join(tmpdir(), 'collate-e2e-print-'))
  const out = join(folder, 'báo cáo.pdf')
  const ended = await print(page, { out, language: 'vi' })
  expect(ended).toMatchObject({ value: { file: out, warnings: [] } })
  const { texts, outline, marked } = await pagesOf(out)
  expect(texts.join('\n')).toContain('Bảng chủ đề')
  expect(texts[0]).toMatch(new RegExp(`1\\s*/\\s*${texts.length}`, 'u'))
  expect(marked?.children.length).toBeGreaterThan(0)
  expect(outline?.length).toBeGreaterThan(0)
  expect(await readdir(folder)).toEqual(['báo cáo.pdf'])
})

test('a file that is there stays unless it may be replaced, and a place that is none is refused', async ({ app: { page } }) => {
  const folder = await mkdtemp(join(tmpdir(), 'collate-e2e-print-'))
  const out = join(folder, 'a.pdf')
  await writeFile(out, 'của tôi')
  expect(await print(page, { out })).toMatchObject({ error: { code: 'conflict' } })
  expect(await readFile(out, 'utf8')).toBe('của tôi')
  expect(await print(page, { out: 'a.pdf' })).toMatchObject({ error: { code: 'invalid' } })
  expect(await print(page, { out: join(folder, 'không', 'a.pdf') })).toMatchObject({ error: { code: 'missing' } })
  expect(await print(page, { out, replace: true, theme: 'Không có' })).toMatchObject({ error: { code: 'missing' } })
  expect(await readFile(out, 'utf8')).toBe('của tôi')
  expect(await print(page, { out, replace: true })).toMatchObject({ value: { file: out } })
  expect((await stat(out)).size).toBeGreaterThan(1000)
})

test('printing is cancelled like any job, and leaves nothing behind', async ({ app: { page } }) => {
  const folder = await mkdtemp(join(tmpdir(), 'collate-e2e-print-'))
  expect(await print(page, { out: join(folder, 'a.pdf') }, true)).toMatchObject({ error: { code: 'cancelled' } })
  expect(await readdir(folder)).toEqual([])
  expect(await call(page, 'library.info', {})).toMatchObject({ ok: true })
})
