import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

async function showBackups(page: Page) {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: vi.palette.label }).fill(vi.command.backups)
  await page.keyboard.press('Enter')
}

test('a backup is made, shows what restoring it would change, and is restored; the library of before is kept', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  await workbench.addText('Đường sắt mới', 'Đường sắt nối hai vùng.')
  await call(page, 'highlight.create', { article: 1, place: { quote: 'hai vùng', occurrence: 1 }, note: 'đầu' })
  const open = async () => {
    await showBackups(page)
    return page.getByRole('dialog', { name: vi.backup.title })
  }
  const dialog = await open()
  await dialog.getByRole('button', { name: vi.backup.make }).click()
  const changes = dialog.getByRole('region', { name: vi.backup.changes })
  await expect(changes).toContainText(vi.backup.same)
  await dialog.getByRole('button', { name: vi.common.close }).click()

  await workbench.addText('Cầu cảng', 'Cầu cảng dài thêm.')
  await call(page, 'highlight.update', { highlight: 1, note: 'khác' })
  await open()
  await dialog.getByRole('option', { name: vi.backup['reason-asked'] }).click()
  await expect(changes).toContainText('1 bài mất đi vì được thêm sau đó')
  await expect(changes).toContainText('1 bài trở về như lúc đó')
  expect(await serious(page)).toEqual([])
  await page.screenshot({ path: test.info().outputPath('backups.png') })
  // Escape closes, also where one is chosen in the list.
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await open()
  await dialog.getByRole('option', { name: vi.backup['reason-asked'] }).click()
  await dialog.getByRole('button', { name: vi.backup.restore }).click()
  await page.getByRole('button', { name: vi.backup['restore-run'], exact: true }).click()
  // The page is read anew.
  await expect(workbench.articles.getByRole('row', { name: 'Cầu cảng' })).toHaveCount(0)
  await expect(workbench.articles.getByRole('row', { name: 'Đường sắt mới' })).toBeVisible()
  await expect.poll(async () => (await call(page, 'highlight.list', { article: 1 })).ok).toBe(true)
  expect(await call(page, 'highlight.list', { article: 1 })).toMatchObject({ value: [{ note: 'đầu' }] })
  expect((await readdir(app.library)).filter(name => name.startsWith('library-replaced-'))).toHaveLength(1)
})

test('some articles alone are restored from a backup, while one is open; the others stay, and it is undone', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  await workbench.addText('Đường sắt mới', 'Đường sắt nối hai vùng.')
  await workbench.addText('Cầu cảng', 'Cầu cảng dài thêm.')
  await workbench.addText('Sân bay', 'Sân bay mở rộng.')
  await call(page, 'highlight.create', { article: 1, place: { quote: 'hai vùng', occurrence: 1 }, note: 'đầu', themes: ['Hạ tầng'] })
  await call(page, 'backup.make', {})
  await call(page, 'version.save', { article: 1, version: 1, text: 'Đường sắt nối ba vùng.' })
  await call(page, 'highlight.remove', { highlights: [1] })
  await call(page, 'highlight.create', { article: 3, place: { quote: 'Sân bay', occurrence: 1 } })
  await call(page, 'article.remove', { articles: [2] })
  await workbench.addText('Bến xe', 'Bến xe mới.')
  await workbench.open('Đường sắt mới')
  await expect(workbench.text(1)).toContainText('nối ba vùng')

  await showBackups(page)
  const dialog = page.getByRole('dialog', { name: vi.backup.title })
  await dialog.getByRole('option', { name: vi.backup['reason-asked'] }).click()
  const differing = dialog.getByRole('grid', { name: vi.backup.pick })
  await expect(differing.getByRole('row')).toHaveCount(4)
  // What came later is in no backup.
  await expect(differing.getByRole('row', { name: 'Bến xe' }).getByRole('checkbox')).toHaveCount(0)
  await differing.getByRole('row', { name: 'Đường sắt mới' }).click()
  await differing.getByRole('row', { name: 'Cầu cảng' }).press('Space')
  expect(await serious(page)).toEqual([])
  await page.screenshot({ path: test.info().outputPath('picked.png') })
  await dialog.getByRole('button', { name: 'Khôi phục 2 bài đã chọn' }).click()
  await expect(differing.getByRole('row')).toHaveCount(2)
  await dialog.getByRole('button', { name: vi.common.close }).click()
  await expect(workbench.text(1)).toContainText('nối hai vùng')
  await expect(workbench.articles.getByRole('row', { name: 'Cầu cảng' })).toBeVisible()
  await expect(workbench.articles.getByRole('row', { name: 'Bến xe' })).toBeVisible()
  expect(await call(page, 'highlight.list', { article: 1 })).toMatchObject({
    value: [{ exact: 'hai vùng', note: 'đầu', themes: ['Hạ tầng'] }],
  })
  expect(await call(page, 'highlight.list', { article: 3 })).toMatchObject({ value: [{ exact: 'Sân bay' }] })
  await page.getByRole('region', { name: vi.notice.messages }).getByRole('button', { name: vi.common.undo }).click()
  await expect(workbench.text(1)).toContainText('nối ba vùng')
  await expect(workbench.articles.getByRole('row', { name: 'Cầu cảng' })).toHaveCount(0)
})

test('a copy with a password is made elsewhere, and restored from there with it', async ({ app }) => {
  const { page } = app
  const folder = await mkdtemp(join(tmpdir(), 'collate-copy-'))
  const workbench = new Workbench(app)
  await workbench.addText('Đường sắt mới', 'Đường sắt nối hai vùng.')
  await showBackups(page)
  const dialog = page.getByRole('dialog', { name: vi.backup.title })
  await dialog.getByRole('button', { name: vi.backup.copy }).click()
  const copy = page.getByRole('dialog', { name: vi.backup.copy })
  await copy.getByRole('textbox', { name: vi.export.folder }).fill(folder)
  await copy.getByLabel(vi.backup.password, { exact: true }).fill('mật khẩu')
  await copy.getByLabel(vi.backup['password-again']).fill('mật khẩ')
  await copy.getByRole('button', { name: vi.backup['copy-run'], exact: true }).click()
  await expect(copy.getByText(vi.backup['password-differs'])).toBeVisible()
  await copy.getByLabel(vi.backup['password-again']).fill('mật khẩu')
  await copy.getByRole('button', { name: vi.backup['copy-run'], exact: true }).click()
  await expect.poll(() => readdir(folder)).toEqual([expect.stringMatching(/^collate-.*\.sqlite\.age$/u)])
  await dialog.getByRole('button', { name: vi.common.close }).click()
  await workbench.addText('Cầu cảng', 'Cầu cảng dài thêm.')

  await showBackups(page)
  await dialog.getByRole('button', { name: vi.backup.elsewhere }).click()
  await dialog.getByRole('textbox', { name: vi.backup.file }).fill(join(folder, (await readdir(folder))[0] ?? ''))
  await dialog.getByLabel(vi.backup.password, { exact: true }).fill('mật khẩu')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('region', { name: vi.backup.changes })).toContainText('1 bài mất đi')
  expect(await serious(page)).toEqual([])
  await page.screenshot({ path: test.info().outputPath('elsewhere.png') })
  await dialog.getByRole('button', { name: vi.backup.restore }).click()
  await page.getByRole('button', { name: vi.backup['restore-run'], exact: true }).click()
  await expect(workbench.articles.getByRole('row', { name: 'Cầu cảng' })).toHaveCount(0)
  await expect(workbench.articles.getByRole('row', { name: 'Đường sắt mới' })).toBeVisible()
  await rm(folder, { recursive: true, force: true })
})

test('closing Collate leaves a backup of what was done', async ({ app }) => {
  await new Workbench(app).addText('Đường sắt mới', 'Đường sắt nối hai vùng.')
  const page = await app.restart()
  expect(await call(page, 'backup.list', {})).toMatchObject({
    value: [{ reason: 'closing', articles: 1, problems: 0 }],
  })
})
