import { canonicalTone, fold } from './fold.ts'

const WORDS = /\s+/u

/** A text with the tone marks of its words where the older spelling has them, in lower case. */
const older = (text: string) => text.normalize('NFC').toLowerCase().split(WORDS).map(canonicalTone).join(' ')

/**
 * Tells of texts whether every word typed occurs in them: typed without marks it finds words with marks, typed with marks it is strict about
 * them, but not about the older and the newer place of a tone (hòa, hoà).
 */
export function containing(typed: string): (text: string) => boolean {
  const words = typed.normalize('NFC').toLowerCase().split(WORDS).filter(Boolean)
  const folded = words.map(word => fold(word).text)
  const strict = words.filter((word, at) => word !== folded[at])
  const loose = folded.filter((word, at) => word === words[at])
  return text => {
    if (loose.length > 0) {
      const bare = fold(text).text
      if (!loose.every(word => bare.includes(word))) return false
    }
    if (strict.length === 0) return true
    const lower = text.normalize('NFC').toLowerCase()
    const tidy = older(text)
    return strict.every(word => lower.includes(word) || tidy.includes(canonicalTone(word)))
  }
}
