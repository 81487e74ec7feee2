import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

const FIRST = [
  'Tàu hàng đầu tiên rời ga Bình Nguyên sáng nay, chở 320 tấn cà phê.',
  'Tuyến đường sắt mới rút ngắn chín giờ đường; cảng Hải Giang sẽ hoà vào mạng lưới chung.',
].join('\n')
const SECOND = [
  'Cảng Hải Giang mở cửa đón tàu từ tháng sau, theo Sở Giao thông.',
  'Nhờ tuyến đường sắt mới, hàng hoá đi xa hơn trước; cà phê là mặt hàng chính.',
  'Người dân hai bên tuyến đường sắt mới mong có thêm ga.',
].join('\n')

/** Two articles side by side, and in the first a highlight with a theme. */
async function withTwo(app: App) {
  const workbench = new Workbench(app)
  await workbench.addText('Tàu hàng', FIRST)
  await workbench.addText('Cảng biển', SECOND)
  const made = await call(app.page, 'highlight.create', {
    article: 1,
    place: { quote: 'đường sắt mới', occurrence: 1 },
    themes: ['Giao thông'],
    colour: 'teal',
  })
  expect(made.ok).toBe(true)
  await workbench.open('Cảng biển')
  await expect(workbench.text(1)).toHaveAccessibleName(/Cảng biển/u)
  await workbench.open('Tàu hàng', { beside: true })
  await expect(workbench.text(2)).toHaveAccessibleName(/Tàu hàng/u)
  await expect(workbench.highlights.getByRole('option')).toHaveCount(1)
  return workbench
}

const ofSecond = async (app: App) => {
  const reply = await call(app.page, 'highlight.list', { article: 2 })
  return reply.ok ? reply.value.map(({ exact, themes, colour, start }) => ({ exact, themes, colour, start })) : []
}

const FIRST_PLACE = { exact: 'đường sắt mới', themes: ['Giao thông'], colour: 'teal', start: SECOND.indexOf('đường sắt mới') }

test('a key highlights the words of a highlight in the other pane with its themes, one undo takes it back', async ({ app }) => {
  const workbench = await withTwo(app)
  await expect(workbench.text(2)).toBeFocused()
  await app.page.keyboard.press('j')
  await app.page.keyboard.press('Shift+F9')
  await expect.poll(() => ofSecond(app)).toEqual([FIRST_PLACE])
  await expect(app.page.getByText('chúng còn ở 1 chỗ nữa trong bài.').first()).toBeVisible()
  await expect.poll(workbench.painted).toMatchObject({ 'teal-0': ['đường sắt mới', 'đường sắt mới'] })
  // Once more changes nothing: it is there already.
  await app.page.keyboard.press('Shift+F9')
  expect(await ofSecond(app)).toHaveLength(1)
  await app.page.keyboard.press('Control+z')
  await expect.poll(() => ofSecond(app)).toEqual([])
})

test('words that do not stand in the other article are said to be missing', async ({ app }) => {
  const workbench = await withTwo(app)
  await workbench.selectFirstWords(2, 5)
  await app.page.keyboard.press('Shift+F9')
  await expect(app.page.getByText(/Trong “Cảng biển” không có những từ này: Tàu hàng đầu tiên/u).first()).toBeVisible()
  expect(await ofSecond(app)).toEqual([])
})

test('a highlight dragged from the list goes to the same words nearest to where it is dropped', async ({ app }) => {
  const workbench = await withTwo(app)
  const last = workbench.text(1).getByText('Người dân hai bên')
  await workbench.highlights.getByRole('option').dragTo(last)
  await expect.poll(() => ofSecond(app)).toEqual([{ ...FIRST_PLACE, start: SECOND.lastIndexOf('đường sắt mới') }])
})

test('a theme dragged onto a paragraph highlights it, onto a highlight it tags that', async ({ app }) => {
  const workbench = await withTwo(app)
  await call(app.page, 'theme.create', { path: 'Hạ tầng' })
  await app.page.keyboard.press('Control+4')
  const theme = app.page.getByRole('treegrid', { name: vi.theme.tree }).getByRole('row', { name: 'Hạ tầng' })
  await theme.dragTo(workbench.text(1).getByText('Cảng Hải Giang mở cửa'))
  await expect.poll(() => ofSecond(app)).toMatchObject([{ exact: SECOND.split('\n')[0], themes: ['Hạ tầng'] }])
  await theme.dragTo(workbench.text(1).getByText('Cảng Hải Giang mở cửa'))
  const words = await workbench.text(2).getByText('Tuyến đường sắt').boundingBox()
  await theme.dragTo(workbench.text(2), {
    targetPosition: { x: 100, y: (words?.y ?? 0) - ((await workbench.text(2).boundingBox())?.y ?? 0) + 20 },
  })
  await expect
    .poll(async () => {
      const reply = await call(app.page, 'highlight.list', { article: 1 })
      return reply.ok ? reply.value.map(({ exact, themes }) => [exact, themes]) : []
    })
    .toEqual([['đường sắt mới', ['Giao thông', 'Hạ tầng']]])
  expect(await ofSecond(app)).toHaveLength(1)
})

test('a theme dragged onto the selection, or its menu, tags what is selected', async ({ app }) => {
  const workbench = await withTwo(app)
  await workbench.selectFirstWords(2, 2)
  await app.page.keyboard.press('Control+4')
  const theme = app.page.getByRole('treegrid', { name: vi.theme.tree }).getByRole('row', { name: 'Giao thông' })
  await theme.dragTo(workbench.text(2), { targetPosition: { x: 40, y: 30 } })
  const tagged = async () => {
    const reply = await call(app.page, 'highlight.list', { article: 1 })
    return reply.ok ? reply.value.map(({ exact }) => exact) : []
  }
  await expect.poll(tagged).toEqual(['Tàu hàng', 'đường sắt mới'])
  await workbench.text(2).focus()
  await app.page.keyboard.press('Control+Home')
  for (const _ of [1, 2, 3]) await app.page.keyboard.press('Control+Shift+ArrowRight')
  await theme.getByRole('button', { name: 'Thao tác với chủ đề Giao thông' }).click()
  await app.page.getByRole('menuitem', { name: vi.theme['tag-chosen'] }).click()
  await expect.poll(tagged).toHaveLength(3)
})

test('the menus of the lists compare an article with another: results of a search, passages of a theme', async ({ app }) => {
  const workbench = await withTwo(app)
  await app.page.keyboard.press('F9')
  await workbench.search('ca phe')
  await expect(workbench.results.getByRole('row')).toHaveCount(2)
  await workbench.results.getByRole('row', { name: 'Tàu hàng' }).click({ button: 'right' })
  await app.page.getByRole('menuitem', { name: vi.library.compare }).click()
  await app.page.getByRole('combobox', { name: vi.reader['compare-pick'] }).fill('cang')
  await expect(app.page.getByRole('dialog').getByRole('option')).toHaveCount(1)
  await app.page.keyboard.press('Enter')
  await expect(workbench.text(1)).toHaveAccessibleName(/Tàu hàng/u)
  await expect(workbench.text(2)).toHaveAccessibleName(/Cảng biển/u)

  await app.page.keyboard.press('Control+4')
  await app.page.getByRole('treegrid', { name: vi.theme.tree }).getByRole('row', { name: 'Giao thông' }).click()
  const passages = app.page.getByRole('listbox', { name: 'Các đoạn về Giao thông' })
  await passages.getByRole('option').click({ button: 'right' })
  await app.page.keyboard.press('ArrowDown')
  await app.page.keyboard.press('Enter')
  await expect(workbench.text(1)).toHaveAccessibleName(/Tàu hàng/u)
  await expect(workbench.text(1)).toBeFocused()
  await expect.poll(workbench.painted).toMatchObject({ current: ['đường sắt mới'] })
})
