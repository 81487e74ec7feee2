import type { Reading, Source } from './draft.ts'

type Reader = (source: Source) => Reading | Promise<Reading>

interface Format {
  /** File name endings, in lower case and without the dot. */
  endings: string[]
  /** Loads the reader when a file needs it: some stand on large libraries. */
  load(): Promise<Reader>
}

/** Every format that can be imported: another one is a file beside this and a row here. */
const FORMATS: Format[] = [
  { endings: ['txt'], load: async () => (await import('./plain-text.ts')).readPlainText },
  { endings: ['md', 'markdown'], load: async () => (await import('./markdown.ts')).readMarkdown },
  { endings: ['html', 'htm'], load: async () => (await import('./html.ts')).readHtml },
]

/** The ending of a file name in lower case, without the dot; empty when it has none. */
export function endingOf(name: string): string {
  return /[^/\\]\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** The format of files with an ending; undefined when it is none that can be imported. */
export function formatOf(ending: string): Format | undefined {
  return FORMATS.find(format => format.endings.includes(ending))
}
