import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

test('a search is saved, run, renamed and deleted with the keyboard alone, and is there after a restart', async ({ app }) => {
  const workbench = new Workbench(app)
  let { page } = app
  const box = () => page.getByRole('searchbox', { name: vi.search.label })
  const saved = () => page.getByRole('grid', { name: vi.saved.title })
  await workbench.addText('Tàu', 'Tuyến đường sắt mới.')
  await call(page, 'search.settle', {})
  await expect(page.getByText(vi.saved.title)).toHaveCount(0)

  await page.keyboard.press('/')
  await page.keyboard.type('"đường sắt"')
  await expect(workbench.results.getByRole('row')).toHaveCount(1)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: vi.palette.label }).fill('luu tim kiem nay')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: vi.saved.save })
  await expect(dialog.getByRole('textbox', { name: vi.saved.name })).toHaveValue('"đường sắt"')
  await dialog.getByRole('textbox', { name: vi.saved.name }).fill('Tàu hỏa')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã lưu tìm kiếm “Tàu hỏa”.')).toBeVisible()
  await expect(dialog).toBeHidden()

  // The list stands where the results were.
  await page.keyboard.press('Control+5')
  await expect(saved().getByRole('row', { name: 'Tàu hỏa' })).toBeFocused()
  await expect(box()).toHaveValue('')
  await page.keyboard.press('Enter')
  await expect(box()).toHaveValue('"đường sắt"')
  await expect(box()).toBeFocused()
  await expect(workbench.results.getByRole('row', { name: 'Tàu' })).toBeVisible()

  page = await app.restart()
  await expect(saved().getByRole('row', { name: 'Tàu hỏa' })).toBeVisible()
  await page.keyboard.press('Control+5')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: vi.saved['rename-item'] }).press('Enter')
  const rename = page.getByRole('dialog', { name: vi.saved.rename })
  await expect(rename.getByRole('textbox', { name: vi.saved.name })).toHaveValue('Tàu hỏa')
  await page.keyboard.type('Đường sắt')
  await page.keyboard.press('Enter')
  await expect(saved().getByRole('row', { name: 'Đường sắt' })).toBeVisible()

  await page.keyboard.press('Control+5')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: vi.common.delete }).press('Enter')
  await expect(page.getByText('Đã xóa tìm kiếm “Đường sắt”.')).toBeVisible()
  await expect(page.getByText(vi.saved.title, { exact: true })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(saved().getByRole('row', { name: 'Đường sắt' })).toBeVisible()
})

test('a name that is taken is refused with a reason, and nothing typed is lost', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  await call(page, 'saved-search.create', { name: 'Hoà bình', query: 'hòa bình' })
  await workbench.search('chiến tranh')
  await page.getByRole('region', { name: vi.search.results }).getByRole('button', { name: vi.saved.save }).click()
  const dialog = page.getByRole('dialog', { name: vi.saved.save })
  await dialog.getByRole('textbox', { name: vi.saved.name }).fill('hòa BÌNH')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toHaveText('Đã có tìm kiếm tên “hòa BÌNH”. Hãy chọn tên khác.')
  await dialog.getByRole('textbox', { name: vi.saved.name }).fill('')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(vi.saved.unnamed)).toBeVisible()
  await workbench.compose(['C', 'Chiê', 'Chiến'])
  await expect(dialog.getByRole('textbox', { name: vi.saved.name })).toHaveValue('Chiến')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await page.getByRole('region', { name: vi.search.results }).getByRole('button', { name: vi.search.clear }).click()
  await expect(page.getByRole('grid', { name: vi.saved.title }).getByRole('row')).toHaveText(['Chiến', 'Hoà bình'])
})

test('saved searches are among the commands, and without any that is said', async ({ app }) => {
  const { page } = app
  await page.keyboard.press('Control+5')
  await expect(page.getByText(vi.saved.none)).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: vi.palette.label }).fill('luu tim kiem nay')
  await page.keyboard.press('Enter')
  await expect(page.getByText(vi.saved.nothing)).toBeVisible()
  await call(page, 'saved-search.create', { name: 'Khí hậu', query: 'khi hau theme:moi' })
  await expect(page.getByRole('grid', { name: vi.saved.title }).getByRole('row')).toHaveCount(1)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: vi.palette.label }).fill('khi hau')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('searchbox', { name: vi.search.label })).toHaveValue('khi hau theme:moi')
})

for (const appearance of ['light', 'dark', 'contrast'] as const)
  test(`the saved searches have no serious fault: ${appearance}`, async ({ app }) => {
    const { page } = app
    const workbench = new Workbench(app)
    await call(page, 'settings.update', { appearance })
    for (const name of ['Tàu hỏa', 'Khí hậu']) await call(page, 'saved-search.create', { name, query: name })
    await expect(page.getByRole('grid', { name: vi.saved.title }).getByRole('row')).toHaveCount(2)
    expect(await serious(page)).toEqual([])
    await page.getByRole('button', { name: 'Thao tác với tìm kiếm Khí hậu' }).click()
    await expect(page.getByRole('menuitem', { name: vi.common.delete })).toBeVisible()
    expect(await serious(page)).toEqual([])
    await page.keyboard.press('Escape')
    await workbench.search('tàu')
    await page.getByRole('button', { name: vi.saved.save }).click()
    await expect(page.getByRole('dialog', { name: vi.saved.save })).toBeVisible()
    expect(await serious(page)).toEqual([])
  })
