import type { SearchField } from '../../../preload/model.ts'
import { type Token, tokens } from '../text/tokens.ts'
import { withinEdits } from './edits.ts'
import type { Clause } from './parse.ts'
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

/** How a word of a text answers a word of a query. */
export type Likeness = 'none' | 'folded' | 'exact'

/** Finds the words of a query in texts, by looking at the texts alone. */
export type Finder = (text: string, field: SearchField) => Found[]

/** Tells of the words of a text whether they are what was asked for; in quotes only with the marks as typed. */
export function likeness(word: Word, strict: boolean): (token: Pick<Token, 'word' | 'folded'>) => Likeness {
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

interface Slot {
  place: number
  like: (token: Pick<Token, 'word' | 'folded'>) => Likeness
}

/** A finder for what the clauses of a query want; what they forbid is not looked for. Found words come in order of text. */
export function finderOf(clauses: Clause[]): Finder {
  let place = 0
  const wanted = clauses.flatMap(clause => {
    const slots = clause.words.map(word => ({ place: place++, like: remembering(likeness(word, clause.strict)) }))
    return clause.wanted ? [{ field: clause.field, slots }] : []
  })
  return (text, field) => {
    const here = wanted.filter(clause => clause.field === null || clause.field === field)
    if (here.length === 0) return []
    const words = tokens(text)
    const found = new Map<number, Found>()
    for (const { slots } of here) for (let at = 0; at < words.length; at++) noteRun(found, text, words, at, slots)
    return [...found.values()].sort((a, b) => a.token - b.token)
  }
}

/** Words come again and again: each is compared once. */
function remembering(like: Slot['like']): Slot['like'] {
  const known = new Map<string, Likeness>()
  return token => {
    const key = `${token.word} ${token.folded}`
    let answer = known.get(key)
    if (answer === undefined) {
      answer = like(token)
      known.set(key, answer)
    }
    return answer
  }
}

/** Notes the words of slots that stand one after the other from a token on, within one line of the text. */
function noteRun(found: Map<number, Found>, text: string, words: Token[], at: number, slots: Slot[]): void {
  const run: Found[] = []
  for (const [index, { place, like }] of slots.entries()) {
    const token = words[at + index]
    const answer = token ? like(token) : 'none'
    if (!token || answer === 'none') return
    run.push({ start: token.start, end: token.end, token: at + index, place, exact: answer === 'exact' })
  }
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last || (run.length > 1 && text.slice(first.end, last.start).includes('\n'))) return
  for (const each of run) {
    const known = found.get(each.token)
    if (!known || (each.exact && !known.exact)) found.set(each.token, each)
  }
}
