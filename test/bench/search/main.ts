import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ADDED, addAll, ownWord } from './adding.ts'
import { type Agreement, agreementOf } from './agreeing.ts'
import { buildAll, LIMITS } from './building.ts'
import { startChild } from './children.ts'
import { NAMES, type Name } from './engines.ts'
import { marksOf } from './marks.ts'
import { newsTexts } from './news.ts'
import { pickQueries } from './queries.ts'
import { askAll } from './querying.ts'
import { type Row, tableOf } from './rows.ts'
import { writeTexts } from './texts.ts'
import { wholeRows } from './whole.ts'

const SIZES = '1000,10000,50000'
/** Stock Lunr takes minutes and gigabytes beyond this. */
const LUNR = 1000
/** How many differences are printed; the file has all. */
const SHOWN = 10

interface Measured extends Agreement {
  count: number
  machine: string
  rows: Row[]
  marks: string[]
  skipped: string[]
}

/**
 * `npm run bench -- search [sizes] [--engines NAMES] [--json FILE]`: measures search beside FTS5, MiniSearch and Lunr on the same
 * texts. Fewer engines, `Collate,FTS5` say, take less time.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { json: { type: 'string' }, engines: { type: 'string' } }, allowPositionals: true })
  const sizes = (positionals[0] ?? SIZES).split(',').map(Number)
  if (!sizes.every(size => Number.isInteger(size) && size >= 100))
    throw new Error('Sizes are numbers of texts from 100 on, such as 1000,10000.')
  const asked = values.engines?.split(',') ?? NAMES
  const engines = NAMES.filter(name => asked.includes(name))
  if (engines.length !== asked.length) throw new Error(`Engines are ${NAMES.join(', ')}.`)
  const all: Measured[] = []
  for (const size of sizes) {
    const folder = await mkdtemp(join(tmpdir(), 'collate-bench-'))
    try {
      const measured = await run(folder, size, engines)
      print(measured)
      all.push(measured)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  if (values.json) await writeFile(values.json, `${JSON.stringify(all, null, 2)}\n`)
}

const load = (): string => loadavg()[0]?.toFixed(1) ?? '?'

async function run(folder: string, count: number, engines: readonly Name[]): Promise<Measured> {
  const before = load()
  const file = join(folder, 'texts.sqlite')
  const more = newsTexts(count + ADDED).map(({ title, body }, at) => ({ title, body: at < count ? body : `${body}\n${ownWord(at + 1)}` }))
  writeTexts(file, more)
  const texts = more.slice(0, count)
  const queries = pickQueries(texts)
  const names = engines.filter(name => name !== 'Lunr' || count <= LUNR)
  const query = { kind: 'three' as const, words: ['kinh', 'te'] }
  const { rows: built, folders, skipped } = await buildAll({ folder, file, count, names, query })
  const children = [...folders].map(([name, own]) => startChild(name, { folder: own, file, most: LIMITS[name].most }))
  try {
    for (const child of children) await child.ask('load', { count, query })
    const { rows: asked, totals } = await askAll(children, queries)
    const added = await addAll(children, count)
    const agreement = agreementOf(totals, texts)
    for (const child of children) await child.close()
    await mkdir(join(folder, 'library'))
    const whole = names.includes('Collate') ? await wholeRows(join(folder, 'library'), file, count, queries) : []
    const rows = [...built, ...asked, added, ...whole]
    const machine = `Node ${process.version}, ${availableParallelism()} processors, load ${before} before and ${load()} after`
    return { count, machine, rows, marks: marksOf(rows, count), skipped, ...agreement }
  } finally {
    for (const child of children) await child.close()
  }
}

function print({ count, machine, rows, marks, skipped, compared, differing }: Measured): void {
  const lines = [`${count} texts of 650 syllables; ${machine}; p50 / p95`, '', tableOf(rows), '']
  for (const reason of skipped) lines.push(`Left out: ${reason}`)
  lines.push(`${compared - differing.length} of ${compared} queries find what they should, as FTS5 or reading the texts tells`)
  for (const difference of differing.slice(0, SHOWN)) lines.push(`  ${difference}`)
  lines.push('', 'Marks (in brackets: not set for this many texts)', ...marks.map(mark => `  ${mark}`))
  process.stdout.write(`${lines.join('\n')}\n\n`)
}

try {
  await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  // At once: the library it was about is not waited for.
  process.exit(1)
}
