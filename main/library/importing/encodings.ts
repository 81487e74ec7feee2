import type { EncodingSample } from '../../../preload/model.ts'
import { markedSyllables } from '../text/vietnamese.ts'
import { ImportError } from './failure.ts'
import { decode, ENCODINGS } from './readers/decode.ts'

/** How many bytes of a file are looked at, and how much of its text is shown, in UTF-16 units. */
const GLANCE = 65_536
const SHOWN = 400

/** The beginning of a text in every encoding that a user can choose, what makes the most Vietnamese of it first; those that read it alike are one. */
export function samplesOf(bytes: Uint8Array): EncodingSample[] {
  const rated = ENCODINGS.flatMap(encoding => {
    const text = words(bytes, encoding)
    return text === null ? [] : [{ encoding, text: excerpt(text), ...markedSyllables(text) }]
  })
  const worth = ({ valid, words }: { valid: number; words: number }) => 2 * valid - words
  const ordered = rated.toSorted((a, b) => worth(b) - worth(a))
  return ordered
    .filter(({ text }, index) => ordered.findIndex(other => other.text === text) === index)
    .map(({ encoding, text }) => ({ encoding, text }))
}

/** What a reader would see: no tags of a page, no characters that stand for none. */
function words(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = decode(bytes.subarray(0, GLANCE), null, encoding)
    return text
      .replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/giu, ' ')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
  } catch (error) {
    if (error instanceof ImportError) return null
    throw error
  }
}

/** Where the first letters are that encodings differ in. */
function excerpt(text: string): string {
  const first = text.search(/[^\p{ASCII}]/u)
  const start = first > SHOWN / 2 ? text.lastIndexOf(' ', first - 40) + 1 : 0
  return text.slice(start, start + SHOWN)
}
