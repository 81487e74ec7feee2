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
  await dialog.getByRole('button', { name: vi.backup.restore }).click()
  await page.getByRole('button', { name: vi.backup['restore-run'], exact: true }).click()
  // The page is read anew.
  await expect(workbench.articles.getByRole('row', { name: 'Cầu cảng' })).toHaveCount(0)
  await expect(workbench.articles.getByRole('row', { name: 'Đường sắt mới' })).toBeVisible()
  await expect.poll(async () => (await call(page, 'highlight.list', { article: 1 })).ok).toBe(true)
  expect(await call(page, 'highlight.list', { article: 1 })).toMatchObject({ value: [{ note: 'đầu' }] })
  expect((await readdir(app.library)).filter(name => name.startsWith('library-replaced-'))).toHaveLength(1)
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
