import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import { clipboardText } from './clipboard.ts'
import { type App, expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

const CITED = '“Đường sắt nối hai vùng”\n— “Đường sắt mới”. Báo Mẫu, 2023.'
const IN_MARKDOWN = '> Đường sắt nối hai vùng\n>\n> — “Đường sắt mới”. *Báo Mẫu*, 2023.'

async function withPassage(app: App) {
  const workbench = new Workbench(app)
  await workbench.addText('Đường sắt mới', 'Đường sắt nối hai vùng. Cảng biển mở rộng.')
  await call(app.page, 'article.update', { article: 1, metadata: { outlet: 'Báo Mẫu', published: '2023' } })
  await call(app.page, 'highlight.create', {
    article: 1,
    place: { quote: 'Đường sắt nối hai vùng', occurrence: 1 },
    themes: ['Giao thông'],
  })
  await workbench.open('Đường sắt mới')
  await expect(workbench.highlights.getByRole('option')).toHaveCount(1)
  return workbench
}

test('a passage is copied with its citation, in the style that is chosen in the settings', async ({ app }) => {
  const { page } = app
  const workbench = await withPassage(app)
  await page.keyboard.press('Control+,')
  const settings = page.getByRole('dialog', { name: vi.settings.title })
  await settings.getByRole('button', { name: vi.settings.citation }).click()
  await page.getByRole('option', { name: vi.settings.mla }).click()
  await settings.getByRole('button', { name: vi.common.close }).click()
  await workbench.highlights.getByRole('option').click({ button: 'right' })
  await page.getByRole('menuitem', { name: vi.bulk.cite }).click()
  await expect(page.getByText(vi.bulk.cited_other.replace('{{count}}', '1')).first()).toBeVisible()
  expect(await clipboardText(app)).toBe(CITED)
})

test('a passage that is dragged out of the list is Markdown with its citation', async ({ app }) => {
  const { page } = app
  const workbench = await withPassage(app)
  await call(page, 'settings.update', { citation: 'mla' })
  await page.evaluate(() => {
    window.addEventListener('dragstart', ({ dataTransfer }) => {
      document.body.dataset.dragged = JSON.stringify(['text/plain', 'text/markdown'].map(type => dataTransfer?.getData(type)))
    })
  })
  const row = workbench.highlights.getByRole('option')
  // The citation comes soon after the pointer does.
  await expect(async () => {
    await page.mouse.move(0, 0)
    await row.hover()
    await page.mouse.down()
    const box = await row.boundingBox()
    await page.mouse.move((box?.x ?? 0) - 60, (box?.y ?? 0) + 60, { steps: 5 })
    await page.mouse.up()
    expect(JSON.parse((await page.locator('body').getAttribute('data-dragged')) ?? '[]')).toEqual([IN_MARKDOWN, IN_MARKDOWN])
  }).toPass({ timeout: 15_000 })
})
