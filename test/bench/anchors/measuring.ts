import { normalise } from '../../../main/library/text/normal-form.ts'
import { generateArticles, randomFrom } from '../corpus.ts'
import { EDITS } from './edits.ts'
import { METHODS } from './methods.ts'
import { offsetsOf, type Piece, piecesOf, type Range, textOf } from './pieces.ts'
import { judge, truthOf, type Verdict } from './truth.ts'

/** Lengths of quotes, in UTF-16 units. */
export const LENGTHS = [20, 60, 150]
const WORDS = 600
const SEED = 5
/** Quotes of each length that are taken from an article for each edit. */
const QUOTES = 2

/** How often a method was right, wrong or gave up; by whether the quote's words were left (at least half of its letters) or not one. */
export interface Tally {
  left: Record<Verdict, number>
  gone: Record<Verdict, number>
  /** Quotes of which less than half is left: there is no telling whether that is the same passage. */
  between: Record<Verdict, number>
}

const none = (): Record<Verdict, number> => ({ right: 0, wrong: 0, orphan: 0 })

/** One row of the result: an edit, a length of quotes, and each method's tally. */
export interface Measured {
  edit: string
  length: number
  methods: Record<string, Tally>
}

/** Edits so many generated articles and looks where each method finds the quotes. */
export function measureAnchors(articles: number): Measured[] {
  const texts = generateArticles(articles, WORDS, SEED).map(({ text }) => normalise(text))
  const others = generateArticles(20, WORDS, SEED + 1).map(({ text }) => text)
  const words = others.flatMap(text => text.match(/\p{L}+/gu) ?? [])
  const sentences = others.flatMap(text => text.split(/(?<=\.)\s+/u))
  const random = randomFrom(SEED)
  const rows = Object.keys(EDITS).flatMap(edit => LENGTHS.map(length => rowOf(edit, length)))
  for (const old of texts) {
    const pieces = piecesOf(old)
    for (const { edit, length, methods } of rows) {
      for (let nth = 0; nth < QUOTES; nth++) {
        const quote = quoteIn(pieces, length, random)
        const edited = EDITS[edit]?.(pieces, { random, quote, words, sentences }) ?? pieces
        const text = normalise(textOf(edited))
        const truth = truthOf(pieces, quote, edited)
        const span = offsetsOf(pieces, quote)
        const kind = truth.left >= 0.5 ? 'left' : truth.outer ? 'between' : 'gone'
        for (const [name, find] of Object.entries(METHODS)) {
          const tally = methods[name]
          if (tally) tally[kind][judge(text, truth, find(old, text, span))] += 1
        }
      }
    }
  }
  return rows
}

function rowOf(edit: string, length: number): Measured {
  const tallies = Object.keys(METHODS).map(name => [name, { left: none(), gone: none(), between: none() }] as const)
  return { edit, length, methods: Object.fromEntries(tallies) }
}

/** Words in a row of one paragraph that are about so long. */
function quoteIn(pieces: readonly Piece[], length: number, random: () => number): Range {
  for (;;) {
    const first = Math.floor(random() * pieces.length)
    let next = first
    let size = -1
    while (next < pieces.length && size < length && (next === first || !pieces[next]?.gap.includes('\n')))
      size += 1 + (pieces[next++]?.word.length ?? 0)
    if (size >= length * 0.8) return { first, next }
  }
}
