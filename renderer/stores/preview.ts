import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Span } from '../text/intervals.ts'
import { Pane } from './pane.ts'

/** An article and what was found in it: the place to show, the words to mark, the highlight whose note it is. */
export interface Finding {
  article: number
  at?: Span
  found: Span[]
  highlight?: number
}

/**
 * An article shown over a pane, which stays beneath as it is: to look at what was found without losing the place where one reads.
 * Of many asked for in a row only the latest is read once the one before is there.
 */
export class Preview {
  private shown: Pane | null = null
  private next: { finding: Finding; over: Pane } | null = null
  private loading: Pane | null = null

  constructor() {
    makeAutoObservable<this, 'shown' | 'next' | 'loading'>(this, { shown: observableRef, next: false, loading: false })
  }

  /** What is shown; null when nothing is, also when its article was removed meanwhile. */
  get pane(): Pane | null {
    return this.shown?.document ? this.shown : null
  }

  /** Shows a finding over a pane; the focus stays where it is. */
  async show(finding: Finding, over: Pane): Promise<void> {
    this.next = { finding, over }
    if (this.loading) return
    try {
      while (this.next) await this.showNext(this.next.finding, this.next.over)
    } finally {
      this.loading = null
    }
  }

  /** Takes the preview away: the pane beneath is seen again. */
  end() {
    this.next = null
    this.loading?.stay()
    this.shown = null
  }

  /** Hands over what is shown, to stay; null when nothing is. */
  take(): Pane | null {
    const { pane } = this
    if (pane) this.shown = null
    this.end()
    return pane
  }

  private async showNext(finding: Finding, over: Pane) {
    this.next = null
    const pane = this.shown ?? new Pane(over.key, { previewOf: over })
    this.loading = pane
    try {
      if (pane.articleId !== finding.article && !(await pane.open(finding.article))) return
    } catch (error) {
      // Whoever moved on does not mind.
      if (!this.next) throw error
      return
    }
    runInAction(() => {
      this.shown = pane
      mark(pane, finding)
    })
  }
}

/** Marks what was found and goes to it; a note is found at its highlight. */
function mark(pane: Pane, { at, found, highlight }: Finding) {
  const noted = pane.highlights.find(({ id }) => id === highlight)
  const place = noted ?? at
  pane.setFound(found)
  pane.setCurrent(noted?.id ?? null)
  if (place) pane.goTo(place)
}
