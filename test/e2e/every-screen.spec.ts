import { en } from '../../renderer/locales/en.ts'
import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { expect, test } from './fixtures.ts'
import type { Texts } from './screens.ts'
import { lookAtAll } from './screens-tour.ts'

test.use({ starter: true })

for (const [language, appearance, texts] of [
  ['vi', 'light', vi],
  ['en', 'dark', en as unknown as Texts],
] as const)
  test(`no screen has a serious fault: ${language}, ${appearance} and the other appearances`, async ({ app: { page }, app }) => {
    test.setTimeout(400_000)
    await call(page, 'settings.update', { language, appearance })
    await expect(page.locator(`html[lang="${language}"][data-appearance="${appearance}"]`)).toBeAttached()
    await lookAtAll(app, texts, () => serious(page))
  })
