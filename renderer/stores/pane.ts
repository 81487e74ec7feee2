import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { ArticleText, Highlight } from '../../preload/contract.ts'
import { atOffset, type Span } from '../text/intervals.ts'
import { CallError, call } from './calls.ts'
import { coderFilter } from './coder-filter.ts'
import { Find } from './find.ts'

/** A place to show: scrolled to, and marked for a moment. */
export interface Target extends Span {
  /** Counts up, so that the same place can be asked for twice. */
  serial: number
}

/** What the pane's part of the page can do; there while it is shown. */
export interface PaneView {
  /** Offset of the first character that can be seen. */
  firstVisible(): number
  /** Takes in what the browser has selected by now; its event for that comes late. */
  readSelection(): void
  /** Takes the browser's selection off the words; a caret stays where it ended. */
  clearSelection(): void
  focusText(): void
  /** Selects a span as if the user had, with the focus in the text. */
  selectSpan(span: Span): void
  /** Switches the caret on or off; true when it is on now. */
  toggleCaret(): boolean
}

const PLACE_MILLISECONDS = 600

let made = 0

/** One article being read: its text, its highlights, what is selected and which highlight is current. */
export class Pane {
  /** Of the part of the window in which it stands. */
  readonly key: number
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
  /** Notes that could not be saved, by highlight: shown again when its card is opened. */
  readonly drafts: Map<number, string>
  private serial = 0
  private asked = 0
  private placeTimer: ReturnType<typeof setTimeout> | undefined
  private keepPlace: () => void = () => undefined

  constructor(key: number, options: { previewOf?: Pane } = {}) {
    this.key = key
    this.preview = options.previewOf !== undefined
    this.drafts = options.previewOf?.drafts ?? new Map()
    makeAutoObservable<this, 'serial' | 'asked' | 'placeTimer' | 'keepPlace'>(this, {
      document: observableRef,
      highlights: observableRef,
      found: observableRef,
      view: false,
      find: false,
      drafts: false,
      serial: false,
      asked: false,
      placeTimer: false,
      keepPlace: false,
    })
  }

  get articleId(): number | null {
    return this.document?.article.id ?? null
  }

  get currentHighlight(): Highlight | null {
    return this.highlights.find(({ id }) => id === this.current) ?? null
  }

  /** The highlights of those coders who are shown. */
  get shown(): Highlight[] {
    return coderFilter.of(this.highlights)
  }

  /** Highlights shown that have a place in the text, in order of position. */
  get placed(): Highlight[] {
    return this.shown.filter(({ state }) => state !== 'orphan')
  }

  /** Shows an article; of two asked for in a row the later one stays. False when it was overtaken. */
  async open(article: number): Promise<boolean> {
    const asked = ++this.asked
    this.keepPlace()
    const [document, highlights] = await Promise.all([call('article.read', { article }), call('highlight.list', { article })])
    if (asked !== this.asked) return false
    runInAction(() => {
      this.document = document
      this.highlights = highlights
      this.selection = null
      this.current = null
      this.card = 'closed'
      this.found = []
      this.target = null
    })
    return true
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
    this.keepPlace()
    this.document = null
    this.highlights = []
    this.selection = null
    this.current = null
    this.found = []
    this.find.hide()
  }

  /** Reads the highlights again after a change, and with `details` the article too; the text of a version never changes. */
  async refresh(details: boolean) {
    const article = this.articleId
    if (article === null) return
    try {
      const [read, highlights] = await Promise.all([
        details ? call('article.read', { article }) : this.document,
        call('highlight.list', { article }),
      ])
      runInAction(() => {
        if (this.articleId !== article || !this.document || !read) return
        const same = this.document.version === read.version
        this.document = same ? { ...this.document, article: { ...read.article, highlights: highlights.length } } : read
        this.setHighlights(highlights)
      })
    } catch (error) {
      // Gone: removed, or its import undone. Anything else says nothing of the article.
      if (!(error instanceof CallError) || error.failure.code !== 'missing') throw error
      runInAction(() => this.close())
    }
  }

  setHighlights(highlights: Highlight[]) {
    this.highlights = highlights
    if (!highlights.some(({ id }) => id === this.current)) this.setCurrent(null)
  }

  /** Shows what was just saved without waiting to be told. */
  put(highlight: Highlight) {
    if (highlight.article !== this.articleId) return
    const others = this.highlights.filter(({ id }) => id !== highlight.id)
    this.highlights = [...others, highlight].sort((a, b) => a.start - b.start || a.end - b.end)
  }

  select(span: Span | null) {
    this.selection = span && span.end > span.start ? span : null
  }

  goTo(span: Span) {
    this.target = { start: span.start, end: span.end, serial: ++this.serial }
  }

  setCurrent(id: number | null) {
    if (id !== this.current) this.card = 'closed'
    this.current = id
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
    const article = this.articleId
    if (article === null || this.preview) return
    clearTimeout(this.placeTimer)
    this.keepPlace = () => {
      clearTimeout(this.placeTimer)
      this.keepPlace = () => undefined
      void call('article.place', { article, place }).catch(() => undefined)
    }
    this.placeTimer = setTimeout(this.keepPlace, PLACE_MILLISECONDS)
  }
}
