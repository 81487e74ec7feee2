import type { Channel, ImportReport, Request, Value } from '../preload/contract.ts'
import { CODEBOOK } from './codebook.ts'
import { HIGHLIGHTS } from './highlights.ts'

/** Asks the library through the contract; throws when the reply is an error. */
export type Call = <C extends Channel>(channel: C, request: Request<C>) => Promise<Value<C>>

const files = import.meta.glob<string>('./articles/*.md', { query: '?raw', import: 'default', eager: true })

/** The starter articles as Markdown with front matter, by file name. */
export const ARTICLES: readonly { name: string; text: string }[] = Object.entries(files)
  .map(([path, text]) => ({ name: path.slice(path.lastIndexOf('/') + 1), text }))
  .sort((a, b) => (a.name < b.name ? -1 : 1))

/** The memo on the library: what it holds and how to be rid of it. */
export const WELCOME = `Đây là thư viện mẫu của Collate: năm bài do nhóm Collate viết về hợp tác Việt Nam – Kazakhstan giai đoạn 2021–2025, kèm một bảng chủ đề và vài đoạn đánh dấu sẵn. Hãy mở hai bài cạnh nhau, đánh dấu, gắn chủ đề và ghi chú tùy ý. Khi không cần nữa, chọn lệnh “Bỏ các bài mẫu”: bài, đoạn đánh dấu và chủ đề đi kèm được bỏ trong một lần, có thể hoàn tác, và không bao giờ tự quay lại.`

/**
 * Plays the starter library in through the contract: articles, codebook, highlights, memo.
 * `jobDone` resolves with an import's report once that job is done. Throws when any of it is refused.
 */
export async function plantStarter(call: Call, jobDone: (job: string) => Promise<ImportReport>): Promise<void> {
  const articles = await importArticles(call, jobDone)
  for (const theme of CODEBOOK) await call('theme.create', theme)
  for (const { article, quote, themes, note } of HIGHLIGHTS) {
    const id = articles.get(article)
    if (id === undefined) throw new Error(`The starter article ${article} was not imported`)
    const place = { quote, occurrence: 1 }
    await call('highlight.create', { article: id, place, themes: [...themes], ...(note && { note }) })
  }
  await call('memo.write', { target: 'library', targetId: null, body: WELCOME })
}

/** Imports all articles at once and finds their ids, by file name, through their titles. */
async function importArticles(call: Call, jobDone: (job: string) => Promise<ImportReport>): Promise<Map<string, number | undefined>> {
  const sources = ARTICLES.map(({ name, text }) => ({ kind: 'text' as const, name, text }))
  const { job } = await call('import.start', { sources, language: 'vi' })
  const { imported } = await jobDone(job)
  const idOf = (title: string) => imported.find(article => article.title === title)?.id
  return new Map(ARTICLES.map(({ name, text }) => [name, idOf(titleOf(text))]))
}

/** The title in the front matter of a starter article, which is always in double quotes. */
export function titleOf(text: string): string {
  return /^title: "(.+)"$/mu.exec(text)?.[1] ?? ''
}
