import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

test.use({ starter: true })

test("reading has no serious fault, whatever the page's colours", async ({ app }) => {
  test.slow()
  const { page } = app
  const workbench = new Workbench(app)
  await workbench.articles.getByRole('row').nth(0).click()
  await expect(workbench.text(1)).toBeFocused()
  await page.keyboard.press('Control+Shift+o')
  await expect(page.getByRole('menu', { name: vi.command.outline })).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Shift+K')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(workbench.text(2)).toBeFocused()
  for (const colours of ['light', 'sepia', 'dark', 'contrast'] as const) {
    await call(page, 'settings.update', { page: colours, focusMode: true })
    await expect(workbench.text(2).locator('xpath=..')).toHaveAttribute('data-page', colours)
    await expect(workbench.text(2).locator('[data-lit]')).toHaveCount(1)
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await expect(workbench.card).toBeVisible()
    expect([colours, await serious(page)]).toEqual([colours, []])
    await page.keyboard.press('Escape')
  }
  await workbench.text(2).focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('F4')
  await expect(page.getByRole('banner')).toBeHidden()
  expect(await serious(page)).toEqual([])
})
