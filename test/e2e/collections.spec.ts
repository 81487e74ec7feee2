import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'

/** Collections Châu Á, Châu Âu and, inside Châu Á, Trung Á. */
async function withCollections(app: App) {
  const { page } = app
  await call(page, 'collection.create', { name: 'Châu Á' })
  await call(page, 'collection.create', { name: 'Châu Âu' })
  await call(page, 'collection.create', { name: 'Trung Á', parent: 1 })
  const tree = page.getByRole('treegrid', { name: vi.collection.title })
  await expect(tree.getByRole('row')).toHaveCount(4)
  const parents = async () => {
    const reply = await call(page, 'collection.list', {})
    return reply.ok ? Object.fromEntries(reply.value.map(({ name, parentId }) => [name, parentId])) : {}
  }
  return { page, tree, parents, row: (name: string) => tree.getByRole('row', { name: new RegExp(`^${name}`, 'u') }) }
}

/** What has the focus, by its label. */
const focused = (app: App) => app.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

/** Takes a collection up with the keyboard: its handle is reached from its row by the arrow key. */
async function take(app: App, name: string) {
  const { page } = app
  const handle = vi.collection.drag.replace('{{name}}', name)
  await page
    .getByRole('treegrid', { name: vi.collection.title })
    .getByRole('row', { name: new RegExp(`^${name}`, 'u') })
    .focus()
  for (let steps = 0; steps < 4 && (await focused(app)) !== handle; steps++) await page.keyboard.press('ArrowRight')
  expect(await focused(app)).toBe(handle)
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(app)).toMatch(/^Thả vào/u)
}

async function drag(app: App, name: string, onto: string) {
  await take(app, name)
  for (let steps = 0; steps < 5 && (await focused(app)) !== `Thả vào ${onto}`; steps++) await app.page.keyboard.press('ArrowDown')
  expect(await focused(app)).toBe(`Thả vào ${onto}`)
}

test('a collection is dragged into another one, and out again, with the keyboard alone; each is one undo', async ({ app }) => {
  test.slow()
  const { page, row, parents } = await withCollections(app)
  const nested = { 'Châu Á': null, 'Châu Âu': null, 'Trung Á': 1 }
  await drag(app, 'Trung Á', 'Châu Âu')
  await expect(row('Châu Âu')).toHaveAttribute('data-drop-target', 'true')
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect.poll(parents).toEqual({ ...nested, 'Trung Á': 2 })
  await expect(row('Trung Á')).toHaveAttribute('aria-level', '2')
  await drag(app, 'Trung Á', vi.library.all)
  await page.keyboard.press('Enter')
  await expect.poll(parents).toEqual({ ...nested, 'Trung Á': null })
  await expect(row('Trung Á')).toHaveAttribute('aria-level', '1')
  await drag(app, 'Trung Á', 'Châu Á')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect.poll(parents).toEqual({ ...nested, 'Trung Á': 2 })
  await page.keyboard.press('Control+z')
  await expect.poll(parents).toEqual(nested)
})

test('a collection cannot be dropped on itself or on what is inside it', async ({ app }) => {
  test.slow()
  await withCollections(app)
  await take(app, 'Châu Á')
  const targets = new Set<string>()
  for (let steps = 0; steps < 6; steps++) {
    targets.add(await focused(app))
    await app.page.keyboard.press('ArrowDown')
  }
  expect(targets).toContain('Thả vào Châu Âu')
  expect(targets).not.toContain('Thả vào Châu Á')
  expect(targets).not.toContain('Thả vào Trung Á')
})
