import iconv from 'iconv-lite'
import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { choose } from './choice.ts'
import { expect, test } from './fixtures.ts'
import { dropFiles } from './importing.ts'
import { Workbench } from './workbench.ts'

const BODY = 'Đoàn tàu chở hai mươi toa nông sản đã rời ga Sao Mai vào sáng nay. Bà con hai bên đường vẫy tay chào theo.'
const MORE = 'Chuyến hàng đi qua bốn tỉnh trong mười chín giờ, ít hơn một nửa so với đi bằng ô tô như mọi năm trước đây.'
const RELATED = 'Xem thêm: Cảng lớn đón tàu lớn'
const textOf = (title: string) =>
  `${title}\n\n${BODY}\n\n${RELATED}\n\n${MORE} ${title}.\n\nĐường dẫn bài viết: https://bao-mau.example/${encodeURIComponent(title)}\n\nIn bài viết`

test('where an import found things is told, what it left out is put back, and a correction goes to the rest of the outlet', async ({
  app,
}) => {
  const { page } = app
  const { articles } = new Workbench(app)
  const titles = ['Tàu hàng rời ga', 'Tàu khách rời ga', 'Tàu chậm rời ga']
  await call(page, 'import.start', { sources: titles.map(title => ({ kind: 'text' as const, name: 'a.txt', text: textOf(title) })) })
  await expect(articles.getByRole('row')).toHaveCount(3)
  const open = async (title: string) => {
    await articles.getByRole('row', { name: title }).click({ button: 'right' })
    await page.getByRole('menuitem', { name: vi.library.metadata }).click()
  }
  const dialog = page.getByRole('dialog', { name: vi.metadata.title })

  await open('Tàu hàng rời ga')
  await expect(dialog.getByRole('textbox', { name: vi.metadata.outlet })).toHaveAccessibleDescription(vi.found.origin.address)
  await expect(dialog.getByRole('textbox', { name: vi.metadata.name })).toHaveAccessibleDescription(vi.found.origin.line)
  await dialog.getByText('Phần đã bỏ ra khi nhập (3)').click()
  expect(await serious(page)).toEqual([])
  await choose(dialog, 'checkbox', RELATED)
  await dialog.getByRole('button', { name: 'Đưa 1 dòng trở lại bài' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Đã đưa 1 dòng trở lại bài.').first()).toBeVisible()
  await articles.getByRole('row', { name: 'Tàu hàng rời ga' }).dblclick()
  await expect(page.getByText(RELATED)).toBeVisible()

  await open('Tàu khách rời ga')
  await dialog.getByRole('textbox', { name: vi.metadata.outlet }).fill('Báo Mẫu')
  await choose(dialog, 'checkbox', 'Sửa như vậy cho cả 2 bài khác của “bao-mau.example”')
  await dialog.getByRole('button', { name: vi.common.save }).click()
  await expect(dialog).toBeHidden()
  for (const title of titles) await expect(articles.getByRole('row', { name: title })).toContainText('Báo Mẫu')
  await open('Tàu chậm rời ga')
  await expect(dialog.getByRole('textbox', { name: vi.metadata.outlet })).toHaveAccessibleDescription(vi.found.origin.user)
})

test('a text whose characters are wrong is read again in the encoding that is chosen by how it reads', async ({ app }) => {
  const { page } = app
  const { articles } = new Workbench(app)
  const text = `Tàu hàng rời ga Sao Mai\n${BODY}\n`
  const base64 = iconv.encode(text, 'tcvn').toString('base64')
  await call(page, 'import.start', { sources: [{ kind: 'bytes', name: 'cu.txt', base64 }], encoding: 'windows-1252' })
  await expect(articles.getByRole('row')).toHaveCount(1)
  await articles.getByRole('row').dblclick()
  await articles.getByRole('row').click({ button: 'right' })
  await page.getByRole('menuitem', { name: vi.found.encoding }).click()
  const dialog = page.getByRole('dialog', { name: vi.found['encoding-title'] })
  await expect(dialog.getByRole('radio', { name: /TCVN3/u })).toBeChecked()
  await expect(dialog.getByText('Đoàn tàu chở hai mươi toa')).toBeVisible()
  expect(await serious(page)).toEqual([])
  await dialog.getByRole('button', { name: vi.found['encoding-run'] }).click()
  await expect(dialog).toBeHidden()
  await expect(articles.getByRole('row', { name: 'Tàu hàng rời ga Sao Mai' })).toBeVisible()
  await expect(page.getByText('Đoàn tàu chở hai mươi toa').first()).toBeVisible()
})

test('what an import found out is corrected in its report, for the rest of the outlet too', async ({ app }) => {
  const { page } = app
  await dropFiles(
    page,
    ['Tàu hàng rời ga', 'Tàu khách rời ga'].map(title => ({ name: `${title}.txt`, content: textOf(title) })),
  )
  const report = page.getByRole('dialog', { name: vi.import.done })
  const row = (title: string) => report.getByRole('row').filter({ hasText: title })
  await expect(row('Tàu hàng rời ga')).toContainText('bao-mau.example · không rõ ngày')
  await row('Tàu hàng rời ga').getByRole('button', { name: vi.library.metadata }).click()
  const details = page.getByRole('dialog', { name: vi.metadata.title })
  await details.getByRole('textbox', { name: vi.metadata.name }).fill('Tàu nông sản rời ga')
  await details.getByRole('textbox', { name: vi.metadata.outlet }).fill('Báo Mẫu')
  await choose(details, 'checkbox', /Sửa như vậy cho (?:cả )?1 bài khác/u)
  await details.getByRole('button', { name: vi.common.save }).click()
  await expect(details).toBeHidden()
  await expect(row('Tàu nông sản rời ga')).toContainText('Báo Mẫu')
  await expect(row('Tàu khách rời ga')).toContainText('Báo Mẫu')
  expect(await serious(page)).toEqual([])
})
