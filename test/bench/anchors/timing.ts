import { remap } from '../../../main/library/anchoring/remap.ts'
import { describe } from '../../../main/library/text/quote.ts'
import { generateArticles, pick, randomFrom } from '../corpus.ts'
import { figure } from '../measure.ts'
import { LENGTHS } from './measuring.ts'

const CHARACTERS = 30_000
const HIGHLIGHTS = 300
const RUNS = 5

function textOf(seed: number): string {
  const text = generateArticles(1, CHARACTERS / 4, seed)[0]?.text ?? ''
  return text.slice(0, text.lastIndexOf('.', CHARACTERS) + 1)
}

function anchorsOf(text: string) {
  return Array.from({ length: HIGHLIGHTS }, (_, at) => {
    const length = LENGTHS[at % LENGTHS.length] ?? 20
    const start = Math.floor((at * (text.length - length)) / HIGHLIGHTS)
    return { id: at, span: { start, end: start + length }, ...describe(text, start, start + length) }
  })
}

/** Milliseconds of the processor that something takes: what else runs on the machine does not count. */
function processorTime(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Milliseconds of the processor that remapping many highlights of a long text takes, with what it has to be. */
export function timingLines(): string[] {
  const old = textOf(7)
  const other = textOf(8)
  const random = randomFrom(9)
  const words = other.split(/\s+/u)
  const changed = old.replace(/\p{L}+/gu, word => (random() < 0.2 ? pick(random, words) : word))
  const half = old.indexOf('\n', old.length / 2)
  const cases: [what: string, text: string, most: number][] = [
    ['a sentence inserted', `${words.slice(0, 20).join(' ')}.\n${old}`, 1000],
    ['20 % of words changed', changed, 1000],
    ['halves swapped', `${old.slice(half + 1)}\n${old.slice(0, half)}`, 1000],
    ['an unrelated text', other, 2000],
  ]
  return cases.map(([what, text, most]) => {
    const anchors = anchorsOf(old)
    const { p50, max } = figure(Array.from({ length: RUNS }, () => processorTime(() => remap(old, text, anchors))))
    const verdict = (max < most ? 'met' : 'NOT MET').padEnd(13)
    const times = `${p50.toFixed(0)} ms at the median, ${max.toFixed(0)} at worst, below ${most}`
    return `${verdict} ${old.length} characters, ${HIGHLIGHTS} highlights, ${what}: ${times}`
  })
}
