import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { expect, test } from './fixtures.ts'
import {
  bandsJoin,
  FIRST,
  filler,
  SECOND,
  scrollTo,
  setSynced,
  spoken,
  standsAt,
  THIRD,
  THIRD_CHANGED,
  tinted,
  withShared,
} from './side-by-side.ts'
import { Workbench } from './workbench.ts'

/** Pixels of three lines. */
const LINES = 90

test('panes scroll along with what they share, measured at each passage, whichever of them leads', async ({ app }) => {
  test.slow()
  const workbench = await withShared(app)
  await setSynced(app.page, true)
  await expect(app.page.getByRole('button', { name: vi.command.synced })).toHaveAttribute('aria-pressed', 'true')
  const passages = [
    [FIRST, FIRST],
    [SECOND, SECOND],
    [THIRD, THIRD_CHANGED],
  ] as const
  const apart = async ([left, right]: readonly [string, string]) =>
    Math.abs((await standsAt(workbench, 1, left)).top - (await standsAt(workbench, 2, right)).top)
  // Down in the left one, then back up in the right one.
  for (const passage of passages) {
    await scrollTo(workbench, 1, passage[0])
    await expect.poll(() => apart(passage), { message: passage[0] }).toBeLessThan(LINES)
  }
  for (const passage of passages.toReversed()) {
    await scrollTo(workbench, 2, passage[1])
    await expect.poll(() => apart(passage), { message: passage[1] }).toBeLessThan(LINES)
  }
})

test('what two texts share is tinted in both and joined by bands, which move along', async ({ app }) => {
  const workbench = await withShared(app)
  expect((await workbench.painted()).shared).toHaveLength(6)
  for (const passage of [FIRST, SECOND]) {
    await scrollTo(workbench, 1, passage)
    await scrollTo(workbench, 2, passage)
    await expect.poll(() => bandsJoin(workbench, app.page, passage)).toBe(true)
    const { top } = await standsAt(workbench, 2, passage)
    await app.page.mouse.wheel(0, 90)
    await expect.poll(async () => (await standsAt(workbench, 2, passage)).top).toBeLessThan(top)
    await expect.poll(() => bandsJoin(workbench, app.page, passage)).toBe(true)
  }
  // Another width of the panes sets the texts anew.
  await app.page.getByRole('separator', { name: vi.reader.resize, exact: true }).focus()
  await app.page.keyboard.press('ArrowLeft')
  await expect.poll(() => bandsJoin(workbench, app.page, SECOND)).toBe(true)
  await expect(app.page.locator('.bands')).toHaveAttribute('aria-hidden', 'true')
})

test('keys go from passage to passage and across to the twin, which stands at the same height, and back', async ({ app }) => {
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
  const workbench = await withShared(app)
  await app.page.keyboard.press('.')
  await expect(spoken(app.page)).toHaveText(/^Đoạn trùng 1\/3, 27 chữ, có cả trong “Cảng biển”: Tuyến đường sắt liên vận/u)
  await app.page.keyboard.press('.')
  await expect(spoken(app.page)).toHaveText(/^Đoạn trùng 2\/3, /u)
  await expect.poll(async () => (await workbench.painted())['shared-lit']).toEqual([SECOND.slice(0, -1), SECOND.slice(0, -1)])

  await app.page.keyboard.press('x')
  await expect(workbench.text(2)).toBeFocused()
  await expect(spoken(app.page)).toHaveText(/^Đoạn trùng 2\/3, .*có cả trong “Tàu hàng”: Nông dân huyện/u)
  const apart = async () => Math.abs((await standsAt(workbench, 1, SECOND)).top - (await standsAt(workbench, 2, SECOND)).top)
  await expect.poll(apart).toBeLessThan(2)
  await expect.poll(() => bandsJoin(workbench, app.page, SECOND)).toBe(true)
  expect(await app.page.evaluate(() => getComputedStyle(document.querySelector('.bands path') as Element).transitionDuration)).toBe('0s')

  await app.page.keyboard.press('.')
  await expect(spoken(app.page)).toHaveText(/^Đoạn trùng 3\/3, /u)
  await app.page.keyboard.press('x')
  await expect(workbench.text(1)).toBeFocused()
  await expect(spoken(app.page)).toHaveText(/^Đoạn trùng 3\/3, .*có cả trong “Cảng biển”/u)
  await app.page.keyboard.press('.')
  await expect(spoken(app.page)).toHaveText(vi.shared['no-more'])
  await app.page.keyboard.press(',')
  await expect(spoken(app.page)).toHaveText(/^Đoạn trùng 2\/3, /u)
  await app.page.keyboard.press('Escape')
  await expect.poll(async () => (await workbench.painted())['shared-lit']).toBeUndefined()
})

test('while panes scroll together, going to a passage brings its twin to the same height', async ({ app }) => {
  const workbench = await withShared(app)
  await setSynced(app.page, true)
  await expect(app.page.getByRole('button', { name: vi.command.synced })).toHaveAttribute('aria-pressed', 'true')
  for (const passage of [FIRST, SECOND]) {
    await app.page.keyboard.press('.')
    await expect
      .poll(async () => Math.abs((await standsAt(workbench, 1, passage)).top - (await standsAt(workbench, 2, passage)).top))
      .toBeLessThan(3)
    await expect(workbench.text(1).getByText(passage.slice(0, 30))).toBeInViewport()
  }
})

test('the pointer over a passage lights up both of its ends and their band', async ({ app }) => {
  const workbench = await withShared(app)
  await scrollTo(workbench, 1, FIRST)
  const { top } = await standsAt(workbench, 1, FIRST)
  const box = await workbench.text(1).getByText(FIRST).boundingBox()
  await app.page.mouse.move((box?.x ?? 0) + 30, top + 8, { steps: 3 })
  await expect.poll(async () => (await workbench.painted())['shared-lit']).toEqual([FIRST.slice(0, -1), FIRST.slice(0, -1)])
  await expect(app.page.locator('.bands path[data-lit]')).toHaveCount(1)
  await app.page.mouse.move(5, 5)
  await expect.poll(async () => (await workbench.painted())['shared-lit']).toBeUndefined()
})

test('a list says the same as tint and bands, and goes there; what was changed is compared word by word', async ({ app }) => {
  const workbench = await withShared(app)
  await app.page.keyboard.press('l')
  const list = app.page.getByRole('listbox', { name: vi.shared.list })
  await expect(list.getByRole('option')).toHaveCount(3)
  await expect(list.getByRole('option').first()).toBeFocused()
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  const difference = app.page.getByRole('region', { name: vi.shared.difference })
  await expect(difference).toContainText(vi.shared.identical)
  await app.page.keyboard.press('End')
  await expect(list.getByRole('option').last()).toBeFocused()
  await expect(difference.getByRole('deletion')).toContainText(['−', 'cuối', 'nhiều'])
  await expect(difference.getByRole('insertion')).toContainText(['+', 'giữa'])
  await expect(difference).toContainText('chỉ có trong “Cảng biển”')
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByRole('dialog')).toBeHidden()
  await expect(workbench.text(1)).toBeFocused()
  await expect(workbench.text(1).getByText(THIRD.slice(0, 30))).toBeInViewport()
  await expect(spoken(app.page)).toHaveText(/^Đoạn trùng 3\/3, /u)

  await app.page.keyboard.press('d')
  await expect(difference).toBeFocused()
  await expect(difference.getByRole('deletion').last()).toContainText('nhiều')
  await app.page.getByRole('button', { name: vi.shared['go-across'] }).click()
  await expect(workbench.text(2)).toBeFocused()
  await expect(workbench.text(2).getByText(THIRD_CHANGED.slice(0, 30))).toBeInViewport()
})

test('shared passages are hidden by a key and from the menu, and stay hidden', async ({ app }) => {
  let workbench = await withShared(app)
  await app.page.keyboard.press('s')
  await expect(spoken(app.page)).toHaveText(vi.shared.off)
  await expect.poll(async () => (await workbench.painted()).shared).toBeUndefined()
  await expect(app.page.locator('.bands path')).toHaveCount(0)
  await app.restart()
  workbench = new Workbench(app)
  await expect(workbench.text(2)).toBeVisible()
  expect(await call(app.page, 'settings.read', {})).toMatchObject({ ok: true, value: { shared: false } })
  await workbench.text(1).focus()
  await app.page.keyboard.press('Control+k')
  await app.page.getByRole('combobox').fill('hien hoac an cac doan trung')
  await app.page.keyboard.press('Enter')
  await tinted(workbench)
})

test('the same article in both panes: what it says twice has its twin at the other place', async ({ app }) => {
  const workbench = new Workbench(app)
  await workbench.addText('Lặp lại', [FIRST, ...filler(1, 12), THIRD, ...filler(2, 2), FIRST].join('\n'))
  await workbench.open('Lặp lại')
  await expect(workbench.text(1)).toBeFocused()
  await app.page.keyboard.press('Shift+F8')
  await expect(workbench.text(2)).toBeFocused()
  await expect.poll(async () => (await workbench.painted()).shared?.length).toBe(4)
  await app.page.keyboard.press('Home')
  await app.page.keyboard.press('.')
  await expect(spoken(app.page)).toHaveText(/^Đoạn trùng 1\/2, /u)
  await app.page.keyboard.press('x')
  await expect(workbench.text(1)).toBeFocused()
  await expect(workbench.text(1).getByText('Tuyến đường sắt').last()).toBeInViewport()
  await expect(spoken(app.page)).toHaveText(/^Đoạn trùng 2\/2, /u)
})

test('of three panes each shares with its neighbour, and the outer ones follow through the middle', async ({ app }) => {
  test.slow()
  const workbench = await withShared(app)
  // What shares nothing, between two others, and then once more the first.
  await app.page.keyboard.press('F6')
  await app.page.keyboard.press('F8')
  await workbench.articles.getByRole('row', { name: 'Tàu hàng' }).click()
  await expect(workbench.text(3)).toHaveAccessibleName(/Tàu hàng/u)
  await expect.poll(async () => (await workbench.painted()).shared?.length).toBe(9)
  await setSynced(app.page, true)
  await expect(app.page.getByRole('button', { name: vi.command.synced })).toHaveAttribute('aria-pressed', 'true')
  await scrollTo(workbench, 1, SECOND)
  for (const pane of [2, 3])
    await expect
      .poll(async () => Math.abs((await standsAt(workbench, 1, SECOND)).top - (await standsAt(workbench, pane, SECOND)).top))
      .toBeLessThan(LINES)
  await workbench.text(2).focus()
  await app.page.keyboard.press('Home')
  await app.page.keyboard.press('l')
  await expect(app.page.getByRole('listbox', { name: vi.shared.list }).getByRole('option')).toHaveCount(6)
})

test('what was a preview is tinted and scrolls along once it is being read', async ({ app }) => {
  test.slow()
  const workbench = await withShared(app)
  await app.page.keyboard.press('F6')
  await app.page.keyboard.press('F9')
  await app.page.keyboard.press('F8')
  await setSynced(app.page, true)
  await workbench.search('"giữa năm"')
  await expect(workbench.results.getByRole('row')).toHaveCount(1)
  await app.page.keyboard.press('ArrowDown')
  await expect(app.page.getByRole('button', { name: vi.reader['preview-back'] })).toBeVisible()
  await app.page.keyboard.press('Enter')
  await expect(workbench.text(2)).toBeFocused()
  await tinted(workbench)
  await scrollTo(workbench, 1, SECOND)
  await expect
    .poll(async () => Math.abs((await standsAt(workbench, 1, SECOND)).top - (await standsAt(workbench, 2, SECOND)).top))
    .toBeLessThan(LINES)
})

test('alone, or beside what shares nothing, the keys say so; in a field they are letters', async ({ app }) => {
  const workbench = new Workbench(app)
  await workbench.addText('Tàu hàng', FIRST)
  await workbench.addText('Chợ phiên', SECOND)
  await workbench.open('Tàu hàng')
  await expect(workbench.text(1)).toBeFocused()
  await app.page.keyboard.press('x')
  await expect(app.page.getByText(vi.shared['one-pane'])).toBeVisible()
  await workbench.open('Chợ phiên', { beside: true })
  await expect(workbench.text(2)).toBeFocused()
  await app.page.keyboard.press('l')
  await expect(app.page.getByText(vi.shared.none)).toBeVisible()
  const box = app.page.getByRole('searchbox', { name: vi.search.label })
  await box.press('x')
  await box.press('.')
  await expect(box).toHaveValue('x.')
})

test('side by side has no serious fault', async ({ app }) => {
  test.slow()
  await withShared(app)
  await app.page.keyboard.press('.')
  await expect(app.page.locator('.bands path[data-lit]')).toHaveCount(1)
  expect(await serious(app.page)).toEqual([])
  await app.page.keyboard.press('l')
  await expect(app.page.getByRole('listbox', { name: vi.shared.list })).toBeVisible()
  await app.page.keyboard.press('End')
  expect(await serious(app.page)).toEqual([])
})
