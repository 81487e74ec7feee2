import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

const TEXT = [
  'Tàu hàng đầu tiên rời ga Bình Nguyên sáng nay, chở 320 tấn cà phê.',
  'Theo ông Khang, kim ngạch song phương đạt 146,3 triệu USD, tăng 18,4% so với cùng kỳ.',
  'Tuyến đường sắt mới rút ngắn chín giờ đường; cảng Hải Giang sẽ hoà vào mạng lưới chung.',
].join('\n')

/** A library with one article, open in the first pane. */
async function withArticle(app: App, text = TEXT) {
  const workbench = new Workbench(app)
  await workbench.addText('Tàu hàng', text)
  await workbench.open('Tàu hàng')
  await expect(workbench.text(1)).toBeFocused()
  return workbench
}

/** Highlights a quote as the command line would, so that tests of what comes after need not select. */
async function highlighted(app: App, quote: string, themes: string[] = []) {
  const reply = await call(app.page, 'highlight.create', { article: 1, place: { quote, occurrence: 1 }, themes })
  if (!reply.ok) throw new Error(reply.error.message)
  await expect(new Workbench(app).highlights.getByRole('option', { name: quote })).toBeVisible()
}

test('words selected with the mouse are highlighted from the small toolbar', async ({ app }) => {
  const workbench = await withArticle(app)
  await workbench.dragOver('kim ngạch song phương')
  await app.page
    .getByRole('toolbar', { name: vi.reader.tools })
    .getByRole('button', { name: `${vi.reader.highlight}: ${vi.colour.green}`, exact: true })
    .click()
  await expect(workbench.highlights.getByRole('option')).toHaveText(/kim ngạch song phương/u)
  await expect.poll(workbench.painted).toMatchObject({ 'green-0': ['kim ngạch song phương'] })
})

test('highlights that overlap are painted apart, and a click lets one of them be picked', async ({ app }) => {
  const workbench = await withArticle(app)
  await highlighted(app, 'kim ngạch song phương đạt 146,3 triệu USD')
  await highlighted(app, '146,3 triệu USD, tăng 18,4%')
  await expect
    .poll(workbench.painted)
    .toMatchObject({ 'yellow-0': ['kim ngạch song phương đạt 146,3 triệu USD'], 'yellow-1': ['146,3 triệu USD, tăng 18,4%'] })
  await workbench.clickOn('146,3')
  await app.page.keyboard.press('Enter')
  await expect(workbench.card).toContainText('146,3 triệu USD, tăng 18,4%')
  await expect(workbench.card).toContainText('còn 1 đoạn nữa ở đây')
  await workbench.clickOn('146,3')
  await app.page.getByRole('listbox', { name: vi.highlight.pick }).getByRole('option').last().click()
  await expect(workbench.card).toContainText('kim ngạch song phương')
})

test('J and K go from highlight to highlight and say so, Enter opens the card, Escape comes back', async ({ app }) => {
  const workbench = await withArticle(app)
  await highlighted(app, 'cà phê')
  await highlighted(app, 'đường sắt')
  await expect(workbench.highlights.getByRole('option')).toHaveCount(2)
  const spoken = app.page.locator('[aria-live="polite"]')
  await app.page.keyboard.press('j')
  await expect(spoken).toHaveText('Đoạn đánh dấu 1/2: cà phê')
  await app.page.keyboard.press('j')
  await expect(spoken).toHaveText('Đoạn đánh dấu 2/2: đường sắt')
  await app.page.keyboard.press('k')
  await expect.poll(workbench.painted).toMatchObject({ current: ['cà phê'] })
  await app.page.keyboard.press('Enter')
  await expect(workbench.card).toBeFocused()
  await app.page.keyboard.press('Escape')
  await expect(workbench.card).toBeHidden()
  await expect(workbench.text(1)).toBeFocused()
})

test('a highlight is made longer and shorter by words, deleted, and brought back by undo', async ({ app }) => {
  const workbench = await withArticle(app)
  await highlighted(app, 'đường sắt')
  await expect(workbench.highlights.getByRole('option')).toHaveCount(1)
  await app.page.keyboard.press('j')
  await app.page.keyboard.press(']')
  await expect(workbench.highlights).toContainText('đường sắt mới')
  await app.page.keyboard.press('[')
  await app.page.keyboard.press('Alt+]')
  await expect(workbench.highlights).toContainText('Tuyến đường sắt')
  await app.page.keyboard.press('Backspace')
  await expect(app.page.getByText(vi.highlight.empty)).toBeVisible()
  await app.page.getByRole('region', { name: vi.notice.messages }).getByRole('button', { name: vi.common.undo }).click()
  await expect(workbench.highlights).toContainText('Tuyến đường sắt')
})

test('the card changes themes, colour and note, and every change is kept', async ({ app }) => {
  const workbench = await withArticle(app)
  await highlighted(app, 'đường sắt', ['Giao thông', 'Thời sự'])
  await workbench.clickOn('đường sắt')
  await workbench.card.getByRole('button', { name: 'Bỏ chủ đề Thời sự' }).click()
  await expect(workbench.card.getByRole('list', { name: vi.highlight.themes })).not.toContainText('Thời sự')
  await workbench.card.getByRole('radio', { name: vi.colour.purple }).dispatchEvent('click')
  await expect.poll(workbench.painted).toMatchObject({ 'purple-0': ['đường sắt'] })
  await workbench.card.getByRole('textbox', { name: vi.highlight.note }).fill('So với **đường bộ**')
  await app.page.keyboard.press('Escape')
  await expect(workbench.card).toBeHidden()
  await app.restart()
  await expect(workbench.highlights).toContainText('So với **đường bộ**')
  await expect(workbench.highlights).toContainText('Giao thông')
  await expect(workbench.highlights).not.toContainText('Thời sự')
})

test('a note that is being typed when the window closes is kept', async ({ app }) => {
  const workbench = await withArticle(app)
  await highlighted(app, 'đường sắt')
  await workbench.clickOn('đường sắt')
  await workbench.card.getByRole('textbox', { name: vi.highlight.note }).fill('Chưa viết xong')
  await app.restart()
  await expect(workbench.highlights).toContainText('Chưa viết xong')
})

test('single letters do nothing in a field, nor while an input method composes', async ({ app }) => {
  const workbench = await withArticle(app)
  await workbench.selectFirstWords(1, 2)
  await workbench.search('h t n')
  await expect(workbench.highlights).toHaveCount(0)
  await workbench.text(1).focus()
  await app.page.evaluate(() =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'h', bubbles: true, isComposing: true })),
  )
  await app.page.keyboard.press('?')
  await expect(app.page.getByRole('dialog', { name: vi.keys.title })).toBeVisible()
  await app.page.keyboard.press('h')
  await app.page.keyboard.press('Escape')
  const reply = await call(app.page, 'highlight.list', {})
  expect(reply).toMatchObject({ ok: true, value: [] })
})

test('the key of a theme tags what is selected', async ({ app }) => {
  const workbench = await withArticle(app)
  await call(app.page, 'theme.create', { path: 'Kinh tế/Thương mại', shortcut: '1' })
  await expect.poll(async () => (await call(app.page, 'theme.list', {})).ok).toBe(true)
  await workbench.selectFirstWords(1, 2)
  await app.page.keyboard.press('1')
  await expect(workbench.highlights).toContainText('Kinh tế/Thương mại')
})

test('highlights can be rendered as marks for those who cannot see the painting', async ({ app }) => {
  const workbench = await withArticle(app)
  await highlighted(app, 'đường sắt')
  await expect(workbench.highlights.getByRole('option')).toHaveCount(1)
  await expect(workbench.text(1).locator('mark')).toHaveCount(0)
  await call(app.page, 'settings.update', { marks: true })
  await expect(workbench.text(1).locator('mark')).toHaveText('đường sắt')
  await expect.poll(workbench.painted).toMatchObject({ 'yellow-0': ['đường sắt'] })
})

test('panes are resized with the keyboard', async ({ app }) => {
  const workbench = await withArticle(app)
  await app.page.getByRole('button', { name: vi.command['pane-split'] }).click()
  const splitter = app.page.getByRole('separator', { name: vi.reader.resize, exact: true })
  await splitter.focus()
  const before = await workbench.text(1).boundingBox()
  await app.page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await workbench.text(1).boundingBox())?.width).toBeGreaterThan(before?.width ?? 0)
})

test('a text of 300,000 characters opens, and is read on where it was left', async ({ app }) => {
  const line = 'Kim ngạch song phương tăng, đường sắt nối hai vùng, hàng hoá đi xa hơn trước. '
  const paragraphs = Array.from({ length: 960 }, (_, index) => `Đoạn ${index + 1}. ${line.repeat(4)}`.trim())
  const workbench = await withArticle(app, paragraphs.join('\n'))
  await highlighted(app, 'Đoạn 700.')
  await expect(workbench.highlights.getByRole('option')).toHaveCount(1)
  await workbench.highlights.getByRole('option').click()
  await expect(workbench.text(1).getByText('Đoạn 700.')).toBeInViewport()
  await expect
    .poll(async () => {
      const reply = await call(app.page, 'article.read', { article: 1 })
      return reply.ok ? reply.value.place : 0
    })
    .toBeGreaterThan(100_000)
  await app.restart()
  await expect(workbench.text(1).getByText('Đoạn 700.')).toBeInViewport()
})

test('a key after H is about the highlight just made, not about the same words again', async ({ app }) => {
  const workbench = await withArticle(app)
  await workbench.selectFirstWords(1, 2)
  await app.page.keyboard.press('h')
  await expect(workbench.highlights.getByRole('option')).toHaveCount(1)
  await workbench.tag('Giao thông')
  await expect(workbench.highlights).toContainText('Giao thông')
  await app.page.keyboard.press('n')
  await expect(workbench.card.getByRole('textbox', { name: vi.highlight.note })).toBeFocused()
  expect(await call(app.page, 'highlight.list', {})).toMatchObject({ ok: true, value: [{ themes: ['Giao thông'] }] })
})

test('adding a theme on a card tags its highlight, whatever else is selected', async ({ app }) => {
  const workbench = await withArticle(app)
  await highlighted(app, 'đường sắt')
  await workbench.selectFirstWords(1, 1)
  await workbench.highlights.getByRole('option').dblclick()
  await workbench.card.getByRole('button', { name: vi.highlight['add-theme'] }).click()
  await app.page.getByRole('combobox', { name: vi.theme.pick }).fill('Hạ tầng')
  await app.page.keyboard.press('Enter')
  await expect(workbench.highlights).toContainText('Hạ tầng')
  expect(await call(app.page, 'highlight.list', {})).toMatchObject({ ok: true, value: [{ exact: 'đường sắt', themes: ['Hạ tầng'] }] })
})

test('a note that is refused is kept and can be saved again', async ({ app }) => {
  const workbench = await withArticle(app)
  await highlighted(app, 'đường sắt')
  await workbench.clickOn('đường sắt')
  const note = workbench.card.getByRole('textbox', { name: vi.highlight.note })
  // Longer than a note may be.
  await note.fill('dài '.repeat(30_000))
  await app.page.keyboard.press('Control+Enter')
  await expect(app.page.getByRole('alert')).toBeVisible()
  await app.page.keyboard.press('Escape')
  await expect(workbench.card).toBeHidden()
  await workbench.clickOn('đường sắt')
  await expect(note).toHaveValue(/^dài dài/u)
  await note.fill('ngắn')
  await app.page.keyboard.press('Control+Enter')
  await expect(workbench.highlights).toContainText('ngắn')
})

test('the undo of a message undoes what the message is about, or nothing', async ({ app }) => {
  const workbench = await withArticle(app)
  await highlighted(app, 'đường sắt')
  await app.page.keyboard.press('j')
  await app.page.keyboard.press('Delete')
  const undo = app.page.getByRole('region', { name: vi.notice.messages }).getByRole('button', { name: vi.common.undo })
  await expect(undo).toBeVisible()
  await highlighted(app, 'cà phê')
  await undo.click()
  await expect(app.page.getByRole('alert')).toBeVisible()
  await expect(workbench.highlights.getByRole('option')).toHaveText(/cà phê/u)
})

test('keys of commands leave a dialog alone in which something is being written', async ({ app }) => {
  await withArticle(app)
  await app.page.keyboard.press('Control+Shift+v')
  const text = app.page.getByRole('dialog').getByRole('textbox', { name: vi.import['paste-text'] })
  await text.fill('Một bài đang gõ dở')
  for (const key of ['Control+k', 'Control+o', 'Control+e', 'F2']) await app.page.keyboard.press(key)
  await expect(text).toHaveValue('Một bài đang gõ dở')
})

test('selecting in one pane lets go of the selection in the other', async ({ app }) => {
  const workbench = await withArticle(app)
  await workbench.selectFirstWords(1, 2)
  await workbench.open('Tàu hàng', { beside: true })
  await workbench.selectFirstWords(2, 2)
  await expect(app.page.getByRole('toolbar', { name: vi.reader.tools })).toHaveCount(1)
})

test('the keys shown on a card work while it has the focus', async ({ app }) => {
  const workbench = await withArticle(app)
  await highlighted(app, 'đường sắt')
  await workbench.clickOn('đường sắt')
  await expect(workbench.card).toBeFocused()
  await app.page.keyboard.press('t')
  await app.page.getByRole('combobox', { name: vi.theme.pick }).fill('Hạ tầng')
  await app.page.keyboard.press('Enter')
  await expect(workbench.highlights).toContainText('Hạ tầng')
  await workbench.clickOn('đường sắt')
  await app.page.keyboard.press('Backspace')
  await expect(app.page.getByText(vi.highlight.empty)).toBeVisible()
})
