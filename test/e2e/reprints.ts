import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import { type App, expect } from './fixtures.ts'
import { Workbench } from './workbench.ts'

/** What three papers say alike. */
export const SAID = 'Việt Nam có thể xuất khẩu nhiều mặt hàng thế mạnh sang thị trường Trung Á'
/** Words of it. */
export const SAID_WORDS = 16

const ARTICLES = [
  {
    title: 'Hàng Việt sang Trung Á',
    outlet: 'Báo Sông Hồng',
    published: '2024-03-04',
    text: `${SAID}, bộ cho biết hôm qua.\nDoanh nghiệp chờ đường bay thẳng và thủ tục nhanh hơn.`,
  },
  {
    title: 'Cơ hội mới cho xuất khẩu',
    outlet: 'Báo Mẫu',
    published: '2024-03-01',
    text: `Theo thương vụ, ${SAID}.\nNgười viết còn dẫn nhiều con số khác của hai bên trong bài dài này.`,
  },
  {
    title: 'Thị trường xa',
    outlet: 'Báo Biển Đông',
    published: '2024-05-20',
    text: `Nhắc lại: Việt Nam có thể xuất khẩu nhiều mặt hàng thế mạnh sang cả thị trường Trung Á rộng lớn.\nMột đoạn kết khác hẳn.`,
  },
]

/** Puts three articles into the library: the second was first, the first took it over word for word, the third with a change. */
export async function reprints(app: App): Promise<Workbench> {
  const workbench = new Workbench(app)
  for (const [index, { title, outlet, published, text }] of ARTICLES.entries()) {
    await workbench.addText(title, text)
    await call(app.page, 'article.update', { article: index + 1, metadata: { outlet, published } })
  }
  await call(app.page, 'parallel.settle', {})
  await workbench.open('Hàng Việt sang Trung Á')
  await expect(workbench.text(1)).toContainText('Doanh nghiệp')
  return workbench
}

/** Runs a command by its name, with the keyboard alone. */
export async function command(app: App, label: string) {
  await expect(app.page.getByRole('banner')).toBeVisible()
  await app.page.keyboard.press('Control+k')
  await app.page.getByRole('combobox', { name: vi.palette.label }).fill(label)
  await app.page.getByRole('option', { name: label, exact: true }).waitFor()
  await app.page.keyboard.press('Enter')
}
