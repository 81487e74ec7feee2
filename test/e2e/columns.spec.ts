import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import { expect, test } from './fixtures.ts'

let folder: string
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collate-tables-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true }))

const { columns } = vi.import

test('the columns of a table are chosen where their names do not tell, and chosen anew where they told the wrong thing', async ({
  app,
}) => {
  const { page } = app
  const path = join(folder, 'bảng.csv')
  await writeFile(
    path,
    'Mã;Chữ;Tên;Báo\n1;Đoàn tàu chở hàng rời ga lúc sáng sớm.;Tàu hàng;Báo Mẫu\n2;Cảng mở thêm hai bến.;Cảng biển;Báo Mẫu\n',
  )
  await page.getByRole('banner').getByRole('button', { name: vi.import.action }).click()
  const files = page.getByRole('dialog', { name: vi.import.title }).getByRole('button', { name: vi.import.files })
  if (app.electron) {
    await app.electron.evaluate(
      ({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
      },
      [path],
    )
    await files.click()
  } else {
    const chooser = page.waitForEvent('filechooser')
    await files.click()
    await (await chooser).setFiles([path])
  }
  const report = page.getByRole('dialog', { name: vi.import.done })
  await expect(report.getByRole('row').filter({ hasText: 'bảng.csv' })).toContainText(vi.import.reason.columns)
  await report.getByRole('button', { name: columns.action }).click()

  const dialog = page.getByRole('dialog', { name: columns.title })
  const field = (label: string) => dialog.getByRole('button', { name: label })
  await expect(field(vi.metadata.outlet)).toContainText('Báo')
  await dialog.getByRole('button', { name: columns.run, exact: true }).click()
  await expect(dialog.getByRole('alert')).toHaveText(columns.missing)
  await field(vi.import['paste-text']).click()
  await page.getByRole('option', { name: 'Chữ' }).click()
  await expect(dialog).toContainText('Đoàn tàu chở hàng rời ga lúc sáng sớm.')
  await field(vi.metadata.name).click()
  await page.getByRole('option', { name: 'Tên' }).click()
  await dialog.getByRole('button', { name: columns.run, exact: true }).click()

  await expect(report.getByRole('heading', { name: 'Đã nhập 2 bài' })).toBeVisible()
  await expect(report.getByRole('button', { name: 'Tàu hàng' })).toBeVisible()
  expect(await call(page, 'article.list', {})).toMatchObject({ value: [{ title: 'Tàu hàng', outlet: 'Báo Mẫu' }, { title: 'Cảng biển' }] })

  await expect(report.getByRole('heading', { name: columns.read })).toBeVisible()
  await report.getByRole('button', { name: columns.action }).click()
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})
