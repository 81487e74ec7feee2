/** Every word that any article ever held, numbered, so that texts can be kept and compared as numbers. */
export interface Vocabulary {
  /** Number → word as a reader sees it. */
  readonly words: string[]
  /** Number → the same without marks. */
  readonly folded: string[]
  readonly numbers: Map<string, number>
  /** Word without marks → numbers of all its spellings. */
  readonly spellings: Map<string, number[]>
}

/** A vocabulary without words. */
export function createVocabulary(): Vocabulary {
  return { words: [], folded: [], numbers: new Map(), spellings: new Map() }
}

/** The number of a word, a new one when it was never seen. */
export function numberOf(vocabulary: Vocabulary, word: string, folded: string): number {
  const known = vocabulary.numbers.get(word)
  if (known !== undefined) return known
  const number = vocabulary.words.length
  vocabulary.words.push(word)
  vocabulary.folded.push(folded)
  vocabulary.numbers.set(word, number)
  const spellings = vocabulary.spellings.get(folded)
  if (spellings) spellings.push(number)
  else vocabulary.spellings.set(folded, [number])
  return number
}
