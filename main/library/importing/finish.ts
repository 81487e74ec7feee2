import type { Origins } from '../../../preload/model.ts'
import type { Draft, Reading, ReadOptions } from './draft.ts'
import { ImportError } from './failure.ts'
import { guessLanguage } from './language.ts'
import { titleOf } from './title.ts'

/** Completes what a reader found: what the source does not say is found out from the text, its name and its address. Throws `empty`. */
export function finish(reading: Reading, name: string, options: ReadOptions): Draft {
  if (!/[\p{L}\p{N}]/u.test(reading.text)) throw new ImportError('empty')
  const { verbatim: _, tags = [], highlights = [], ...rest } = reading
  const origins: Origins = { ...reading.origins }
  const { title, origin } = reading.title === null ? titleOf(reading.text, name) : { title: reading.title, origin: origins.title }
  if (origin) origins.title = origin
  const outlet = reading.outlet ?? hostOf(reading.url)
  if (outlet !== null && reading.outlet === null) origins.outlet = 'address'
  const language = options.language ?? reading.language ?? guessLanguage(reading.text)
  if (options.language !== undefined) origins.language = 'user'
  else if (reading.language === null) origins.language = 'letters'
  return { ...rest, title, outlet, language, origins, tags, highlights, dropped: [] }
}

function hostOf(url: string | null): string | null {
  return url === null ? null : new URL(url).hostname.replace(/^www\./u, '')
}
