import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { test } from './fixtures.ts'
import { clippedTexts, cutOff } from './room.ts'
import { lookAtAll } from './screens-tour.ts'

test.use({ starter: true })

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
