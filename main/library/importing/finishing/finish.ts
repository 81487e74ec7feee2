import type { MetadataField, Origin, Origins } from '../../../../preload/model.ts'
import type { Draft, Reading, ReadOptions, Told } from '../draft.ts'
import { ImportError } from '../failure.ts'
import { siteOf } from '../readers/html/sites.ts'
import { cleaned } from './cleaning.ts'
import { dayOfReport } from './day-of-report.ts'
import { guessLanguage } from './language.ts'
import { titleOf } from './title.ts'
import { toldByLines } from './told-by-lines.ts'

/**
 * Completes what a reader found: what the source does not say is found out from the lines of the text, its name and its address, and what is no
 * part of the article is left out. Throws `empty`.
 */
export function finish(reading: Reading, name: string, options: ReadOptions): Draft {
  const { verbatim = false, page = false, tags = [], highlights = [], ...rest } = reading
  // A note without passages may belong to an article that is there, and a passage may be a mere picture sign.
  if (!reading.note && !(reading.quotes ? /\S/u : /[\p{L}\p{N}]/u).test(reading.text)) throw new ImportError('empty')
  const asIs = verbatim || reading.quotes === true
  const bare = { text: reading.text, blocks: reading.blocks, marks: reading.marks, ...(reading.pages && { pages: reading.pages }) }
  const { dropped, ...composed } = asIs
    ? { ...bare, dropped: [] }
    : cleaned(bare, { title: reading.title ?? headlineOf(reading, name), page })
  const { told, origins } = asIs ? { told: rest, origins: reading.origins } : complete(reading, composed)
  const named = reading.title === null ? titleOf(composed.text, name) : { title: reading.title, origin: origins.title }
  const language = options.language ?? reading.language ?? guessLanguage(composed.text)
  return {
    ...rest,
    ...told,
    ...composed,
    title: named.title,
    language,
    origins: { ...origins, ...(named.origin && { title: named.origin }), ...languageOrigin(reading, options) },
    tags,
    highlights,
    dropped,
  }
}

/** The headline that the text itself has, since pictures repeat it. */
function headlineOf({ text }: Reading, name: string): string | null {
  const { title, origin } = titleOf(text, name)
  return origin === 'line' ? title : null
}

const languageOrigin = (reading: Reading, options: ReadOptions): Origins =>
  options.language !== undefined ? { language: 'user' } : reading.language === null ? { language: 'letters' } : {}

/** Adds what the lines of the text tell, and what follows from the address. `reading` still has the lines that were left out. */
function complete(reading: Reading, { text }: Pick<Reading, 'text'>): { told: Told; origins: Origins } {
  const told: Told = { ...reading }
  const origins = { ...reading.origins }
  const fill = (field: Exclude<MetadataField, 'title' | 'language'>, value: string | null, origin: Origin) => {
    if (told[field] !== null || value === null) return false
    told[field] = value
    origins[field] = origin
    return true
  }
  const lines = reading.blocks.map(({ start, end }) => reading.text.slice(start, end))
  const found = toldByLines(lines)
  fill('byline', found.byline, 'line')
  fill('url', found.url, 'line')
  if (fill('published', found.published, 'line')) told.precision = found.precision
  const day =
    told.published === null
      ? dayOfReport(
          text
            .split('\n')
            .filter(line => line.trim() !== '')
            .slice(0, 400),
          new Date().getFullYear(),
        )
      : null
  if (day && fill('published', day.published, 'context')) told.precision = day.precision
  fill('outlet', found.outlet, 'line')
  fill('outlet', siteOf(told.url)?.outlet ?? null, 'site')
  fill('outlet', hostOf(told.url), 'address')
  return { told, origins }
}

function hostOf(url: string | null): string | null {
  return url === null ? null : new URL(url).hostname.replace(/^www\./u, '')
}
