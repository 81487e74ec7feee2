import { tokens } from './tokens.ts'

interface Term {
  /** With its marks; without them otherwise. */
  strict: boolean
  excluded: boolean
  /** Words between spaces; without the last space where it is the beginning of a word. */
  key: string
}

const TERM = /(?<excluded>-?)(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))/gu

function termOf({ groups }: RegExpMatchArray): Term[] {
  const phrase = groups?.phrase
  const words = tokens(phrase ?? groups?.word ?? '')
  if (words.length === 0) return []
  const strict = phrase !== undefined || words.some(({ word, folded }) => word !== folded)
  const key = ` ${words.map(({ word, folded }) => (strict ? word : folded)).join(' ')}`
  const open = phrase === undefined && groups?.word?.endsWith('*')
  return [{ strict, excluded: groups?.excluded === '-', key: open ? key : `${key} ` }]
}

/**
 * Tells of a text whether it has every word typed, in any order: `duong` finds đường, `đường` only that, `"đường sắt"` the words side by
 * side, `đườ*` their beginning, `-sắt` what does not have it. Null when there is no word in the query.
 */
export function wordQuery(typed: string): ((text: string) => boolean) | null {
  const terms = [...typed.matchAll(TERM)].flatMap(termOf)
  if (terms.length === 0) return null
  return text => {
    const words = tokens(text)
    const exact = ` ${words.map(({ word }) => word).join(' ')} `
    const folded = ` ${words.map(word => word.folded).join(' ')} `
    return terms.every(({ strict, excluded, key }) => (strict ? exact : folded).includes(key) !== excluded)
  }
}
