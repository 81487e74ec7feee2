import { rename } from 'node:fs/promises'
import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

/** By what it says: while a dialog is open, nothing behind it has a role. */
const banner = ({ page }: App, trouble: 'full' | 'gone') => page.getByText(vi.trouble[`is-${trouble}`])

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
