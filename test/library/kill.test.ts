import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Article, Highlight, Theme } from '../../preload/contract.ts'
import { temporaryFolder } from '../support/library.ts'
import { type LibraryProcess, startProcess } from '../support/process.ts'

const KILLS = 50
/** Calls that are under way at the same time. */
const ABREAST = 6
/** Articles of one import: three transactions. */
const IMPORTED = 60

/** What the library said it had saved. */
interface Acknowledged {
  articles: Article[]
  highlights: Highlight[]
  themes: Theme[]
  /** Number in the memo last acknowledged. */
  memo: number
}

const textOf = (number: number) => `Bài số ${number}. ${'Đường sắt, thương mại và du lịch 🎉 giữa hai nước. '.repeat(40)}`

async function importSome({ call, done }: LibraryProcess, seen: Acknowledged, number: number): Promise<void> {
  const sources = Array.from({ length: IMPORTED }, (_, index) => ({
    kind: 'text' as const,
    name: `Bài ${number}-${index}`,
    text: textOf(number * IMPORTED + index),
  }))
  const { job } = await call('import.start', { sources })
  const report = await done(job)
  if ('imported' in report) seen.articles.push(...report.imported)
}

/** One write, noted when it is acknowledged. */
async function write({ call }: LibraryProcess, seen: Acknowledged, number: number): Promise<void> {
  const article = seen.articles[number % seen.articles.length]
  if (number % 4 === 0) seen.themes.push(await call('theme.create', { path: `Chủ đề ${number}/Nhánh` }))
  else if (number % 4 === 1) {
    await call('memo.write', { target: 'library', targetId: null, body: String(number) })
    seen.memo = Math.max(seen.memo, number)
  } else {
    const place = { quote: 'thương mại', occurrence: 1 + (number % 40) }
    const request = { article: article?.id ?? 0, place, note: `Ghi chú ${number}`, themes: [`Gắn ${number % 40}`] }
    seen.highlights.push(await call('highlight.create', request))
  }
}

/** Everything acknowledged is there as it was acknowledged, and the file is sound. */
async function verify({ call }: LibraryProcess, seen: Acknowledged): Promise<void> {
  const articles = new Map((await call('article.list', {})).map(article => [article.id, article.uuid]))
  expect(seen.articles.filter(({ id, uuid }) => articles.get(id) !== uuid)).toEqual([])
  const highlights = new Map((await call('highlight.list', {})).map(highlight => [highlight.id, highlight]))
  for (const highlight of seen.highlights) expect(highlights.get(highlight.id)).toEqual(highlight)
  const themes = new Map((await call('theme.list', {})).map(theme => [theme.id, theme.path]))
  for (const theme of seen.themes) expect(themes.get(theme.id)).toBe(theme.path)
  expect(Number((await call('memo.read', { target: 'library', targetId: null })).body)).toBeGreaterThanOrEqual(seen.memo)
  expect(await call('check.run', { deep: true })).toMatchObject({ ok: true, problems: [] })
}

/** Resolves after some events of the library, so that an import is caught in the middle of it. */
const heard = ({ child }: LibraryProcess, events: number) =>
  new Promise<void>(resolve => {
    let left = events
    child.on('message', message => {
      if (typeof message === 'object' && 'event' in message && --left <= 0) resolve()
    })
  })

test(`a library process killed ${KILLS} times in the middle of writes loses nothing it acknowledged`, { timeout: 240_000 }, async () => {
  const folder = temporaryFolder()
  const seen: Acknowledged = { articles: [], highlights: [], themes: [], memo: 0 }
  let number = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const library = await startProcess(folder, '--create')
    await verify(library, seen)
    if (kill === 0) await importSome(library, seen, kill)
    const importing = kill % 5 === 0 ? importSome(library, seen, kill + 1) : null
    const writers = Array.from({ length: ABREAST }, async () => {
      for (;;) await write(library, seen, ++number)
    })
    const endings = Promise.allSettled(importing ? [...writers, importing] : writers)
    await heard(library, 5 + ((kill * 13) % 40))
    if (importing && kill % 2 === 0) await importing
    await wait((kill * 7) % 10)
    await library.kill()
    for (const ending of await endings) if (ending.status === 'rejected') expect(ending.reason).toEqual(new Error('gone'))
  }
  const library = await startProcess(folder)
  await verify(library, seen)
  for (const kind of [seen.articles, seen.highlights, seen.themes]) expect(kind.length).toBeGreaterThan(KILLS)
  expect(seen.memo).toBeGreaterThan(KILLS)
  expect(await library.close()).toBe(0)
})
