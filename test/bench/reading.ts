import type { BenchLibrary } from './library.ts'
import { figure, timesOf } from './measure.ts'
import type { Row } from './table.ts'

const LENGTH = 300_000
const HIGHLIGHTS = 500
const OPENINGS = 20

/** Makes one very long article with many highlights, and opens it as the reader does: text and highlights at once. */
export async function readingRows(library: BenchLibrary, texts: readonly string[]): Promise<Row[]> {
  const article = await importLong(library, texts)
  const step = Math.floor(LENGTH / HIGHLIGHTS)
  const starts = Array.from({ length: HIGHLIGHTS }, (_, at) => at * step)
  const created = await timesOf(starts, (start, at) => {
    const place = { version: 1, start, end: start + 60 + (at % 10) * 20 }
    return library.call('highlight.create', { article, place, themes: [`Thử nghiệm/Chủ đề ${at % 10}`] })
  })
  const opened = await timesOf(Array.from({ length: OPENINGS }), () =>
    Promise.all([library.call('article.read', { article }), library.call('highlight.list', { article })]),
  )
  const { length } = await library.call('highlight.list', { article })
  if (length !== HIGHLIGHTS) throw new Error(`The long article has ${length} highlights, not ${HIGHLIGHTS}.`)
  return [
    { what: 'create a highlight with a theme', ours: figure(created), expected: 100 },
    { what: 'open 300,000 characters with 500 highlights', ours: figure(opened), expected: 500 },
  ]
}

async function importLong(library: BenchLibrary, texts: readonly string[]): Promise<number> {
  let text = ''
  for (let at = 0; text.length < LENGTH; at++) text += `${texts[at % texts.length]}\n\n`
  const report = await library.import({ sources: [{ kind: 'text', name: 'dài.txt', text }], language: 'vi' })
  const [article] = report.imported
  if (!article) throw new Error(`The long article was not imported: ${JSON.stringify(report)}`)
  await library.call('search.settle', {})
  return article.id
}
