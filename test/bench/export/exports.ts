import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { FILE_ENDINGS, FILE_FORMATS } from '../../../preload/models/exporting.ts'
import type { BenchLibrary } from '../library.ts'
import { type Usage, usageOf } from './usage.ts'

/** One way out of a library. */
export interface Export {
  name: string
  /** Writes into a path that is not there yet. */
  run(library: BenchLibrary, out: string): Promise<unknown>
}

/** What an export took, and how much it wrote. */
export interface Exported extends Usage {
  /** Megabytes on the disk. */
  written: number
}

/** Every format, tables with themes in one cell and in columns; Markdown as it is unless told otherwise and by each built-in template. */
export async function exportsOf(library: BenchLibrary): Promise<Export[]> {
  const files = FILE_FORMATS.flatMap(format =>
    (format === 'csv' || format === 'xlsx' ? (['joined', 'columns'] as const) : [undefined]).map(
      (themes): Export => ({
        name: themes === undefined ? format : `${format}, themes ${themes}`,
        run: (own, out) =>
          own.run('export.file', { format, out: `${out}.${FILE_ENDINGS[format]}`, language: 'vi', ...(themes && { themes }) }),
      }),
    ),
  )
  const templates = await library.call('template.list', {})
  const notes = [undefined, ...templates.filter(({ builtIn }) => builtIn).map(({ id }) => id)].map(
    (template): Export => ({
      name: template === undefined ? 'markdown' : `markdown, ${template}`,
      run: (own, out) => own.run('export.markdown', { out, ...(template && { template }) }),
    }),
  )
  return [...files, ...notes]
}

/** Exports in a process of its own, and takes away again what was written. */
export async function measureExport(folder: string, { run }: Export): Promise<Exported> {
  const out = `${folder}-out`
  await mkdir(out, { recursive: true })
  const usage = await usageOf(folder, library => run(library, join(out, 'xuất')))
  const written = await sizeOf(out)
  await rm(out, { recursive: true })
  return { ...usage, written: written / 1024 ** 2 }
}

async function sizeOf(folder: string): Promise<number> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const sizes = await Promise.all(found.map(async each => (each.isFile() ? (await stat(join(each.parentPath, each.name))).size : 0)))
  return sizes.reduce((sum, size) => sum + size, 0)
}
