import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

test.use({ starter: true })

test.describe('at 200 % zoom', () => {
  // What a window of 1280 × 800 pixels has then.
  test.use({ viewport: { width: 640, height: 400 } })

  test('library, text and themes are all within reach of the keyboard, one over the other', async ({ app }) => {
    const { page } = app
    const workbench = new Workbench(app)
    const { articles } = workbench
    await expect(page.getByRole('banner')).toBeVisible()
    await expect(articles).toBeHidden()
    await page.keyboard.press('Control+1')
    await expect(articles.getByRole('row').first()).toBeFocused()
    expect(await serious(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect(articles).toBeHidden()
    await expect(workbench.text(1)).toBeVisible()

    await page.keyboard.press('Control+4')
    await expect(page.getByRole('complementary', { name: vi.app.notes }).getByRole('treegrid')).toBeVisible()
    expect(await serious(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('complementary', { name: vi.app.notes })).toBeHidden()
  })

  test('nothing is wider than the window', async ({ app }) => {
    const { page } = app
    await expect(page.getByRole('banner')).toBeVisible()
    await page.keyboard.press('Control+b')
    await expect(new Workbench(app).articles).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
    await page.getByRole('searchbox', { name: vi.search.label }).fill('duong sat')
    await expect(new Workbench(app).results.getByRole('row').first()).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
  })
})

test('in a narrow window no button of the list is cut on its left', async ({ app }) => {
  const { page } = app
  await page.setViewportSize({ width: 820, height: 700 })
  const sort = page.locator('.sort-button')
  await expect(sort).toBeVisible()
  const lefts = await sort.evaluate(button => [button, ...button.children].map(element => element.getBoundingClientRect().left))
  expect(Math.min(...lefts.slice(1))).toBeGreaterThanOrEqual(lefts[0] ?? 0)
})

test('the sides are put away and shown again by their keys, and the text gets their room', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  await workbench.articles.getByRole('row').first().click()
  const width = async () => (await workbench.text(1).boundingBox())?.width ?? 0
  const before = await width()
  await page.keyboard.press('Control+b')
  await expect(workbench.articles).toBeHidden()
  await page.keyboard.press('Control+Shift+b')
  await expect(page.getByRole('complementary', { name: vi.app.notes })).toBeHidden()
  expect(await width()).toBeGreaterThan(before + 200)
  await page.getByRole('banner').getByRole('button', { name: vi.command['toggle-library'] }).click()
  await expect(workbench.articles).toBeVisible()
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('complementary', { name: vi.app.notes })).toBeVisible()
})

test('every part of the window is a landmark of its own', async ({ app }) => {
  const { page } = app
  await new Workbench(app).articles.getByRole('row').first().click()
  await expect(page.getByRole('main')).toBeVisible()
  await expect(page.getByRole('navigation', { name: vi.library.title })).toBeVisible()
  await expect(page.getByRole('main')).toBeVisible()
  await expect(page.getByRole('complementary', { name: vi.app.notes })).toBeVisible()
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible()
})

test('where the system sets the colours, what is marked and focused can be told from the rest', async ({ app }) => {
  const { page } = app
  await page.emulateMedia({ forcedColors: 'active' })
  const workbench = new Workbench(app)
  await workbench.articles.getByRole('row').first().click()
  await page.getByRole('tab', { name: vi.theme.title }).click()
  const dots = page.getByRole('treegrid').locator('.dot')
  const colours = await dots.evaluateAll(elements => elements.map(element => getComputedStyle(element).backgroundColor))
  expect(new Set(colours).size).toBeGreaterThan(3)
  expect(await serious(page)).toEqual([])
})

test('nothing moves by itself for whom motion is too much', async ({ app }) => {
  const { page } = app
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const workbench = new Workbench(app)
  await workbench.articles.getByRole('row').first().click()
  await workbench.text(1).focus()
  await page.keyboard.press('F7')
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
})
