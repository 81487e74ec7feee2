import { vi } from '../../renderer/locales/vi.ts'
import { type App, expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

const SENTENCES = [
  'GS. Hòa ở TP. Hải Giang nói về đường sắt.',
  'Kim ngạch đạt 146,3 triệu USD.',
  'Có gạo, cà phê, v.v.',
  'Tuyến mới rút ngắn chín giờ đường.',
]
const TEXT = `${SENTENCES.slice(0, 3).join(' ')}\n${SENTENCES[3]}`

async function withCaret(app: App) {
  const workbench = new Workbench(app)
  await workbench.addText('Tàu hàng', TEXT)
  await workbench.open('Tàu hàng')
  await expect(workbench.text(1)).toBeFocused()
  await app.page.keyboard.press('F7')
  await app.page.keyboard.press('Control+Home')
  return workbench
}

const selected = (app: App) => app.page.evaluate(() => document.getSelection()?.toString() ?? '')
const spoken = (app: App) => app.page.locator('[aria-live="polite"]')

test('Alt with the arrow keys goes by sentence, with Shift it selects them, and each is said', async ({ app }) => {
  const workbench = await withCaret(app)
  await app.page.keyboard.press('Alt+Shift+ArrowRight')
  await expect.poll(() => selected(app)).toBe(SENTENCES[0])
  await expect(spoken(app)).toHaveText(vi.reader.selected.replace('{{text}}', SENTENCES[0] ?? ''))
  await app.page.keyboard.press('Alt+Shift+ArrowRight')
  await expect.poll(() => selected(app)).toBe(`${SENTENCES[0]} ${SENTENCES[1]}`)
  await app.page.keyboard.press('Alt+Shift+ArrowLeft')
  await app.page.keyboard.press('h')
  await expect(workbench.highlights.getByRole('option')).toContainText('đường sắt.')
  await app.page.keyboard.press('Alt+ArrowRight')
  await expect(spoken(app)).toContainText(SENTENCES[1] ?? '')
  await app.page.keyboard.press('Alt+ArrowRight')
  await expect(spoken(app)).toContainText('Có gạo, cà phê, v.v.')
  await app.page.keyboard.press('Alt+ArrowLeft')
  await app.page.keyboard.press('Alt+ArrowLeft')
  await app.page.keyboard.press('Alt+Shift+ArrowRight')
  await expect.poll(() => selected(app)).toBe(SENTENCES[1])
})

test('Ctrl with the arrow keys goes by word, where 146,3 is one, and by paragraph', async ({ app }) => {
  await withCaret(app)
  await app.page.keyboard.press('Alt+ArrowRight')
  for (let word = 0; word < 4; word++) await app.page.keyboard.press('Control+Shift+ArrowRight')
  await expect.poll(() => selected(app)).toBe(' Kim ngạch đạt 146,3')
  await app.page.keyboard.press('Control+ArrowDown')
  await app.page.keyboard.press('Control+Shift+ArrowDown')
  await expect.poll(async () => (await selected(app)).trim()).toBe(SENTENCES[3])
  await app.page.keyboard.press('Control+ArrowUp')
  await app.page.keyboard.press('Control+ArrowUp')
  await app.page.keyboard.press('Shift+End')
  await expect.poll(() => selected(app)).toMatch(/^GS\. Hòa ở TP\./u)
})

test('selecting by sentence starts the caret by itself; characters are said one by one', async ({ app }) => {
  const workbench = await withCaret(app)
  await app.page.keyboard.press('F7')
  await workbench.text(1).focus()
  await app.page.keyboard.press('Alt+Shift+ArrowRight')
  await expect.poll(() => selected(app)).toBe(SENTENCES[0])
  await expect(workbench.text(1).locator('.caret')).toBeVisible()
  await app.page.keyboard.press('Control+Home')
  await app.page.keyboard.press('ArrowRight')
  await expect(spoken(app)).toHaveText('S')
})

test('the keys of the caret are on the sheet of keys, as fixed and why', async ({ app }) => {
  await expect(app.page.getByRole('banner')).toBeVisible()
  await app.page.keyboard.press('F1')
  const sheet = app.page.getByRole('dialog', { name: vi.keys.title, exact: true })
  await expect(sheet.getByText(vi.keys['caret-sentence'])).toBeVisible()
  await expect(sheet.getByText(vi.keys['fixed-caret'])).toBeVisible()
  await sheet.getByRole('button', { name: vi.command['change-keys'] }).press('Enter')
  await expect(app.page.getByRole('dialog', { name: vi.keys.change }).getByText(vi.keys.fixed)).toBeVisible()
})

test('two sentences are selected and tagged without a mouse', async ({ app }) => {
  const workbench = await withCaret(app)
  await app.page.keyboard.press('Alt+ArrowRight')
  await app.page.keyboard.press('Alt+Shift+ArrowRight')
  await app.page.keyboard.press('Alt+Shift+ArrowRight')
  // Where sentences are is asked of the library the first time.
  await expect.poll(() => selected(app)).toContain('v.v.')
  await workbench.tag('Thương mại')
  const option = workbench.highlights.getByRole('option')
  await expect(option).toContainText('Thương mại')
  await expect(option).toContainText('Kim ngạch đạt 146,3 triệu USD. Có gạo, cà phê, v.v.')
})
