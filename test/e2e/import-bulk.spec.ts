import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import { expect, test } from './fixtures.ts'
import { dropFiles } from './importing.ts'

/** So many short articles. */
const articles = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `bài ${index}.txt`,
    content: `Bài số ${index}\n\n${'Đường sắt chở hàng. '.repeat(200)}${index}`,
  }))

test('an import rests and goes on, says how fast it is, and can be stopped while it rests', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('searchbox', { name: vi.search.label })).toBeVisible()
  await dropFiles(page, articles(2500))
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/Đang nhập [1-9]\d*\/2500/u)).toBeVisible()
  await expect(dialog.getByText(/\d+ bài mỗi (?:giây|phút) · /u)).toBeVisible()
  await dialog.getByRole('button', { name: vi.import.rest }).click()
  await expect(dialog.getByText(/Tạm ngưng ở \d+\/2500/u)).toBeVisible()
  await dialog.getByRole('button', { name: vi.import['go-on'] }).click()
  const pill = page.getByRole('button', { name: /Tạm ngưng ở/u })
  await pill.click()
  await dialog.getByRole('button', { name: vi.import.resume }).click()
  await expect(dialog.getByText(/Đang nhập [1-9]\d*\/2500/u)).toBeVisible()
  await dialog.getByRole('button', { name: vi.import.rest }).click()
  await dialog.getByRole('button', { name: vi.import.stop }).click()
  await expect(dialog.getByRole('button', { name: vi.import.again })).toBeVisible()
  const info = await call(page, 'library.info', {})
  if (!info.ok) throw new Error(info.error.message)
  expect(info.value.articles).toBeGreaterThan(0)
  expect(info.value.articles).toBeLessThan(2500)
})
