import type { FileFormat } from '../../../../preload/model.ts'
import type { Exported, ExportedHighlight, FileOptions } from './exported.ts'
import type { Facts } from './facts.ts'
import type { Sink } from './sink.ts'

/** How one format is written and read again. It works in a thread of its own, so it need not hurry; articles come as they are asked for. */
export interface FileWriter {
  /** Writes everything. Returns what the format cannot hold of it, in sentences. */
  write(exported: Exported, sink: Sink, options: FileOptions): Promise<string[]>
  /** What the file says, read as anybody else would read it; formats that nothing reads have none. */
  read?(path: string, options: FileOptions): Facts | Promise<Facts>
  /** Which highlights it holds; all unless told otherwise. */
  holds?(highlight: ExportedHighlight): boolean
  /** What it makes of words that it cannot hold as they are. */
  words?(exact: string): string
}

/** The writer of every format that there is, loaded when it is needed. */
export const WRITERS: Record<FileFormat, () => Promise<FileWriter>> = {
  csv: async () => (await import('./csv.ts')).csv,
  matrix: async () => (await import('./matrix.ts')).matrix,
  xlsx: async () => (await import('./xlsx.ts')).xlsx,
  html: async () => (await import('./html.ts')).html,
  json: async () => (await import('./json/json.ts')).json,
  csl: async () => (await import('./csl.ts')).csl,
  bibtex: async () => (await import('./bibtex.ts')).bibtex,
  w3c: async () => (await import('./w3c.ts')).webAnnotations(),
  refi: async () => (await import('./refi/refi.ts')).refi,
  codebook: async () => (await import('./refi/codebook.ts')).codebook,
}
