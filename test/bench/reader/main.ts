import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { provideBrowser } from '../../browser.js'
import { plantInFolder } from '../planting.ts'
import { aligned } from '../table.ts'
import { linesOf, type Row } from './marks.ts'
import { type Figures, figuresOf, rowsOf } from './measuring.ts'
import type { Planted } from './planted.ts'

const SIZES = '1000,5000,20000'
const PLANT = new URL('./plant.ts', import.meta.url)

/**
 * `npm run bench -- reader [sizes] [--json FILE]`: the page in a real browser on libraries of so many articles, five highlights each, and
 * on one article of 300,000 characters with 2,000 highlights that overlap.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true })
  const sizes = (positionals[0] ?? SIZES).split(',').map(Number)
  if (!sizes.every(size => Number.isInteger(size) && size >= 100)) throw new Error('Sizes are numbers of articles from 100 on.')
  const executablePath = provideBrowser()
  if (!executablePath) throw new Error('There is no Chrome, Chromium or Edge here.')
  const before = loadavg()[0]?.toFixed(1)
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath, args })
  try {
    const all: Figures[] = []
    for (const size of sizes) all.push(await at(size, browser))
    const rows: Row[] = rowsOf(all)
    const machine = `Node ${process.version}, ${browser.version()}, ${availableParallelism()} processors, load ${before} before and ${loadavg()[0]?.toFixed(1)} after`
    const planted = all.map(({ planted: { articles, highlights, themes } }) => `${articles} / ${highlights} / ${themes}`).join(', ')
    process.stdout.write(`articles / highlights / themes: ${planted}; ${machine}\n\n${aligned(linesOf(sizes, rows))}\n`)
    if (values.json) await writeFile(values.json, `${JSON.stringify({ machine, sizes, rows }, null, 2)}\n`)
  } finally {
    await browser.close()
  }
}

async function at(size: number, browser: Awaited<ReturnType<typeof chromium.launch>>): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'collate-bench-'))
  try {
    const planted = await plantInFolder<Planted>(PLANT, join(folder, 'library'), size)
    return await figuresOf(browser, folder, planted)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

try {
  await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
