import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

const padding = Array(30).fill('Hai nước bàn về thương mại, du lịch và khí hậu trong nhiều phiên họp liên tiếp. '.repeat(3)).join('\n\n')
const TEXT = `Tuyến đường sắt mới.\n\n${padding}\n\nNgười ta đi đường bộ, còn duong sat thì chờ.\n\n${padding}\n\nTàu ĐƯỜNG SẮT đã về ga.`

/** The text open in the pane with the focus, and the bar that finds in it. */
async function withText(app: App) {
  const { page } = app
  const workbench = new Workbench(app)
  await workbench.addText('Đường sắt', TEXT)
  await workbench.open('Đường sắt')
  await expect(workbench.text(1)).toBeFocused()
  return { page, workbench, bar: page.getByRole('search', { name: vi.find.title }) }
}

test('words are found as they are typed, stepped through round the ends, and Escape selects the place', async ({ app }) => {
  const { page, workbench, bar } = await withText(app)
  const count = bar.getByRole('status')
  await page.keyboard.press('Control+f')
  await expect(bar.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('duong sat')
  await expect(count).toHaveText('1 / 4')
  await expect.poll(async () => (await workbench.painted()).found).toEqual(['đường sắt', 'đường', 'duong sat', 'ĐƯỜNG SẮT'])
  expect((await workbench.painted())['found-current']).toEqual(['đường sắt'])

  await page.keyboard.press('Enter')
  await expect(count).toHaveText('2 / 4')
  await expect(workbench.text(1).getByText('Người ta đi đường bộ')).toBeInViewport()
  await page.keyboard.press('F3')
  await expect(count).toHaveText('3 / 4')
  await page.keyboard.press('F3')
  await expect(workbench.text(1).getByText('Tàu ĐƯỜNG SẮT')).toBeInViewport()
  await page.keyboard.press('F3')
  await expect(count).toHaveText('1 / 4')
  await page.keyboard.press('Shift+Enter')
  await expect(count).toHaveText('4 / 4')
  await page.keyboard.press('Shift+F3')
  await expect(count).toHaveText('3 / 4')
  expect((await workbench.painted())['found-current']).toEqual(['duong sat'])

  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  await expect(workbench.text(1)).toBeFocused()
  expect((await workbench.painted()).found).toBeUndefined()
  expect(await page.evaluate(() => String(document.getSelection()))).toBe('duong sat')
  // What was found can be highlighted at once.
  await page.keyboard.press('h')
  await expect(workbench.highlights.getByRole('option', { name: 'duong sat' })).toBeVisible()

  await page.keyboard.press('F3')
  await expect(bar.getByRole('searchbox')).toHaveValue('duong sat')
})

test('selected words are looked for as they stand, and a phrase that is nowhere says so', async ({ app }) => {
  const { page, workbench, bar } = await withText(app)
  await workbench.dragOver('đường sắt')
  await page.keyboard.press('Control+f')
  await expect(bar.getByRole('searchbox')).toHaveValue('"đường sắt"')
  await expect(bar.getByRole('status')).toHaveText('1 / 2')
  await bar.getByRole('searchbox').fill('"đường thủy"')
  await expect(bar.getByRole('status')).toHaveText(vi.find.none)
  await expect(bar.getByRole('button', { name: vi.find.next })).toBeDisabled()
  await bar.getByRole('searchbox').fill('/(đường/')
  await expect(bar.getByRole('alert')).toContainText('không phải là biểu thức chính quy')
  await bar.getByRole('searchbox').fill('/s[ắa]t/')
  await expect(bar.getByRole('status')).toHaveText('1 / 3')
})

test('a regular expression that would never end is stopped and said so, and Collate goes on', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  const bar = page.getByRole('search', { name: vi.find.title })
  await workbench.addText('Chữ a', `${'a'.repeat(80)}! Đường sắt.`)
  await workbench.open('Chữ a')
  await expect(workbench.text(1)).toBeFocused()
  await page.keyboard.press('Control+f')
  await bar.getByRole('searchbox').fill('/^(a+)+$/')
  await expect(bar.getByRole('alert')).toContainText('mất quá nhiều thời gian')
  await bar.getByRole('searchbox').fill('sat')
  await expect(bar.getByRole('status')).toHaveText('1 / 1')
})

test('while an input method composes words are found but nothing steps or closes', async ({ app }) => {
  const { page, bar } = await withText(app)
  await page.keyboard.press('Control+f')
  await expect(bar.getByRole('searchbox')).toBeFocused()
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: 'đường', selectionStart: 5, selectionEnd: 5 })
  await expect(bar.getByRole('status')).toHaveText('1 / 4')
  await bar.getByRole('searchbox').evaluate(field => {
    for (const key of ['Enter', 'Escape', 'F3'])
      field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, isComposing: true }))
  })
  await session.send('Input.insertText', { text: 'đường' })
  await session.detach()
  await expect(bar.getByRole('searchbox')).toHaveValue('đường')
  await expect(bar.getByRole('status')).toHaveText('1 / 4')
})

test('every pane has a bar of its own, and what was searched for everywhere is there at once', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  const bars = page.getByRole('search', { name: vi.find.title })
  await workbench.addText('Đường sắt', TEXT)
  await workbench.addText('Du lịch', 'Khách đi đường bộ nhiều hơn đường sắt.')
  await call(page, 'search.settle', {})
  await workbench.search('duong bo')
  await workbench.results.getByRole('row', { name: 'Du lịch' }).click()
  await expect(workbench.text(1)).toBeFocused()
  await page.keyboard.press('Control+f')
  await expect(bars.getByRole('searchbox')).toHaveValue('duong bo')
  await expect(bars.getByRole('status')).toHaveText('1 / 2')
  await workbench.search('')
  await workbench.open('Đường sắt', { beside: true })
  await expect(workbench.text(2)).toBeFocused()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('ga')
  await expect(bars).toHaveCount(2)
  await expect(bars.last().getByRole('status')).toHaveText('1 / 1')
  await expect(bars.first().getByRole('status')).toHaveText('1 / 2')
  await page.keyboard.press('Escape')
  await expect(bars).toHaveCount(1)
  // The other bar follows its pane to another article.
  await page.keyboard.press('F6')
  await workbench.open('Đường sắt')
  await expect(bars.getByRole('status')).toHaveText('1 / 4')
})

test('the bar has no serious fault', async ({ app }) => {
  const { page, bar } = await withText(app)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: vi.palette.label }).fill('tim trong bai')
  await page.keyboard.press('Enter')
  await bar.getByRole('searchbox').fill('duong')
  await expect(bar.getByRole('status')).toHaveText('1 / 4')
  expect(await serious(page)).toEqual([])
  await bar.getByRole('searchbox').fill('duong /(/')
  await expect(bar.getByRole('alert')).toBeVisible()
  expect(await serious(page)).toEqual([])
})
