import { beforeAll, expect, test } from 'vitest'
import type { Article, Highlight, Theme } from '../../preload/contract.ts'
import { setup } from '../support/build.ts'
import { temporaryFolder } from '../support/library.ts'
import { type LibraryProcess, startProcess } from '../support/process.ts'

beforeAll(setup)

const KILLS = 50
/** Calls that are under way at the same time. */
const ABREAST = 6

/** What the library said it had saved. */
interface Acknowledged {
  articles: Article[]
  highlights: Highlight[]
  themes: Theme[]
  /** Number in the memo and the setting last acknowledged. */
  memo: number
}

const text = (seed: number) =>
  `Bài số ${seed}. ${Array.from({ length: 60 }, (_, index) => `Câu ${index} nói về đường sắt, thương mại và du lịch 🎉.`).join(' ')}`

/** Writes of all kinds, one after the other, each noting what was acknowledged; ends when the process does. */
async function write({ call, done }: LibraryProcess, seen: Acknowledged, number: () => number): Promise<void> {
  for (;;) {
    const n = number()
    if (n % 7 === 0) {
      const started = call('import.start', {
        sources: Array.from({ length: 5 }, (_, i) => ({ kind: 'text' as const, name: `${n}-${i}`, text: text(n * 10 + i) })),
      })
      const { job } = await started
      const report = await done(job)
      if ('imported' in report) seen.articles.push(...report.imported)
    } else if (n % 7 === 1) seen.themes.push(await call('theme.create', { path: `Chủ đề ${n}/Nhánh` }))
    else if (n % 7 === 2) {
      await call('memo.write', { target: 'library', targetId: null, body: String(n) })
      seen.memo = Math.max(seen.memo, n)
    } else {
      const article = seen.articles[n % Math.max(1, seen.articles.length)]
      const place = { quote: 'thương mại', occurrence: 1 + (n % 50) }
      if (article)
        seen.highlights.push(
          await call('highlight.create', { article: article.id, place, note: `Ghi chú ${n}`, themes: [`Gắn ${n % 40}`] }),
        )
      else await call('theme.list', {})
    }
  }
}

/** Everything acknowledged is there as it was acknowledged, and the file is sound. */
async function verify({ call }: LibraryProcess, seen: Acknowledged): Promise<void> {
  const articles = new Map((await call('article.list', {})).map(article => [article.id, article]))
  for (const article of seen.articles) expect(articles.get(article.id)).toMatchObject({ uuid: article.uuid, title: article.title })
  const highlights = new Map((await call('highlight.list', {})).map(highlight => [highlight.id, highlight]))
  for (const highlight of seen.highlights) expect(highlights.get(highlight.id)).toEqual(highlight)
  const themes = new Map((await call('theme.list', {})).map(theme => [theme.id, theme.path]))
  for (const theme of seen.themes) expect(themes.get(theme.id)).toBe(theme.path)
  expect(Number((await call('memo.read', { target: 'library', targetId: null })).body)).toBeGreaterThanOrEqual(seen.memo)
  expect(await call('check.run', { deep: true })).toMatchObject({ ok: true, problems: [] })
}

test(`a library process killed ${KILLS} times in the middle of writes loses nothing it acknowledged`, { timeout: 180_000 }, async () => {
  const folder = temporaryFolder()
  const seen: Acknowledged = { articles: [], highlights: [], themes: [], memo: 0 }
  let last = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const library = await startProcess(folder, '--create')
    await verify(library, seen)
    const writers = Array.from({ length: ABREAST }, () => write(library, seen, () => ++last).catch((error: Error) => error.message))
    await new Promise(resolve => setTimeout(resolve, 20 + ((kill * 37) % 400)))
    await library.kill()
    for (const ending of await Promise.all(writers)) expect(ending).toBe('gone')
  }
  const library = await startProcess(folder)
  await verify(library, seen)
  for (const kind of [seen.articles, seen.highlights, seen.themes]) expect(kind.length).toBeGreaterThan(KILLS)
  expect(seen.memo).toBeGreaterThan(0)
  expect(await library.close()).toBe(0)
})
