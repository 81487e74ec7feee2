import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import { choose } from './choice.ts'
import { expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

test('a note that was changed where the library changed too is shown side by side, and becomes what is chosen', async ({ app }) => {
  const { page } = app
  const folder = await mkdtemp(join(tmpdir(), 'collate-files-'))
  const source = join(folder, 'bài.txt')
  await writeFile(source, 'Đường sắt xuyên Á\n\nTuyến đường sắt mới nối hai nước, dài hơn một nghìn cây số.\n')
  await new Workbench(app).importFiles([source])
  const made = await call(page, 'highlight.create', { article: 1, place: { quote: 'nối hai nước', occurrence: 1 }, note: 'Ghi lần một.' })
  if (!made.ok) throw new Error(made.error.message)
  const out = join(folder, 'ghi chú')
  await mkdir(out)
  const runExport = async () => {
    await page.getByRole('banner').getByRole('button', { name: vi.export.action }).click()
    await page.getByRole('textbox', { name: vi.export.folder }).fill(out)
    await page.getByRole('button', { name: vi.export.run, exact: true }).click()
  }
  const report = page.getByRole('dialog', { name: vi.export.done })
  await runExport()
  await report.getByRole('button', { name: vi.common.close }).click()
  const [name = ''] = (await readdir(out)).filter(entry => entry.endsWith('.md'))
  const path = join(out, name)
  await writeFile(path, `${(await readFile(path, 'utf8')).replace('Ghi lần một.', 'Ghi lần một của tôi.')}\nCâu riêng.\n`)
  await call(page, 'highlight.update', { highlight: made.value.id, note: 'Ghi lần hai.' })

  await runExport()
  await report.getByRole('button', { name: vi.conflict['decide-on'].replace('{{path}}', path) }).click()
  const dialog = page.getByRole('dialog', { name: vi.conflict.title })
  await expect(dialog.getByRole('region', { name: vi.conflict['in-file'] }).locator('del').first()).toBeVisible()
  await expect(dialog.getByRole('region', { name: vi.conflict['in-library'] }).locator('ins').first()).toBeVisible()
  await expect(dialog.getByRole('button', { name: vi.conflict.apply })).toBeDisabled()
  await page.screenshot({ path: test.info().outputPath('conflict.png') })
  await choose(dialog, 'radio', vi.conflict.library)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(dialog).toBeHidden()
  await expect(report.getByRole('heading', { name: 'Đã ghi 1 tệp' })).toBeVisible()
  const written = await readFile(path, 'utf8')
  expect(written).toContain('Ghi lần hai.\n\nCâu riêng.\n')
  expect(written).not.toContain('của tôi')
  await rm(folder, { recursive: true, force: true })
})
