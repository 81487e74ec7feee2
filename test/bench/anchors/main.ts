import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { aligned } from '../table.ts'
import { marksOf } from './marks.ts'
import { type Measured, measureAnchors, type Tally } from './measuring.ts'
import { timingLines } from './timing.ts'

const ARTICLES = 50

/**
 * `npm run bench -- anchors [articles] [--json FILE]`: edits generated articles and counts how often highlights are found again in the right
 * place, beside simpler methods on the same edits; then how long it takes.
 */
function main(): void {
  const { positionals } = parseArgs({ allowPositionals: true })
  const articles = Number(positionals[0] ?? ARTICLES)
  if (!Number.isInteger(articles) || articles < 1) throw new Error('The number of articles is a whole number from 1.')
  const rows = measureAnchors(articles)
  const load = loadavg()[0]?.toFixed(1)
  process.stdout.write(
    `${articles} articles; % right where the words are left / % wrong place / % orphaned where they are gone\n\n${tableOf(rows)}\n`,
  )
  process.stdout.write(`\n${marksOf(rows).join('\n')}\n`)
  process.stdout.write(
    `\nNode ${process.version}, ${availableParallelism()} processors, load ${load}; times of the processor\n${timingLines().join('\n')}\n`,
  )
}

function tableOf(rows: readonly Measured[]): string {
  const names = Object.keys(rows[0]?.methods ?? {})
  const head = ['', 'quote', ...names]
  return aligned([head, ...rows.map(({ edit, length, methods }) => [edit, String(length), ...names.map(name => shown(methods[name]))])])
}

const percent = (part: number, of: number): string => (of === 0 ? '–' : ((100 * part) / of).toFixed(1))

/** Right of those that are left, wrong of all, orphaned of those that are gone. */
function shown(tally: Tally | undefined): string {
  if (!tally) return '–'
  const sum = ({ right, wrong, orphan }: Tally['left']) => right + wrong + orphan
  const all = sum(tally.left) + sum(tally.gone) + sum(tally.between)
  const wrong = tally.left.wrong + tally.gone.wrong + tally.between.wrong
  return [percent(tally.left.right, sum(tally.left)), percent(wrong, all), percent(tally.gone.orphan, sum(tally.gone))].join(' / ')
}

try {
  main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
