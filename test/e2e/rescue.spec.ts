import { stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import { expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

/** What is done to the file of a closed library. */
const DAMAGE: [what: string, (file: string) => Promise<void>][] = [
  ['emptied', file => truncate(file, 0)],
  ['cut', async file => truncate(file, Math.floor((await stat(file)).size / PAGE / 2) * PAGE)],
  ['replaced by a text', file => writeFile(file, 'Không phải thư viện. '.repeat(400))],
]
const PAGE = 4096

for (const [what, harm] of DAMAGE) {
  test(`a library that was ${what} shows its backups, and the newest takes its place`, async ({ app }) => {
    await new Workbench(app).addText('Đường sắt mới', 'Đường sắt nối hai vùng.')
    await call(app.page, 'highlight.create', { article: 1, place: { quote: 'hai vùng', occurrence: 1 }, note: 'đầu' })
    await app.restart()
    // An open library is not damaged from outside: its file is harmed while it is closed.
    const page = await app.restart(() => harm(join(app.library, 'library.sqlite')))
    await expect(page.getByRole('alert')).toContainText(vi.app.failed)
    await page.screenshot({ path: test.info().outputPath('rescue.png') })
    await page.getByRole('button', { name: vi.rescue.restore }).click()
    await expect(new Workbench(app).articles.getByRole('row', { name: 'Đường sắt mới' })).toBeVisible()
    expect(await call(page, 'highlight.list', { article: 1 })).toMatchObject({ value: [{ note: 'đầu' }] })
  })
}
