/**
 * Formats that an export writes as one file. `refi`: a REFI-QDA project; `codebook`: a REFI-QDA codebook; `w3c`: W3C Web Annotations; `csv` and
 * `xlsx`: a table of passages; `matrix`: a table of themes and articles; `html`: a report to be read and printed; `bibtex` and `csl`: references to
 * the articles; `json`: all that the library holds.
 */
export const FILE_FORMATS = ['refi', 'codebook', 'w3c', 'csv', 'matrix', 'xlsx', 'html', 'bibtex', 'csl', 'json'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

/** The ending of a file of each, without the dot. */
export const FILE_ENDINGS: Record<FileFormat, string> = {
  refi: 'qdpx',
  codebook: 'qdc',
  w3c: 'jsonld',
  csv: 'csv',
  matrix: 'csv',
  xlsx: 'xlsx',
  html: 'html',
  bibtex: 'bib',
  csl: 'json',
  json: 'json',
}

/** What an export wrote into one file, and what of it the format cannot hold, in sentences. */
export interface FileReport {
  file: string
  articles: number
  highlights: number
  themes: number
  warnings: string[]
}

/** Styles in which articles are cited: of the American Psychological Association, Chicago, ISO 690, the Modern Language Association. */
export const CITATION_STYLES = ['apa', 'chicago', 'iso690', 'mla'] as const
export type CitationStyle = (typeof CITATION_STYLES)[number]
