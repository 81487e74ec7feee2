import { linkTo } from '../../preload/model.ts'
import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import { expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

test('a link that was copied opens its passage again when it is pasted into the search box, also from a memo', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  const lines = Array.from({ length: 80 }, (_, index) => `Dòng thứ ${index} của bài.`)
  await workbench.addText('Đường sắt', `${lines.join('\n')}\nGa cuối ở Lào Cai.`)
  await workbench.addText('Cảng biển', 'Cảng Hải Phòng đón tàu.')
  const made = await call(page, 'highlight.create', { article: 1, place: { quote: 'Ga cuối', occurrence: 1 } })
  const read = await call(page, 'article.read', { article: 1 })
  const link = made.ok && read.ok ? linkTo(read.value.article.uuid, made.value.uuid) : ''
  await call(page, 'memo.write', { target: 'article', targetId: 2, body: `Xem [ga cuối](${link}).` })

  await workbench.open('Cảng biển')
  await expect(workbench.text(1)).toContainText('Cảng Hải Phòng')
  await page.keyboard.press('Shift+F2')
  await expect(page.getByRole('textbox', { name: vi.memo.text })).toBeFocused()
  await page.keyboard.press('Control+e')
  await page.getByRole('dialog').getByRole('link', { name: 'ga cuối' }).click()
  await expect(page.getByText('Ga cuối ở Lào Cai.')).toBeInViewport()

  await expect.poll(workbench.painted).toMatchObject({ current: ['Ga cuối'] })
  await page.keyboard.press('Control+Shift+y')
  await expect(page.getByText(vi.reader['link-copied-passage']).first()).toBeVisible()
  await workbench.open('Cảng biển')
  await expect(page.getByText('Cảng Hải Phòng đón tàu.').first()).toBeVisible()
  const box = page.getByRole('searchbox', { name: vi.search.label })
  await box.focus()
  await page.keyboard.press('Control+v')
  await expect(page.getByText('Ga cuối ở Lào Cai.')).toBeInViewport()
  await expect(box).toHaveValue('')

  await box.fill('collate://article/7d0c5d1e-2f57-4c7e-9a53-7b1d6f0a1c11')
  await page.keyboard.press('Enter')
  await expect(page.getByText('không có trong thư viện này').first()).toBeVisible()
})
