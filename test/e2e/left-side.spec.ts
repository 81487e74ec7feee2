import type { Page } from '@playwright/test'
import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

test.use({ starter: true })

/** Opens an entry of the first article's menu. */
async function fromMenu(page: Page, articles: Workbench['articles'], entry: string) {
  await articles.getByRole('row').first().click({ button: 'right' })
  await page.getByRole('menuitem', { name: entry, exact: true }).click()
}

test('menus, dialogs and reports of the left side have no serious fault', async ({ app }) => {
  test.slow()
  const { page } = app
  const { articles } = new Workbench(app)
  await call(page, 'collection.create', { name: 'Trung Á' })
  await expect(page.getByRole('treegrid', { name: vi.collection.title }).getByRole('row')).toHaveCount(2)

  await articles.getByRole('row').first().click({ button: 'right' })
  await page.getByRole('menuitem', { name: vi.collection.add }).click()
  await expect(page.getByRole('menuitem', { name: 'Trung Á' })).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: /Sắp theo/u }).click()
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Escape')

  await fromMenu(page, articles, vi.library.metadata)
  await page.getByRole('textbox', { name: vi.metadata.published }).fill('hôm qua')
  await page.keyboard.press('Enter')
  await expect(page.getByText(vi.metadata['published-bad'])).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.getByRole('button', { name: new RegExp(vi.metadata.language, 'u') }).click()
  await expect(page.getByRole('option').first()).toBeVisible()
  expect(await serious(page)).toEqual([])
  // The second key is for the dialog, once the list is gone.
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await fromMenu(page, articles, vi.library.memo)
  await expect(page.getByRole('textbox', { name: vi.memo.text })).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: vi.collection.create }).click()
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Escape')

  const transfer = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    for (const content of ['Bài mới\n\nNội dung.', 'Bài mới\n\nNội dung.', ''])
      transfer.items.add(new File([content], `bài ${transfer.items.length}.txt`))
    return transfer
  })
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await expect(page.getByRole('dialog', { name: vi.import.done })).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Escape')

  await page.getByRole('searchbox', { name: vi.search.label }).fill('theem:x "duong sat')
  await expect(page.getByRole('region', { name: vi.search.results }).getByRole('alert').first()).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.getByRole('searchbox', { name: vi.search.label }).fill('xyzzy')
  await expect(page.getByRole('heading', { name: 'Không tìm thấy “xyzzy”.' })).toBeVisible()
  expect(await serious(page)).toEqual([])
})

test('a narrow window without an article offers the library that it has put away', async ({ app }) => {
  const { page } = app
  await page.setViewportSize({ width: 700, height: 800 })
  await page.getByRole('button', { name: vi.reader['show-library'] }).click()
  await expect(new Workbench(app).articles.getByRole('row').first()).toBeVisible()
})
