import { describe, expect, it, vi } from 'vitest'
import type { ImportReport } from '../../preload/contract.ts'
import { CODEBOOK } from '../../seeds/codebook.ts'
import { HIGHLIGHTS } from '../../seeds/highlights.ts'
import { ARTICLES, plantStarter, titleOf, WELCOME } from '../../seeds/starter.ts'
import { type TestLibrary, temporaryLibrary } from '../support/library.ts'

async function planted(): Promise<TestLibrary> {
  const library = await temporaryLibrary()
  const jobDone = (job: string) =>
    vi.waitUntil(
      () => {
        const done = library.told.find(({ event, payload }) => event === 'job.done' && payload.job === job)
        return done?.event === 'job.done' && (done.payload.value as ImportReport)
      },
      { timeout: 30_000 },
    )
  await plantStarter(library.call, jobDone)
  return library
}

describe('The starter library, played into a real one', () => {
  it('brings five articles with their metadata and the structure of their texts', async () => {
    const { call } = await planted()
    const articles = await call('article.list', {})
    expect(articles.map(({ title }) => title).toSorted()).toEqual(ARTICLES.map(({ text }) => titleOf(text)).toSorted())
    for (const article of articles) {
      expect(article).toMatchObject({
        outlet: 'Collate',
        byline: 'Nhóm Collate',
        published: '2026-11',
        precision: 'month',
        language: 'vi',
        path: null,
      })
      const { blocks, text } = await call('article.read', { article: article.id })
      expect(blocks.filter(({ type }) => type === 'heading').length).toBeGreaterThanOrEqual(3)
      expect(text).not.toMatch(/^(---|## |> |- |\| )/mu)
    }
    expect(articles.filter(({ url }) => url !== null).map(({ url }) => new URL(url ?? '').hostname)).toEqual(['thoidai.com.vn'])
  })

  it('brings the codebook in its order, with colours, definitions and keys', async () => {
    const { call } = await planted()
    const themes = await call('theme.list', {})
    expect(themes).toHaveLength(CODEBOOK.length)
    for (const { path, colour, definition, shortcut } of CODEBOOK)
      expect(themes.find(theme => theme.path === path)).toMatchObject({ colour, definition, shortcut: shortcut ?? null })
    const tops = CODEBOOK.filter(({ path }) => !path.includes('/')).map(({ path }) => path)
    expect(
      themes
        .filter(({ parentId }) => parentId === null)
        .toSorted((a, b) => a.position - b.position)
        .map(({ path }) => path),
    ).toEqual(tops)
  })

  it('brings every example highlight to its own words, with themes and note', async () => {
    const { call } = await planted()
    const highlights = await call('highlight.list', {})
    expect(highlights).toHaveLength(HIGHLIGHTS.length)
    for (const { quote, themes, note } of HIGHLIGHTS)
      expect(highlights.find(({ exact }) => exact === quote)).toMatchObject({ themes, note: note ?? null, state: 'attached' })
  })

  it('says on the library what it is and how to be rid of it', async () => {
    const { call } = await planted()
    expect(await call('memo.read', { target: 'library', targetId: null })).toMatchObject({ body: WELCOME })
    expect(WELCOME.match(/\.(\s|$)/gu)).toHaveLength(3)
  })
})
