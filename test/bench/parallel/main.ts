import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Figure } from '../measure.ts'
import { aligned } from '../table.ts'
import { ARTICLE, INDEXING, type Measured, measureReuse, PAIR } from './measuring.ts'
import { type Footprint, footprintOf } from './memory.ts'
import { plantedPairs } from './planted.ts'
import { plantReuse } from './planting.ts'
import { measureRecall } from './recall.ts'

const SIZES = '1000,5000,10000,20000'
/** The number of articles that the marks are for. */
const MARKED = 10_000
/** Milliseconds at the median; megabytes. */
const MARKS: Record<string, number> = { [INDEXING]: 20_000, [ARTICLE]: 100, [PAIR]: 20 }
const MOST_MEMORY = 300
const CHANGED = [0, 0.02, 0.05, 0.1]
const PAIRS = 300

interface Size {
  size: number
  measured: Measured
  footprint: Footprint
}

/**
 * `npm run bench -- parallel [sizes] [--json FILE]`: what articles share, in libraries of so many articles of 650 syllables with planted
 * reuse, and how well planted passages are found when some of their words were changed.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true })
  const sizes = (positionals[0] ?? SIZES).split(',').map(Number)
  if (!sizes.every(size => Number.isInteger(size) && size >= 100)) throw new Error('Sizes are numbers of articles from 100 on.')
  const recalls = CHANGED.map(share => ({ share, ...measureRecall(plantedPairs(PAIRS, share, 17)) }))
  process.stdout.write(`${PAIRS} pairs with a planted passage of 15 to 80 words\n\n${recallTable(recalls)}\n\n`)
  const before = load()
  const all: Size[] = []
  for (const size of sizes) {
    const folder = await mkdtemp(join(tmpdir(), 'collate-bench-'))
    try {
      await plantReuse(folder, size)
      all.push({ size, measured: await measureReuse(folder), footprint: await footprintOf(size) })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  const machine = `Node ${process.version}, ${availableParallelism()} processors, load ${before} before and ${load()} after`
  process.stdout.write(`${machine}; ms, p50 / p95\n\n${sizeTable(all)}\n`)
  const rows = all.map(({ size, measured, footprint }) => ({ size, figures: Object.fromEntries(measured), footprint }))
  if (values.json) await writeFile(values.json, `${JSON.stringify({ machine, recalls, rows }, null, 2)}\n`)
}

const load = (): string => loadavg()[0]?.toFixed(1) ?? '?'
const percent = (share: number) => `${(share * 100).toFixed(1)} %`

function recallTable(recalls: ({ share: number } & ReturnType<typeof measureRecall>)[]): string {
  return aligned([
    ['words changed', ...recalls.map(({ share }) => percent(share))],
    ['words found again', ...recalls.map(({ recall }) => percent(recall))],
    ['passages found again', ...recalls.map(({ passages }) => percent(passages))],
    ['of what was found, planted', ...recalls.map(({ precision }) => percent(precision))],
  ])
}

function sizeTable(all: readonly Size[]): string {
  const marked = all.find(({ size }) => size === MARKED)
  const verdict = (value: number | undefined, mark: number | undefined) =>
    value === undefined || mark === undefined ? ['', ''] : [`< ${mark}`, value < mark ? 'yes' : 'NO']
  const head = ['', ...all.map(({ size }) => `${size} articles`), `at ${MARKED} has to be`, '']
  const times = [...(all[0]?.measured.keys() ?? [])].map(what => [
    what,
    ...all.map(({ measured }) => shown(measured.get(what))),
    ...verdict(marked?.measured.get(what)?.p50, MARKS[what]),
  ])
  const megabytes = ({ footprint }: Size) => footprint.bytes / 2 ** 20
  return aligned([
    head,
    ...times,
    ['processor time of reading words', ...all.map(({ footprint }) => digits(footprint.cpu)), '', ''],
    ['memory, MB', ...all.map(size => digits(megabytes(size))), ...verdict(marked && megabytes(marked), MOST_MEMORY)],
    ['… bytes for each word', ...all.map(({ footprint }) => (footprint.bytes / footprint.words).toFixed(1)), '', ''],
  ])
}

const digits = (number: number): string => number.toFixed(number < 100 ? 1 : 0)

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
