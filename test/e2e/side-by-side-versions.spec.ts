import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'
import { bandsJoin, FIRST, filler, SECOND, scrollTo, setSynced, spoken, standsAt, THIRD_CHANGED, withShared } from './side-by-side.ts'
import { Workbench } from './workbench.ts'

/** Pixels of three lines. */
const LINES = 90

/** The first passage stands lower than before, the second is gone, the third is worded as in the other article. */
const EDITED = [...filler(9, 9), FIRST, ...filler(2, 14), THIRD_CHANGED, ...filler(4, 5)].join('\n')

/** Puts another text in the place of the focused one, and saves it as a new version, all by keyboard. */
async function saveAnew({ page }: App, title: string, text: string) {
  const dialog = page.getByRole('dialog', { name: vi.edit.title.replace('{{title}}', title) })
  await page.keyboard.press('Control+F2')
  const field = dialog.getByRole('textbox', { name: vi.edit.text })
  await expect(field).toBeFocused()
  await field.fill(text)
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByRole('document', { name: vi.edit['new-text'] })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
}

const sharedIn = async (workbench: Workbench) => ((await workbench.painted()).shared ?? []).toSorted()

/** Both ends of passages, as they are painted: without the full stop. */
const ends = (...passages: string[]) => passages.flatMap(passage => [passage.slice(0, -1), passage.slice(0, -1)]).toSorted()

const apart = async (workbench: Workbench, passage: string) =>
  Math.abs((await standsAt(workbench, 1, passage)).top - (await standsAt(workbench, 2, passage)).top)

/** Goes to the beginning of the pane that has the focus; scrolling there takes the browser a while. */
async function toTop(workbench: Workbench, pane: number) {
  await workbench.page.keyboard.press('Home')
  await expect.poll(() => workbench.text(pane).evaluate(frame => frame.scrollTop)).toBe(0)
}

test('when one of two texts is edited, tints, bands and jumps follow the new text, and the old one after undo', async ({ app }) => {
  test.slow()
  const workbench = await withShared(app)
  const before = await sharedIn(workbench)
  expect(before).toHaveLength(6)
  await saveAnew(app, 'Tàu hàng', EDITED)
  await expect(workbench.text(1)).toBeFocused()
  await expect.poll(() => sharedIn(workbench)).toEqual(ends(FIRST, THIRD_CHANGED))
  for (const passage of [FIRST, THIRD_CHANGED]) {
    await scrollTo(workbench, 1, passage)
    await scrollTo(workbench, 2, passage)
    await expect.poll(() => bandsJoin(workbench, app.page, passage)).toBe(true)
  }
  await workbench.text(1).focus()
  await toTop(workbench, 1)
  await app.page.keyboard.press('.')
  await expect(spoken(app.page)).toHaveText(/^Đoạn trùng 1\/2, .*có cả trong “Cảng biển”: Tuyến đường sắt liên vận/u)
  await app.page.keyboard.press('x')
  await expect(workbench.text(2)).toBeFocused()
  await expect.poll(() => apart(workbench, FIRST)).toBeLessThan(2)
  await app.page.keyboard.press('Control+z')
  await expect.poll(() => sharedIn(workbench)).toEqual(before)
  await scrollTo(workbench, 1, SECOND)
  await scrollTo(workbench, 2, SECOND)
  await expect.poll(() => bandsJoin(workbench, app.page, SECOND)).toBe(true)
})

test('panes that scroll together follow a text that was edited elsewhere', async ({ app }) => {
  test.slow()
  const workbench = await withShared(app)
  await setSynced(app.page, true)
  await expect(app.page.getByRole('button', { name: vi.command.synced })).toHaveAttribute('aria-pressed', 'true')
  // Another window, or the command line.
  await call(app.page, 'version.save', { article: 1, version: 1, text: EDITED })
  await expect.poll(() => sharedIn(workbench)).toEqual(ends(FIRST, THIRD_CHANGED))
  for (const [pane, passage] of [
    [1, FIRST],
    [1, THIRD_CHANGED],
    [2, FIRST],
  ] as const) {
    await scrollTo(workbench, pane, passage)
    await expect.poll(() => apart(workbench, passage), { message: `${pane} ${passage}` }).toBeLessThan(LINES)
  }
})

test('an article in both panes is edited: both show the new text with its own repeats, and scroll as one', async ({ app }) => {
  test.slow()
  const workbench = new Workbench(app)
  await workbench.addText('Lặp lại', [FIRST, ...filler(1, 12), SECOND, ...filler(2, 2), FIRST].join('\n'))
  await workbench.open('Lặp lại')
  await expect(workbench.text(1)).toBeFocused()
  await app.page.keyboard.press('Shift+F8')
  await expect(workbench.text(2)).toBeFocused()
  await expect.poll(() => sharedIn(workbench)).toEqual(ends(FIRST, FIRST))
  await saveAnew(app, 'Lặp lại', [...filler(3, 3), SECOND, ...filler(1, 12), FIRST, ...filler(4, 9), SECOND].join('\n'))
  await expect.poll(() => sharedIn(workbench)).toEqual(ends(SECOND, SECOND))
  await expect(workbench.text(2)).toBeFocused()
  await toTop(workbench, 2)
  await app.page.keyboard.press('.')
  await expect(spoken(app.page)).toHaveText(/^Đoạn trùng 1\/2, /u)
  await app.page.keyboard.press('x')
  await expect(workbench.text(1)).toBeFocused()
  await expect(spoken(app.page)).toHaveText(/^Đoạn trùng 2\/2, /u)
  await expect(workbench.text(1).getByText('Nông dân huyện').last()).toBeInViewport()
  await setSynced(app.page, true)
  await expect(app.page.getByRole('button', { name: vi.command.synced })).toHaveAttribute('aria-pressed', 'true')
  await scrollTo(workbench, 1, FIRST)
  await expect.poll(() => apart(workbench, FIRST)).toBeLessThan(LINES)
})
