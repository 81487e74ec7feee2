import { makeAutoObservable, observableRef } from 'mobx'
import type { Highlight, Theme } from '../../preload/contract.ts'
import type { Span } from '../text/intervals.ts'
import type { Pane } from './pane.ts'

/** Words with what they carry along: those of a highlight, or just selected ones, which have no themes. */
export type Words = Pick<Highlight, 'article' | 'start' | 'end' | 'exact' | 'themes' | 'colour'>

/** What can be dragged onto a text. */
export type Dragged = { kind: 'theme'; theme: Theme } | { kind: 'words'; words: Words }

/** What is being dragged, and the passage of which text it would be dropped on. */
export class Dragging {
  item: Dragged | null = null
  over: { pane: Pane; span: Span } | null = null

  constructor() {
    makeAutoObservable(this, { item: observableRef, over: observableRef })
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
