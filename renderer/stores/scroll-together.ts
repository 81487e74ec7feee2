import { type ObservableMap, observable, runInAction } from 'mobx'
import { heightOfPlace, placeAtHeight } from '../text/block-places.ts'
import type { Span } from '../text/intervals.ts'
import { rectsOf } from '../text/selection.ts'
import type { Pane } from './pane.ts'
import type { PaneAlignment } from './pane-alignment.ts'

/** The parts of a pane that scrolling together is about. */
export interface Scrolled {
  frame: HTMLElement
  text: HTMLElement
}

/** Blocks that come into sight turn out higher or lower than estimated: the place is right once nothing had to move for a few frames. */
const FRAMES = 3
/** However long that takes, in frames. */
const MOST_FRAMES = 60

/**
 * Scrolls the panes along with the one that leads: the one in which somebody last turned the wheel, pressed a key or went to a place. Only
 * its scrolling is followed, so that the others, which scroll too, never answer back.
 */
export class ScrollTogether {
  /** What is there of each pane in the page. */
  readonly members: ObservableMap<Pane, Scrolled> = observable.map(undefined, { deep: false })
  private leader: Pane | null = null
  /** What is kept at one height in all panes; null for what stands at the line that is read. */
  private held: Span | null = null
  private round = 0
  private readonly isOn: () => boolean
  private readonly alignment: PaneAlignment

  constructor(isOn: () => boolean, alignment: PaneAlignment) {
    this.isOn = isOn
    this.alignment = alignment
  }

  /** Takes part from now on; the function returned ends that. */
  join(pane: Pane, member: Scrolled): () => void {
    runInAction(() => this.members.set(pane, member))
    const scrolled = () => {
      if (this.leader === pane && this.isOn()) this.follow(pane)
    }
    member.frame.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      member.frame.removeEventListener('scroll', scrolled)
      if (this.members.get(pane) === member) runInAction(() => this.members.delete(pane))
      if (this.leader === pane) this.leader = null
    }
  }

  /** Lets a pane lead, with a passage that the others are to have at the same height until something else is done. */
  lead(pane: Pane, passage: Span | null = null) {
    this.leader = pane
    this.held = passage
  }

  /** Brings the others to where a pane is, without its being scrolled. */
  gather(pane: Pane) {
    if (this.leader === pane && this.isOn()) this.follow(pane)
  }

  private follow(pane: Pane) {
    const mine = ++this.round
    let [quiet, left] = [FRAMES, MOST_FRAMES]
    const again = () => {
      const from = this.members.get(pane)
      if (mine !== this.round || !from) return
      const moved = [...this.members].filter(([other, to]) => other !== pane && this.scrollAlong(pane, from, other, to))
      quiet = moved.length > 0 ? FRAMES : quiet - 1
      left -= 1
      if (quiet >= 0 && left > 0) requestAnimationFrame(again)
    }
    again()
  }

  /** Whether it had to move. */
  private scrollAlong(pane: Pane, from: Scrolled, other: Pane, to: Scrolled): boolean {
    const { held, alignment } = this
    const twin = held && alignment.twin(pane, other, held)
    const height = held && heightOf(from, held)
    const line = height ?? readingLine(from)
    const place = held ? alignment.placeOf(pane, held.start) : placeAtHeight(from.text, line)
    const goal = (twin && heightOf(to, twin)) ?? heightOfPlace(to.text, alignment.across(pane, other, place))
    if (goal === null) return false
    const { top, bottom } = to.frame.getBoundingClientRect()
    // At the same height of the window, though one of them may have a bar above it.
    const by = goal - Math.min(bottom, Math.max(top, line))
    const before = to.frame.scrollTop
    if (Math.abs(by) >= 1) to.frame.scrollTop += by
    return Math.abs(to.frame.scrollTop - before) >= 1
  }
}

const heightOf = ({ text }: Scrolled, span: Span) => rectsOf(text, span)?.first.top ?? null

/**
 * The line that is compared goes from the top of the window, at the beginning of the text, to its foot at the end: so both texts begin and end
 * together, whatever their lengths.
 */
function readingLine(from: Scrolled): number {
  const view = from.frame.getBoundingClientRect()
  const text = from.text.getBoundingClientRect()
  const way = text.height - view.height
  const share = way > 0 ? Math.min(1, Math.max(0, (view.top - text.top) / way)) : 0
  return view.top + share * view.height
}
