import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { clipboardText } from './clipboard.ts'
import { choose, filled, withCodebook } from './codebook.ts'
import { expect, test } from './fixtures.ts'

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
  const passage = page.getByRole('listbox', { name: 'Các đoạn về Giao thông' }).getByRole('option', { name: 'Cầu cảng' })
  await passage.click({ button: 'right' })
  await page.getByRole('menuitem', { name: vi.codebook.example }).click()
  await expect(page.getByRole('list', { name: vi.codebook.examples })).toContainText('“Cầu cảng” Bài một')
  expect(await serious(page)).toEqual([])
  await page.getByRole('button', { name: vi.codebook.page, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: 'Giao thông' })).toContainText('3 đoạn trong 2 bài')
  await expect(dialog.getByRole('list', { name: vi.codebook.examples })).toContainText('Cầu cảng')
  expect(await serious(page)).toEqual([])
  await dialog.getByRole('button', { name: vi.codebook.copy }).click()
  await expect(page.getByText(vi.codebook.copied).first()).toBeVisible()
  const copied = await clipboardText(app)
  expect(copied).toContain('## Giao thông')
  expect(copied).toContain('> “Cầu cảng” — Bài một')
  await page.emulateMedia({ media: 'print' })
  await expect(dialog.getByRole('heading', { name: 'Giao thông' })).toBeVisible()
  await expect(dialog.getByRole('button', { name: vi.codebook.print })).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
})

test('the codebook and its dialogs have no serious fault', async ({ app }) => {
  const { page, row } = await withCodebook(app)
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
