import { type App, expect } from './fixtures.ts'
import { fill, openScreen, SCREENS, type Texts } from './screens.ts'

/** Opens the first article, goes to its first highlight, and looks at each screen in turn; `look` says what is wrong with it. */
export async function lookAtAll(app: App, texts: Texts, look: () => Promise<unknown[]>): Promise<void> {
  const { page } = app
  await fill(page)
  await page.keyboard.press('Control+4')
  await page.getByRole('treegrid', { name: texts.theme.tree }).getByRole('row').first().click()
  await page.keyboard.press('Control+1')
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByRole('document')).toBeFocused()
  await page.keyboard.press('j')
  expect.soft(await look()).toEqual([])
  for (const screen of SCREENS) {
    await openScreen(page, texts, screen)
    expect.soft([screen, await look()]).toEqual([screen, []])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
}
