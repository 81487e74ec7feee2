import type { LineUnit } from '../../../preload/model.ts'
import type { Span } from '../text/graphemes.ts'
import { sentencesIn } from '../text/sentences.ts'

/** The passages of a text that the places found in it are shown as: the places themselves, or each sentence they begin in, once. */
export function passagesOf(text: string, found: readonly [number, number][], unit: LineUnit): Span[] {
  if (unit === 'word' || found.length === 0) return found.map(([start, end]) => ({ start, end }))
  const sentences = sentencesIn(text, { start: 0, end: text.length })
  const passages: Span[] = []
  let at = 0
  for (const [start] of found) {
    while ((sentences[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++
    const sentence = sentences[at]
    if (sentence && sentence !== passages.at(-1)) passages.push(sentence)
  }
  return passages
}
