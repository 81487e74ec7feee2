import type { Locator } from '@playwright/test'
import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import { type App, expect } from './fixtures.ts'
import { Workbench } from './workbench.ts'

/** A text of the interface with its values. */
export const filled = (text: string, values: Record<string, string | number>) =>
  Object.entries(values).reduce((whole, [key, value]) => whole.replaceAll(`{{${key}}}`, String(value)), text)

/** A codebook of five themes over two articles. */
export async function withCodebook(app: App) {
  const workbench = new Workbench(app)
  const { page } = app
  await workbench.addText('Bài một', 'Đường sắt nối hai vùng.\nHàng hoá đi xa hơn trước.\nCầu cảng mới.')
  await workbench.addText('Bài hai', 'Cảng biển mở rộng.\nĐường bộ đến tận nơi.')
  for (const path of ['Giao thông', 'Hàng hoá', 'Xã hội', 'Xã hội/Dân cư', 'Vận tải'])
    await call(page, 'theme.create', { path, ...(path === 'Giao thông' ? { definition: 'Đi lại và chuyên chở.' } : {}) })
  for (const [article, quote, theme] of [
    [1, 'Đường sắt nối', 'Giao thông'],
    [1, 'Hàng hoá đi xa', 'Hàng hoá'],
    [1, 'Cầu cảng', 'Giao thông'],
    [2, 'Cảng biển', 'Giao thông'],
    [2, 'Đường bộ', 'Vận tải'],
  ] as const)
    await call(page, 'highlight.create', { article, place: { quote, occurrence: 1 }, themes: [theme] })
  await page.getByRole('tab', { name: vi.theme.title }).click()
  const tree = page.getByRole('treegrid', { name: vi.theme.tree })
  await expect(tree.getByRole('row')).toHaveCount(5)
  const paths = async () => {
    const reply = await call(page, 'theme.list', {})
    return reply.ok ? reply.value.map(({ path }) => path) : []
  }
  const row = (name: string) => tree.getByRole('row', { name, exact: true })
  return { workbench, page, tree, row, paths }
}

/** Chooses an entry of a theme's menu, opened with the other mouse button. */
export async function choose(app: App, row: Locator, entry: string) {
  await row.click({ button: 'right' })
  await app.page.getByRole('menuitem', { name: entry }).click()
}

/** Undoes the newest step with the button at the top. */
export const undo = (app: App) => app.page.getByRole('banner').getByRole('button', { name: vi.command.undo }).click()
/** The paths of the codebook as it begins. */
export const BEFORE = ['Giao thông', 'Hàng hoá', 'Xã hội', 'Xã hội/Dân cư', 'Vận tải']
