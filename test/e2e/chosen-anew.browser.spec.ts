import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from '../../renderer/locales/vi.ts'
import { expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

let folder: string
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collate-chosen-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true }))

test('a file that a browser cannot read again says that it must be chosen anew', async ({ app }) => {
  const large = join(folder, 'quá lớn.txt')
  const handle = await open(large, 'w')
  await handle.truncate(50 * 1024 * 1024 + 1)
  await handle.close()
  const empty = join(folder, 'trống.txt')
  await writeFile(empty, '')
  const workbench = new Workbench(app)
  await workbench.importFiles([large, empty], async report => {
    const row = (name: string) => report.getByRole('row').filter({ hasText: name })
    const again = { name: vi.import['try-again'] }
    await expect(row('quá lớn.txt')).toContainText('Tệp lớn hơn 50 MB. Hãy chia nhỏ rồi chọn lại')
    // The browser keeps the size that it had.
    await expect(row('quá lớn.txt').getByRole('button', again)).toHaveCount(0)
    await expect(row('trống.txt')).toContainText(vi.import.reason.empty)
    await writeFile(empty, 'Ga Sao Mai\n\nNhà ga mới xây xong trong mười tám tháng.\n')
    await row('trống.txt').getByRole('button', again).click()
    await expect(row('trống.txt')).toContainText('Hãy chọn lại tệp')
    await expect(row('quá lớn.txt')).toBeVisible()
    await report.getByRole('button', { name: vi.common.close }).click()
  })
  await writeFile(large, 'Cảng Bình Nguyên\n\nCảng đón bốn mươi chuyến hàng mỗi tuần.\n')
  await workbench.importFiles([large, empty], report => expect(report.getByRole('heading', { name: 'Đã nhập 2 bài' })).toBeVisible())
})
