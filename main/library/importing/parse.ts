import type { Draft, Reading } from './draft.ts'
import { ImportError, SIZE_LIMIT } from './failure.ts'
import { endingOf, formatOf } from './formats.ts'
import { guessLanguage } from './language.ts'
import { titleOf } from './title.ts'

export type { Draft } from './draft.ts'

/** A source with its content in hand: the bytes of a file, or text or HTML that was pasted. */
export interface RawSource {
  name: string
  path: string | null
  bytes: Uint8Array | null
  text?: string
  html?: string
}

/** Reads one source into a draft. Runs in the import child, since some formats can hang or take all memory. Throws `ImportError`. */
export async function parseSource(source: RawSource, options: { language?: string }): Promise<Draft> {
  const { bytes, ending } = contentOf(source)
  if (bytes.length > SIZE_LIMIT) throw new ImportError('too-large')
  if (bytes.length === 0) throw new ImportError('empty')
  const format = formatOf(ending)
  if (!format) throw new ImportError('unsupported', unsupported(ending))
  const read = await format.load()
  return complete(await read({ name: source.name, bytes }), source.name, options.language)
}

/** The bytes of a source and the ending that tells their format. What was pasted is as good as a file in UTF-8; its name may tell that it is Markdown. */
export function contentOf({ name, bytes, text, html }: RawSource): { bytes: Uint8Array; ending: string } {
  const ending = endingOf(name)
  if (bytes) return { bytes, ending }
  if (html !== undefined) return { bytes: Buffer.from(html), ending: 'html' }
  return { bytes: Buffer.from(text ?? ''), ending: formatOf(ending) ? ending : 'txt' }
}

function unsupported(ending: string): string {
  const kind = ending === '' ? 'Files without an ending' : `Files of the kind .${ending}`
  return `${kind} cannot be imported yet; save the article as .txt, .md or .html and import that.`
}

/** What the source does not say is found out from its text, its name and its address. */
function complete(reading: Reading, name: string, language: string | undefined): Draft {
  if (!/[\p{L}\p{N}]/u.test(reading.text)) throw new ImportError('empty')
  return {
    ...reading,
    title: reading.title ?? titleOf(reading.text, name),
    outlet: reading.outlet ?? hostOf(reading.url),
    language: language ?? reading.language ?? guessLanguage(reading.text),
  }
}

function hostOf(url: string | null): string | null {
  return url === null ? null : new URL(url).hostname.replace(/^www\./u, '')
}
