import { beforeAll, describe, expect, it } from 'vitest'
import type { ImportReport } from '../../../preload/contract.ts'
import { setup } from '../../support/build.ts'
import { type TestLibrary, temporaryLibrary } from '../../support/library.ts'
import { contentsOf } from '../../support/library-contents.ts'
import { exported, imported } from '../exporting/files/whole.ts'
import { libraryWith } from './library-with.ts'

beforeAll(setup)

const TEXT = 'Tàu đến ga Lào Cai lúc sáu giờ. Hàng được bốc dỡ 🎉 ngay trong đêm.\nBà con ra xem rất đông.'

const messages = ({ warnings }: ImportReport) => warnings.map(({ message }) => message)

describe('what was changed on both sides', () => {
  /** The same library twice, to be changed apart. */
  async function twice() {
    const source = await libraryWith({ title: 'Tàu đêm', text: TEXT, outlet: 'Báo Mẫu', byline: 'An', url: 'https://bao.example/1' })
    await source.mark(1, 'Hàng được bốc dỡ', ['Kinh tế'])
    await source.call('collection.create', { name: 'Đọc sau', parent: null })
    const copy = await temporaryLibrary()
    await imported(copy, (await exported(source)).file)
    return { source, copy }
  }
  const idsOf = async ({ call }: Pick<TestLibrary, 'call'>) => ({
    theme: (await call('theme.list', {})).find(({ path }) => path === 'Kinh tế')?.id ?? 0,
    highlight: (await call('highlight.list', {}))[0]?.id ?? 0,
    collection: (await call('collection.list', {}))[0]?.id ?? 0,
  })

  it('is told, one thing after the other, and stays as it is here', async () => {
    const { source, copy } = await twice()
    const { theme, highlight, collection } = await idsOf(source)
    const metadata = {
      title: 'Tàu sớm',
      outlet: 'Báo Khác',
      byline: 'Bình',
      url: 'https://bao.example/2',
      published: '2024',
      language: 'en',
    }
    await source.call('article.update', { article: 1, metadata })
    await source.call('theme.update', { theme, name: 'Làm ăn', colour: 'green', shortcut: 'k' })
    await source.call('highlight.update', { highlight, colour: 'red', span: { start: 0, end: 10 } })
    await source.call('collection.update', { collection, name: 'Đọc trước' })
    const here = await idsOf(copy)
    await copy.call('theme.update', { theme: here.theme, shortcut: 'd', colour: 'pink' })
    await copy.call('highlight.update', { highlight: here.highlight, colour: 'blue' })
    const before = await contentsOf(copy)
    const report = await imported(copy, (await exported(source)).file)
    expect(messages(report)).toEqual([
      'The theme “Kinh tế” is called “Làm ăn” in the file; yours was kept.',
      'The theme “Kinh tế” has another colour in the file; yours was kept.',
      'The theme “Kinh tế” has another key in the file; yours was kept.',
      'The collection “Đọc sau” is called “Đọc trước” in the file; yours was kept.',
      'The title of “Tàu đêm” is “Tàu sớm” in the file; yours was kept.',
      'The byline of “Tàu đêm” is “Bình” in the file; yours was kept.',
      'The outlet of “Tàu đêm” is “Báo Khác” in the file; yours was kept.',
      'The address of “Tàu đêm” is “https://bao.example/2” in the file; yours was kept.',
      'The date of “Tàu đêm” is “2024” in the file; yours was kept.',
      'The language of “Tàu đêm” is “en” in the file; yours was kept.',
      'The highlight “Hàng được bốc dỡ” has another colour in the file; yours was kept.',
      'The highlight “Hàng được bốc dỡ” stands on “Tàu đến ga” in the file; yours was kept.',
    ])
    expect(await contentsOf(copy)).toEqual(before)
  })

  it('of a text: a newer one is brought in with its highlights where they stand in the file, and undone with one step', async () => {
    const { source, copy } = await twice()
    const before = await contentsOf(copy)
    await source.call('version.save', { article: 1, version: 1, text: `${TEXT}\nMưa tạnh về sáng.` })
    await source.mark(1, 'Mưa tạnh')
    const { highlight } = await idsOf(source)
    await source.call('orphan.attach', { highlight, start: TEXT.indexOf('Bà con'), end: TEXT.indexOf(' ra xem') })
    const report = await imported(copy, (await exported(source)).file)
    expect([report.failed, report.warnings, report.updated]).toMatchObject([[], [], [{ article: { version: 2 } }]])
    const [ours, theirs] = [await contentsOf(copy), await contentsOf(source)]
    expect(ours.articles).toEqual(theirs.articles)
    await copy.call('history.undo', {})
    expect(await contentsOf(copy)).toEqual(before)
  })

  it('of a text: where both were edited yours stays, which is told, and every highlight of the file is there, placed or as an orphan', async () => {
    const { source, copy } = await twice()
    await source.call('version.save', { article: 1, version: 1, text: `${TEXT}\nChỉ có trong tệp thôi nhé.` })
    await copy.call('version.save', { article: 1, version: 1, text: `Mở đầu mới. ${TEXT}` })
    await source.mark(1, 'Bà con ra xem', ['Dân'])
    await source.mark(1, 'Chỉ có trong tệp thôi', ['Dân'])
    const report = await imported(copy, (await exported(source)).file)
    expect(messages(report)).toEqual(['The text of “Tàu đêm” is another one in the file; yours was kept.'])
    const { articles } = await contentsOf(copy)
    expect(articles[0]?.text).toBe(`Mở đầu mới. ${TEXT}`)
    const highlights = await copy.call('highlight.list', { article: 1 })
    expect(highlights.map(({ exact, state, themes }) => [exact, state, themes]).toSorted()).toEqual([
      ['Bà con ra xem', 'attached', ['Dân']],
      ['Chỉ có trong tệp thôi', 'orphan', ['Dân']],
      ['Hàng được bốc dỡ', 'attached', ['Kinh tế']],
    ])
    expect(await copy.call('check.run', { deep: true })).toMatchObject({ ok: true })
  })

  it('of templates: one of the same name and other words gets another name, once; one of the same UUID stays', async () => {
    const { source, copy } = await twice()
    const own = async ({ call }: Pick<TestLibrary, 'call'>) => (await call('template.list', {})).filter(({ builtIn }) => !builtIn)
    const shared = await source.call('template.save', { name: 'Chung', body: '{{ article.title }}' })
    await imported(copy, (await exported(source)).file)
    expect(await own(copy)).toEqual([shared])
    await source.call('template.save', { id: shared.id, name: 'Chung', body: 'Khác {{ article.title }}' })
    await source.call('template.save', { name: 'Riêng', body: 'Một {{ theme.name }}' })
    await copy.call('template.save', { name: 'riêng', body: 'Hai {{ article.title }}' })
    const { file } = await exported(source)
    expect(messages(await imported(copy, file))).toEqual([
      'The template “Chung” is another one in the file; yours was kept.',
      'There is another template “Riêng” already; the one in the file is called “Riêng (2)” here.',
    ])
    const expected = [
      ['Chung', 'article', '{{ article.title }}'],
      ['riêng', 'article', 'Hai {{ article.title }}'],
      ['Riêng (2)', 'theme', 'Một {{ theme.name }}'],
    ]
    expect((await own(copy)).map(({ name, per, body }) => [name, per, body])).toEqual(expected)
    expect(messages(await imported(copy, file))).toEqual(['The template “Chung” is another one in the file; yours was kept.'])
    expect((await own(copy)).map(({ name, per, body }) => [name, per, body])).toEqual(expected)
  })
})
