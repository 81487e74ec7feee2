import type { Locator } from '@playwright/test'
import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

const filled = (text: string, values: Record<string, string | number>) =>
  Object.entries(values).reduce((whole, [key, value]) => whole.replaceAll(`{{${key}}}`, String(value)), text)

/** A codebook of five themes over two articles. */
async function withCodebook(app: App) {
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
async function choose(app: App, row: Locator, entry: string) {
  await row.click({ button: 'right' })
  await app.page.getByRole('menuitem', { name: entry }).click()
}

const undo = (app: App) => app.page.getByRole('banner').getByRole('button', { name: vi.command.undo }).click()
const BEFORE = ['Giao thông', 'Hàng hoá', 'Xã hội', 'Xã hội/Dân cư', 'Vận tải']

test('Alt and the arrows move a theme among its siblings, in and out, with the focus staying on it', async ({ app }) => {
  const { page, row, paths } = await withCodebook(app)
  await row('Vận tải').click()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(paths).toEqual(['Giao thông', 'Hàng hoá', 'Vận tải', 'Xã hội', 'Xã hội/Dân cư'])
  await expect(row('Vận tải')).toBeFocused()
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(paths).toEqual(['Giao thông', 'Hàng hoá', 'Hàng hoá/Vận tải', 'Xã hội', 'Xã hội/Dân cư'])
  await expect(row('Vận tải')).toBeFocused()
  await page.keyboard.press('Alt+ArrowLeft')
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(paths).toEqual(BEFORE)
  await undo(app)
  await expect.poll(paths).toEqual(['Giao thông', 'Hàng hoá', 'Vận tải', 'Xã hội', 'Xã hội/Dân cư'])
})

test('a theme is dragged between others and onto another', async ({ app }) => {
  const { row, paths } = await withCodebook(app)
  await row('Vận tải').dragTo(row('Giao thông'), { targetPosition: { x: 120, y: 3 } })
  await expect.poll(paths).toEqual(['Vận tải', 'Giao thông', 'Hàng hoá', 'Xã hội', 'Xã hội/Dân cư'])
  await row('Hàng hoá').dragTo(row('Vận tải'), { targetPosition: { x: 120, y: 17 } })
  await expect.poll(paths).toEqual(['Vận tải', 'Vận tải/Hàng hoá', 'Giao thông', 'Xã hội', 'Xã hội/Dân cư'])
  await undo(app)
  await undo(app)
  await expect.poll(paths).toEqual(BEFORE)
})

test('F2 lets the name be typed in its place; Enter saves it, Escape leaves it', async ({ app }) => {
  const { workbench, page, tree, row, paths } = await withCodebook(app)
  await row('Hàng hoá').click()
  await page.keyboard.press('F2')
  const field = tree.getByRole('textbox', { name: vi.theme.name })
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('Hàng hoá')
  await page.keyboard.press('End')
  await page.keyboard.type(' xut')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('a')
  await page.keyboard.press('End')
  await page.keyboard.press('Space')
  await workbench.compose(['khâ', 'khẩu'])
  await page.keyboard.press('Enter')
  await expect.poll(paths).toContain('Hàng hoá xuat khẩu')
  await expect(row('Hàng hoá xuat khẩu')).toBeFocused()
  await page.keyboard.press('F2')
  await field.fill('Khác')
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
  await expect(row('Hàng hoá xuat khẩu')).toBeFocused()
  await undo(app)
  await expect.poll(paths).toEqual(BEFORE)
})

test('several themes are merged into one, and one undo after a restart brings all back', async ({ app }) => {
  const { page, row, paths } = await withCodebook(app)
  await row('Hàng hoá').click()
  await row('Vận tải').click({ modifiers: ['ControlOrMeta'] })
  await page.getByRole('toolbar').getByRole('button', { name: vi.codebook.merge }).click()
  await page.getByRole('combobox', { name: vi.codebook['merge-pick'] }).fill('giao thong')
  await page.keyboard.press('Enter')
  await expect.poll(paths).toEqual(['Giao thông', 'Xã hội', 'Xã hội/Dân cư'])
  await expect(row('Giao thông')).toContainText('5')
  await expect(page.getByRole('grid', { name: 'Các đoạn về Giao thông' }).getByRole('row')).toHaveCount(5)
  const again = await app.restart()
  await again.getByRole('button', { name: vi.command.undo }).click()
  await expect
    .poll(async () => {
      const reply = await call(again, 'theme.list', {})
      return reply.ok && reply.value.map(({ path, highlights }) => `${path} ${highlights}`)
    })
    .toEqual(['Giao thông 3', 'Hàng hoá 1', 'Xã hội 0', 'Xã hội/Dân cư 0', 'Vận tải 1'])
})

test('passages with certain words are shown first, then split off without one that is left out', async ({ app }) => {
  const { page, row, paths } = await withCodebook(app)
  await choose(app, row('Giao thông'), vi.codebook.split)
  const dialog = page.getByRole('dialog', { name: filled(vi.codebook['split-title'], { name: 'Giao thông' }) })
  await dialog.getByRole('textbox', { name: vi.codebook['split-query'] }).fill('cang')
  const list = dialog.getByRole('grid', { name: vi.codebook['split-list'] })
  await expect(list.getByRole('row')).toHaveCount(2)
  await expect(dialog.getByRole('status')).toHaveText(filled(vi.codebook['split-count'], { count: 2, of: 3, articles: 2 }))
  await list.getByRole('row', { name: 'Cầu cảng' }).getByRole('checkbox').press('Space')
  await dialog.getByRole('textbox', { name: vi.codebook['split-name'] }).fill('Cảng')
  expect(await serious(page)).toEqual([])
  await dialog.getByRole('button', { name: filled(vi.codebook['split-action_other'], { count: 1 }) }).click()
  await expect.poll(paths).toContain('Giao thông/Cảng')
  await expect(row('Cảng')).toContainText('1')
  await undo(app)
  await expect.poll(paths).toEqual(BEFORE)
})

test('a theme moves under another by typing part of its name', async ({ app }) => {
  const { page, row, paths } = await withCodebook(app)
  await choose(app, row('Vận tải'), vi.codebook['move-under'])
  await page.getByRole('combobox', { name: vi.codebook['move-pick'] }).fill('dan cu')
  await page.keyboard.press('Enter')
  await expect.poll(paths).toContain('Xã hội/Dân cư/Vận tải')
  await undo(app)
  await expect.poll(paths).toEqual(BEFORE)
})

test('the codebook is narrowed to unused themes and by words of definitions, sorted, and counted in articles', async ({ app }) => {
  const { page, tree, row } = await withCodebook(app)
  const filter = page.getByRole('searchbox', { name: vi.codebook.filter })
  await filter.fill('chuyen cho')
  await expect(tree.getByRole('row')).toHaveText([/Giao thông/u])
  await filter.fill('')
  const view = async (option: string | RegExp) => {
    await page.getByRole('button', { name: vi.codebook.view }).click()
    await page
      .getByRole('menuitemradio', { name: option })
      .or(page.getByRole('menuitemcheckbox', { name: option }))
      .click()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toBeHidden()
  }
  await view(vi.codebook['count-articles'])
  await expect(row('Giao thông')).toContainText('2')
  await view(vi.codebook['sort-name'])
  await expect(tree.getByRole('row')).toHaveText([/Giao thông/u, /Hàng hoá/u, /Vận tải/u, /Xã hội/u, /Dân cư/u])
  await row('Vận tải').click()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByText(vi.codebook['not-ordered']).first()).toBeVisible()
  await view(filled(vi.codebook['only-unused'], { count: 2 }))
  await expect(tree.getByRole('row')).toHaveText([/Xã hội/u, /Dân cư/u])
  await page.getByRole('button', { name: vi.codebook['show-all'] }).click()
  await expect(tree.getByRole('row')).toHaveCount(5)
})

test('a group shows itself as one and is not offered for tagging; a child takes the colour from above', async ({ app }) => {
  const { workbench, page, row } = await withCodebook(app)
  await choose(app, row('Xã hội'), vi.codebook['make-group'])
  await expect(row('Xã hội').getByLabel(vi.codebook.group)).toBeVisible()
  await row('Dân cư').click({ button: 'right' })
  await page.getByRole('menuitem', { name: vi.theme.colour }).press('ArrowRight')
  await page.getByRole('menuitemradio', { name: vi.codebook['colour-parent'] }).click()
  const colours = async () => {
    const reply = await call(page, 'theme.list', {})
    return reply.ok ? reply.value.filter(({ path }) => path.startsWith('Xã hội')).map(({ colour, ownColour }) => [colour, ownColour]) : []
  }
  await expect.poll(async () => (await colours())[1]?.[1]).toBeNull()
  expect((await colours())[1]?.[0]).toBe((await colours())[0]?.[0])
  await workbench.open('Bài một')
  await workbench.selectFirstWords(1, 2)
  await page.keyboard.press('t')
  await page.getByRole('combobox', { name: vi.theme.pick }).fill('xa hoi')
  await expect(page.getByRole('option')).toHaveText([/Xã hội\/Dân cư/u, /xa hoi/u])
})

test('a passage is made an example and stands under the definition and on the page of the codebook', async ({ app }) => {
  const { page, row } = await withCodebook(app)
  await row('Giao thông').click()
  const passage = page.getByRole('grid', { name: 'Các đoạn về Giao thông' }).getByRole('row', { name: 'Cầu cảng' })
  await passage.getByRole('button', { name: vi.codebook.example }).click()
  await expect(page.getByRole('list', { name: vi.codebook.examples })).toContainText('“Cầu cảng” Bài một')
  expect(await serious(page)).toEqual([])
  await page.getByRole('button', { name: vi.codebook.page, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: 'Giao thông' })).toContainText('3 đoạn trong 2 bài')
  await expect(dialog.getByRole('list', { name: vi.codebook.examples })).toContainText('Cầu cảng')
  expect(await serious(page)).toEqual([])
  if (app.kind === 'browser') await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await dialog.getByRole('button', { name: vi.codebook.copy }).click()
  await expect(page.getByText(vi.codebook.copied).first()).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('## Giao thông')
  expect(copied).toContain('> “Cầu cảng” — Bài một')
  await page.emulateMedia({ media: 'print' })
  await expect(dialog.getByRole('heading', { name: 'Giao thông' })).toBeVisible()
  await expect(dialog.getByRole('button', { name: vi.codebook.print })).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
})

for (const appearance of ['light', 'dark', 'contrast'] as const)
  test(`the codebook and its dialogs have no serious fault: ${appearance}`, async ({ app }) => {
    const { page, row } = await withCodebook(app)
    await call(page, 'settings.update', { appearance })
    await row('Giao thông').click({ button: 'right' })
    await expect(page.getByRole('menu')).toBeVisible()
    expect(await serious(page)).toEqual([])
    await page.keyboard.press('Escape')
    await row('Giao thông').click()
    await row('Vận tải').click({ modifiers: ['ControlOrMeta'] })
    expect(await serious(page)).toEqual([])
    await page.getByRole('toolbar').getByRole('button', { name: vi.codebook.merge }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await serious(page)).toEqual([])
    await page.keyboard.press('Escape')
    await row('Vận tải').click()
    await page.keyboard.press('F2')
    expect(await serious(page)).toEqual([])
  })
