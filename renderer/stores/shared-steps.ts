import { i18n } from '../locales/i18n.ts'
import { brief } from '../text/brief.ts'
import type { Span } from '../text/intervals.ts'
import { caretOf, placeCaret, rectsOf } from '../text/selection.ts'
import { spanBetween } from '../text/visible.ts'
import type { Notices } from './notices.ts'
import type { Pane } from './pane.ts'
import type { Reader } from './reader.ts'
import type { Scrolled, ScrollTogether } from './scroll-together.ts'
import type { SharedPassages, Twin } from './shared-passages.ts'

interface Stores {
  reader: Reader
  shared: SharedPassages
  together: ScrollTogether
  notices: Notices
}

const holds = ({ start, end }: Span, offset: number) => start <= offset && offset <= end

/** The caret's offset while it can be seen, else null. */
function caretInSight({ frame, text }: Scrolled): number | null {
  const caret = caretOf(text)
  const view = frame.getBoundingClientRect()
  return caret && caret.rect.bottom > view.top && caret.rect.top < view.bottom ? caret.offset : null
}

/** Tells which passages can be seen, at least in part; measures only what is near. */
function sight({ frame, text }: Scrolled): (passage: Span) => boolean {
  const view = frame.getBoundingClientRect()
  const near = spanBetween(text, view.top, view.bottom)
  return passage => {
    const rects = passage.start < near.end && passage.end > near.start ? rectsOf(text, passage) : null
    return rects !== null && rects.last.bottom > view.top && rects.first.top < view.bottom
  }
}

/** Goes from one shared passage to the next, and across to its twin; each time it is lit on both sides, and said. */
export class SharedSteps {
  private readonly stores: Stores

  constructor(stores: Stores) {
    this.stores = stores
  }

  /** The shared passage in which one is in the focused pane: with the caret, or else the first that can be seen. */
  here(): Twin | null {
    const { reader, shared, together } = this.stores
    const member = together.members.get(reader.pane)
    const twins = shared.twinsOf(reader.pane)
    if (!member) return null
    const caret = caretInSight(member)
    const around = caret === null ? [] : twins.filter(({ own }) => holds(own, caret))
    if (around.length > 0) return around.find(({ link }) => link.id === shared.at) ?? around[0] ?? null
    const sees = sight(member)
    return twins.find(({ own }) => sees(own)) ?? null
  }

  /** Goes to the next shared passage of the focused pane, or with −1 to the one before. */
  step(direction: 1 | -1): void {
    const { reader, shared, together, notices } = this.stores
    const { pane } = reader
    const twins = shared.twinsOf(pane)
    const member = together.members.get(pane)
    if (twins.length === 0 || !member) {
      this.sayNone()
      return
    }
    const caret = caretInSight(member)
    const from = caret ?? pane.view?.firstVisible() ?? 0
    const at = caret === null ? -1 : twins.findIndex(({ link, own }) => link.id === shared.at && holds(own, caret))
    const next =
      at >= 0
        ? twins[at + direction]
        : direction === 1
          ? twins.find(({ own }) => own.start >= from)
          : twins.findLast(({ own }) => own.start < from)
    if (next) this.goTo(pane, next)
    else notices.announce(i18n.t('shared.no-more'))
  }

  /** Goes across to the twin of the shared passage in which one is, which then stands at the same height. */
  across(): void {
    const { reader, shared, notices } = this.stores
    const twin = this.here()
    if (twin) this.goAcross(reader.pane, twin)
    else if (shared.twinsOf(reader.pane).length > 0) notices.info(i18n.t('shared.go-first'))
    else this.sayNone()
  }

  /** Goes to a shared passage in its pane. */
  goTo(pane: Pane, { link, own }: Twin): void {
    this.stores.shared.setAt(link.id)
    pane.goTo(own)
    this.stores.together.gather(pane)
    this.arrive(pane, link.id, own)
  }

  /** Goes to the twin of a shared passage; where that can be seen, the two then stand at the same height. */
  goAcross(from: Pane, { link, own, other, pane }: Twin): void {
    const { shared, together } = this.stores
    const height = this.heightOf(from, own)
    const view = together.members.get(pane)?.frame.getBoundingClientRect()
    shared.setAt(link.id)
    // At the same height of the window: what stands above the text need not be as high in both panes.
    if (height === null || !view) pane.goTo(other)
    else pane.goToHeight(other, Math.max(0, height - view.top))
    this.arrive(pane, link.id, other)
  }

  /** How many pixels below the top of the window a passage begins; null when its beginning is out of sight. */
  private heightOf(pane: Pane, span: Span): number | null {
    const member = this.stores.together.members.get(pane)
    const rect = member && rectsOf(member.text, span)?.first
    const view = member?.frame.getBoundingClientRect()
    return rect && view && rect.top >= view.top && rect.bottom <= view.bottom ? rect.top : null
  }

  private arrive(pane: Pane, link: string, span: Span): void {
    const { reader, shared, together, notices } = this.stores
    reader.focus(reader.panes.indexOf(pane))
    const member = together.members.get(pane)
    member?.frame.focus({ preventScroll: true })
    if (member) placeCaret(member.text, span.start)
    const twins = shared.twinsOf(pane)
    const index = twins.findIndex(twin => twin.link.id === link)
    const twin = twins[index]
    if (twin) notices.announce(said(pane, twin, index + 1, twins.length))
  }

  /** Says that there is nothing to go to, and why. */
  sayNone(): void {
    const { reader, notices } = this.stores
    notices.info(i18n.t(reader.panes.filter(({ document }) => document).length > 1 ? 'shared.none' : 'shared.one-pane'))
  }
}

/** What a screen reader says of a shared passage. */
function said({ document }: Pane, { link, own, pane }: Twin, index: number, total: number): string {
  const title = pane.document?.article.title ?? ''
  const quote = brief(document?.text.slice(own.start, own.end) ?? '')
  return i18n.t('shared.at', { index, total, count: link.words, title, quote })
}
