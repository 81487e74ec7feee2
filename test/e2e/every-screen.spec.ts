import type { Page } from '@playwright/test'
import { en } from '../../renderer/locales/en.ts'
import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { expect, test } from './fixtures.ts'
import type { Texts } from './screens.ts'
import { lookAtAll } from './screens-tour.ts'

test.use({ starter: true })

/** The same screen in the other appearance: there, only colours are others. */
async function contrastIn(page: Page, appearance: string, back: string) {
  const wear = (name: string) => page.evaluate(name => document.documentElement.setAttribute('data-appearance', name), name)
  await wear(appearance)
  const found = await serious(page, ['color-contrast'])
  await wear(back)
  return found
}

for (const [language, appearance, other, texts] of [
  ['vi', 'light', 'dark', vi],
  ['en', 'dark', 'light', en as unknown as Texts],
] as const)
  test(`no screen has a serious fault: ${language}, ${appearance} and ${other}`, async ({ app: { page }, app }) => {
    test.setTimeout(400_000)
    await call(page, 'settings.update', { language, appearance })
    await expect(page.locator(`html[lang="${language}"][data-appearance="${appearance}"]`)).toBeAttached()
    await lookAtAll(app, texts, async () => [...(await serious(page)), ...(await contrastIn(page, other, appearance))])
  })
