import type { Span } from '../text/intervals.ts'

/** A place to show: scrolled to, and marked for a moment. */
export interface Target extends Span {
  /** Counts up, so that the same place can be asked for twice. */
  serial: number
  /** Whether it is to stand at the top, even when it is in sight. */
  top?: boolean
  /** Pixels below the top at which it is to stand, even when it is in sight. */
  height?: number
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
  /** Gives the text the focus unless something has it. */
  catchFocus(): void
  /** Whether the text has the focus. */
  hasFocus(): boolean
  /** Selects a span as if the user had, with the focus in the text. */
  selectSpan(span: Span): void
  /** Switches the caret on or off; true when it is on now. */
  toggleCaret(): boolean
}
