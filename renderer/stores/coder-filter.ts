import { makeAutoObservable } from 'mobx'
import type { Highlight } from '../../preload/contract.ts'

/** Whose highlights are shown, in the reader and in lists: everyone's, or one coder's. One for all panes. */
class CoderFilter {
  /** Id of the coder, or null for everyone. */
  coder: number | null = null

  constructor() {
    makeAutoObservable(this)
  }

  set(coder: number | null) {
    this.coder = coder
  }

  /** Whether a highlight is one that the coder made or gave a theme to. */
  shows({ coder, themeCoders }: Highlight): boolean {
    return this.coder === null || coder.id === this.coder || themeCoders.includes(this.coder)
  }

  /** Those of some highlights that are shown; the list itself when all are. */
  of<H extends Highlight>(highlights: H[]): H[] {
    return this.coder === null ? highlights : highlights.filter(highlight => this.shows(highlight))
  }
}

/** The filter by coder of this window. */
export const coderFilter = new CoderFilter()
