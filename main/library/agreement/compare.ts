import { setImmediate } from 'node:timers/promises'
import type { Request } from '../../../preload/contract.ts'
import type { AgreementReport, AgreementUnit } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import type { Job } from '../jobs.ts'
import { articleText, newestTexts } from '../records/articles.ts'
import { articlesOfBoth, type Coded, codedPlaces } from '../records/coded.ts'
import { readCoder } from '../records/coders.ts'
import { readCollection } from '../records/collections.ts'
import { pathsOf } from '../records/paths.ts'
import type { Span } from '../text/graphemes.ts'
import { sentencesIn } from '../text/sentences.ts'
import { groupBy } from './group.ts'
import { touched, union } from './spans.ts'
import { addCounts, agreementOf, type Counts, countUnits, noCounts } from './tables.ts'

/** Articles of one turn: others wait no longer than it takes. */
const BATCH = 20

/** Counts by theme; `null` stands for what was coded at all. */
type Tally = Map<number | null, Counts>

/** The places of one coder by theme. */
const placesOf = (coded: readonly Coded[], coder: number): Map<number | null, Coded[]> =>
  groupBy(
    coded.filter(place => place.coder === coder),
    ({ theme }) => theme,
  )

/** What an article is divided into, and what part of a unit makes it coded: for characters each, for others any character of it. */
function measure(db: Database, unit: AgreementUnit, article: number, text: string): { total: number; taken: (spans: Span[]) => Span[] } {
  if (unit === 'character') return { total: text.length, taken: spans => spans }
  const units = unit === 'sentence' ? sentencesIn(text, { start: 0, end: text.length }) : articleText(db, article).blocks
  return { total: units.length, taken: spans => touched(units, union(spans)) }
}

/** Adds an article's counts to the tally: each theme that either used there, and what was coded at all. */
function addArticle(tally: Tally, coded: Coded[], [first, second]: [number, number], { total, taken }: ReturnType<typeof measure>): void {
  const [one, other] = [placesOf(coded, first), placesOf(coded, second)]
  const any = (places: Map<number | null, Coded[]>) => [...places.values()].flat()
  one.set(null, any(one))
  other.set(null, any(other))
  for (const theme of new Set([...one.keys(), ...other.keys()])) {
    const counts = countUnits(taken(one.get(theme) ?? []), taken(other.get(theme) ?? []), total)
    tally.set(theme, addCounts(tally.get(theme) ?? noCounts(), counts))
  }
}

/** In articles where neither used a theme that one of them used elsewhere, both left all of it uncoded. */
const completed = (counts: Counts, units: number): Counts => ({ ...counts, neither: units - counts.both - counts.first - counts.second })

/** Articles that two coders are compared on, and how many are left out because only one of them has coded there. */
interface Extent {
  both: number[]
  one: number
}

/** What two coders can be compared on. Throws `missing` for a coder, article or collection that is not there. */
export function comparableArticles(db: Database, { first, second, article, collection }: Request<'agreement.compare'>): Extent {
  for (const coder of [first, second]) readCoder(db, coder)
  if (article !== undefined) articleText(db, article)
  if (collection !== undefined) readCollection(db, collection)
  return article === undefined ? articlesOfBoth(db, first, second, collection) : { both: [article], one: 0 }
}

/**
 * Compares two coders by what each coded in the newest texts, in turns of a few articles so that other calls are answered meanwhile.
 * Rejects with the signal's reason when it is aborted.
 */
export async function compareCoders(
  db: Database,
  { first, second, unit }: Request<'agreement.compare'>,
  { both, one }: Extent,
  { signal, progress }: Job,
): Promise<AgreementReport> {
  const tally: Tally = new Map([[null, noCounts()]])
  let units = 0
  for (let at = 0; at < both.length; at += BATCH) {
    progress(at, both.length)
    const batch = both.slice(at, at + BATCH)
    const coded = groupBy(codedPlaces(db, batch, first, second), place => place.article)
    for (const { article: id, text } of newestTexts(db, batch)) {
      const measured = measure(db, unit, id, text)
      units += measured.total
      addArticle(tally, coded.get(id) ?? [], [first, second], measured)
    }
    await setImmediate()
    signal.throwIfAborted()
  }
  return { unit, articles: both.length, leftOut: one, units, ...reportOf(db, tally, units) }
}

function reportOf(db: Database, tally: Tally, units: number): Pick<AgreementReport, 'themes' | 'passages' | 'overall'> {
  const byTheme = [...tally].flatMap(([theme, counts]) => (theme === null ? [] : [{ theme, counts: completed(counts, units) }]))
  const paths = pathsOf(
    db,
    'theme',
    byTheme.map(({ theme }) => theme),
  )
  const themes = byTheme.flatMap(({ theme, counts }) => {
    const path = paths.get(theme)
    return path === undefined ? [] : [{ theme, path, counts }]
  })
  const overall = themes.reduce((sum, { counts }) => addCounts(sum, counts), noCounts())
  return {
    themes: themes
      .sort((a, b) => a.path.localeCompare(b.path, 'vi'))
      .map(({ theme, path, counts }) => ({ theme, path, ...agreementOf(counts) })),
    passages: agreementOf(completed(tally.get(null) ?? noCounts(), units)),
    overall: agreementOf(overall),
  }
}
