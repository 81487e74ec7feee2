import type { Highlight, Theme } from '../../preload/contract.ts'
import { i18n } from '../locales/i18n.ts'
import type { Span } from '../text/intervals.ts'
import { nearest, placesOfWords } from '../text/same-words.ts'
import { call } from './calls.ts'
import type { Coding } from './coding.ts'
import type { Words } from './dragging.ts'
import type { Notices } from './notices.ts'
import type { Pane } from './pane.ts'
import type { Reader } from './reader.ts'

/** Takes themes and highlights to other passages, by dragging or by key; each is one step of undo. */
export class Across {
  private readonly reader: Reader
  private readonly coding: Coding
  private readonly notices: Notices

  constructor(reader: Reader, coding: Coding, notices: Notices) {
    this.reader = reader
    this.coding = coding
    this.notices = notices
  }

  /** What the key takes along: what is selected in the focused pane, else its current highlight; null when there is neither. */
  get words(): Words | null {
    const { document, selection, currentHighlight } = this.reader.pane
    if (!document || !selection) return currentHighlight
    return {
      article: document.article.id,
      ...selection,
      exact: document.text.slice(selection.start, selection.end),
      themes: [],
      colour: null,
    }
  }

  /** Highlights the same words in the next pane, with the same themes. */
  async toNextPane(): Promise<void> {
    const { panes, focused } = this.reader
    const next = panes[(focused + 1) % panes.length]
    const { words } = this
    if (panes.length === 1 || !next?.document) this.notices.info(i18n.t('reader.one-pane'))
    else if (!words) this.notices.info(i18n.t('reader.select-first'))
    else await this.put(words, next, words.start)
  }

  /** Highlights the same words in a pane, at the place nearest to an offset; a highlight that is there already gets the themes. */
  async put(words: Words, pane: Pane, near: number): Promise<void> {
    const { document } = pane
    if (!document) return
    const itself = ({ start, end }: Span) => words.article === document.article.id && start === words.start && end === words.end
    const places = placesOfWords(document.text, words.exact).filter(place => !itself(place))
    const place = nearest(places, near)
    if (!place) {
      this.say(i18n.t('highlight.not-there', { words: words.exact, title: document.article.title }))
      return
    }
    const there = pane.placed.find(({ start, end }) => start === place.start && end === place.end)
    const made = await this.notices.guard(() => (there ? this.tag(there, words.themes) : this.create(pane, place, words)))
    if (!made) return
    for (const shown of this.reader.panes) shown.put(made)
    if (pane.articleId === made.article) {
      pane.setCurrent(made.id)
      pane.goTo(made)
    }
    const more = places.length - 1
    this.say(
      more > 0
        ? i18n.t('highlight.copied-more', { count: more, title: document.article.title })
        : i18n.t('highlight.copied', { title: document.article.title }),
    )
  }

  private async tag(highlight: Highlight, themes: string[]): Promise<Highlight> {
    const add = themes.filter(theme => !highlight.themes.includes(theme))
    if (add.length === 0) return highlight
    const [tagged] = await call('highlight.tag', { highlights: [highlight.id], add })
    return tagged ?? highlight
  }

  /** Tags what a theme was dropped on: a highlight, or a span of the text, which becomes one. */
  async drop(theme: Theme, pane: Pane, on: Highlight | Span): Promise<void> {
    const words = { themes: [theme.path], colour: null }
    const made = await this.notices.guard(() => ('id' in on ? this.tag(on, words.themes) : this.create(pane, on, words)))
    if (!made) return
    for (const shown of this.reader.panes) shown.put(made)
    const isThere = pane.articleId === made.article
    if (isThere) pane.setCurrent(made.id)
    if (isThere && pane.selection) {
      pane.select(null)
      pane.view?.clearSelection()
    }
    this.notices.announce(i18n.t('highlight.tagged', { theme: theme.path }))
  }

  /** Tags what is selected, or the current highlight, with a theme. */
  async tagChosen(theme: Theme): Promise<void> {
    const { toTag } = this.coding
    if (toTag === undefined) this.notices.info(i18n.t('reader.select-first'))
    else await this.coding.tag([theme.path], toTag)
  }

  private async create(
    pane: Pane,
    { start, end }: Span,
    { themes, colour }: Pick<Words, 'themes' | 'colour'>,
  ): Promise<Highlight | undefined> {
    const { document } = pane
    if (!document) return undefined
    const place = { version: document.version, start, end }
    return call('highlight.create', { article: document.article.id, place, themes, colour })
  }

  private say(text: string) {
    this.notices.info(text)
    this.notices.announce(text)
  }
}
