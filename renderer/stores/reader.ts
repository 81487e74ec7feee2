import { makeAutoObservable, observableShallow, runInAction } from 'mobx'
import type { Few, Highlight } from '../../preload/contract.ts'
import type { Span } from '../text/intervals.ts'
import { CallError, call } from './calls.ts'
import { Pane } from './pane.ts'
import { type Finding, Preview } from './preview.ts'

export const MOST_PANES = 3

/** The panes side by side, and which of them has the focus. */
export class Reader {
  panes: Pane[]
  focused = 0
  readonly preview = new Preview()
  private nextKey = 1
  /** Called when what is open changes, so that it can be saved. */
  private readonly onChange: (panes: (number | null)[], focused: number) => void

  constructor(onChange: (panes: (number | null)[], focused: number) => void) {
    this.onChange = onChange
    this.panes = [new Pane(0)]
    makeAutoObservable<this, 'nextKey' | 'onChange'>(this, {
      panes: observableShallow,
      preview: false,
      nextKey: false,
      onChange: false,
    })
  }

  get pane(): Pane {
    const pane = this.panes[this.focused] ?? this.panes[0]
    if (!pane) throw new Error('there is always a pane')
    return pane
  }

  /** Opens what was open when the library was last closed; an article that is gone leaves its pane empty. */
  async restore(articles: readonly (number | null)[], focused: number) {
    const panes = articles.map((_, index) => new Pane(index))
    await Promise.all(
      panes.map(async (pane, index) => {
        const article = articles[index]
        if (article) await pane.open(article).catch(() => undefined)
      }),
    )
    runInAction(() => {
      this.panes = panes.length ? panes : [new Pane(0)]
      this.nextKey = this.panes.length
      this.focused = Math.min(focused, this.panes.length - 1)
    })
  }

  focus(index: number) {
    if (index === this.focused || !this.panes[index]) return
    this.preview.end()
    this.focused = index
    this.changed()
  }

  /** Takes a selection into a pane; the browser has just one, so the other panes have none. */
  select(pane: Pane, span: Span | null) {
    for (const other of this.panes) other.select(other === pane ? span : span ? null : other.selection)
  }

  /** Shows what was found over the focused pane, for a look. */
  async look(finding: Finding) {
    await this.preview.show(finding, this.pane)
  }

  /** Lets the preview take the place of the pane that it covers. */
  keepPreview() {
    const { pane: covered } = this
    const pane = this.preview.take()
    if (!pane) return
    covered.trail.leave(covered.stopHere())
    covered.close()
    this.panes[this.focused] = pane
    pane.keep()
    this.changed()
  }

  /** Opens an article in the focused pane, or beside it; at a span, with found words marked. */
  async open(article: number, options: { beside?: boolean; at?: Span; found?: Span[]; place?: number } = {}) {
    const kept = !options.beside && this.preview.pane?.articleId === article
    if (kept) this.keepPreview()
    this.preview.end()
    if (options.beside) this.beside()
    const { pane } = this
    const stop = pane.stopHere()
    if (pane.articleId !== article && !(await pane.open(article, options.place))) return
    if (stop && !kept && (stop.article !== article || options.at)) pane.trail.leave(stop)
    runInAction(() => {
      pane.setFound(options.found ?? [])
      if (options.at) pane.goTo(options.at)
    })
    // Once it is shown: whoever opens an article wants to read it, unless they have gone on to another pane.
    requestAnimationFrame(() => this.pane === pane && pane.view?.focusText())
    this.changed()
  }

  async openHighlight(highlight: Highlight, options: { beside?: boolean } = {}) {
    await this.open(highlight.article, { ...options, at: highlight })
    runInAction(() => this.pane.setCurrent(highlight.id))
  }

  /** Goes back to where one was before in the focused pane, or forward again; false when there is nothing that way. */
  async travel(direction: 'back' | 'forward'): Promise<boolean> {
    this.preview.end()
    const { pane } = this
    let from = pane.stopHere()
    for (;;) {
      const stop = pane.trail.turn(direction, from)
      if (!stop) return false
      try {
        if (stop.article === pane.articleId) pane.askPlace(stop.place)
        else await pane.open(stop.article, stop.place)
        requestAnimationFrame(() => pane.view?.focusText())
        this.changed()
        return true
      } catch (error) {
        // An article that is gone is passed over.
        if (!(error instanceof CallError) || error.failure.code !== 'missing') throw error
        from = null
      }
    }
  }

  /** Moves the focus to the other pane, an empty one if there is any, making one when there is just one. */
  beside() {
    this.preview.end()
    if (this.panes.length === 1) this.split()
    else {
      const empty = this.panes.findIndex(({ document }, index) => !document && index !== this.focused)
      this.focused = empty >= 0 ? empty : (this.focused + 1) % this.panes.length
    }
  }

  /** Opens what is being read in the other pane too, at the same place. */
  async openTwice() {
    const stop = this.pane.stopHere()
    if (stop) await this.open(stop.article, { beside: true, place: stop.place })
  }

  /** Shows two articles side by side; with null the first is what is being read. */
  async compare(article: number | null, other: number) {
    if (article !== null && this.pane.articleId !== article) await this.open(article)
    await this.open(other, { beside: true })
  }

  /** Exchanges what is read in the focused pane and in the next one; the focus goes with it. False when there is just one. */
  swap(): boolean {
    const [here, there] = [this.focused, (this.focused + 1) % this.panes.length]
    const [a, b] = [this.panes[here], this.panes[there]]
    if (!a || !b || a === b) return false
    this.preview.end()
    for (const pane of [a, b]) pane.stay()
    for (const pane of [a, b]) pane.settle()
    ;[a.key, b.key] = [b.key, a.key]
    this.panes[here] = b
    this.panes[there] = a
    this.focused = there
    requestAnimationFrame(() => a.view?.focusText())
    this.changed()
    return true
  }

  split() {
    if (this.panes.length >= MOST_PANES) return
    this.preview.end()
    this.panes.splice(this.focused + 1, 0, new Pane(this.nextKey++))
    this.focused++
    this.changed()
  }

  closePane(index: number) {
    this.preview.end()
    if (this.panes.length === 1) this.panes[0]?.close()
    else this.panes.splice(index, 1)
    this.focused = Math.min(this.focused, this.panes.length - 1)
    this.changed()
  }

  /** Goes to the next pane; with one alone, into what is previewed in it. */
  focusNext() {
    if (this.panes.length === 1) this.keepPreview()
    this.focus((this.focused + 1) % this.panes.length)
  }

  /** Reads a few highlights again in the panes that show their articles. */
  async renew(few: Few, details: boolean) {
    const panes = [...this.panes, this.preview.pane].flatMap(pane =>
      pane?.articleId && few.articles.includes(pane.articleId) ? [pane] : [],
    )
    if (panes.length === 0) return
    const [highlights, articles] = await Promise.all([
      few.highlights.length > 0 ? call('highlight.some', { highlights: few.highlights }) : [],
      details ? call('article.some', { articles: few.articles }) : [],
    ])
    runInAction(() => {
      for (const pane of panes) {
        pane.merge(few.highlights, highlights)
        for (const article of articles) pane.describe(article)
      }
    })
  }

  /** Tells every pane that highlights, and with `details` articles, changed. */
  async refresh(details: boolean) {
    await Promise.all([...this.panes, this.preview.pane].map(pane => pane?.refresh(details)))
  }

  private changed() {
    this.onChange(
      this.panes.map(({ articleId }) => articleId),
      this.focused,
    )
  }
}
