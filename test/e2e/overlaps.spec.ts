import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

const SENTENCE = 'Theo ông Khang, kim ngạch song phương đạt 146,3 triệu USD, tăng 18,4% so với cùng kỳ.'
const TEXT = [
  'Tàu hàng đầu tiên rời ga Bình Nguyên sáng nay, chở 320 tấn cà phê.',
  SENTENCE,
  'Tuyến đường sắt mới rút ngắn chín giờ.',
].join('\n')

/** A library with one article, open in the first pane, with highlights on it. */
async function withHighlights(app: App, highlights: { quote: string; themes?: string[] }[], text = TEXT) {
  const workbench = new Workbench(app)
  await workbench.addText('Tàu hàng', text)
  for (const { quote, themes = [] } of highlights) {
    const reply = await call(app.page, 'highlight.create', { article: 1, place: { quote, occurrence: 1 }, themes })
    if (!reply.ok) throw new Error(reply.error.message)
  }
  await workbench.open('Tàu hàng')
  await expect(workbench.text(1)).toBeFocused()
  await expect(workbench.highlights.getByRole('option').first()).toBeVisible()
  const margin = app.page.getByRole('toolbar', { name: vi.highlight.margin })
  const picks = app.page.getByRole('listbox', { name: vi.highlight.pick })
  return { workbench, margin, picks }
}

const three = [
  { quote: 'kim ngạch song phương đạt 146,3 triệu USD', themes: ['Kinh tế/Thương mại'] },
  { quote: '146,3 triệu USD, tăng 18,4%', themes: ['Số liệu'] },
  { quote: 'cà phê', themes: ['Nông sản'] },
]

test('every highlight has a stripe in the margin with the name of its theme', async ({ app }) => {
  const { margin, workbench } = await withHighlights(app, three)
  const stripes = margin.getByRole('button')
  await expect(stripes).toHaveCount(3)
  await expect(margin.getByRole('button', { name: 'Kinh tế/Thương mại: kim ngạch song phương' })).toHaveText('Thương mại')
  await margin.getByRole('button', { name: 'Nông sản: cà phê' }).click()
  await expect(workbench.card).toContainText('cà phê')
})

test('the arrow keys go from stripe to stripe and light up one highlight, Enter opens it, Escape comes back', async ({ app }) => {
  const { margin, workbench } = await withHighlights(app, three)
  await margin.getByRole('button').first().focus()
  await expect.poll(workbench.painted).toMatchObject({ lit: ['cà phê'] })
  await app.page.keyboard.press('ArrowDown')
  await expect(margin.getByRole('button', { name: 'Kinh tế/Thương mại' })).toBeFocused()
  await expect.poll(workbench.painted).toMatchObject({ lit: ['kim ngạch song phương đạt 146,3 triệu USD'] })
  await app.page.keyboard.press('End')
  await expect(margin.getByRole('button', { name: 'Số liệu' })).toBeFocused()
  await app.page.keyboard.press('Enter')
  await expect(workbench.card).toContainText('146,3 triệu USD, tăng 18,4%')
  await app.page.keyboard.press('Escape')
  await margin.getByRole('button', { name: 'Số liệu' }).focus()
  await app.page.keyboard.press('Escape')
  await expect(workbench.text(1)).toBeFocused()
  await expect.poll(async () => (await workbench.painted()).lit).toBeUndefined()
})

test('the pointer lights up the shortest highlight under it, on a row of the list that of the row', async ({ app }) => {
  const { workbench } = await withHighlights(app, three)
  await app.page.mouse.move(0, 0)
  await workbench.hoverOver('146,3')
  await expect.poll(workbench.painted).toMatchObject({ lit: ['146,3 triệu USD, tăng 18,4%'] })
  await workbench.highlights.getByRole('option', { name: 'cà phê' }).hover()
  await expect.poll(workbench.painted).toMatchObject({ lit: ['cà phê'] })
})

test('stripes are switched off in the settings and by a command, and stay off', async ({ app }) => {
  const { margin, workbench } = await withHighlights(app, three)
  await app.page.keyboard.press('Control+k')
  await app.page.getByRole('combobox').fill('vach ben le')
  await app.page.keyboard.press('Enter')
  await expect(margin).toHaveCount(0)
  // What is seen at once is saved a moment later.
  await expect.poll(() => call(app.page, 'settings.read', {})).toMatchObject({ value: { stripes: false } })
  await app.restart()
  await expect(workbench.highlights.getByRole('option').first()).toBeVisible()
  await expect(app.page.getByRole('toolbar', { name: vi.highlight.margin })).toHaveCount(0)
  await app.page.keyboard.press('Control+,')
  await app.page.getByRole('switch', { name: vi.settings.stripes }).press('Space')
  await app.page.keyboard.press('Escape')
  await expect(app.page.getByRole('toolbar', { name: vi.highlight.margin }).getByRole('button')).toHaveCount(3)
})

/** Twenty highlights on one sentence, each within the one before. */
const nested = Array.from({ length: 30 }, (_, at) => SENTENCE.slice(at, SENTENCE.length - at).trim())
const twenty = [...new Set(nested)].slice(0, 20).map((quote, at) => ({ quote, themes: [`Chủ đề ${at + 1}`] }))

test('in a narrow pane the stripes are thin, leave the text its room, and stay within the pane', async ({ app }) => {
  const { workbench, margin } = await withHighlights(app, three)
  const { page } = app
  const stripe = margin.getByRole('button').first()
  const width = async () => (await stripe.boundingBox())?.width ?? 0
  await expect.poll(width).toBe(7)
  for (const _ of [2, 3]) await page.keyboard.press('F8')
  await expect.poll(width).toBe(3)
  const room = await workbench.text(1).evaluate(scroller => Number.parseFloat(getComputedStyle(scroller).paddingInlineEnd))
  expect(room).toBeLessThanOrEqual(44)
  const inside = await margin.evaluate(bar => {
    const right = bar.closest('.pane')?.getBoundingClientRect().right ?? 0
    return [...bar.querySelectorAll('button')].every(button => button.getBoundingClientRect().right <= right)
  })
  expect(inside).toBe(true)
  await stripe.press('Enter')
  await expect(workbench.card).toBeVisible()
})

test('twenty highlights on one sentence stay pickable, by mouse and by keyboard', async ({ app }) => {
  const { margin, picks, workbench } = await withHighlights(app, twenty)
  await workbench.clickOn('song phương')
  await expect(picks.getByRole('option')).toHaveCount(20)
  await expect(picks.getByRole('option').first()).toBeFocused()
  await expect(picks.getByRole('option').first()).toContainText('Chủ đề 20')
  for (let at = 0; at < 7; at++) await app.page.keyboard.press('ArrowDown')
  const seventh = picks.getByRole('option', { name: 'Chủ đề 13' })
  await expect(seventh).toBeFocused()
  await expect.poll(workbench.painted).toMatchObject({ lit: [twenty[12]?.quote] })
  expect(await serious(app.page)).toEqual([])
  await app.page.keyboard.press('Enter')
  await expect(picks).toHaveCount(0)
  await expect(workbench.card.getByRole('list', { name: vi.highlight.themes })).toContainText('Chủ đề 13')
  await app.page.keyboard.press('Escape')
  await app.page.keyboard.press('p')
  await expect(picks.getByRole('option', { name: 'Chủ đề 13' })).toBeFocused()
  await app.page.keyboard.press('ArrowUp')
  await app.page.keyboard.press('Escape')
  await expect(picks).toHaveCount(0)
  await expect(workbench.text(1)).toBeFocused()
  await expect.poll(workbench.painted).toMatchObject({ current: [twenty[13]?.quote] })
  await margin.getByRole('button', { name: 'Thêm 12 đoạn đánh dấu ở đây' }).click()
  await expect(picks.getByRole('option')).toHaveCount(20)
})

test('O goes round through all of twenty, and a theme is put on the one that is picked', async ({ app }) => {
  const { picks, workbench } = await withHighlights(app, twenty)
  await app.page.keyboard.press('j')
  const seen = new Set<string>()
  for (let at = 0; at < 20; at++) {
    const [current] = (await workbench.painted()).current ?? []
    seen.add(current ?? '')
    await app.page.keyboard.press('o')
    await expect.poll(async () => (await workbench.painted()).current?.[0]).not.toBe(current)
  }
  expect(seen.size).toBe(20)
  await app.page.keyboard.press('p')
  await app.page.keyboard.press('Home')
  await workbench.tag('Số liệu')
  const reply = await call(app.page, 'highlight.list', {})
  const tagged = reply.ok ? reply.value.filter(({ themes }) => themes.includes('Số liệu')) : []
  expect(tagged.map(({ exact }) => exact)).toEqual([twenty[19]?.quote])
  await expect(picks).toHaveCount(0)
})

test('four lanes are underlined apart, what lies deeper keeps its ground', async ({ app }) => {
  const { workbench } = await withHighlights(app, twenty)
  const painted = await workbench.painted()
  const lanes = Object.keys(painted).filter(style => /-\d$/u.test(style))
  expect(lanes.map(style => style.at(-1)).sort()).toEqual(['0', '1', '2', '3'])
  expect(lanes.flatMap(style => painted[style]).length).toBe(4)
  expect(Object.keys(painted).some(style => style.endsWith('-deep'))).toBe(true)
})

test('stripes and the list to pick from have no serious fault', async ({ app }) => {
  const { margin, picks, workbench } = await withHighlights(app, three)
  await expect(margin.getByRole('button')).toHaveCount(3)
  await workbench.clickOn('146,3')
  await expect(picks.getByRole('option')).toHaveCount(2)
  expect(await serious(app.page)).toEqual([])
})

test('a highlight made elsewhere comes into the page, and its counts with it', async ({ app }) => {
  const { workbench } = await withHighlights(app, three)
  await app.page.getByRole('tab', { name: vi.theme.title }).click()
  await call(app.page, 'highlight.create', { article: 1, place: { quote: 'đường sắt', occurrence: 1 }, themes: ['Nông sản'] })
  await expect(app.page.getByRole('treegrid').getByRole('row', { name: 'Nông sản' })).toContainText('2')
  await expect(workbench.articles.getByRole('row', { name: 'Tàu hàng' })).toContainText('4 đoạn đánh dấu')
  await app.page.getByRole('tab', { name: vi.highlight.list }).click()
  await expect(workbench.highlights.getByRole('option', { name: 'đường sắt' })).toBeVisible()
  await workbench.text(1).focus()
  await app.page.keyboard.press('Control+z')
  await expect(workbench.highlights.getByRole('option', { name: 'đường sắt' })).toHaveCount(0)
  await expect(workbench.articles.getByRole('row', { name: 'Tàu hàng' })).toContainText('3 đoạn đánh dấu')
})
