import { call } from './calls.ts'
import type { Stop } from './trail.ts'

const PLACE_MILLISECONDS = 600

/** Saves where reading stopped, a moment after the last scrolling. */
export class PlaceKeeper {
  /** The place told last, or at which the article was opened: a UTF-16 offset. */
  last = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private save: () => void = () => undefined

  remember({ article, place }: Stop) {
    this.last = place
    clearTimeout(this.timer)
    this.save = () => void call('article.place', { article, place }).catch(() => undefined)
    this.timer = setTimeout(() => this.keep(), PLACE_MILLISECONDS)
  }

  /** Saves at once what is still to be saved. */
  keep() {
    clearTimeout(this.timer)
    const { save } = this
    this.save = () => undefined
    save()
  }
}
