import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Figure } from '../measure.ts'
import { aligned } from '../table.ts'
import { type Measured, measurePassages } from './measuring.ts'
import { PER_ARTICLE, plantPassages, THEMES } from './planting.ts'

const SIZES = '1000,20000'
/** Milliseconds at the median that a measurement has to stay under at the largest size. */
const MARKS: Record<string, number> = { 'open the theme: all ids, the first 100 whole': 200 }

/**
 * `npm run bench -- passages [sizes] [--json FILE]`: measures lists of a theme's passages and changes of many at once, in libraries of so
 * many articles, each with five highlights of which one has the theme.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true })
  const sizes = (positionals[0] ?? SIZES).split(',').map(Number)
  if (!sizes.every(size => Number.isInteger(size) && size >= 100)) throw new Error('Sizes are numbers of articles from 100 on.')
  const before = load()
  const all: { size: number; measured: Measured }[] = []
  for (const size of sizes) {
    const folder = await mkdtemp(join(tmpdir(), 'collate-bench-'))
    try {
      await plantPassages(folder, size)
      all.push({ size, measured: await measurePassages(folder) })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  const machine = `Node ${process.version}, ${availableParallelism()} processors, load ${before} before and ${load()} after`
  process.stdout.write(`${PER_ARTICLE} highlights an article, ${THEMES} themes; ${machine}; ms, p50 / p95\n\n${tableOf(all)}\n`)
  const rows = all.map(({ size, measured }) => ({ size, figures: Object.fromEntries(measured) }))
  if (values.json) await writeFile(values.json, `${JSON.stringify({ machine, rows }, null, 2)}\n`)
}

const load = (): string => loadavg()[0]?.toFixed(1) ?? '?'

function tableOf(all: readonly { size: number; measured: Measured }[]): string {
  const [least, most] = [all[0], all.at(-1)]
  const growth = all.length > 1 ? [`×${((most?.size ?? 0) / (least?.size ?? 1)).toFixed(1)} articles`] : []
  const head = ['', ...all.map(({ size }) => `${size} articles`), ...growth, 'has to be', '']
  const lines = [...(least?.measured.keys() ?? [])].map(what => {
    const figures = all.map(({ measured }) => measured.get(what))
    const [first, last, mark] = [figures[0], figures.at(-1), MARKS[what]]
    const ratio = growth.length > 0 && first && last ? [`×${(last.p50 / first.p50).toFixed(1)}`] : []
    const verdict = mark === undefined || !last ? '' : last.p50 < mark ? 'yes' : 'NO'
    return [what, ...figures.map(shown), ...ratio, mark === undefined ? '' : `< ${mark}`, verdict]
  })
  return aligned([head, ...lines])
}

const digits = (ms: number): string => ms.toFixed(ms < 100 ? 1 : 0)

function shown(figure: Figure | undefined): string {
  if (!figure) return '–'
  return figure.runs === 1 ? digits(figure.p50) : `${digits(figure.p50)} / ${digits(figure.p95)}`
}

try {
  await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  // At once: the library it was about is not waited for.
  process.exit(1)
}
