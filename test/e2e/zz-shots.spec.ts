import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import { expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

test.use({ starter: true })
test('shots', async ({ app }) => {
  test.slow()
  const { page } = app
  const w = new Workbench(app)
  const articles = await call(page, 'article.list', {})
  const titles = articles.ok ? articles.value : []
  const body = `# Câu hỏi đang theo\n\nSo với [[${titles[0]?.title}]] thì số liệu ở đây **cao hơn**; xem thêm [[theme:Kinh tế]] và [[chưa có bài này]].\n\n- [x] kiểm chứng nguồn\n- [ ] phỏng vấn chuyên gia\n\n> “Tuyến đường sắt mới”\n\n| Năm | Tỉ USD |\n|---|---|\n| 2022 | 1,2 |\n| 2023 | 1,6 |\n\nNguồn: [Tổng cục Thống kê](https://gso.gov.vn).`
  await call(page, 'memo.write', { target: 'article', targetId: titles[1]?.id ?? 2, body })
  await call(page, 'memo.write', { target: 'theme', targetId: 1, body: `Gồm cả đầu tư; đối chiếu [[${titles[1]?.title}]].` })
  await call(page, 'memo.write', { target: 'highlight', targetId: 2, body: 'Cần hỏi lại toà soạn về con số này.' })
  await w.open(titles[1]?.title ?? '')
  await expect(w.text(1)).toContainText(' ')
  for (const appearance of ['light', 'dark'] as const) {
    await call(page, 'settings.update', { appearance })
    await w.text(1).focus()
    await call(page, 'memo.read', { target: 'library', targetId: null })
    await page.keyboard.press('F4')
    await expect(page.getByRole('textbox', { name: vi.memo.text })).toBeFocused()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Xem [[du')
    await expect(page.getByRole('listbox', { name: vi.memo.links })).toBeVisible()
    await page.screenshot({ path: `/tmp/memos-part-editor-${appearance}.png` })
    await page.keyboard.press('Escape')
    for (let i = 0; i < 9; i++) await page.keyboard.press('Backspace')
    await page.keyboard.press('Control+e')
    await expect(page.getByRole('region', { name: vi.memo.preview }).getByRole('table').first()).toBeVisible()
    await page.screenshot({ path: `/tmp/memos-part-preview-${appearance}.png` })
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.keyboard.press('Control+Shift+M')
    await expect(page.getByRole('listbox', { name: vi.memo.list }).getByRole('option').first()).toBeVisible()
    await page.screenshot({ path: `/tmp/memos-part-list-${appearance}.png` })
    await page.keyboard.press('Escape')
    await call(page, 'history.undo', {})
    await page.keyboard.press('Control+Shift+H')
    await expect(page.getByRole('listbox', { name: vi.timeline.title }).getByRole('option').first()).toBeVisible()
    await page.screenshot({ path: `/tmp/memos-part-history-${appearance}.png` })
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alertdialog')).toBeVisible()
    await page.screenshot({ path: `/tmp/memos-part-ask-${appearance}.png` })
    await page.keyboard.press('Escape')
    await expect(page.getByRole('alertdialog')).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await call(page, 'history.redo', {})
    const scroller = w.text(1)
    await scroller.evaluate(e => e.scrollTo(0, 1e6))
    await page.screenshot({ path: `/tmp/memos-part-foot-${appearance}.png` })
  }
})
