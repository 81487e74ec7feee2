import type { Request } from '../../../preload/contract.ts'
import type { AgreementPassage } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { articleText } from '../records/articles.ts'
import { type Coded, codedPlaces } from '../records/coded.ts'
import { readCoder } from '../records/coders.ts'
import { pathsOf } from '../records/paths.ts'
import type { Span } from '../text/graphemes.ts'
import { groupBy } from './group.ts'
import { difference, intersection, union } from './spans.ts'

const WORDS = /[\p{L}\p{N}]/u

/** The stretches of a theme by who coded them. */
function stretches(first: Span[], second: Span[]): { span: Span; by: AgreementPassage['by'] }[] {
  const [one, other] = [union(first), union(second)]
  const as = (by: AgreementPassage['by'], spans: Span[]) => spans.map(span => ({ span, by }))
  return [...as('both', intersection(one, other)), ...as('first', difference(one, other)), ...as('second', difference(other, one))]
}

/** Without the white space around it. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return { start: from, end: Math.max(from, end - (words.length - words.trimEnd().length)) }
}

/**
 * Where two coders agree in an article and where not, theme by theme; stretches without a letter or digit, such as the space that one of
 * them took along, are left out. Throws `missing` for a coder or article that is not there.
 */
export function comparedPassages(db: Database, { first, second, article }: Request<'agreement.passages'>): AgreementPassage[] {
  for (const coder of [first, second]) readCoder(db, coder)
  const { text } = articleText(db, article)
  const coded = codedPlaces(db, [article], first, second)
  const byTheme = groupBy(coded, ({ theme }) => theme)
  const paths = pathsOf(db, 'theme', themesOf(byTheme))
  const found = themesOf(byTheme).flatMap(theme => {
    const places = byTheme.get(theme) ?? []
    const by = (coder: number): Coded[] => places.filter(place => place.coder === coder)
    return stretches(by(first), by(second)).flatMap(({ span, by }) => {
      const { start, end } = trimmed(text, span)
      const exact = text.slice(start, end)
      const path = paths.get(theme)
      return path !== undefined && WORDS.test(exact) ? [{ start, end, exact, theme, path, by }] : []
    })
  })
  return found.sort((a, b) => a.start - b.start || a.end - b.end || a.path.localeCompare(b.path, 'vi'))
}

const themesOf = (byTheme: Map<number | null, Coded[]>): number[] => [...byTheme.keys()].filter(theme => theme !== null)
