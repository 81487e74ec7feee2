import type { ArticleText } from '../../preload/contract.ts'
import { i18n } from '../locales/i18n.ts'
import { brief } from '../text/brief.ts'
import type { Span } from '../text/intervals.ts'
import { type Edge, moveEdge } from '../text/steps.ts'
import { wordSpans } from '../text/words.ts'
import type { Coding } from './coding.ts'
import type { Notices } from './notices.ts'
import type { Reader } from './reader.ts'
import { sentencesOf } from './sentences.ts'
import type { Turns } from './turns.ts'

export type Unit = 'word' | 'sentence'

/** Makes what is selected, or else the current highlight, longer and shorter by words and sentences. */
export class Shaping {
  private readonly reader: Reader
  private readonly coding: Coding
  private readonly notices: Notices
  private readonly turns: Turns

  constructor(reader: Reader, coding: Coding, notices: Notices, turns: Turns) {
    this.reader = reader
    this.coding = coding
    this.notices = notices
    this.turns = turns
  }

  /** Moves an edge outward (1) or inward (−1); one after the other, so that a key held down counts each time. */
  move(edge: Edge, unit: Unit, change: 1 | -1): void {
    this.turns.take(async () => {
      await this.notices.guard(() => this.moveNow(edge, unit, change))
    })
  }

  private async moveNow(edge: Edge, unit: Unit, change: 1 | -1) {
    const { document } = this.reader.pane
    const sentences = document && unit === 'sentence' ? await sentencesOf(document) : null
    const { pane } = this.reader
    const { selection, currentHighlight: current } = pane
    const span = selection ?? current
    if (!document || pane.document?.blocks !== document.blocks || !span) {
      this.notices.info(i18n.t('reader.select-first'))
      return
    }
    const moved = moveEdge(sentences ?? wordSpans(document.text, span[edge]), span, edge, change)
    if (moved.start === span.start && moved.end === span.end) return
    if (selection) {
      pane.view?.selectSpan(moved)
      // The browser tells of it late, and the next step goes on from here.
      pane.view?.readSelection()
    } else if (current && !(await this.coding.update(current, { span: moved }))) return
    this.say(document, moved, selection !== null)
  }

  private say({ text }: ArticleText, { start, end }: Span, selected: boolean) {
    this.notices.announce(i18n.t(selected ? 'reader.selected' : 'highlight.reshaped', { text: brief(text.slice(start, end)) }))
  }
}
