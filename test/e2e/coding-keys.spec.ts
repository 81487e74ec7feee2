import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

const TEXT = [
  'GS. Hòa ở TP. Hải Giang nói về đường sắt. Kim ngạch đạt 146,3 triệu USD. Có gạo, cà phê, v.v.',
  'Tuyến mới rút ngắn chín giờ đường.',
].join('\n')

async function withArticle(app: App) {
  const workbench = new Workbench(app)
  await workbench.addText('Tàu hàng', TEXT)
  await workbench.open('Tàu hàng')
  await expect(workbench.text(1)).toBeFocused()
  return workbench
}

async function highlighted(app: App, quote: string, themes: string[] = []) {
  const reply = await call(app.page, 'highlight.create', { article: 1, place: { quote, occurrence: 1 }, themes })
  if (!reply.ok) throw new Error(reply.error.message)
  await expect(new Workbench(app).highlights.getByRole('option', { name: quote })).toBeVisible()
}

/** What the library holds of highlights, as quotes with their themes. */
async function kept(app: App) {
  const reply = await call(app.page, 'highlight.list', {})
  return reply.ok ? reply.value.map(({ exact, themes }) => [exact, ...themes]) : []
}

async function themePaths(app: App) {
  const reply = await call(app.page, 'theme.list', {})
  return reply.ok ? reply.value.map(({ path }) => path) : []
}

test('I makes the words of the selection a theme, and one undo takes both back', async ({ app }) => {
  const workbench = await withArticle(app)
  await workbench.dragOver('đường sắt')
  await app.page.keyboard.press('i')
  await expect.poll(() => kept(app)).toEqual([['đường sắt', 'đường sắt']])
  await app.page.getByRole('region', { name: vi.notice.messages }).getByRole('button', { name: vi.common.undo }).click()
  await expect.poll(() => kept(app)).toEqual([])
  expect(await themePaths(app)).toEqual([])
})

test('I makes the words of a highlight a theme under the theme chosen for that, also after a restart', async ({ app }) => {
  await withArticle(app)
  await call(app.page, 'theme.create', { path: 'Lời trong bài' })
  await highlighted(app, 'Kim ngạch')
  await app.page.keyboard.press('Control+k')
  await app.page.getByRole('combobox', { name: vi.palette.label }).fill('noi dat chu de')
  await app.page.keyboard.press('Enter')
  await app.page.getByRole('combobox', { name: vi['in-vivo'].title }).fill('loi trong')
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByRole('dialog')).toBeHidden()
  await app.restart()
  await new Workbench(app).text(1).focus()
  await app.page.keyboard.press('j')
  await app.page.keyboard.press('i')
  await expect.poll(() => kept(app)).toEqual([['Kim ngạch', 'Lời trong bài/Kim ngạch']])
})

test('R shows the themes used last, and a digit tags with one', async ({ app }) => {
  const workbench = await withArticle(app)
  await highlighted(app, 'Kim ngạch', ['Kinh tế'])
  await highlighted(app, 'cà phê', ['Nông sản'])
  await workbench.dragOver('đường sắt')
  await app.page.keyboard.press('r')
  const recent = app.page.getByRole('listbox', { name: vi.recent.title })
  await expect(recent.getByRole('option')).toHaveText(['1Nông sản', '2Kinh tế'])
  expect(await serious(app.page)).toEqual([])
  await app.page.keyboard.press('2')
  await expect(app.page.getByRole('dialog')).toBeHidden()
  await expect.poll(() => kept(app)).toContainEqual(['đường sắt', 'Kinh tế'])
  await app.page.keyboard.press('r')
  await expect(recent.getByRole('option')).toHaveText(['1Kinh tế', '2Nông sản'])
  await app.page.keyboard.press('ArrowDown')
  await app.page.keyboard.press('Enter')
  await expect.poll(() => kept(app)).toContainEqual(['đường sắt', 'Kinh tế', 'Nông sản'])
})

test('U takes off the only theme at once, and of several the one whose digit is pressed', async ({ app }) => {
  const workbench = await withArticle(app)
  await highlighted(app, 'Kim ngạch', ['Kinh tế', 'Thương mại', 'Số liệu'])
  await app.page.keyboard.press('j')
  await app.page.keyboard.press('u')
  const which = app.page.getByRole('listbox', { name: vi.untag.title })
  await expect(which.getByRole('option')).toHaveCount(3)
  expect(await serious(app.page)).toEqual([])
  await app.page.keyboard.press('2')
  await expect.poll(() => kept(app)).toEqual([['Kim ngạch', 'Kinh tế', 'Số liệu']])
  await app.page.keyboard.press('u')
  await app.page.keyboard.press('Enter')
  await expect.poll(() => kept(app)).toEqual([['Kim ngạch', 'Số liệu']])
  await app.page.keyboard.press('u')
  await expect.poll(() => kept(app)).toEqual([['Kim ngạch']])
  await expect(workbench.text(1)).toBeFocused()
  await app.page.keyboard.press('u')
  await expect(app.page.getByText(vi.untag.none)).toBeVisible()
  await app.page.keyboard.press('Control+z')
  await expect.poll(() => kept(app)).toEqual([['Kim ngạch', 'Số liệu']])
})

test('M opens the memo of the article being read', async ({ app }) => {
  await withArticle(app)
  await app.page.keyboard.press('m')
  const memo = app.page.getByRole('dialog', { name: vi.memo.title.replace('{{of}}', 'Tàu hàng') })
  await memo.getByRole('textbox', { name: vi.memo.text }).fill('Đối chiếu với bài về cảng.')
  await app.page.keyboard.press('Control+Enter')
  await expect(memo).toBeHidden()
  expect(await call(app.page, 'memo.read', { target: 'article', targetId: 1 })).toMatchObject({
    value: { body: 'Đối chiếu với bài về cảng.' },
  })
})

test('a highlight is made longer and shorter by sentences, which do not end at TP. or 146,3', async ({ app }) => {
  await withArticle(app)
  await highlighted(app, 'đường sắt')
  await app.page.keyboard.press('j')
  const quote = async () => (await kept(app))[0]?.[0]
  await app.page.keyboard.press('}')
  await expect.poll(quote).toBe('đường sắt.')
  await app.page.keyboard.press('}')
  await expect.poll(quote).toBe('đường sắt. Kim ngạch đạt 146,3 triệu USD.')
  await app.page.keyboard.press('Alt+}')
  await expect.poll(quote).toBe('GS. Hòa ở TP. Hải Giang nói về đường sắt. Kim ngạch đạt 146,3 triệu USD.')
  await app.page.keyboard.press('{')
  await expect.poll(quote).toBe('GS. Hòa ở TP. Hải Giang nói về đường sắt.')
  await app.page.keyboard.press('Alt+[')
  await expect.poll(quote).toBe('Hòa ở TP. Hải Giang nói về đường sắt.')
  await app.page.keyboard.press('[')
  await expect.poll(quote).toBe('Hòa ở TP. Hải Giang nói về đường sắt')
  await app.page.keyboard.press('Control+z')
  await expect.poll(quote).toBe('Hòa ở TP. Hải Giang nói về đường sắt.')
})

test('what is selected is made longer and shorter by the same keys before it is highlighted', async ({ app }) => {
  const workbench = await withArticle(app)
  await workbench.dragOver('Kim ngạch')
  for (const key of ['}', ']', '[', 'Alt+]', 'Alt+[', 'h']) await app.page.keyboard.press(key)
  await expect.poll(() => kept(app)).toEqual([['Kim ngạch đạt 146,3 triệu USD']])
})

test('no key does anything while an input method composes, be it told as composing or as the key 229', async ({ app }) => {
  const workbench = await withArticle(app)
  await highlighted(app, 'cà phê', ['Nông sản'])
  await call(app.page, 'theme.create', { path: 'Đường', shortcut: 'đ' })
  await app.page.keyboard.press('j')
  await workbench.dragOver('đường sắt')
  const before = await kept(app)
  await app.page.evaluate(() => {
    const target = document.activeElement ?? document.body
    const press = (key: string, more: object) =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
    // Telex: d, d becomes đ; then a key that only has its number to tell what it is.
    target.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
    for (const key of ['h', 't', 'n', 'm', 'i', 'r', 'u', 'đ', ']', '}', '?', 'Backspace', 'Enter', 'F7']) {
      press(key, { isComposing: true })
      press(key, { keyCode: 229 })
    }
    press('Process', {})
    target.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: 'đ' }))
  })
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
  expect(await kept(app)).toEqual(before)
  await app.page.evaluate(() => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'đ', bubbles: true })))
  await expect.poll(() => kept(app)).toContainEqual(['đường sắt', 'Đường'])
})

test('a theme being typed through an input method tags with nothing until it is chosen', async ({ app }) => {
  const workbench = await withArticle(app)
  await workbench.dragOver('đường sắt')
  await app.page.keyboard.press('t')
  await expect(app.page.getByRole('combobox', { name: vi.theme.pick })).toBeFocused()
  await workbench.compose(['d', 'dd', 'đ', 'đu', 'đư', 'đường'])
  expect(await kept(app)).toEqual([])
  await app.page.keyboard.press('Enter')
  await expect.poll(() => kept(app)).toEqual([['đường sắt', 'đường']])
})

test('a key held down does once what is done with one press', async ({ app }) => {
  const workbench = await withArticle(app)
  await highlighted(app, 'cà phê')
  await highlighted(app, 'Kim ngạch')
  await highlighted(app, 'đường sắt')
  await workbench.text(1).focus()
  await app.page.keyboard.down('j')
  await app.page.keyboard.down('j')
  await app.page.keyboard.up('j')
  await expect.poll(workbench.painted).toMatchObject({ current: ['Kim ngạch'] })
  await app.page.keyboard.down('Backspace')
  await app.page.keyboard.down('Backspace')
  await app.page.keyboard.up('Backspace')
  await expect.poll(() => kept(app)).toHaveLength(2)
  await app.page.keyboard.press('Control+z')
  await expect.poll(() => kept(app)).toHaveLength(3)
})
