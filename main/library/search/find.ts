import type { SearchField } from '../../../preload/model.ts'
import { withinEdits } from './edits.ts'
import type { Clause } from './parse.ts'
import { type Like, type Relevant, relevantTo } from './relevant.ts'
import type { Word } from './words.ts'

/** A found word of a text: UTF-16 offsets there, the index of its token, and the place of its word among all words of the query. */
export interface Found {
  start: number
  end: number
  token: number
  place: number
  /** Whether it is there as it was typed, marks included. */
  exact: boolean
}

/** Finds the words of a query in texts, by looking at the texts alone. */
export type Finder = (text: string, field: SearchField) => Found[]

/** Tells of the words of a text whether they are what was asked for; in quotes only with the marks as typed. */
export function likeness(word: Word, strict: boolean): Like {
  if (strict) return token => (word.exact.includes(token.word) ? 'exact' : 'none')
  if (word.folded.some(form => form.includes('*'))) {
    const [folded, exact] = [patternOf(word.folded), patternOf(word.exact)]
    return token => (folded.test(token.folded) ? (exact.test(token.word) ? 'exact' : 'folded') : 'none')
  }
  const near = (term: string) =>
    word.distance > 0 ? word.folded.some(form => withinEdits(form, term, word.distance)) : word.folded.includes(term)
  return token => (near(token.folded) ? (word.exact.includes(token.word) ? 'exact' : 'folded') : 'none')
}

/** The words `a*b` as a regular expression in which a star stands for any letters. */
export const patternOf = (forms: string[]): RegExp => new RegExp(`^(?:${forms.map(form => form.split('*').join('.*')).join('|')})$`, 'su')

interface Run {
  field: SearchField | null
  /** Places of its words among all words of the query. */
  places: number[]
}

/** A finder for what the clauses of a query want; what they forbid is not looked for. Found words come in order of text. */
export function finderOf(clauses: readonly Clause[]): Finder {
  const runs: Run[] = []
  const likes: Like[] = []
  for (const { wanted, field, words, strict } of clauses) {
    const places = words.map(() => 0)
    for (const [at, word] of words.entries()) places[at] = likes.push(wanted ? likeness(word, strict) : () => 'none') - 1
    if (wanted) runs.push({ field, places })
  }
  const relevant = relevantTo(likes, beginningsOf(clauses))
  return (text, field) => {
    const here = runs.filter(run => run.field === null || run.field === field)
    if (here.length === 0) return []
    const words = relevant(text)
    const found: (Found | undefined)[] = Array(words.length)
    for (const { places } of here) for (let at = 0; at < words.length; at++) noteRun(found, words, at, places)
    return found.filter(each => each !== undefined)
  }
}

/** With which folded UTF-16 units the wanted words of a query can begin; null when that is not known. */
export function beginningsOf(clauses: readonly Clause[]): Set<number> | null {
  const words = clauses.filter(({ wanted }) => wanted).flatMap(clause => clause.words)
  if (words.some(({ distance, folded }) => distance > 0 || folded.some(form => form.startsWith('*')))) return null
  return new Set(words.flatMap(({ folded }) => folded.map(form => form.charCodeAt(0))))
}

/** Notes the words that stand one after the other from one on, within one line of the text. */
function noteRun(found: (Found | undefined)[], words: readonly Relevant[], at: number, places: readonly number[]): void {
  if (!isRun(words, at, places)) return
  for (const [index, place] of places.entries()) {
    const word = words[at + index]
    if (!word) return
    const exact = word.likes[place] === 'exact'
    const known = found[at + index]
    if (!known || (exact && !known.exact)) found[at + index] = { start: word.start, end: word.end, token: word.token, place, exact }
  }
}

/** Whether words from one on answer some words of a query one after the other, in one line. */
export function isRun(words: readonly Relevant[], at: number, places: readonly number[]): boolean {
  const first = words[at]
  for (let index = 0; index < places.length; index++) {
    const word = words[at + index]
    if (!first || !word || word.token !== first.token + index || word.line !== first.line) return false
    if (word.likes[places[index] ?? 0] === 'none') return false
  }
  return true
}
