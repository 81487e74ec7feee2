import { fold } from './fold.ts'
import { nameKey } from './name-key.ts'

/**
 * Tells of texts whether every word typed occurs in them: a word without marks finds words with marks, a word with marks is strict about
 * them, as everywhere in search.
 */
export function holdsTyped(typed: string): (text: string) => boolean {
  const words = typed
    .trim()
    .split(/\s+/u)
    .filter(word => word !== '')
    .map(word => ({ exact: nameKey(word), folded: fold(word).text }))
  const strict = words.filter(({ exact, folded }) => exact !== folded)
  const loose = words.filter(({ exact, folded }) => exact === folded)
  return text => {
    const folded = loose.length > 0 ? fold(text).text : ''
    if (!loose.every(word => folded.includes(word.folded))) return false
    if (strict.length === 0) return true
    const exact = nameKey(text)
    return strict.every(word => exact.includes(word.exact))
  }
}

/** How well a name answers what is being typed: 0 when it begins with it, 1 when a word of it does, null when neither; marks do not matter. */
export function beginsTyped(name: string, typed: string): 0 | 1 | null {
  const folded = fold(name).text
  if (folded.startsWith(typed)) return 0
  for (let at = folded.indexOf(typed); at > 0; at = folded.indexOf(typed, at + 1)) {
    if (!/[\p{L}\p{M}\p{N}]/u.test(folded.charAt(at - 1))) return 1
  }
  return null
}
