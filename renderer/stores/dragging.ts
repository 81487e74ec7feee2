import { makeAutoObservable, observableRef } from 'mobx'
import type { Highlight, Theme } from '../../preload/contract.ts'
import type { Span } from '../text/intervals.ts'
import { call } from './calls.ts'
import type { Pane } from './pane.ts'

/** Words with what they carry along: those of a highlight, or just selected ones, which have no themes. */
export type Words = Pick<Highlight, 'article' | 'start' | 'end' | 'exact' | 'themes' | 'colour'>

/** What can be dragged onto a text. */
export type Dragged = { kind: 'theme'; theme: Theme } | { kind: 'words'; words: Words }

/** What is being dragged, and the passage of which text it would be dropped on. */
export class Dragging {
  item: Dragged | null = null
  over: { pane: Pane; span: Span } | null = null

  /** Highlights under the pointer with their citations: a drag that begins must say at once what it carries. */
  private cited: { key: string; markdown: string } | null = null

  constructor() {
    makeAutoObservable<this, 'cited'>(this, { item: observableRef, over: observableRef, cited: false })
  }

  /** Gets some highlights ready to be dragged out. Without an answer they go out as their words. */
  async prepare(highlights: readonly number[]) {
    const reply = await call('passage.cite', { highlights: [...highlights] }).catch(() => null)
    this.cited = reply && { key: highlights.join(), markdown: reply.markdown }
  }

  /** Highlights as Markdown with citations; null when they were not made ready. */
  markdownOf(highlights: readonly number[]): string | null {
    return this.cited?.key === highlights.join() ? this.cited.markdown : null
  }

  take(item: Dragged) {
    this.item = item
  }

  hover(pane: Pane, span: Span | null) {
    this.over = span && { pane, span }
  }

  leave(pane: Pane) {
    if (this.over?.pane === pane) this.over = null
  }

  end() {
    this.item = null
    this.over = null
  }
}
