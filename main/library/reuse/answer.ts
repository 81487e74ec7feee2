import { isAllBoilerplate, isBoilerplate, type Masks } from './boilerplate.ts'
import { CORE, LEAST, passagesOf } from './pair.ts'
import { passagesFrom, type WordPassage } from './passages.ts'
import { passagesBetween, runsOfArticle, sharedRuns } from './sharing.ts'
import { type Held, type Stock, wordsOf } from './stock.ts'
import { type Learned, survey } from './survey.ts'
import { offsetsOf, readSyllables } from './syllables.ts'

/** A place in the text of a version: UTF-16 offsets. */
export interface Place {
  article: number
  version: number
  start: number
  end: number
}

/** A passage that two articles share. */
export interface FoundPassage {
  a: Place
  b: Place
  words: number
  boilerplate: boolean
}

/** A place that says the same as a selection, with how many of the selection's words. */
export interface FoundCopy {
  place: Place
  words: number
  share: number
}

/** Words of a selection below which it is not looked for. */
const FEWEST = 4

/** The place of words in the text of an article. */
export function placeOf(held: Held, offsets: Uint32Array, first: number, end: number): Place {
  return { article: held.id, version: held.version, start: offsets[2 * first] ?? 0, end: offsets[2 * end - 1] ?? 0 }
}

/** What two articles share, by the place in the first; nothing when one of them is not there. */
export function pairOf(stock: Stock, learned: Learned, a: number, b: number, least = LEAST): FoundPassage[] {
  const [own, other] = [stock.held.get(a), stock.held.get(b)]
  if (!own || !other) return []
  const [words, others] = [wordsOf(stock, own), own === other ? null : wordsOf(stock, other)]
  const passages = a <= b ? passagesOf(words, others ?? words, least) : passagesOf(others ?? words, words, least).map(turned)
  return placed(own, [{ held: other, passages }], passages.length > 0 ? survey(stock, learned, own).masks : new Map(), least)
}

const turned = ({ a, aEnd, b, bEnd, words }: WordPassage): WordPassage => ({ a: b, aEnd: bEnd, b: a, bEnd: aEnd, words })

/** What an article shares with all. */
export function passagesOfArticle(stock: Stock, learned: Learned, article: number, least = LEAST, boilerplate = false): FoundPassage[] {
  const own = stock.held.get(article)
  if (!own) return []
  const { sharing: surveyed, masks } = survey(stock, learned, own, boilerplate)
  const sharing = least < CORE ? runsOfArticle(stock, own, least) : surveyed
  const wanted = boilerplate ? sharing : sharing.filter(each => !isAllBoilerplate(masks, own, each))
  const shared = wanted.map(({ held, runs }) => ({ held, passages: passagesBetween(stock, own, held, runs, least) }))
  const found = placed(own, shared, masks, least)
  return boilerplate ? found : found.filter(passage => !passage.boilerplate)
}

function placed(own: Held, shared: { held: Held; passages: WordPassage[] }[], masks: Masks, least: number): FoundPassage[] {
  const offsets = offsetsOf(own.spans)
  const found = shared.flatMap(({ held, passages }) => {
    const others = held === own ? offsets : offsetsOf(held.spans)
    return passages.map(passage => ({
      a: placeOf(own, offsets, passage.a, passage.aEnd),
      b: placeOf(held, others, passage.b, passage.bEnd),
      words: passage.words,
      boilerplate: isBoilerplate(masks, passage, own, held, least),
    }))
  })
  return found.sort((x, y) => x.a.start - y.a.start || x.a.end - y.a.end || x.b.article - y.b.article || x.b.start - y.b.start)
}

/** A selection in the text of a version. */
export interface Selection extends Place {
  text: string
}

/** Every other place that says the same as a selection. Words that are selected in part count as a whole. */
export function copiesOf(stock: Stock, { article, version, text, start, end }: Selection): FoundCopy[] {
  const read = readSyllables(text)
  const offsets = offsetsOf(read.spans)
  let [first, last] = [0, read.words.length]
  while (first < last && (offsets[2 * first + 1] ?? 0) <= start) first += 1
  while (last > first && (offsets[2 * last - 2] ?? 0) >= end) last -= 1
  const selected = read.words.subarray(first, last)
  if (selected.length < FEWEST) return []
  const least = Math.min(LEAST, selected.length)
  const isElsewhere = (held: Held, b: number) => held.id !== article || (held.version === version && (b >= last || b < first))
  const found = sharedRuns(stock, selected, Math.min(CORE, least), (held, _, b) => isElsewhere(held, b))
  return found.flatMap(({ held, runs }) => {
    const others = offsetsOf(held.spans)
    return passagesFrom(selected, wordsOf(stock, held), runs, least)
      .filter(({ b, bEnd }) => held.id !== article || bEnd <= first || b >= last)
      .map(({ b, bEnd, words }) => ({ place: placeOf(held, others, b, bEnd), words, share: words / selected.length }))
  })
}
