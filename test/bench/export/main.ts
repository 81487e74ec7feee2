import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startLibrary } from '../library.ts'
import { plantInFolder } from '../planting.ts'
import { exportsOf, measureExport } from './exports.ts'
import { IMPORTED, measureImport } from './imports.ts'
import { PER_ARTICLE, type Planted } from './planted.ts'
import { type Measured, tableOf } from './rows.ts'
import { usageOf } from './usage.ts'

const PLANT = new URL('./plant.ts', import.meta.url)
/** A tenth is measured as well. */
const PART = 10

/**
 * `npm run bench -- export [highlights] [--only NAMES] [--json FILE]`: a library of so many highlights, and one of a tenth, exported in every format
 * and imported again, each in a library process of its own. Of `--only refi,xlsx` only rows whose names begin with one of these are measured.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } }, allowPositionals: true })
  const highlights = Number(positionals[0] ?? 20_000)
  if (!Number.isInteger(highlights) || highlights < PER_ARTICLE * PART || highlights % (PER_ARTICLE * PART) !== 0)
    throw new Error(`Give a number of highlights that ${PER_ARTICLE * PART} divides.`)
  const only = values.only?.split(',') ?? ['']
  const before = load()
  const [part, whole] = [await measure(highlights / PART, only), await measure(highlights, only)]
  const machine = `Node ${process.version}, ${availableParallelism()} processors, load ${before} before and ${load()} after`
  const { planted } = whole
  process.stdout.write(`${planted.articles} articles, ${planted.highlights} highlights, ${planted.themes} themes; ${machine}\n\n`)
  process.stdout.write(`${tableOf(part.rows, whole.rows)}\n`)
  if (values.json) await writeFile(values.json, `${JSON.stringify({ machine, part, whole }, null, 2)}\n`)
}

const load = (): string => loadavg()[0]?.toFixed(1) ?? '?'

async function measure(highlights: number, only: readonly string[]): Promise<{ planted: Planted; rows: Measured[] }> {
  const own = await mkdtemp(join(tmpdir(), 'collate-bench-'))
  try {
    const folder = join(own, 'library')
    const planted = await plantInFolder<Planted>(PLANT, folder, highlights)
    const wanted = (name: string) => only.some(start => name.startsWith(start))
    // Once, so that those which are measured find everything indexed.
    const library = await startLibrary(folder)
    await library.call('search.settle', {})
    const exports = await exportsOf(library)
    await library.close()
    const rows: Measured[] = [{ name: 'the process without an export', kind: 'none', ...(await usageOf(folder, async () => {})) }]
    for (const each of exports)
      if (wanted(each.name)) rows.push({ name: each.name, kind: 'export', ...(await measureExport(folder, each)) })
    for (const format of IMPORTED)
      if (wanted(`import ${format}`))
        rows.push({ name: `import ${format}`, kind: 'import', ...(await measureImport(folder, format, planted)) })
    return { planted, rows }
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

try {
  await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  // At once: the library it was about is not waited for.
  process.exit(1)
}
