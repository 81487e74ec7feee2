import type { ArticleText } from '../../../preload/contract.ts'
import { i18n } from '../../locales/i18n.ts'
import { sentencesOf } from '../../stores/sentences.ts'
import { brief } from '../../text/brief.ts'
import type { Span } from '../../text/intervals.ts'
import { caretOf, moveCaret, moveCaretTo, type Step, selectedSpan } from '../../text/selection.ts'
import { stepOver } from '../../text/steps.ts'
import { wordSpans } from '../../text/words.ts'
import type { CaretStep, CaretUnit } from './caret-steps.ts'

type Over = Exclude<CaretUnit, Step>
const OVER: ReadonlySet<CaretUnit> = new Set<Over>(['word', 'sentence', 'paragraph', 'text'])
const isOver = (unit: CaretUnit): unit is Over => OVER.has(unit)

/** What a step goes over. Sentences are the library's to tell, once for a text. */
function unitsOf(article: ArticleText, unit: Over, offset: number): readonly Span[] | Promise<Span[]> {
  if (unit === 'word') return wordSpans(article.text, offset)
  if (unit === 'text') return [{ start: 0, end: article.text.length }]
  return unit === 'sentence' ? sentencesOf(article) : article.blocks.filter(({ start, end }) => end > start)
}

/** Takes a step with the caret in the text element of an article; with `extend` it selects. Replies what a screen reader is to say. */
export async function takeStep(root: Element, article: ArticleText, { unit, direction }: CaretStep, extend: boolean): Promise<string> {
  const before = caretOf(root)?.offset ?? 0
  if (isOver(unit)) {
    const units = unitsOf(article, unit, before)
    const known = 'then' in units ? await units : units
    const to = stepOver(known, caretOf(root)?.offset ?? before, direction)
    if (to !== null) moveCaretTo(root, to, extend)
  } else moveCaret(root, unit, direction === 1 ? 'forward' : 'backward', extend)
  return said(root, article.text, unit, before, extend)
}

function said(root: Element, text: string, unit: CaretUnit, before: number, extend: boolean): string {
  const selected = extend ? selectedSpan(root) : null
  if (selected) return i18n.t('reader.selected', { text: brief(text.slice(selected.start, selected.end)) })
  const at = caretOf(root)?.offset ?? before
  if (unit === 'character') return text.slice(at, at + 1).trim() || i18n.t('reader.space')
  const lineEnd = text.indexOf('\n', at)
  if (unit === 'line') return brief(text.slice(at, lineEnd === -1 ? undefined : lineEnd)) || i18n.t('reader.space')
  return brief(text.slice(Math.min(at, before), Math.max(at, before)))
}
