/** Paths of themes in one cell: joined with `; `, one that would be taken for several in quotation marks. */
export const joinThemes = (paths: readonly string[]): string => paths.map(quoted).join('; ')

const quoted = (path: string) => (/[;"]/u.test(path) ? `"${path.replaceAll('"', '""')}"` : path)

const PART = /"((?:[^"]|"")*)"(?:; |$)|([^;"]+)(?:; |$)/gu

/** The paths that `joinThemes` joined. */
export const splitThemes = (cell: string): string[] =>
  Array.from(cell.matchAll(PART), ([, inQuotes, plain]) => plain ?? inQuotes?.replaceAll('""', '"') ?? '')
