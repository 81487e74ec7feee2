import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { vi } from '../../renderer/locales/vi.ts'
import { hostileFiles } from '../fixtures/hostile.ts'
import { expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

/** A site that nothing is to ask for anything; `asked` is what was. */
async function startCanary() {
  const asked: string[] = []
  const server = createServer(({ url = '' }, response) => {
    asked.push(url)
    response.end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    asked,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      return new Promise(resolve => server.close(resolve))
    },
  }
}

/** Scheme and host, also of the desktop page, whose origin counts as none. */
function homeOf(url: string): string {
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}

/** Notes whatever happens in a page that should not. */
function watch(page: Page): string[] {
  const seen: string[] = []
  const home = homeOf(page.url())
  page.on('dialog', dialog => {
    seen.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', message => message.type() === 'error' && seen.push(`error: ${message.text()}`))
  page.on('pageerror', error => seen.push(`error: ${error.message}`))
  page.on('request', request => homeOf(request.url()) === home || seen.push(`request: ${request.url().slice(0, 200)}`))
  page.on('websocket', socket => seen.push(`socket: ${socket.url()}`))
  page.on('popup', popup => seen.push(`window: ${popup.url()}`))
  page.on('framenavigated', frame => seen.push(`went to: ${frame.url()}`))
  page.on('frameattached', frame => seen.push(`frame: ${frame.url()}`))
  return seen
}

/** Opens every third article of the list, as clicks do; gives the numbers that their texts tell. */
function readMany({ page }: Workbench): Promise<number[]> {
  return page.evaluate(async () => {
    const grid = document.querySelector('.articles')
    const shown = () => /Bài (\d+) kể về/u.exec(document.querySelector('[role="document"]')?.textContent ?? '')?.[1]
    const paint = () => new Promise(requestAnimationFrame)
    const read = new Map<string, number>()
    for (let still = 0; still < 10; still++) {
      for (const row of grid?.querySelectorAll<HTMLElement>('[role="row"][data-id]') ?? []) {
        const { id = '' } = row.dataset
        if (read.has(id) || Number(id) % 3 !== 0) continue
        const before = shown()
        row.click()
        while (shown() === undefined || shown() === before) await paint()
        read.set(id, Number(shown()))
        still = 0
      }
      grid?.scrollBy(0, grid.clientHeight)
      await paint()
    }
    return [...read.values()]
  })
}

test('nothing of hostile files runs or loads anything when they are imported, read, searched, previewed and exported', async ({ app }) => {
  // Three hundred pages are imported, and a third of them opened.
  test.slow()
  const { page } = app
  const workbench = new Workbench(app)
  const canary = await startCanary()
  const folder = await mkdtemp(join(tmpdir(), 'collate-hostile-'))
  const files = hostileFiles(canary.origin)
  await Promise.all(files.map(({ name, content }) => writeFile(join(folder, name), content)))
  const seen = watch(page)
  try {
    await workbench.importFiles(
      files.map(({ name }) => join(folder, name)),
      async report => {
        await expect(report.getByRole('heading', { name: `Đã nhập ${files.length} bài` })).toBeVisible()
        await report.getByRole('button', { name: vi.common.close }).click()
      },
    )
    expect(new Set(await readMany(workbench)).size).toBe(Math.floor(files.length / 3))

    await page.getByRole('searchbox', { name: vi.search.label }).fill('hacked')
    await expect(workbench.results.getByRole('row').first()).toBeVisible()
    await page.getByRole('searchbox', { name: vi.search.label }).fill('đoàn tàu')
    await page.keyboard.press('ArrowDown')
    for (let hit = 0; hit < 20; hit++) await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('button', { name: vi.reader['preview-back'] })).toBeVisible()

    const out = join(folder, 'xuất')
    await mkdir(out)
    await page.getByRole('banner').getByRole('button', { name: vi.export.action }).click()
    await page.getByRole('textbox', { name: vi.export.folder }).fill(out)
    await page.getByRole('button', { name: vi.export.run, exact: true }).click()
    await expect(page.getByRole('dialog', { name: vi.export.done })).toBeVisible()
    expect((await readdir(out)).filter(name => name.endsWith('.md'))).toHaveLength(files.length)

    expect(await page.evaluate(() => '__hacked' in window)).toBe(false)
    expect(seen).toEqual([])
    expect(canary.asked).toEqual([])
  } finally {
    await canary.close()
    await rm(folder, { recursive: true, force: true })
  }
})
