import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'
import { moveToSmallDisk } from './full-disk.ts'
import { Workbench } from './workbench.ts'

const banner = ({ page }: App, trouble: 'full' | 'gone') => page.getByRole('alert').filter({ hasText: vi.trouble[`is-${trouble}`] })

test('while the folder of the library is gone a banner says so, what is typed stays, and it is saved once the folder is back', async ({
  app,
}) => {
  const { page, library } = app
  const workbench = new Workbench(app)
  await workbench.addText('Đường sắt xuyên Á', 'Đường sắt nối hai vùng.')
  await workbench.open('Đường sắt xuyên Á')
  await expect(workbench.text(1)).toContainText('hai vùng')
  await page.keyboard.press('Shift+F2')
  const field = page.getByRole('textbox', { name: vi.memo.text })
  await field.fill('Gõ khi thư mục không còn')
  await rename(library, `${library}-đi`)
  const dialog = page.getByRole('dialog')
  try {
    await expect(banner(app, 'gone')).toBeVisible()
    // Screen readers are told of it while a dialog is open too.
    expect(await banner(app, 'gone').evaluate(element => element.closest('[inert], [aria-hidden="true"]'))).toBeNull()
    await dialog.getByRole('button', { name: vi.common.done }).click()
    await expect(dialog.getByText(vi.memo.unsaved)).toBeVisible()
    await expect(field).toHaveValue('Gõ khi thư mục không còn')
    // What is open is read on.
    expect(await call(page, 'article.read', { article: 1 })).toMatchObject({ ok: true })
    expect(await call(page, 'search.query', { query: 'duong sat' })).toMatchObject({ value: { total: 1 } })
    expect(await serious(page)).toEqual([])
    await page.screenshot({ path: test.info().outputPath('gone.png') })
  } finally {
    await rename(`${library}-đi`, library)
  }
  await expect(banner(app, 'gone')).toHaveCount(0)
  await dialog.getByRole('button', { name: vi.common.done }).click()
  await expect(dialog).toHaveCount(0)
  expect(await call(page, 'memo.read', { target: 'article', targetId: 1 })).toMatchObject({ value: { body: 'Gõ khi thư mục không còn' } })
})

test('on a full disk a banner says so, what is being written is saved, imports wait, and it goes away once there is room', async ({
  app,
}) => {
  const before = new Workbench(app)
  await before.addText('Đường sắt xuyên Á', 'Đường sắt nối hai vùng.')
  const disk = await moveToSmallDisk(app)
  try {
    const workbench = new Workbench(app)
    const { page, library } = app
    await workbench.open('Đường sắt xuyên Á')
    await expect(workbench.text(1)).toContainText('hai vùng')
    await expect.poll(() => existsSync(join(library, 'reserve')), { timeout: 20_000 }).toBe(true)
    disk.fill()
    await page.keyboard.press('Shift+F2')
    const body = 'Ghi nhớ dài. '.repeat(20_000)
    await page.getByRole('textbox', { name: vi.memo.text }).fill(body)
    await page.getByRole('dialog').getByRole('button', { name: vi.common.done }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(banner(app, 'full')).toBeVisible()
    expect(await call(page, 'memo.read', { target: 'article', targetId: 1 })).toMatchObject({ value: { body } })
    const source = { kind: 'text' as const, name: 'Nữa', text: 'Bài nữa.' }
    expect(await call(page, 'import.start', { sources: [source] })).toMatchObject({ ok: false, error: { code: 'full' } })
    expect(await call(page, 'search.query', { query: 'duong sat' })).toMatchObject({ ok: true })
    expect(await serious(page)).toEqual([])
    await page.screenshot({ path: test.info().outputPath('full.png') })
    disk.free()
    await expect(banner(app, 'full')).toHaveCount(0)
    await workbench.addText('Bài nữa', 'Bài nữa, khi đã có chỗ.')
  } finally {
    disk.free()
    await disk.remove()
  }
})
