import type { Locator, Page } from '@playwright/test'
import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import type { App } from './fixtures.ts'
import { expect } from './fixtures.ts'

/** The workbench as a person meets it, by roles and Vietnamese labels. */
export class Workbench {
  readonly app: App

  constructor(app: App) {
    this.app = app
  }

  get page(): Page {
    return this.app.page
  }

  get articles(): Locator {
    return this.page.getByRole('grid', { name: vi.library.list })
  }

  get highlights(): Locator {
    return this.page.getByRole('listbox', { name: vi.highlight.list })
  }

  get results(): Locator {
    return this.page.getByRole('grid', { name: vi.search.results })
  }

  get card(): Locator {
    return this.page.getByRole('dialog', { name: vi.highlight.card })
  }

  /** The text of the article in a pane, from 1. */
  text(pane: number): Locator {
    return this.page.getByRole('region', { name: vi.reader.pane.replace('{{number}}', String(pane)), exact: true }).getByRole('document')
  }

  /** Imports files through the dialog, as each host asks for them, and closes the report unless `end` does something else with it. */
  async importFiles(files: string[], end?: (report: Locator) => Promise<void>) {
    const { page, app } = this
    await page.getByRole('banner').getByRole('button', { name: vi.import.action }).click()
    const dialog = page.getByRole('dialog', { name: vi.import.title })
    if (app.electron) {
      await app.electron.evaluate(({ dialog: native }, filePaths) => {
        native.showOpenDialog = async () => ({ canceled: false, filePaths })
      }, files)
      await dialog.getByRole('button', { name: vi.import.files }).click()
    } else {
      const chooser = page.waitForEvent('filechooser')
      await dialog.getByRole('button', { name: vi.import.files }).click()
      await (await chooser).setFiles(files)
    }
    const report = page.getByRole('dialog', { name: vi.import.done })
    await expect(report).toBeVisible({ timeout: 60_000 })
    if (end) await end(report)
    else await report.getByRole('button', { name: vi.common.close }).click()
  }

  /** Puts a text into the library without the dialog, for tests of what comes after. */
  async addText(title: string, text: string) {
    const newest = async () => {
      const reply = await call(this.page, 'article.list', {})
      return reply.ok ? Math.max(0, ...reply.value.map(({ id }) => id)) : 0
    }
    const before = await newest()
    await call(this.page, 'import.start', { sources: [{ kind: 'text', name: `${title}.txt`, text }] })
    await expect.poll(newest).toBeGreaterThan(before)
    await call(this.page, 'article.update', { article: await newest(), metadata: { title } })
    await expect(this.articles.getByRole('row', { name: title })).toBeVisible()
  }

  /** Where some words stand in the window. */
  private async rectOf(words: string) {
    const rect = await this.page.evaluate(words => {
      const walker = document.createTreeWalker(document.querySelector('[role="document"]') ?? document, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(words) ?? -1
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + words.length)
        return range.getBoundingClientRect().toJSON() as DOMRect
      }
      return null
    }, words)
    if (!rect) throw new Error(`“${words}” is not there.`)
    return rect
  }

  /** Selects some words (of one line) by dragging over them. */
  async dragOver(words: string) {
    const { left, right, top, height } = await this.rectOf(words)
    await this.page.mouse.move(left + 1, top + height / 2)
    await this.page.mouse.down()
    await this.page.mouse.move(right - 1, top + height / 2, { steps: 5 })
    await this.page.mouse.up()
  }

  async clickOn(words: string) {
    const { left, width, top, height } = await this.rectOf(words)
    await this.page.mouse.click(left + width / 2, top + height / 2)
  }

  async hoverOver(words: string) {
    const { left, width, top, height } = await this.rectOf(words)
    await this.page.mouse.move(left + width / 2, top + height / 2, { steps: 3 })
  }

  async open(title: string | RegExp, options: { beside?: boolean } = {}) {
    if (options.beside) await this.page.getByRole('button', { name: vi.command['pane-split'] }).click()
    await this.articles.getByRole('row', { name: title }).click()
  }

  /** Selects the first words of a pane's text with the keyboard alone. */
  async selectFirstWords(pane: number, words: number) {
    await this.text(pane).focus()
    await this.page.keyboard.press('F7')
    await this.page.keyboard.press('Control+Home')
    for (let word = 0; word < words; word++) await this.page.keyboard.press('Control+Shift+ArrowRight')
  }

  /** Tags what is selected with a theme, by typing its name. */
  async tag(typed: string) {
    await this.page.keyboard.press('t')
    const field = this.page.getByRole('combobox', { name: vi.theme.pick })
    await field.fill(typed)
    await this.page.keyboard.press('Enter')
    await expect(this.page.getByRole('dialog', { name: vi.theme.pick })).toBeHidden()
  }

  /** Types as an input method does: each step is shown as a composition, and the last is taken. */
  async compose(steps: string[]) {
    const session = await this.page.context().newCDPSession(this.page)
    for (const text of steps)
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await session.send('Input.insertText', { text: steps.at(-1) ?? '' })
    await session.detach()
  }

  async search(query: string) {
    await this.page.getByRole('searchbox', { name: vi.search.label }).fill(query)
  }

  /** What is painted over the texts, by style (`orange-0`, `current`, `found` …), from the top down. */
  painted = (): Promise<Record<string, string[]>> =>
    this.page.evaluate(() =>
      Object.fromEntries(
        [...CSS.highlights].map(([style, ranges]) => [
          style,
          [...ranges]
            .map(still => {
              const range = document.createRange()
              range.setStart(still.startContainer, still.startOffset)
              range.setEnd(still.endContainer, still.endOffset)
              return range
            })
            .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
            .map(String),
        ]),
      ),
    )
}
