import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import { choose } from './choice.ts'
import { expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

test('a folder of notes is kept in step until that is switched off; what cannot be written by itself is decided on', async ({ app }) => {
  const { page } = app
  const folder = await mkdtemp(join(tmpdir(), 'collate-mirror-'))
  const out = join(folder, 'ghi chú')
  await mkdir(out)
  await new Workbench(app).addText('Đường sắt xuyên Á', 'Tuyến đường sắt mới nối hai nước, dài hơn một nghìn cây số.')
  const banner = page.getByRole('banner').getByRole('button', { name: vi.export.action })
  const folderField = page.getByRole('textbox', { name: vi.export.folder })
  const keep = page.getByRole('switch', { name: vi.mirror.keep })
  await banner.click()
  await folderField.fill(out)
  await expect(keep).not.toBeChecked()
  await page.getByText(vi.mirror.keep, { exact: true }).click()
  await page.getByRole('button', { name: vi.export.run, exact: true }).click()
  await page.getByRole('dialog', { name: vi.export.done }).getByRole('button', { name: vi.common.close }).click()

  const path = join(out, (await readdir(out))[0] ?? '')
  const note = () => readFile(path, 'utf8')
  const made = await call(page, 'highlight.create', { article: 1, place: { quote: 'nối hai nước', occurrence: 1 }, note: 'Ghi lần một.' })
  if (!made.ok) throw new Error(made.error.message)
  await expect.poll(note).toContain('Ghi lần một.')

  // Both sides change the same words: it is said, and decided from the list.
  await writeFile(path, (await note()).replace('Ghi lần một.', 'Ghi lần một của tôi.'))
  await call(page, 'highlight.update', { highlight: made.value.id, note: 'Ghi lần hai.' })
  await page.getByRole('button', { name: vi.mirror.look }).click()
  const list = page.getByRole('dialog', { name: vi.mirror.title })
  await expect(list.getByRole('list', { name: vi.mirror.title })).toContainText(out)
  await list.getByRole('button', { name: vi.conflict['decide-on'].replace('{{path}}', path) }).click()
  await choose(page.getByRole('dialog', { name: vi.conflict.title }), 'radio', vi.conflict.library)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(list.getByRole('button', { name: vi.conflict.decide })).toHaveCount(0)
  await expect.poll(note).toContain('Ghi lần hai.')

  // The dialog knows of a folder that it is kept, and stops that when it is exported to without.
  await list.getByRole('button', { name: vi.export.action }).click()
  await folderField.fill(`${out}/`)
  await expect(keep).toBeChecked()
  await page.getByText(vi.mirror.keep, { exact: true }).click()
  await page.getByRole('button', { name: vi.export.run, exact: true }).click()
  await page.getByRole('dialog', { name: vi.export.done }).getByRole('button', { name: vi.common.close }).click()
  await expect.poll(() => call(page, 'mirror.list', {})).toEqual({ ok: true, value: [] })
  await rm(folder, { recursive: true, force: true })
})
