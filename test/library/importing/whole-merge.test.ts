import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ImportReport } from '../../../preload/contract.ts'
import { setup } from '../../support/build.ts'
import { buildLibrary } from '../../support/generated-library.ts'
import { temporaryLibrary } from '../../support/library.ts'
import { contentsOf } from '../../support/library-contents.ts'
import { libraryPlan } from '../../support/library-plan.ts'
import { exported, imported } from '../exporting/files/whole.ts'
import { libraryWith } from './library-with.ts'

beforeAll(setup)

const TEXT = 'Tàu đến ga Lào Cai lúc sáu giờ. Hàng được bốc dỡ 🎉 ngay trong đêm.\nBà con ra xem rất đông.'

const messages = ({ warnings }: ImportReport) => warnings.map(({ message }) => message)

describe('JSON of everything, imported into a library that holds other things', () => {
  it('brings all that is in the file, and what was there stays as it was', async () => {
    await fc.assert(
      fc.asyncProperty(libraryPlan, libraryPlan, async (theirs, ours) => {
        const [source, target] = [await buildLibrary(theirs), await buildLibrary(ours)]
        const [before, file] = [await contentsOf(target), await exported(source)]
        expect((await imported(target, file.file)).failed).toEqual([])
        const [after, wanted] = [await contentsOf(target), await contentsOf(source)]
        const texts = new Set(before.articles.map(({ text }) => text))
        // One with the same text is the same article, which is another test.
        const apart = wanted.articles.filter(({ text }) => !texts.has(text))
        const joined = wanted.articles.filter(({ text }) => texts.has(text)).map(({ text }) => text)
        expect(after.articles).toEqual(expect.arrayContaining(before.articles.filter(({ text }) => !joined.includes(text))))
        const bare = ({ articles }: typeof after) =>
          articles.map(({ uuid, title, text, state, tags, highlights }) => ({
            ...{ uuid, title, text, state, tags: tags.length },
            highlights: highlights.map(({ uuid, exact, place, note, themes }) => ({ uuid, exact, place, note, themes: themes.length })),
          }))
        expect(bare(after)).toEqual(expect.arrayContaining(bare({ ...wanted, articles: apart })))
        for (const { uuid, path, colour } of before.themes)
          expect(after.themes.find(theme => theme.uuid === uuid)).toMatchObject({ path, colour })
        expect(new Set(after.themes.map(({ path }) => path)).size).toBe(after.themes.length)
        const once = (await exported(target)).text
        expect(await imported(target, file.file)).toMatchObject({ imported: [], updated: [], failed: [], themes: 0, highlights: 0 })
        expect((await exported(target)).text).toBe(once)
        expect(await target.call('check.run', { deep: true })).toMatchObject({ ok: true })
        await Promise.all([source.close(), target.close()])
      }),
      { numRuns: Number(process.env.JSON_RUNS ?? 2), seed: Number(process.env.JSON_SEED ?? 3) },
    )
  }, 400_000)

  it('knows an article by its text, and links lead to what is here', async () => {
    const source = await libraryWith({ title: 'Tàu đêm', text: TEXT }, { title: 'Khác', text: 'Một bài khác.' })
    const [first = 0, second = 0] = source.articles
    const highlight = await source.mark(first, 'Hàng được bốc dỡ', ['Kinh tế/Hàng'])
    await source.call('memo.write', { target: 'article', targetId: second, body: 'Xem [[Tàu đêm]] và [[theme:Kinh tế/Hàng]].' })
    await source.call('parallel.keep-both', { a: first, b: second })
    const target = await libraryWith({ title: 'Của tôi', text: 'Bài của tôi.' }, { title: 'Tàu về ga', text: TEXT })
    const [, same = 0] = target.articles
    await target.mark(same, 'Bà con', ['Kinh tế/Hàng'])
    const { file } = await exported(source)
    const report = await imported(target, file)
    expect(report).toMatchObject({ imported: [{ title: 'Khác' }], updated: [{ article: { id: same, title: 'Tàu về ga' } }], failed: [] })
    expect(messages(report)).toEqual(['The title of “Tàu về ga” is “Tàu đêm” in the file; yours was kept.'])
    expect(
      (await target.call('highlight.list', { article: same })).map(({ uuid, exact, themes }) => [exact, themes, uuid === highlight.uuid]),
    ).toEqual([
      ['Hàng được bốc dỡ', ['Kinh tế/Hàng'], true],
      ['Bà con', ['Kinh tế/Hàng'], false],
    ])
    const [other] = report.imported
    expect(await target.call('parallel.kept-pairs', {})).toEqual([{ a: same, b: other?.id }])
    const mentions = await target.call('memo.mentions', { target: 'article', targetId: same })
    expect(mentions.map(({ targetId }) => targetId)).toEqual([other?.id])
    const [, theme] = await target.call('theme.list', {})
    expect(await target.call('memo.mentions', { target: 'theme', targetId: theme?.id ?? 0 })).toHaveLength(1)
    const once = await exported(target)
    expect(await imported(target, file)).toMatchObject({ imported: [], updated: [], failed: [] })
    expect((await exported(target)).text).toBe(once.text)
  })

  it('keeps two articles of the same text apart that are apart in the file', async () => {
    const source = await libraryWith({ title: 'Một', text: TEXT }, { title: 'Hai', text: TEXT })
    await source.call('parallel.keep-both', { a: 1, b: 2 })
    const { file, text } = await exported(source)
    const empty = await temporaryLibrary()
    await imported(empty, file)
    expect((await exported(empty)).text).toBe(text)
    const target = await libraryWith({ title: 'Ba', text: TEXT })
    await imported(target, file)
    expect((await target.call('article.list', {})).map(({ title }) => title)).toEqual(['Ba'])
    expect(await target.call('parallel.kept-pairs', {})).toEqual([])
  })
})
