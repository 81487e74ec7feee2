import type { SearchProblem } from '../../../preload/model.ts'
import { foldTerm } from '../text/fold.ts'
import { tokens } from '../text/tokens.ts'
import { isWithin, parsePeriod } from './dates.ts'
import type { FactKind } from './facts.ts'
import { badValue } from './problems.ts'

/** What a filter that is no search for words asks of an article: one of its facts of a kind for which `holds` is true. */
export interface Test {
  kind: FactKind
  holds(text: string): boolean
}

interface Value {
  text: string
  /** Whether it stood in quotes: then names must be whole. */
  quoted: boolean
  at: number
}

/** What `is:` takes. */
const MARKS: Record<string, string> = {
  starred: 'starred',
  star: 'starred',
  unread: 'unread',
  reading: 'reading',
  read: 'read',
  coded: 'coded',
}

/** The test of `theme:`, `tag:`, `in:`, `lang:`, `date:`, `has:` or `is:`, or what is wrong with its value. */
export function testOf(filter: 'theme' | 'in' | 'lang' | 'date' | 'has' | 'tag' | 'is', value: Value): Test | SearchProblem {
  if (filter === 'date') return dateTest(value)
  if (filter === 'has') return hasTest(value)
  if (filter === 'is') return markTest(value)
  if (filter === 'lang') return languageTest(value)
  const asked = pathOf(value.text)
  if (asked.every(name => name === '')) return badValue(value.text, value.at, 'no-name')
  const kind = filter === 'in' ? 'collection' : filter
  return { kind, holds: path => isOnPath(pathOf(path), asked, value.quoted) }
}

/** Names from the root, folded, with nothing but their words. */
function pathOf(text: string): string[] {
  return text.split('/').map(name =>
    tokens(name)
      .map(token => token.folded)
      .join(' '),
  )
}

/** Whether the names asked for stand one after the other on a path; the last one need only begin so, unless it was quoted. */
function isOnPath(path: string[], asked: string[], whole: boolean): boolean {
  const last = asked.length - 1
  return path.some((_, from) =>
    asked.every((name, index) => {
      const there = path[from + index]
      return there !== undefined && (there === name || (index === last && !whole && there.startsWith(name)))
    }),
  )
}

function dateTest({ text, at }: Value): Test | SearchProblem {
  const period = parsePeriod(text)
  if (!period) return badValue(text, at, 'date')
  return { kind: 'published', holds: published => isWithin(published, period) }
}

function hasTest({ text, at }: Value): Test | SearchProblem {
  const state = (['note', 'highlight', 'orphan'] as const).find(name => foldTerm(text) === name || foldTerm(text) === `${name}s`)
  if (!state) return badValue(text, at, 'has')
  return { kind: 'state', holds: text => text === state }
}

function markTest({ text, at }: Value): Test | SearchProblem {
  const mark = MARKS[foldTerm(text)]
  if (mark === undefined) return badValue(text, at, 'is')
  return { kind: 'mark', holds: text => text === mark }
}

function languageTest({ text, at }: Value): Test | SearchProblem {
  const code = text.toLowerCase()
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/u.test(code)) return badValue(text, at, 'language')
  return { kind: 'language', holds: language => language.toLowerCase() === code || language.toLowerCase().startsWith(`${code}-`) }
}
