import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'
import { reprints, SAID, SAID_WORDS } from './reprints.ts'

const dialogOf = ({ page }: App, name = vi.copies.title) => page.getByRole('dialog', { name })
const placesOf = (app: App, name?: string) => dialogOf(app, name).getByRole('option')

/** Nothing serious in light, dark and high contrast. */
async function looksWell({ page }: App) {
  for (const appearance of ['light', 'dark', 'contrast'] as const) {
    await call(page, 'settings.update', { appearance })
    await expect(page.locator(`html[data-appearance="${appearance}"]`)).toBeAttached()
    expect([appearance, await serious(page)]).toEqual([appearance, []])
  }
}

test('where else a selection stands: the oldest first, with what differs, filtered without marks, opened beside', async ({ app }) => {
  test.slow()
  const workbench = await reprints(app)
  const { page } = app
  await workbench.selectFirstWords(1, SAID_WORDS)
  await page.keyboard.press('w')
  const places = placesOf(app)
  await expect(places).toContainText([
    /Cơ hội mới cho xuất khẩu.*Báo Mẫu · 1\/3\/2024.*sớm nhất.*đúng từng chữ/su,
    /Hàng Việt sang Trung Á.*sau 3 ngày.*đoạn này/su,
    /Thị trường xa.*sau 80 ngày.*100%/su,
  ])
  await expect(places.nth(2).locator('ins')).toHaveText(/cả/u)
  await expect(places.nth(2)).toContainText('Nhắc lại:')
  await looksWell(app)

  const filter = dialogOf(app).getByRole('searchbox', { name: vi.copies.filter })
  await filter.fill('bien dong')
  await expect(places).toHaveCount(1)
  await filter.press('ArrowDown')
  await page.keyboard.press('Control+Enter')
  await expect(dialogOf(app)).toBeHidden()
  await expect(workbench.text(2)).toContainText('Một đoạn kết khác hẳn.')
  await expect(workbench.text(1)).toContainText('Doanh nghiệp')
  await expect.poll(async () => (await workbench.painted()).target).toEqual([expect.stringMatching(/^Việt Nam.*Trung Á$/u)])
})

test('a highlight is looked for too, the selection tools have it, and what stands nowhere else says so', async ({ app }) => {
  const workbench = await reprints(app)
  const { page } = app
  await call(page, 'highlight.create', { article: 1, place: { quote: 'Doanh nghiệp chờ đường bay thẳng', occurrence: 1 } })
  await expect(workbench.highlights.getByRole('option')).toHaveCount(1)
  await workbench.text(1).focus()
  await page.keyboard.press('j')
  await page.keyboard.press('w')
  await expect(dialogOf(app)).toContainText(vi.copies.none)
  await page.keyboard.press('Escape')
  await expect(dialogOf(app)).toBeHidden()
  await workbench.dragOver('nhiều mặt hàng thế mạnh')
  await page.getByRole('toolbar', { name: vi.reader.tools }).getByRole('button', { name: vi.reader['where-else'] }).click()
  await expect(placesOf(app)).toHaveCount(3)
})

test('a selection is tagged together with what is chosen of its copies, as one step', async ({ app }) => {
  const workbench = await reprints(app)
  const { page } = app
  await workbench.selectFirstWords(1, SAID_WORDS)
  await page.keyboard.press('w')
  await expect(placesOf(app)).toHaveCount(3)
  await page.keyboard.press('End')
  await page.keyboard.press('Space')
  await expect(placesOf(app).nth(2)).toHaveAttribute('aria-selected', 'false')
  await dialogOf(app).getByRole('button', { name: 'Gắn chủ đề cho 1 chỗ…' }).press('Enter')
  await page.getByRole('combobox', { name: vi.theme.pick }).fill('Xuất khẩu')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(workbench.highlights.getByRole('option', { name: SAID })).toContainText('Xuất khẩu')
  const made = await call(page, 'highlight.list', {})
  expect(made).toMatchObject({ value: [{ article: 1 }, { article: 2, exact: SAID, themes: ['Xuất khẩu'] }] })
  await page.keyboard.press('Control+z')
  await expect(workbench.highlights.getByRole('option')).toHaveCount(0)
  expect(await call(page, 'highlight.list', {})).toMatchObject({ value: [] })
})

test('code once: a tagged passage offers its copies, one key takes them all, they are linked, and one undo takes it back', async ({
  app,
}) => {
  test.slow()
  const workbench = await reprints(app)
  const { page } = app
  await workbench.selectFirstWords(1, SAID_WORDS)
  await workbench.tag('Thương mại')
  const offer = page.getByRole('button', { name: vi.copies.look })
  await expect(offer).toBeVisible()
  // Quietly: the text keeps the focus.
  await expect(workbench.text(1)).toBeFocused()
  await page.keyboard.press('c')
  await expect(offer).toBeHidden()
  const places = placesOf(app, vi.copies['code-once'])
  await expect(places).toHaveCount(3)
  await expect(dialogOf(app, vi.copies['code-once']).getByRole('button', { name: 'Gắn “Thương mại” cho 2 chỗ' })).toBeFocused()
  await looksWell(app)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('2 chỗ đã được mã hóa giống đoạn này').last()).toBeVisible()
  const themes = async () => {
    const reply = await call(page, 'highlight.list', {})
    return reply.ok ? reply.value.map(({ article, themes }) => `${article} ${themes}`) : []
  }
  expect(await themes()).toEqual(['1 Thương mại', '2 Thương mại', '3 Thương mại'])

  // The card tells of them and goes there.
  await workbench.text(1).focus()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const linked = workbench.card.getByText('Cũng được mã hóa trong 2 bài khác')
  await linked.press('Enter')
  await looksWell(app)
  await workbench.card.getByRole('button', { name: 'Đến: Thị trường xa' }).press('Enter')
  await expect(workbench.text(1)).toContainText('Một đoạn kết khác hẳn.')
  await page.keyboard.press('Control+z')
  await expect.poll(themes).toEqual(['1 Thương mại'])
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(themes).toHaveLength(3)
})

test('the offer can be switched off, and says nothing where all is coded alike', async ({ app }) => {
  const workbench = await reprints(app)
  const { page } = app
  await page.keyboard.press('Control+,')
  await page.getByRole('switch', { name: vi.settings['offer-copies'] }).press('Space')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await workbench.selectFirstWords(1, SAID_WORDS)
  await workbench.tag('Thương mại')
  await expect(workbench.highlights.getByRole('option', { name: SAID })).toContainText('Thương mại')
  // The same question that an offer would come from has been answered by then.
  await call(page, 'parallel.copies', { highlights: [1] })
  await expect(page.getByRole('button', { name: vi.copies.look })).toHaveCount(0)
})

const HOPE = 'Doanh nghiệp chờ đường bay thẳng và thủ tục nhanh hơn'
const alike = (count: number) => vi.copies['tag-alike_other'].replace('{{count}}', String(count))

/** Themes of all highlights with their articles, in the order of these. */
async function coded({ page }: App): Promise<string[]> {
  const reply = await call(page, 'highlight.list', {})
  return reply.ok ? reply.value.map(({ article, themes }) => `${article} ${themes}`).toSorted() : []
}

test('many passages tagged at once offer their copies: one list, one key takes all, one undo takes it back', async ({ app }) => {
  test.slow()
  const workbench = await reprints(app)
  const { page } = app
  await workbench.addText('Đường bay', `Tin vắn: ${HOPE}. Còn lại là chuyện khác.`)
  await call(page, 'parallel.settle', {})
  for (const quote of [SAID, HOPE]) await call(page, 'highlight.create', { article: 1, place: { quote, occurrence: 1 } })
  await workbench.open('Hàng Việt sang Trung Á')
  await expect(workbench.highlights.getByRole('option')).toHaveCount(2)
  await workbench.highlights.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('t')
  await page.getByRole('combobox', { name: vi.theme.pick }).fill('Thương mại')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('button', { name: vi.bulk.run })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(vi.copies.offer_other.replace('{{count}}', '3')).last()).toBeVisible()
  // What was done before can still be undone beside it.
  await expect(page.getByText('Đã gắn chủ đề cho 2 đoạn.').last()).toBeVisible()
  const before = await coded(app)
  await page.keyboard.press('c')
  const dialog = dialogOf(app, vi.copies['code-once'])
  await expect(dialog).toContainText(vi.copies['of-many_other'].replace('{{count}}', '2'))
  await expect(placesOf(app, vi.copies['code-once'])).toContainText([
    /Cơ hội mới.*sớm nhất/su,
    /Hàng Việt sang Trung Á/u,
    /Thị trường xa/u,
    /Hàng Việt sang Trung Á/u,
    /Đường bay/u,
  ])
  await expect(dialog.getByRole('button', { name: alike(3) })).toBeFocused()
  await looksWell(app)
  await page.keyboard.press('Enter')
  await expect(page.getByText(vi.copies['done-many_other'].replace('{{count}}', '3')).last()).toBeVisible()
  await expect.poll(() => coded(app)).toEqual([...before, '2 Thương mại', '3 Thương mại', '4 Thương mại'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => coded(app)).toEqual(before)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => coded(app)).toHaveLength(5)
})

test('places of a search tagged at once offer their copies in the report', async ({ app }) => {
  const workbench = await reprints(app)
  const { page } = app
  await workbench.addText('Đường bay', `Tin vắn: ${HOPE}. Còn lại là chuyện khác.`)
  await call(page, 'parallel.settle', {})
  await workbench.search(`"${HOPE}"`)
  await expect(workbench.results.getByRole('row')).toHaveCount(2)
  await page.getByRole('searchbox', { name: vi.search.label }).press('ArrowDown')
  await page.keyboard.press('Shift+ ')
  await page.keyboard.press('t')
  await page.getByRole('combobox', { name: vi.theme.pick }).fill('Thương mại')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('1 đoạn trong 1 bài')
  await page.getByRole('dialog').getByRole('button', { name: vi.tagging.run, exact: true }).press('Enter')
  const report = page.getByRole('dialog', { name: vi.tagging.done })
  await expect(report).toContainText(vi.copies.offer_other.replace('{{count}}', '1'))
  await report.getByRole('button', { name: vi.copies.look }).press('Enter')
  await dialogOf(app, vi.copies['code-once']).getByRole('button', { name: 'Gắn “Thương mại” cho 1 chỗ' }).press('Enter')
  await expect.poll(() => coded(app)).toEqual(['1 Thương mại', '4 Thương mại'])
  await expect(page.getByRole('dialog')).toBeHidden()
})
