import type { Step } from '../../text/selection.ts'
import { mac } from '../shell/key-names.ts'

/** How far a key moves the caret: in the browser's steps, or over words, sentences, paragraphs and the whole text. */
export type CaretUnit = Step | 'word' | 'sentence' | 'paragraph' | 'text'

export interface CaretStep {
  unit: CaretUnit
  direction: 1 | -1
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** What Ctrl and Alt, on a Mac ⌘ and ⌥, make of an arrow key there: none, the first, the second, both. */
const ACROSS: readonly CaretUnit[] = mac ? ['character', 'lineboundary', 'word', 'sentence'] : ['character', 'word', 'sentence', 'sentence']
const DOWN: readonly CaretUnit[] = mac ? ['line', 'text', 'paragraph', 'paragraph'] : ['line', 'paragraph', 'paragraph', 'paragraph']
const ENDS: readonly CaretUnit[] = ['lineboundary', 'text', 'lineboundary', 'text']

const KEYS: Record<string, { units: readonly CaretUnit[]; direction: 1 | -1 }> = {
  ArrowRight: { units: ACROSS, direction: 1 },
  ArrowLeft: { units: ACROSS, direction: -1 },
  ArrowDown: { units: DOWN, direction: 1 },
  ArrowUp: { units: DOWN, direction: -1 },
  End: { units: ENDS, direction: 1 },
  Home: { units: ENDS, direction: -1 },
}

/** The step that a pressed key means in caret mode, or null. */
export function caretStep({ key, ctrlKey, metaKey, altKey }: Pressed): CaretStep | null {
  const step = KEYS[key]
  const unit = step?.units[(mac ? metaKey : ctrlKey) ? (altKey ? 3 : 1) : altKey ? 2 : 0]
  return step && unit ? { unit, direction: step.direction } : null
}

/** The keys of caret mode as the sheet of keys lists them; each has a text `keys.caret-<name>`. */
export const CARET_KEYS: readonly { name: string; keys: readonly string[] }[] = [
  { name: 'character', keys: ['←', '→'] },
  { name: 'line', keys: ['↑', '↓'] },
  { name: 'word', keys: mac ? ['⌥←', '⌥→'] : ['Ctrl+←', 'Ctrl+→'] },
  { name: 'sentence', keys: mac ? ['⌘⌥←', '⌘⌥→'] : ['Alt+←', 'Alt+→'] },
  { name: 'paragraph', keys: mac ? ['⌥↑', '⌥↓'] : ['Ctrl+↑', 'Ctrl+↓'] },
  { name: 'ends', keys: ['Home', 'End'] },
  { name: 'select', keys: [mac ? '⇧' : 'Shift'] },
]
