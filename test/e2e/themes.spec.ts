import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

async function withCodebook(app: App) {
  const workbench = new Workbench(app)
  await workbench.addText('Bài một', 'Đường sắt nối hai vùng.\nHàng hoá đi xa hơn trước.')
  await workbench.addText('Bài hai', 'Cảng biển mở rộng.\nĐường sắt đến tận cầu cảng.')
  for (const [article, quote] of [
    [1, 'Đường sắt nối'],
    [2, 'Đường sắt đến'],
  ] as const)
    await call(app.page, 'highlight.create', { article, place: { quote, occurrence: 1 }, themes: ['Giao thông/Đường sắt'] })
  await app.page.getByRole('tab', { name: vi.theme.title }).click()
  const tree = app.page.getByRole('treegrid', { name: vi.theme.tree })
  await expect(tree.getByRole('row', { name: 'Đường sắt' })).toBeVisible()
  return { workbench, tree }
}

/** Chooses an entry of a theme's menu. */
async function choose(app: App, theme: string, entry: string) {
  await app.page.getByRole('button', { name: vi.theme.menu.replace('{{name}}', theme), exact: true }).click()
  await app.page.getByRole('menuitem', { name: entry }).click()
}

test('clicking a theme lists its passages across articles, clicking one opens it there', async ({ app }) => {
  const { workbench, tree } = await withCodebook(app)
  await tree.getByRole('row', { name: 'Giao thông' }).click()
  const passages = app.page.getByRole('listbox', { name: 'Các đoạn về Giao thông' })
  await expect(passages.getByRole('option')).toHaveCount(2)
  await passages.getByRole('option', { name: 'Đường sắt đến' }).click()
  await expect(workbench.text(1)).toContainText('Cảng biển mở rộng.')
  await expect.poll(workbench.painted).toMatchObject({ current: ['Đường sắt đến'] })
})

test('a theme is made, then renamed and moved at once, and each is undone', async ({ app }) => {
  const { tree } = await withCodebook(app)
  await app.page.getByRole('button', { name: vi.theme.new }).click()
  const make = app.page.getByRole('dialog', { name: vi.theme.create })
  await make.getByRole('textbox', { name: vi.theme.name }).fill('Cảng biển')
  await make.getByRole('textbox', { name: vi.theme.definition }).fill('Mọi điều về cảng.')
  await make.getByRole('textbox', { name: vi.theme.shortcut }).fill('y')
  await app.page.keyboard.press('Enter')
  await expect(tree.getByRole('row', { name: 'Cảng biển' })).toContainText('y')

  await choose(app, 'Cảng biển', vi.theme.edit)
  const edit = app.page.getByRole('dialog', { name: vi.theme.edit })
  await edit.getByRole('textbox', { name: vi.theme.name }).fill('Cảng')
  await edit.getByRole('button', { name: vi.theme.parent }).click()
  await app.page.getByRole('option', { name: 'Giao thông', exact: true }).click()
  await edit.getByRole('button', { name: vi.common.save }).click()
  const paths = async () => {
    const reply = await call(app.page, 'theme.list', {})
    return reply.ok ? reply.value.map(({ path }) => path).sort() : []
  }
  await expect.poll(paths).toEqual(['Giao thông', 'Giao thông/Cảng', 'Giao thông/Đường sắt'])
  const undo = app.page.getByRole('button', { name: vi.command.undo })
  await undo.click()
  await expect.poll(paths).toEqual(['Cảng biển', 'Giao thông', 'Giao thông/Đường sắt'])
  await undo.click()
  await expect.poll(paths).toEqual(['Giao thông', 'Giao thông/Đường sắt'])
})

test('deleting a theme keeps its highlights, and undo brings it back with them', async ({ app }) => {
  const { workbench, tree } = await withCodebook(app)
  await choose(app, 'Giao thông', vi.theme.remove)
  await app.page.getByRole('alertdialog').getByRole('button', { name: vi.common.delete }).click()
  await expect(app.page.getByText(vi.theme.empty)).toBeVisible()
  const reply = await call(app.page, 'highlight.list', {})
  expect(reply).toMatchObject({ ok: true, value: [{ themes: [] }, { themes: [] }] })
  await app.page.getByRole('banner').getByRole('button', { name: vi.command.undo }).click()
  await expect(tree.getByRole('row', { name: 'Giao thông' })).toContainText('2')
  await workbench.open('Bài một')
  await app.page.getByRole('tab', { name: vi.highlight.list }).click()
  await expect(workbench.highlights).toContainText('Giao thông/Đường sắt')
})

test('a name that is taken is refused with a reason, and nothing typed is lost', async ({ app }) => {
  await withCodebook(app)
  await app.page.getByRole('button', { name: vi.theme.new }).click()
  const dialog = app.page.getByRole('dialog', { name: vi.theme.create })
  await dialog.getByRole('textbox', { name: vi.theme.name }).fill('giao thông')
  await app.page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Đã có chủ đề “Giao thông”.')
  await expect(dialog.getByRole('textbox', { name: vi.theme.name })).toHaveValue('giao thông')
})

test('the picker finds themes without marks and makes new ones by path', async ({ app }) => {
  const { workbench } = await withCodebook(app)
  await workbench.open('Bài một')
  await workbench.selectFirstWords(1, 1)
  await workbench.tag('duong')
  await workbench.selectFirstWords(1, 2)
  await workbench.tag('Kinh tế/Vận tải')
  const reply = await call(app.page, 'highlight.list', { article: 1 })
  expect(reply.ok && reply.value.map(({ themes }) => themes.join()).sort()).toEqual([
    'Giao thông/Đường sắt',
    'Giao thông/Đường sắt',
    'Kinh tế/Vận tải',
  ])
})
