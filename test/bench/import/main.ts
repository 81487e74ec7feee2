import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type GeneratedArticle, generateArticles } from '../corpus.ts'
import { type BenchLibrary, startLibrary } from '../library.ts'
import { figure, timed } from '../measure.ts'
import { aligned } from '../table.ts'
import { memoryOf } from './memory.ts'
import { pageOf } from './pages.ts'

const WORDS = 600
/** Articles a second; milliseconds at the 95th percentile; megabytes. */
const MARKS = { texts: 500, pages: 10, wait: 50, memory: 600 }
/** Milliseconds between two questions of the page, and between two looks at the memory. */
const PING = 10
const LOOK = 200

interface Measured {
  count: number
  /** Seconds until all are readable and can be found. */
  seconds: number
  /** How long other calls waited meanwhile, in milliseconds. */
  waits: number[]
  /** The most memory that the library took with all that it started, in megabytes. */
  megabytes: number
}

/**
 * `npm run bench -- import [texts] [pages] [--json FILE]`: so many text files, and so many web pages of 150 KB, imported into an empty library
 * while a page keeps asking.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true })
  const [texts = 10_000, pages = 1000] = positionals.map(Number)
  if (![texts, pages].every(count => Number.isInteger(count) && count > 0)) throw new Error('Give two numbers of files from 1 on.')
  const before = load()
  const ofTexts = await measure(texts, ({ title, text }) => ['txt', `${title}\n\n${text}\n`])
  const ofPages = await measure(pages, (article, at) => ['html', pageOf(article, at)])
  const machine = `Node ${process.version}, ${availableParallelism()} processors, load ${before} before and ${load()} after`
  process.stdout.write(`${machine}\n\n${tableOf(ofTexts, ofPages)}\n`)
  if (values.json) await writeFile(values.json, `${JSON.stringify({ machine, texts: ofTexts, pages: ofPages }, null, 2)}\n`)
}

const load = (): string => loadavg()[0]?.toFixed(1) ?? '?'

async function measure(
  count: number,
  fileOf: (article: GeneratedArticle, at: number) => [ending: string, content: string],
): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'collate-bench-'))
  try {
    const files = join(folder, 'files')
    await mkdir(files)
    for (const [at, article] of generateArticles(count, WORDS, 11).entries()) {
      const [ending, content] = fileOf(article, at)
      await writeFile(join(files, `${String(at).padStart(6, '0')}.${ending}`), content)
    }
    const library = await startLibrary(join(folder, 'library'), { create: true })
    try {
      return await imported(library, files, count)
    } finally {
      await library.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function imported(library: BenchLibrary, files: string, count: number): Promise<Measured> {
  let going = true
  const asking = ask(library, () => going)
  const looking = look(library.pid, () => going)
  const { ms } = await timed(async () => {
    const report = await library.import({ sources: [{ kind: 'path', path: files }] })
    if (report.imported.length !== count) throw new Error(`${report.imported.length} of ${count} files were imported.`)
    await library.call('search.settle', {})
  })
  going = false
  return { count, seconds: ms / 1000, waits: await asking, megabytes: await looking }
}

/** Asks as a page does: what there is, the newest articles, one of them with its text, and what is searched for. */
async function ask(library: BenchLibrary, going: () => boolean): Promise<number[]> {
  const waits: number[] = []
  const questions: (() => Promise<unknown>)[] = [
    () => library.call('library.info', {}),
    () => library.call('article.list', { newest: 50 }),
    async () => {
      const [newest] = await library.call('article.list', { newest: 1 })
      if (newest) await library.call('article.open', { article: newest.id })
    },
    () => library.call('search.query', { query: 'đường sắt', limit: 20 }),
  ]
  for (let at = 0; going(); at++) {
    waits.push((await timed(questions[at % questions.length] ?? (() => Promise.resolve()))).ms)
    await wait(PING)
  }
  return waits
}

/** The most memory while something goes on, in megabytes; 0 where the system does not tell. */
async function look(pid: number, going: () => boolean): Promise<number> {
  let most = 0
  while (going()) {
    most = Math.max(most, (await memoryOf(pid)) ?? 0)
    await wait(LOOK)
  }
  return most / 1024 ** 2
}

function tableOf(texts: Measured, pages: Measured): string {
  const row = (what: string, value: number, sign: '<' | '>', mark: number) => [
    what,
    value.toFixed(value < 100 ? 1 : 0),
    `${sign} ${mark}`,
    (sign === '<' ? value < mark : value > mark) ? 'yes' : 'NO',
  ]
  const rows = ([what, { count, seconds, waits, megabytes }]: [string, Measured], mark: number) => [
    row(`${count} ${what}: a second, until they can be found`, count / seconds, '>', mark),
    row('… wait of another call, ms, p95', figure(waits).p95, '<', MARKS.wait),
    ['… longest of these waits, ms', figure(waits).max.toFixed(0), '', ''],
    row('… memory, MB', megabytes, '<', MARKS.memory),
  ]
  return aligned([['', '', 'mark', 'met'], ...rows(['text files', texts], MARKS.texts), ...rows(['web pages', pages], MARKS.pages)])
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
})
