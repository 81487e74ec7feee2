import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

const CHAPTERS = ['Tàu hàng rời ga', 'Cảng Hải Giang', 'Kim ngạch song phương', 'Đường bộ và đường sắt']
const LINE = 'Tuyến đường sắt mới rút ngắn chín giờ đường; cảng Hải Giang sẽ hoà vào mạng lưới chung. '

/** A long article in Markdown, whose chapters have headings. */
const chapters = (line: string) =>
  CHAPTERS.map(
    (title, index) =>
      `## ${title}\n\n${Array.from({ length: 12 }, (_, at) => `Đoạn ${index + 1}.${at + 1}. ${line.repeat(3)}`).join('\n\n')}`,
  ).join('\n\n')

async function addMarkdown(app: App, title: string, text: string) {
  await call(app.page, 'import.start', { sources: [{ kind: 'text', name: `${title}.md`, text: `---\ntitle: ${title}\n---\n\n${text}` }] })
  await expect(new Workbench(app).articles.getByRole('row', { name: title })).toBeVisible()
}

async function withArticles(app: App) {
  const workbench = new Workbench(app)
  await addMarkdown(app, 'Tàu hàng', chapters(LINE))
  await addMarkdown(app, 'Cảng biển', chapters('Cảng đón tàu. '))
  await workbench.open('Tàu hàng')
  await expect(workbench.text(1)).toBeFocused()
  return workbench
}

const contents = (app: App) => app.page.getByRole('menu', { name: vi.command.outline })

test('the table of contents goes to a heading, marks the one being read, and back leads where one was', async ({ app }) => {
  const workbench = await withArticles(app)
  const { keyboard } = app.page
  await keyboard.press('Control+Shift+o')
  await expect(contents(app).getByRole('menuitemradio')).toHaveText(CHAPTERS)
  await keyboard.press('End')
  await keyboard.press('ArrowUp')
  await keyboard.press('Enter')
  await expect(contents(app)).toBeHidden()
  await expect(workbench.text(1)).toBeFocused()
  await expect(workbench.text(1).getByText('Đoạn 3.1.')).toBeInViewport()
  await keyboard.press('Control+Shift+o')
  await expect(contents(app).getByRole('menuitemradio', { checked: true })).toHaveText('Kim ngạch song phương')
  await keyboard.press('Escape')
  await workbench.text(1).focus()
  await keyboard.press('Control+[')
  await expect(workbench.text(1).getByText('Đoạn 1.1.')).toBeInViewport()
  await keyboard.press('Alt+ArrowRight')
  await expect(workbench.text(1).getByText('Đoạn 3.1.')).toBeInViewport()
  await expect(workbench.text(1).getByText('Đoạn 1.1.')).not.toBeInViewport()
})

test('back and forward go among the articles that were read in a pane, at their places', async ({ app }) => {
  const workbench = await withArticles(app)
  await app.page.keyboard.press('Control+Shift+o')
  await app.page.keyboard.press('End')
  await app.page.keyboard.press('Enter')
  await expect(workbench.text(1).getByText('Đoạn 4.1.')).toBeInViewport()
  await workbench.open('Cảng biển')
  await expect(workbench.text(1)).toHaveAccessibleName(/Cảng biển/u)
  await app.page.getByRole('button', { name: vi.command.back }).click()
  await expect(workbench.text(1)).toHaveAccessibleName(/Tàu hàng/u)
  await expect(workbench.text(1).getByText('Đoạn 4.1.')).toBeInViewport()
  await app.page.keyboard.press('Alt+ArrowLeft')
  await expect(workbench.text(1).getByText('Đoạn 1.1.')).toBeInViewport()
  await app.page.keyboard.press('Control+]')
  await app.page.keyboard.press('Control+]')
  await expect(workbench.text(1)).toHaveAccessibleName(/Cảng biển/u)
})

test('an article is compared with another one, typed without marks, and the panes are swapped', async ({ app }) => {
  const workbench = await withArticles(app)
  await app.page.keyboard.press('Control+d')
  await app.page.getByRole('combobox', { name: vi.reader['compare-pick'] }).fill('cang')
  await expect(app.page.getByRole('option', { name: 'Cảng biển' })).toBeVisible()
  await app.page.keyboard.press('Enter')
  await expect(workbench.text(2)).toHaveAccessibleName(/Cảng biển/u)
  await expect(workbench.text(2)).toBeFocused()
  await expect(workbench.text(1)).toHaveAccessibleName(/Tàu hàng/u)
  await app.page.keyboard.press('Shift+F6')
  await expect(workbench.text(1)).toHaveAccessibleName(/Cảng biển/u)
  await expect(workbench.text(1)).toBeFocused()
  await expect(workbench.text(2)).toHaveAccessibleName(/Tàu hàng/u)
})

test('the menu of an article compares it with another, and three panes stand side by side', async ({ app }) => {
  const workbench = await withArticles(app)
  const row = workbench.articles.getByRole('row', { name: 'Cảng biển' })
  await row.hover()
  await row.getByRole('button').click()
  await app.page.getByRole('menuitem', { name: vi.library.compare }).click()
  await app.page.getByRole('option', { name: 'Tàu hàng' }).click()
  await expect(workbench.text(1)).toHaveAccessibleName(/Cảng biển/u)
  await expect(workbench.text(2)).toHaveAccessibleName(/Tàu hàng/u)
  await workbench.open('Cảng biển', { beside: true })
  await expect(workbench.text(3)).toHaveAccessibleName(/Cảng biển/u)
})

test('the same article stands in two panes, each with a place of its own', async ({ app }) => {
  const workbench = await withArticles(app)
  await app.page.keyboard.press('Shift+F8')
  await expect(workbench.text(2)).toBeFocused()
  await expect(workbench.text(2)).toHaveAccessibleName(/Tàu hàng/u)
  await app.page.keyboard.press('Control+Shift+o')
  await app.page.keyboard.press('End')
  await app.page.keyboard.press('Enter')
  await expect(workbench.text(2).getByText('Đoạn 4.1.')).toBeInViewport()
  await expect(workbench.text(1).getByText('Đoạn 1.1.')).toBeInViewport()
})

test('reading without bars and panels hides them, Escape brings them back', async ({ app }) => {
  const workbench = await withArticles(app)
  await app.page.keyboard.press('F4')
  await expect(app.page.getByRole('banner')).toBeHidden()
  await expect(workbench.articles).toBeHidden()
  await expect(workbench.highlights).toBeHidden()
  await expect(workbench.text(1)).toBeFocused()
  await app.page.keyboard.press('Control+Shift+o')
  await app.page.keyboard.press('Escape')
  await expect(contents(app)).toBeHidden()
  await expect(app.page.getByRole('banner')).toBeHidden()
  await app.page.keyboard.press('Escape')
  await expect(app.page.getByRole('banner')).toBeVisible()
  await app.page.keyboard.press('F4')
  await app.page.keyboard.press('Control+1')
  await expect(workbench.articles.getByRole('row', { name: 'Tàu hàng' })).toBeVisible()
})

/** The share of a text's first paragraph in sight, from the top of the pane down. */
const firstInSight = (workbench: Workbench, pane: number) =>
  workbench.text(pane).evaluate(frame => {
    const { top } = frame.getBoundingClientRect()
    const blocks = [...frame.querySelectorAll('[data-start]')]
    return blocks.findIndex(block => block.getBoundingClientRect().bottom > top + 8)
  })

test('panes scroll together paragraph by paragraph, either one leading, until that is switched off', async ({ app }) => {
  const workbench = await withArticles(app)
  await app.page.keyboard.press('Control+d')
  await app.page.getByRole('option', { name: 'Cảng biển' }).click()
  await expect(workbench.text(2)).toBeFocused()
  await app.page.keyboard.press('Shift+F7')
  await expect(app.page.getByRole('button', { name: vi.command.synced })).toHaveAttribute('aria-pressed', 'true')

  // The texts have the same paragraphs, and those of the second are far shorter.
  await app.page.keyboard.press('End')
  const end = async () => [await firstInSight(workbench, 1), await firstInSight(workbench, 2)]
  await expect.poll(async () => Math.min(...(await end()))).toBeGreaterThan(20)
  await expect(workbench.text(1).getByText('Đoạn 4.12.')).toBeInViewport()
  await workbench.text(1).focus()
  await app.page.keyboard.press('Control+Shift+o')
  await app.page.keyboard.press('Home')
  await app.page.keyboard.press('Enter')
  await expect.poll(() => firstInSight(workbench, 1)).toBe(0)
  await expect.poll(() => firstInSight(workbench, 2)).toBe(0)
  await workbench.text(1).hover()
  await app.page.mouse.wheel(0, 1500)
  await expect.poll(() => firstInSight(workbench, 1)).toBeGreaterThan(4)
  await expect.poll(async () => Math.abs((await firstInSight(workbench, 1)) - (await firstInSight(workbench, 2)))).toBeLessThanOrEqual(3)

  await app.page.keyboard.press('Shift+F7')
  await app.page.mouse.wheel(0, -5000)
  await expect.poll(() => firstInSight(workbench, 1)).toBe(0)
  expect(await firstInSight(workbench, 2)).toBeGreaterThan(2)
  expect(await call(app.page, 'settings.read', {})).toMatchObject({ ok: true, value: { synced: false } })
})
