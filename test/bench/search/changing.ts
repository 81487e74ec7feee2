import type { BenchLibrary } from '../library.ts'
import { timed } from '../measure.ts'
import { type Row, rowOf } from './rows.ts'

const EACH = 60
/** Queries after which a change that does not show counts as lost. */
const PATIENCE = 1000

/** Milliseconds from sending a change to the reply that shows it, and of the change alone. */
interface Changed {
  shown: number[]
  alone: number[]
}

/** Edits, annotates, adds and deletes articles one by one and asks each time until search shows it. */
export async function changeRows(library: BenchLibrary): Promise<Row[]> {
  const articles = (await library.call('article.list', {})).map(({ id }) => id).slice(0, EACH)
  const titled = (article: number) => `tựamới${article}`
  const edits = await changes(articles, async article => {
    await library.call('article.update', { article, metadata: { title: `Tựa ${titled(article)}` } })
    return until(library, titled(article), 1)
  })
  const notes = await changes(articles, async article => {
    const place = { version: 1, start: 0, end: 20 }
    await library.call('highlight.create', { article, place, note: `Ghi chú riêngnày${article}` })
    return until(library, `riêngnày${article}`, 1)
  })
  const additions = await changes(articles, async number => {
    const text = `Tin thêm vào thư viện\n\nBài này có từ thêmvào${number} và không bài nào khác có.`
    await library.import({ sources: [{ kind: 'text', name: `${number}.txt`, text }], language: 'vi' })
    return until(library, `thêmvào${number}`, 1)
  })
  const deletions = await changes(articles, async article => {
    await library.call('article.remove', { articles: [article] })
    return until(library, titled(article), 0)
  })
  return [
    ...rowsOf('edited', 'edit an article → found', 'the edit', edits),
    ...rowsOf('noted', 'note on a new highlight → found', 'the highlight', notes),
    ...rowsOf('added', 'import an article → found', 'the import', additions),
    rowOf('added-after', '… from the end of the import on', 'ms', {
      Collate: additions.shown.map((ms, at) => ms - (additions.alone[at] ?? 0)),
    }),
    ...rowsOf('removed', 'delete an article → not found', 'the deletion', deletions),
  ]
}

/** Times changes one by one; each gives the milliseconds that it waited for search, which are not its own. */
async function changes(articles: readonly number[], change: (article: number) => Promise<number>): Promise<Changed> {
  const changed: Changed = { shown: [], alone: [] }
  for (const article of articles) {
    const { ms, value: searching } = await timed(() => change(article))
    changed.shown.push(ms)
    changed.alone.push(ms - searching)
  }
  return changed
}

/** Asks for a word until it is found so often; gives how many milliseconds that took. */
async function until(library: BenchLibrary, query: string, total: number): Promise<number> {
  const { ms } = await timed(async () => {
    for (let left = PATIENCE; (await library.call('search.query', { query, limit: 20 })).total !== total; left--) {
      if (left === 0) throw new Error(`Search does not show a change: ${query}`)
    }
  })
  return ms
}

const rowsOf = (id: string, what: string, change: string, { shown, alone }: Changed): Row[] => [
  rowOf(id, what, 'ms', { Collate: shown }),
  rowOf(`${id}-alone`, `… of it ${change} itself`, 'ms', { Collate: alone }),
]
