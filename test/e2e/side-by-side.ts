import type { Page } from '@playwright/test'
import { call } from './call.ts'
import { type App, expect } from './fixtures.ts'
import { Workbench } from './workbench.ts'

/** Passages that both articles have; the third is worded otherwise in the second one. */
export const FIRST =
  'Tuyến đường sắt liên vận mới rút ngắn thời gian chở hàng từ hai mươi lăm ngày xuống còn mười bốn ngày, theo Sở Giao thông tỉnh.'
export const SECOND =
  'Nông dân huyện Bình Nguyên đã bán được hơn ba trăm tấn cà phê ngay trong tuần đầu tiên, với giá cao hơn năm ngoái một phần năm.'
export const THIRD =
  'Cảng Hải Giang sẽ được nối thẳng với ga hàng hoá vào cuối năm, nhờ đó các nhà máy dệt may tiết kiệm được nhiều chi phí vận chuyển.'
export const THIRD_CHANGED = THIRD.replace('cuối năm', 'giữa năm').replace('nhiều chi phí', 'chi phí')

const SYLLABLES =
  'sông núi đồng ruộng chợ phiên hoa quả mưa nắng gió biển thuyền lưới cá tôm rừng suối đèo bản làng mái đình giếng nước cây đa bến đò con trâu vườn chè nương ngô bếp lửa khói chiều trăng sao tiếng hát câu hò điệu múa trẻ già trai gái ngày đêm xuân hạ thu đông'.split(
    ' ',
  )

/** Paragraphs that share nothing with any others: of syllables drawn by a generator of its own (Park and Miller's). */
export function filler(seed: number, paragraphs: number): string[] {
  let state = seed * 7919
  const draw = () => {
    state = (state * 48_271) % 2_147_483_647
    return SYLLABLES[state % SYLLABLES.length] ?? ''
  }
  // The numbers keep passages from reaching into what stands around them.
  return Array.from({ length: paragraphs }, (_, index) => `${seed}${index} ${Array.from({ length: 30 }, draw).join(' ')} ${seed}${index}.`)
}

const LEFT = [...filler(1, 4), FIRST, ...filler(2, 14), SECOND, ...filler(3, 3), THIRD, ...filler(4, 5)].join('\n')
const RIGHT = [...filler(5, 12), FIRST, ...filler(6, 3), SECOND, ...filler(7, 12), THIRD_CHANGED, ...filler(8, 9)].join('\n')

/** Two articles side by side that share three passages, each at quite another place; the focus is in the first. */
export async function withShared(app: App): Promise<Workbench> {
  const workbench = new Workbench(app)
  await workbench.addText('Tàu hàng', LEFT)
  await workbench.addText('Cảng biển', RIGHT)
  await workbench.open('Tàu hàng')
  await workbench.open('Cảng biển', { beside: true })
  await expect(workbench.text(2)).toBeFocused()
  await app.page.keyboard.press('F6')
  await expect(workbench.text(1)).toBeFocused()
  await tinted(workbench)
  return workbench
}

/** Waits until what the two share is shown. */
export const tinted = (workbench: Workbench) =>
  expect.poll(async () => (await workbench.painted()).shared?.length ?? 0, { message: 'tinted passages' }).toBeGreaterThan(0)

/** Where some words stand in a pane: from the top of their first line to the foot of their last, in pixels of the window. */
export async function standsAt(workbench: Workbench, pane: number, words: string): Promise<{ top: number; bottom: number }> {
  const place = await workbench.text(pane).evaluate((frame, words) => {
    for (const block of frame.querySelectorAll('[data-start]')) {
      const node = block.firstChild
      const at = node?.nodeValue?.indexOf(words) ?? -1
      if (!node || at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + words.length)
      const { top, bottom } = range.getBoundingClientRect()
      return { top, bottom }
    }
    return null
  }, words)
  if (!place) throw new Error(`“${words}” is not in pane ${pane}.`)
  return place
}

/** The height of the window that is compared when panes scroll together: from the top at the beginning to the foot at the end. */
const readingLine = (workbench: Workbench, pane: number) =>
  workbench.text(pane).evaluate(frame => {
    const view = frame.getBoundingClientRect()
    const text = frame.firstElementChild?.getBoundingClientRect() ?? view
    return view.top + Math.min(1, Math.max(0, (view.top - text.top) / (text.height - view.height))) * view.height
  })

/** Turns the wheel over a pane until words stand at its reading line. */
export async function scrollTo(workbench: Workbench, pane: number, words: string) {
  await workbench.text(pane).hover()
  for (let turn = 0; turn < 60; turn++) {
    const { top, bottom } = await standsAt(workbench, pane, words)
    const off = (top + bottom) / 2 - (await readingLine(workbench, pane))
    if (Math.abs(off) < 40) return
    const before = await workbench.text(pane).evaluate(frame => frame.scrollTop)
    await workbench.page.mouse.wheel(0, Math.max(-400, Math.min(400, off)))
    await expect.poll(() => workbench.text(pane).evaluate(frame => frame.scrollTop)).not.toBe(before)
  }
  throw new Error(`“${words}” cannot be scrolled to.`)
}

/** Whether the band of a passage begins at it in the left pane and ends at its twin in the right one, and nowhere else. */
export async function bandsJoin(workbench: Workbench, page: Page, left: string, right = left): Promise<boolean> {
  const [a, b] = [await standsAt(workbench, 1, left), await standsAt(workbench, 2, right)]
  return page.evaluate(
    ([a, b]) =>
      [...document.querySelectorAll<SVGPathElement>('.bands path')].some(path => {
        const box = path.getBoundingClientRect()
        const svg = path.ownerSVGElement
        if (!svg) return false
        const origin = svg.getBoundingClientRect()
        const fills = (x: number, y: number) =>
          path.isPointInFill(Object.assign(svg.createSVGPoint(), { x: x - origin.left, y: y - origin.top }))
        const only = (x: number, { top, bottom }: { top: number; bottom: number }) =>
          fills(x, (top + bottom) / 2) && fills(x, top + 3) && fills(x, bottom - 3) && !fills(x, top - 3) && !fills(x, bottom + 3)
        return only(box.left + 0.5, a) && only(box.right - 0.5, b)
      }),
    [a, b] as const,
  )
}

/** What is said to a screen reader. */
export const spoken = (page: Page) => page.locator('[aria-live="polite"]')

export const setSynced = (page: Page, synced: boolean) => call(page, 'settings.update', { synced })
