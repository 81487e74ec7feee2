import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import { choose } from './choice.ts'
import { expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

let server: Server
let site: string
let asked: string[]
/** Whether the site leaves what it is asked for unanswered. */
let silent: boolean

const page = (title: string, text: string) => `<title>${title}</title><h1>${title}</h1><p>${text}</p>`
const PAGES: Record<string, string> = {
  '/tau-hang': page('Tàu hàng đầu tiên', 'Đoàn tàu chở vải sấy rời ga <a href="/ga">Sao Mai</a> lúc chín giờ.'),
  '/ga': page('Ga Sao Mai', 'Nhà ga mới xây xong trong mười tám tháng.'),
  '/cang': page('Cảng Bình Nguyên', 'Cảng đón bốn mươi chuyến hàng mỗi tuần.'),
}

test.beforeEach(async () => {
  asked = []
  silent = false
  server = createServer(({ url = '' }, response) => {
    asked.push(url)
    if (silent) return
    response.writeHead(PAGES[url] ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
    response.end(PAGES[url] ?? '')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
test.afterEach(async () => {
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
})

const dialogOf = (page: Page) => page.getByRole('dialog', { name: vi.import.title })
const reportOf = (page: Page) => page.getByRole('dialog', { name: vi.import.done })
const fieldIn = (page: Page) => dialogOf(page).getByRole('textbox', { name: vi.import.address })

async function fetchTyped(page: Page, addresses: string) {
  await page.getByRole('banner').getByRole('button', { name: vi.import.action }).click()
  await fieldIn(page).fill(addresses)
  expect(asked).toEqual([])
  await dialogOf(page).getByRole('button', { name: vi.import.fetch }).click()
}

test('a page whose address is typed is fetched at the press of a button, and keeps its address', async ({ app }) => {
  await app.page.getByRole('banner').getByRole('button', { name: vi.import.action }).click()
  await dialogOf(app.page).getByRole('button', { name: vi.import.fetch }).click()
  await expect(dialogOf(app.page).getByText(vi.import['address-empty'])).toBeVisible()
  await fieldIn(app.page).fill(`${site}/tau-hang`)
  await app.page.keyboard.press('Control+Enter')
  await reportOf(app.page).getByRole('button', { name: 'Tàu hàng đầu tiên' }).click()
  await expect(new Workbench(app).text(1)).toContainText('rời ga Sao Mai lúc chín giờ')
  expect(await call(app.page, 'article.list', {})).toMatchObject({
    ok: true,
    value: [{ title: 'Tàu hàng đầu tiên', url: `${site}/tau-hang` }],
  })
})

test('what cannot be fetched is in the report with what to do, and what can be comes in', async ({ app }) => {
  await fetchTyped(app.page, `http://10.0.0.1/ file:///etc/passwd ${site}/khong-co\n${site}/ga`)
  const failed = reportOf(app.page).getByRole('row')
  await expect(failed.filter({ hasText: 'http://10.0.0.1/' })).toContainText('dẫn tới chính máy này hoặc một mạng riêng')
  await expect(failed.filter({ hasText: 'file:///etc/passwd' })).toContainText('Chỉ tải được địa chỉ bắt đầu bằng https://')
  await expect(failed.filter({ hasText: `${site}/khong-co` })).toContainText('Không có trang nào ở địa chỉ này (404)')
  await expect(reportOf(app.page).getByRole('heading', { name: 'Đã nhập 1 bài' })).toBeVisible()
  expect(asked).toEqual(['/khong-co', '/ga'])
})

test('a site that does not answer can be given up', async ({ app }) => {
  silent = true
  await fetchTyped(app.page, `${site}/tau-hang ${site}/ga`)
  await expect.poll(() => asked).toEqual(['/tau-hang'])
  await dialogOf(app.page).getByRole('button', { name: vi.import.stop }).click()
  await expect(reportOf(app.page).getByText(vi.import.nothing)).toBeVisible()
  expect(asked).toEqual(['/tau-hang'])
})

test('the pages in a file of bookmarks are fetched only when they were chosen', async ({ app }) => {
  const folder = await mkdtemp(join(tmpdir(), 'collate-bookmarks-'))
  const links = [
    ['/tau-hang', 'Tàu hàng'],
    ['/ga', 'Ga'],
    ['/cang', 'Cảng'],
  ].map(([path, title]) => `<DT><A HREF="${site}${path}">${title}</A>`)
  const file = join(folder, 'dấu trang.html')
  await writeFile(file, `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<DL><p>\n${links.join('\n')}\n</DL><p>`)
  await new Workbench(app).importFiles([file], async report => {
    await expect(report.getByRole('heading', { name: 'Có địa chỉ của 3 trang web' })).toBeVisible()
    expect(asked).toEqual([])
    await choose(report, 'checkbox', vi.import['pages-all'])
    await expect(report.getByRole('button', { name: 'Tải 0 trang' })).toBeDisabled()
    await choose(report, 'checkbox', 'Cảng')
    await choose(report, 'checkbox', 'Ga')
    await report.getByRole('button', { name: 'Tải 2 trang' }).click()
  })
  await expect(reportOf(app.page).getByRole('heading', { name: 'Đã nhập 2 bài' })).toBeVisible()
  expect(asked).toEqual(['/ga', '/cang'])
  expect(await call(app.page, 'history.list', {})).toMatchObject({ ok: true, value: [{ label: 'import.start', count: 2 }] })
  await rm(folder, { recursive: true, force: true })
})

test('an address that is dropped or pasted is offered, and fetched only when the user says so', async ({ app }) => {
  await expect(app.page.getByRole('searchbox', { name: vi.search.label })).toBeVisible()
  const transfer = await app.page.evaluateHandle(address => {
    const transfer = new DataTransfer()
    transfer.setData('text/uri-list', address)
    return transfer
  }, `${site}/ga`)
  await app.page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer })
  await app.page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await expect(fieldIn(app.page)).toHaveValue(`${site}/ga`)
  await app.page.keyboard.press('Escape')
  await expect(dialogOf(app.page)).toBeHidden()
  await app.page.evaluate(text => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, `${site}/cang\n`)
  await expect(fieldIn(app.page)).toHaveValue(`${site}/cang`)
  expect(asked).toEqual([])
  await expect(dialogOf(app.page).getByRole('button', { name: vi.import.fetch })).toBeFocused()
  await app.page.keyboard.press('Enter')
  await expect(reportOf(app.page).getByRole('button', { name: 'Cảng Bình Nguyên' })).toBeVisible()
  expect(asked).toEqual(['/cang'])
})
