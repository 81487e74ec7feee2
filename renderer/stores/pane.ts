import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Article, ArticleText, Highlight } from '../../preload/contract.ts'
import { atOffset, type Span } from '../text/intervals.ts'
import { quoted } from '../text/quoted.ts'
import { samePlace } from '../text/same-place.ts'
import { CallError, call } from './calls.ts'
import { coderFilter } from './coder-filter.ts'
import { Find } from './find.ts'
import { inOrder, mergeHighlights } from './merge-highlights.ts'
import { Overlaps } from './overlaps.ts'
import type { PaneView, Target } from './pane-view.ts'
import { PlaceKeeper } from './place-keeper.ts'
import { type Stop, Trail } from './trail.ts'

let made = 0

/** One article being read: its text, its highlights, what is selected and which highlight is current. */
export class Pane {
  /** Of the part of the window in which it stands. */
  key: number
  /** Its own: a preview has the key of the pane that it covers. */
  readonly id = ++made
  /** Whether it is only looked into: then where reading stops is not remembered. */
  preview: boolean
  document: ArticleText | null = null
  highlights: Highlight[] = []
  selection: Span | null = null
  current: number | null = null
  target: Target | null = null
  /** Words to mark after opening from search, as spans of the text. */
  found: Span[] = []
  /** Whether the card of the current highlight is open, and whether its note has the focus. */
  card: 'closed' | 'open' | 'note' = 'closed'
  view: PaneView | null = null
  readonly find = new Find(this)
  /** Where one was before in this part of the window; a preview's goes on from what it covers. */
  readonly trail: Trail
  /** An offset that is to be scrolled to the top, without a mark. */
  placeAsked: { place: number; serial: number } | null = null
  /** Whether the table of contents is open. */
  outline = false
  readonly overlaps = new Overlaps(this)
  /** Notes that could not be saved, by highlight: shown again when its card is opened. */
  readonly drafts: Map<number, string>
  private serial = 0
  private asked = 0
  private readonly place = new PlaceKeeper()

  constructor(key: number, options: { previewOf?: Pane } = {}) {
    this.key = key
    this.preview = options.previewOf !== undefined
    this.drafts = options.previewOf?.drafts ?? new Map()
    this.trail = options.previewOf?.trail ?? new Trail()
    makeAutoObservable<this, 'serial' | 'asked' | 'place'>(this, {
      document: observableRef,
      highlights: observableRef,
      found: observableRef,
      view: false,
      find: false,
      overlaps: false,
      drafts: false,
      trail: false,
      stopHere: false,
      serial: false,
      asked: false,
      place: false,
    })
  }

  get articleId(): number | null {
    return this.document?.article.id ?? null
  }

  get currentHighlight(): Highlight | null {
    return this.shown.find(({ id }) => id === this.current) ?? null
  }

  /** The highlights of those coders who are shown. */
  get shown(): Highlight[] {
    return coderFilter.of(this.highlights)
  }

  /** Highlights shown that have a place in the text, in order of position. */
  get placed(): Highlight[] {
    return this.shown.filter(({ state }) => state !== 'orphan')
  }

  /** What is being read and where; null when nothing is. */
  stopHere(): Stop | null {
    const article = this.articleId
    return article === null ? null : { article, place: this.view?.firstVisible() || this.place.last }
  }

  /** Shows an article, at `place` or where reading stopped; of two asked for in a row the later one stays. False when it was overtaken. */
  async open(article: number, place?: number): Promise<boolean> {
    const asked = ++this.asked
    this.place.keep()
    const { document, highlights } = await this.read(article)
    if (asked !== this.asked) return false
    runInAction(() => {
      this.document = place === undefined ? document : { ...document, place }
      this.place.last = this.document.place
      this.highlights = highlights
      this.reset()
    })
    return true
  }

  /** Makes where one is reading the place at which the text is shown when it is shown anew. */
  settle() {
    const stop = this.stopHere()
    if (this.document && stop) this.document = { ...this.document, place: stop.place }
  }

  /** Calls off what is being opened. */
  stay() {
    this.asked++
  }

  /** What was a preview is being read from now on. */
  keep() {
    this.preview = false
    if (this.view) this.remember(this.view.firstVisible())
  }

  close() {
    this.stay()
    this.place.keep()
    this.document = null
    this.highlights = []
    this.reset()
    this.find.hide()
  }

  private reset() {
    this.selection = null
    this.current = null
    this.card = 'closed'
    this.found = []
    this.target = null
    this.outline = false
    this.overlaps.light(null)
    this.overlaps.endPick()
  }

  /** Another version in the place of one, where one is reading; lets go of what are offsets into the one before. */
  private inVersion(before: ArticleText, read: ArticleText): ArticleText {
    const place = samePlace(before.text, read.text, this.view?.firstVisible() ?? before.place)
    this.selection = null
    this.found = []
    this.target = null
    this.overlaps.light(null)
    this.overlaps.endPick()
    return { ...read, place }
  }

  /** Reads the highlights again after a change, and with `details` the article too; the text of a version never changes. */
  async refresh(details: boolean) {
    const article = this.articleId
    if (article === null) return
    try {
      const { document: read, highlights } = details
        ? await this.read(article)
        : { document: this.document, highlights: await call('highlight.list', { article }) }
      runInAction(() => {
        if (this.articleId !== article || !this.document || !read) return
        const same = this.document.version === read.version
        // Another version is another element, and what had the focus is gone with the old one.
        if (!same && this.view?.hasFocus()) requestAnimationFrame(() => this.view?.catchFocus())
        this.document = same
          ? { ...this.document, article: { ...read.article, highlights: highlights.length } }
          : this.inVersion(this.document, read)
        this.setHighlights(highlights)
      })
    } catch (error) {
      // Gone: removed, or its import undone. Anything else says nothing of the article.
      if (!(error instanceof CallError) || error.failure.code !== 'missing') throw error
      runInAction(() => this.close())
    }
  }

  private async read(article: number): Promise<{ document: ArticleText; highlights: Highlight[] }> {
    const { document, highlights } = await call('article.open', { article })
    return { document, highlights: quoted(document.text, highlights) }
  }

  /** Takes in some highlights that were read again: those that are not among `fresh` are gone. */
  merge(ids: readonly number[], fresh: readonly Highlight[]) {
    const own = fresh.filter(({ article }) => article === this.articleId)
    const merged = mergeHighlights(this.highlights, ids, own)
    if (merged !== this.highlights) this.setHighlights(merged)
    if (this.document && this.document.article.highlights !== merged.length)
      this.document = { ...this.document, article: { ...this.document.article, highlights: merged.length } }
  }

  /** Takes in details of its article that changed, such as the title. */
  describe(article: Article) {
    if (this.document && article.id === this.articleId) this.document = { ...this.document, article }
  }

  setHighlights(highlights: Highlight[]) {
    this.highlights = highlights
    if (!highlights.some(({ id }) => id === this.current)) this.setCurrent(null)
  }

  /** Shows what was just saved without waiting to be told. */
  put(highlight: Highlight) {
    if (highlight.article !== this.articleId) return
    const others = this.highlights.filter(({ id }) => id !== highlight.id)
    this.highlights = [...others, highlight].sort(inOrder)
  }

  select(span: Span | null) {
    this.selection = span && span.end > span.start ? span : null
  }

  goTo(span: Span) {
    this.target = { start: span.start, end: span.end, serial: ++this.serial }
  }

  /** Goes to a span and puts it at the top, even when it is in sight. */
  goToTop(span: Span) {
    this.target = { start: span.start, end: span.end, serial: ++this.serial, top: true }
  }

  /** Goes to a span and puts it so many pixels below the top, even when it is in sight. */
  goToHeight(span: Span, height: number) {
    this.target = { start: span.start, end: span.end, serial: ++this.serial, height }
  }

  /** Scrolls to an offset, without a mark. */
  askPlace(place: number) {
    this.placeAsked = { place, serial: ++this.serial }
  }

  showOutline(shown: boolean) {
    this.outline = shown
  }

  setCurrent(id: number | null) {
    if (id !== this.current) this.card = 'closed'
    this.current = id
    if (!this.overlaps.picking.some(highlight => highlight.id === id)) this.overlaps.endPick()
  }

  /** Takes the mark off a place, unless another was asked for meanwhile. */
  clearTarget(target: Target) {
    if (this.target?.serial === target.serial) this.target = null
  }

  /** Opens the card of the current highlight. */
  showCard(card: 'open' | 'note') {
    if (this.currentHighlight) this.card = card
  }

  closeCard() {
    this.card = 'closed'
  }

  setFound(found: Span[]) {
    this.found = found
  }

  /** The highlights at an offset, the shortest first. */
  at(offset: number): Highlight[] {
    return atOffset(this.placed, offset).sort((a, b) => a.end - a.start - (b.end - b.start))
  }

  /** Steps to the next (or previous) highlight after the current one, else after an offset. */
  step(direction: 1 | -1, from: number): Highlight | null {
    const list = this.placed
    const index = list.findIndex(({ id }) => id === this.current)
    if (index >= 0) return list[index + direction] ?? null
    return (direction === 1 ? list.find(({ start }) => start >= from) : list.findLast(({ start }) => start < from)) ?? null
  }

  /** Remembers where reading stopped, a moment after scrolling, or when another article takes its place. */
  remember(place: number) {
    if (this.articleId !== null && !this.preview) this.place.remember({ article: this.articleId, place })
  }
}
