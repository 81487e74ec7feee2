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
  await app.page.keyboard.press('Control+Shift+K')
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
  await row.getByRole('button', { name: 'Thao tác với Cảng biển' }).click()
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
  // The text has all the room there is.
  await expect.poll(async () => (await workbench.text(1).boundingBox())?.width).toBeGreaterThan(1200)
  await expect.poll(async () => (await workbench.text(1).boundingBox())?.height).toBeGreaterThan(650)
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
  await app.page.keyboard.press('Control+Shift+K')
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
  await expect(contents(app).getByRole('menuitemradio', { checked: true })).toBeFocused()
  await app.page.keyboard.press('Home')
  await expect(contents(app).getByRole('menuitemradio').first()).toBeFocused()
  await app.page.keyboard.press('Enter')
  await expect(contents(app)).toBeHidden()
  await expect.poll(() => firstInSight(workbench, 1)).toBe(0)
  await expect.poll(() => firstInSight(workbench, 2)).toBe(0)
  await workbench.text(1).hover()
  await app.page.mouse.wheel(0, 1500)
  await expect.poll(() => firstInSight(workbench, 1)).toBeGreaterThan(2)
  await expect.poll(async () => Math.abs((await firstInSight(workbench, 1)) - (await firstInSight(workbench, 2)))).toBeLessThanOrEqual(3)

  await app.page.keyboard.press('Shift+F7')
  await expect(app.page.getByRole('button', { name: vi.command.synced })).toHaveAttribute('aria-pressed', 'false')
  await app.page.mouse.wheel(0, -5000)
  await expect.poll(() => firstInSight(workbench, 1)).toBe(0)
  expect(await firstInSight(workbench, 2)).toBeGreaterThan(2)
  await expect.poll(() => call(app.page, 'settings.read', {})).toMatchObject({ ok: true, value: { synced: false } })
})

test('a footnote is shown at its sign, and one goes to it and back', async ({ app }) => {
  const workbench = new Workbench(app)
  const middle = Array.from({ length: 30 }, (_, at) => `Đoạn ${at + 1}. ${LINE.repeat(2)}`).join('\n\n')
  await addMarkdown(app, 'Kim ngạch', `Kim ngạch đạt 146,3 triệu USD[^1], theo hải quan.\n\n${middle}\n\n[^1]: Số liệu chín tháng.\n`)
  await workbench.open('Kim ngạch')
  await expect(workbench.text(1)).toBeFocused()
  const sign = workbench.text(1).locator('[data-note]').first()
  await app.page.keyboard.press('Tab')
  await expect(sign).toBeFocused()
  await app.page.keyboard.press('Enter')
  const note = app.page.getByRole('dialog', { name: 'Chú thích [1]' })
  await expect(note).toContainText('Số liệu chín tháng.')
  await app.page.keyboard.press('Escape')
  await expect(note).toBeHidden()
  await expect(sign).toBeFocused()
  await sign.click()
  await note.getByRole('button', { name: vi.reader['to-footnote'] }).click()
  const own = workbench.text(1).locator('[data-note]').last()
  await expect(own).toBeInViewport()
  await expect(own).toBeFocused()
  await app.page.keyboard.press('Enter')
  await expect(sign).toBeInViewport()
  await expect(sign).toBeFocused()
})

test('in focus mode the paragraph in the middle stands out, or the one with the caret', async ({ app }) => {
  const workbench = await withArticles(app)
  let lit = workbench.text(1).locator('[data-lit]')
  await expect(lit).toHaveCount(0)
  await app.page.keyboard.press('Shift+F4')
  await expect(lit).toHaveText('Tàu hàng rời ga')
  await app.page.keyboard.press('End')
  await expect(lit).toContainText('Đoạn 4.12.')
  await app.page.keyboard.press('Home')
  await expect(lit).toHaveText('Tàu hàng rời ga')
  await app.page.keyboard.press('F7')
  await app.page.keyboard.press('Control+ArrowDown')
  await app.page.keyboard.press('Control+ArrowDown')
  await expect(lit).toContainText('Đoạn 1.1.')
  await app.restart()
  lit = workbench.text(1).locator('[data-lit]')
  await expect(lit).toHaveCount(1)
  await app.page.keyboard.press('Shift+F4')
  await expect(lit).toHaveCount(0)
})

test('what is set for reading applies at once and stays with the library', async ({ app }) => {
  const workbench = await withArticles(app)
  await app.page.keyboard.press('Control+,')
  const dialog = app.page.getByRole('dialog', { name: vi.settings.title })
  await dialog.getByRole('button', { name: new RegExp(vi.settings.page, 'u') }).click()
  await app.page.getByRole('option', { name: vi.settings.sepia }).click()
  await dialog.getByRole('textbox', { name: vi.settings['letter-spacing'] }).fill('10')
  await app.page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: vi.common.close }).click()
  const look = () =>
    workbench.text(1).evaluate(frame => {
      const text = frame.firstElementChild ?? frame
      const { letterSpacing, fontSize } = getComputedStyle(text)
      return [
        getComputedStyle(frame.parentElement ?? frame).backgroundColor,
        Number.parseFloat(letterSpacing) / Number.parseFloat(fontSize),
      ]
    })
  await expect.poll(look).toEqual(['rgb(247, 238, 219)', 0.1])
  await app.restart()
  await expect.poll(look).toEqual(['rgb(247, 238, 219)', 0.1])
})

test('a number of the settings goes up and down by its keys and buttons', async ({ app }) => {
  await withArticles(app)
  await app.page.keyboard.press('Control+,')
  const dialog = app.page.getByRole('dialog', { name: vi.settings.title })
  const size = dialog.getByRole('textbox', { name: vi.settings['letter-spacing'] })
  await size.focus()
  const before = Number.parseInt(await size.inputValue(), 10)
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown']) {
    await app.page.keyboard.press(key)
    // What the field says to a screen reader comes a moment later.
    await app.page.waitForTimeout(150)
  }
  await expect.poll(async () => Number.parseInt(await size.inputValue(), 10)).toBeGreaterThan(before)
  await expect(dialog).toBeVisible()
})

test('stacked marks are never cut off, whatever the size, the font and the height of lines', async ({ app }) => {
  const workbench = new Workbench(app)
  const letters = 'ỆỮẴỘẪỄ gyợựặỵ'
  await addMarkdown(app, 'Dấu chồng', `## ${letters}\n\n${letters}\n\n- ${letters}\n\n> ${letters}\n`)
  await workbench.open('Dấu chồng')
  await expect(workbench.text(1)).toBeFocused()
  for (const [fontSize, lineHeight, font] of [
    [12, 1.2, 'serif'],
    [18, 1.2, 'sans'],
    [18, 1.65, 'serif'],
    [32, 1.2, 'serif'],
    [32, 1.2, 'sans'],
  ] as const) {
    await call(app.page, 'settings.update', { fontSize, lineHeight, font })
    await expect
      .poll(() => workbench.text(1).evaluate(frame => getComputedStyle(frame.firstElementChild ?? frame).fontSize))
      .toBe(`${fontSize}px`)
    const room = await workbench.text(1).evaluate(frame =>
      [...frame.querySelectorAll('[data-start]')].map(block => {
        const context = document.createElement('canvas').getContext('2d')
        const { fontWeight, fontSize: size, fontFamily } = getComputedStyle(block)
        if (!context) return Number.NaN
        context.font = `${fontWeight} ${size} ${fontFamily}`
        const ink = context.measureText(block.textContent ?? '')
        const range = document.createRange()
        range.selectNodeContents(block)
        const line = range.getBoundingClientRect()
        // What lies beyond the part is cut off.
        const box = (block.closest('.part') ?? block).getBoundingClientRect()
        // The line's own box reaches as far as the font, around the base line.
        const base = line.top + ink.fontBoundingBoxAscent
        return Math.min(base - ink.actualBoundingBoxAscent - box.top, box.bottom - base - ink.actualBoundingBoxDescent)
      }),
    )
    expect(room).toHaveLength(4)
    for (const pixels of room) expect(pixels).toBeGreaterThanOrEqual(0)
  }
})
