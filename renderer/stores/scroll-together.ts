import { ends, placeAcross } from '../text/alignment.ts'
import { blockCount, heightOfPlace, placeAtHeight } from '../text/block-places.ts'

/** The parts of a pane that scrolling together is about. */
export interface Scrolled {
  frame: HTMLElement
  text: HTMLElement
}

/** Blocks that come into sight turn out higher or lower than estimated: the place is right after a few frames. */
const FRAMES = 3

/**
 * Scrolls the panes along with the one that leads: the one in which somebody last turned the wheel, pressed a key or went to a place. Only
 * its scrolling is followed, so that the others, which scroll too, never answer back.
 */
export class ScrollTogether {
  private readonly members = new Set<Scrolled>()
  private leader: Scrolled | null = null
  private round = 0
  private readonly isOn: () => boolean

  constructor(isOn: () => boolean) {
    this.isOn = isOn
  }

  /** Takes part from now on; the function returned ends that. */
  join(member: Scrolled): () => void {
    this.members.add(member)
    const scrolled = () => {
      if (this.leader === member && this.isOn()) this.follow(member)
    }
    member.frame.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      member.frame.removeEventListener('scroll', scrolled)
      this.members.delete(member)
      if (this.leader === member) this.leader = null
    }
  }

  lead(member: Scrolled) {
    this.leader = member
  }

  private follow(member: Scrolled) {
    const mine = ++this.round
    const again = (frames: number) => {
      if (mine !== this.round) return
      for (const other of this.members) if (other !== member) scrollAlong(member, other)
      if (frames > 0) requestAnimationFrame(() => again(frames - 1))
    }
    again(FRAMES)
  }
}

/**
 * The line that is compared goes from the top of the window, at the beginning of the text, to its foot at the end: so both texts begin and end
 * together, whatever their lengths.
 */
function scrollAlong(from: Scrolled, to: Scrolled) {
  const view = from.frame.getBoundingClientRect()
  const text = from.text.getBoundingClientRect()
  const way = text.height - view.height
  const share = way > 0 ? Math.min(1, Math.max(0, (view.top - text.top) / way)) : 0
  const place = placeAtHeight(from.text, view.top + share * view.height)
  const goal = heightOfPlace(to.text, placeAcross(place, ends(blockCount(from.text), blockCount(to.text))))
  if (goal === null) return
  const other = to.frame.getBoundingClientRect()
  const by = goal - (other.top + share * other.height)
  if (Math.abs(by) >= 1) to.frame.scrollTop += by
}
