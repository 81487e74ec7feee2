import type { Locator, Page } from '@playwright/test'
import { vi } from '../../renderer/locales/vi.ts'
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

  /** Imports files through the dialog, as each host asks for them, and closes the report. */
  async importFiles(files: string[]) {
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
    await expect(report).toBeVisible()
    await report.getByRole('button', { name: vi.common.close }).click()
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
    const field = this.page
      .getByRole('dialog', { name: vi.theme.pick })
      .getByRole('searchbox')
      .or(this.page.getByRole('dialog').getByRole('textbox'))
      .first()
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

  /** How many ranges are painted over the texts, by style (`orange-0`, `current`, `found` …). */
  painted(): Promise<Record<string, string[]>> {
    return this.page.evaluate(() =>
      Object.fromEntries(
        [...CSS.highlights].map(([style, ranges]) => [
          style,
          [...ranges].map(still => {
            const range = document.createRange()
            range.setStart(still.startContainer, still.startOffset)
            range.setEnd(still.endContainer, still.endOffset)
            return range.toString()
          }),
        ]),
      ),
    )
  }
}
