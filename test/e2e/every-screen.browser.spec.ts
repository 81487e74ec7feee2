import { en } from '../../renderer/locales/en.ts'
import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'
import { clippedTexts, cutOff } from './room.ts'
import { fill, openScreen, SCREENS, type Texts } from './screens.ts'

test.use({ starter: true })

/** Opens the first article, goes to its first highlight, and looks at each screen in turn; `look` says what is wrong with it. */
async function lookAtAll(app: App, texts: Texts, look: () => Promise<unknown[]>): Promise<void> {
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

// Contrast hangs on the appearance, names on the language: two turns see each of both.
for (const [language, appearance, texts] of [
  ['vi', 'light', vi],
  ['en', 'dark', en as unknown as Texts],
] as const)
  test(`no screen has a serious fault: ${language}, ${appearance}`, async ({ app }) => {
    test.setTimeout(400_000)
    await call(app.page, 'settings.update', { language, appearance })
    await expect(app.page.locator(`html[lang="${language}"][data-appearance="${appearance}"]`)).toBeAttached()
    await lookAtAll(app, texts, () => serious(app.page))
  })

test('where the system sets the colours, no screen has a serious fault', async ({ app }) => {
  test.setTimeout(400_000)
  await app.page.emulateMedia({ forcedColors: 'active' })
  await lookAtAll(app, vi, () => serious(app.page))
})

test('nothing moves on any screen for whom motion is too much', async ({ app }) => {
  test.setTimeout(400_000)
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
  await lookAtAll(app, vi, () => app.page.evaluate(() => document.getAnimations().map(({ effect }) => String(effect))))
})

test('names with stacked marks are cut off nowhere', async ({ app }) => {
  test.setTimeout(400_000)
  await lookAtAll(app, vi, () => clippedTexts(app.page))
})

test.describe('at 200 % zoom', () => {
  test.use({ viewport: { width: 640, height: 400 } })

  test('every screen fits into the window or scrolls, and each button can be reached', async ({ app }) => {
    test.setTimeout(400_000)
    await lookAtAll(app, vi, () => cutOff(app.page))
  })
})
