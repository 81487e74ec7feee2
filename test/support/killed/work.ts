import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LibraryProcess } from '../process.ts'
import type { Seen } from './seen.ts'

/** Articles of one import: two transactions. */
const IMPORTED = 30

const textOf = (number: number) => `Bài số ${number}. ${'Đường sắt, thương mại và du lịch 🎉 giữa hai nước. '.repeat(20)}`

/** Where work happens, and the number of this piece, which no other has. */
export interface Place {
  library: LibraryProcess
  seen: Seen
  /** Files come from here and exports go here. */
  outside: string
  number: number
}

/** Texts and a file, whose bytes are kept as an original. */
export async function importing({ library, seen, outside, number }: Place): Promise<void> {
  const path = join(outside, `nguồn ${number}.txt`)
  await writeFile(path, textOf(number * IMPORTED))
  const texts = Array.from({ length: IMPORTED }, (_, index) => ({
    kind: 'text' as const,
    name: `Bài ${number}-${index}`,
    text: textOf(number * IMPORTED + index + 1),
  }))
  const { job } = await library.call('import.start', { sources: [...texts, { kind: 'path', path }] })
  const report = await library.done(job)
  if ('imported' in report) seen.articles.push(...report.imported)
}

export async function tagging({ library, seen, number }: Place): Promise<void> {
  const article = seen.articles[number % seen.articles.length]?.id ?? 0
  const place = { quote: 'thương mại', occurrence: 1 + (number % 20) }
  const made = await library.call('highlight.create', { article, place, note: `Ghi chú ${number}`, themes: [`Gắn ${number % 20}`] })
  seen.highlights.push(made)
}

/** The first article's text, title and memo, and the definition of the first theme. */
export async function editing({ library, seen, number }: Place): Promise<void> {
  const [article] = seen.articles
  const [theme] = seen.themes.keys()
  if (!article || theme === undefined) return
  if (number % 4 === 0) {
    const { version } = await library.call('article.read', { article: article.id })
    await library.call('version.save', { article: article.id, version, text: `Lần ${number}. ${textOf(0)}` })
    seen.text = number
  } else if (number % 4 === 1) {
    await library.call('article.update', { article: article.id, metadata: { title: `Tựa ${number}` } })
    seen.title = number
  } else if (number % 4 === 2) {
    await library.call('memo.write', { target: 'article', targetId: article.id, body: String(number) })
    seen.memo = number
  } else {
    await library.call('theme.update', { theme, definition: String(number) })
    seen.definition = number
  }
}

export async function merging({ library, seen, number }: Place): Promise<void> {
  const [from, into] = [
    await library.call('theme.create', { path: `Từ ${number}` }),
    await library.call('theme.create', { path: `Vào ${number}` }),
  ]
  seen.themes.set(into.id, into.path)
  const article = seen.articles[0]?.id ?? 0
  const { id } = await library.call('highlight.create', { article, place: { quote: 'du lịch', occurrence: 1 }, themes: [from.path] })
  await library.call('theme.merge', { themes: [from.id], into: into.id })
  seen.merged.push(from.id)
  const merged = (await library.call('highlight.list', { article })).find(highlight => highlight.id === id)
  if (merged) seen.highlights.push(merged)
}

export async function backingUp({ library, seen }: Place): Promise<void> {
  const { path, sha256 } = await library.call('backup.make', {})
  seen.backups.set(path, sha256 ?? '')
}

/** The memo of the library says which of two states it is in, the one of a backup or the one after it. */
export async function restoring({ library, seen, number }: Place): Promise<void> {
  const say = (body: number) => library.call('memo.write', { target: 'library', targetId: null, body: String(body) })
  seen.library = [...seen.library, number]
  await say(number)
  seen.library = [number]
  const { path } = await library.call('backup.make', {})
  seen.library = [number, number + 0.5]
  await say(number + 0.5)
  seen.library = [number + 0.5]
  seen.library = [number, number + 0.5]
  await library.call('backup.restore', { file: path })
  seen.library = [number]
}

/** The newest article and a highlight of it are changed, and alone made what they were in a backup. */
export async function turningBack({ library, seen }: Place): Promise<void> {
  const article = seen.articles.at(-1)
  if (!article) return
  const place = { quote: 'du lịch', occurrence: 2 }
  const highlight = await library.call('highlight.create', { article: article.id, place, note: 'trước', themes: ['Trả về'] })
  const { path } = await library.call('backup.make', {})
  seen.highlights = seen.highlights.filter(({ id }) => id !== highlight.id)
  await library.call('highlight.update', { highlight: highlight.id, note: 'sau bản sao lưu' })
  await library.call('backup.restore-articles', { file: path, articles: [article.uuid] })
  seen.highlights.push(highlight)
}

export async function exporting({ library, outside, number }: Place): Promise<void> {
  const { job } = await library.call('export.file', { format: 'json', out: join(outside, `xuất ${number}.json`) })
  await library.done(job)
}

/** Pieces of work in the middle of which a library is killed. */
export const WORK = { importing, tagging, editing, merging, backingUp, restoring, turningBack, exporting }
