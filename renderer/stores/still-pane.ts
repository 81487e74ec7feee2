import { runInAction } from 'mobx'
import type { ArticleText, Highlight } from '../../preload/contract.ts'
import { Pane } from './pane.ts'

/** A pane for a text in a dialog, which is only looked at: where reading stops is not remembered, and nothing in it is changed. */
export function stillPane(document: ArticleText, highlights: Highlight[]): Pane {
  const pane = new Pane(-1)
  runInAction(() => {
    pane.preview = true
    pane.document = document
    pane.setHighlights(highlights)
  })
  return pane
}
