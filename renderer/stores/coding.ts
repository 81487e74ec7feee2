import type { Colour, Highlight, Request, Theme } from '../../preload/contract.ts'
import { i18n } from '../locales/i18n.ts'
import { brief } from '../text/brief.ts'
import type { Span } from '../text/intervals.ts'
import { call } from './calls.ts'
import { coderFilter } from './coder-filter.ts'
import type { Notices } from './notices.ts'
import type { Pane } from './pane.ts'
import type { Reader } from './reader.ts'

const isSame = (a: Span, b: Span) => a.start === b.start && a.end === b.end

/** What people do with passages: highlight, tag, note, change, delete. Works on the focused pane; each is one step of undo. */
export class Coding {
  private readonly reader: Reader
  private readonly notices: Notices
  /** Told of the highlights that were tagged in one step. */
  private readonly onTagged: (highlights: readonly number[]) => void

  constructor(reader: Reader, notices: Notices, onTagged: (highlights: readonly number[]) => void = () => undefined) {
    this.reader = reader
    this.notices = notices
    this.onTagged = onTagged
  }

  /** Highlights the selection. Without one, says what to do. */
  async highlight(options: { themes?: string[]; colour?: Colour } = {}): Promise<Highlight | undefined> {
    const { pane } = this.reader
    const { document, selection } = pane
    if (!document || !selection) {
      this.notices.info(i18n.t('reader.select-first'))
      return undefined
    }
    const place = { version: document.version, start: selection.start, end: selection.end }
    const saving = this.notices.guard(() => call('highlight.create', { article: document.article.id, place, ...options }))
    const made = await pane.overlaps.show(selection, saving)
    if (!made) return undefined
    this.put(made)
    // Whoever is fast has selected the next words by now, or reads another article.
    const goesOn = pane.articleId !== made.article || (pane.selection !== null && !isSame(pane.selection, selection))
    if (!goesOn) pane.setCurrent(made.id)
    if (!goesOn && pane.selection) {
      pane.select(null)
      pane.view?.clearSelection()
    }
    if (options.themes?.[0]) this.onTagged([made.id])
    this.notices.announce(i18n.t(options.themes?.[0] ? 'highlight.tagged' : 'highlight.saved', { theme: options.themes?.[0] ?? '' }))
    return made
  }

  /** Tags a highlight with themes, or with null the selection; paths that are not there are created. False when it was refused. */
  async tag(paths: string[], highlight: number | null): Promise<boolean> {
    if (highlight === null) return (await this.highlight({ themes: paths })) !== undefined
    if (!(await this.change({ highlights: [highlight], add: paths }))) return false
    this.notices.announce(i18n.t('highlight.tagged', { theme: paths[0] ?? '' }))
    return true
  }

  /** What tagging is about: the selection (null), else the current highlight; undefined when there is neither. */
  get toTag(): number | null | undefined {
    const { pane } = this.reader
    return pane.selection ? null : pane.currentHighlight?.id
  }

  untag(highlight: Highlight, theme: number) {
    return this.change({ highlights: [highlight.id], remove: [theme] })
  }

  /** Tags the selection or the current highlight with a theme, as its key does. */
  tagWith({ path }: Theme): void {
    const { toTag } = this
    if (toTag === undefined) this.notices.info(i18n.t('reader.select-first'))
    else void this.tag([path], toTag)
  }

  /** Changes a highlight; false when it was refused, which the user is told. */
  async update(highlight: Highlight, changes: Omit<Request<'highlight.update'>, 'highlight'>): Promise<boolean> {
    const changed = await this.notices.guard(() => call('highlight.update', { highlight: highlight.id, ...changes }))
    if (changed) this.put(changed)
    return changed !== undefined
  }

  /** Makes the current highlight cover just the selection. */
  async extend(): Promise<void> {
    const { pane } = this.reader
    if (!pane.selection || !pane.currentHighlight) this.notices.info(i18n.t('reader.select-first'))
    else if (pane.currentHighlight.state === 'orphan') await this.attach(pane.currentHighlight, pane.selection)
    else await this.update(pane.currentHighlight, { span: { start: pane.selection.start, end: pane.selection.end } })
  }

  /** Says that a highlight that was moved stands where it belongs. */
  async settle(highlight: Highlight): Promise<void> {
    await this.attach(highlight, highlight)
  }

  /** Gives a highlight whose place was lost a new one. */
  private async attach({ id }: Highlight, { start, end }: Span): Promise<void> {
    const attached = await this.notices.guard(() => call('orphan.attach', { highlight: id, start, end }))
    if (!attached) return
    this.put(attached)
    const text = i18n.t('orphan.attached', { text: brief(attached.exact) })
    this.notices.info(text, { undo: true })
    this.notices.announce(text)
  }

  async remove(highlight: Highlight | null = this.reader.pane.currentHighlight): Promise<void> {
    if (!highlight) return
    const done = await this.notices.guard(() => call('highlight.remove', { highlights: [highlight.id] }))
    if (!done) return
    for (const pane of this.reader.panes) pane.setHighlights(pane.highlights.filter(({ id }) => id !== highlight.id))
    this.notices.info(i18n.t('highlight.deleted'), { undo: true })
  }

  /** Goes to the next or previous highlight and says which. */
  step(direction: 1 | -1): void {
    const { pane } = this.reader
    const next = pane.step(direction, pane.view?.firstVisible() ?? 0)
    if (!next) {
      this.notices.announce(i18n.t('highlight.no-more'))
      return
    }
    pane.setCurrent(next.id)
    pane.goTo(next)
    this.sayCurrent(pane)
  }

  /** Makes the next of the highlights that overlap the current one current. */
  cycle(): void {
    const { pane } = this.reader
    if (pane.current === null) pane.setCurrent(pane.overlaps.lit)
    const next = pane.overlaps.next()
    if (!next) return
    pane.setCurrent(next.id)
    pane.goTo(next)
    this.sayCurrent(pane)
  }

  private sayCurrent(pane: Pane) {
    const current = pane.currentHighlight
    if (!current) return
    const index = pane.placed.findIndex(({ id }) => id === current.id) + 1
    this.notices.announce(i18n.t('highlight.at', { index, total: pane.placed.length, quote: current.exact }))
  }

  /** Shows what was saved in every pane that holds it. */
  private put(highlight: Highlight) {
    // What one just made never disappears behind a filter.
    if (!coderFilter.shows(highlight)) coderFilter.set(null)
    for (const pane of this.reader.panes) pane.put(highlight)
  }

  private async change(request: Request<'highlight.tag'>): Promise<boolean> {
    const changed = await this.notices.guard(() => call('highlight.tag', request))
    for (const highlight of changed ?? []) this.put(highlight)
    if (changed && request.add?.[0]) this.onTagged(changed.map(({ id }) => id))
    return changed !== undefined
  }
}
