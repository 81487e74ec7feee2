import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { NewArticle } from '../../../main/library/records/articles.ts'
import type { Article, ImportReport } from '../../../preload/contract.ts'
import { plant } from '../../support/articles.ts'
import { setup } from '../../support/build.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'

beforeAll(setup)

const TEXT = `Đoàn tàu chở hai mươi toa nông sản rời ga Sao Mai lúc sáu giờ. Bà con vẫy tay chào theo.
Giá cà phê tăng *mười phần trăm*; bà con vẫy tay [[chào]] theo.
1. Bà con vẫy tay chào theo, rồi về.`
const THEMES = ['Kinh tế/Thương mại & đầu tư/Xuất khẩu (2023)', 'Covid-19', 'Ý kiến: "dân"', '2023', 'Đường sắt']

async function libraryWith(...drafts: Partial<NewArticle>[]): Promise<{ library: TestLibrary; articles: Article[] }> {
  const folder = temporaryFolder()
  const articles = plant(folder, drafts)
  return { library: await temporaryLibrary(folder), articles }
}

const PAGE = 'https://bao-mau.example/tau-hang.html'

/** A library with an article that has highlights of every kind. */
async function coded() {
  const { library, articles } = await libraryWith({ title: 'Tàu hàng: "chuyến đầu" #1', text: TEXT, url: PAGE, byline: 'Lê Hạnh' })
  const article = articles[0]?.id ?? 0
  const mark = (quote: string, occurrence: number, themes: string[], note?: string) =>
    library.call('highlight.create', { article, place: { quote, occurrence }, themes, ...(note === undefined ? {} : { note }) })
  await mark('hai mươi toa nông sản', 1, THEMES, 'Bao nhiêu tấn?\n\n- hỏi ga\n- hỏi báo\n\n```\n> [!quote] #mẫu\n> mẫu\n\n^h-00000000\n```')
  await mark('vẫy tay', 1, ['Đường sắt'])
  await mark('vẫy tay', 3, ['Covid-19'], 'Lần thứ ba')
  await mark('*mười phần trăm*; bà con vẫy tay [[chào]] theo.\n1. Bà con', 1, ['Kinh tế'])
  await library.call('memo.write', { target: 'article', targetId: article, body: 'Nhớ hỏi **ga**.\n\n> [!quote] lời tôi\n> nháp\n\nHết.' })
  return { library, article }
}

async function notesOf(library: TestLibrary): Promise<Record<string, string>> {
  const out = join(temporaryFolder(), 'ghi chú')
  await library.done(await library.call('export.markdown', { out }))
  return Object.fromEntries(readdirSync(out).map(name => [name, readFileSync(join(out, name), 'utf8')]))
}

async function bring(library: TestLibrary, notes: Record<string, string>): Promise<ImportReport> {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(notes)) writeFileSync(join(folder, name), content)
  const report = await library.done(await library.call('import.start', { sources: [{ kind: 'path', path: folder }] }))
  if (!('imported' in report)) throw new Error('That was no import.')
  return report
}

const highlightsOf = async (library: TestLibrary, article: number) =>
  (await library.call('highlight.list', { article })).map(({ exact, start, themes, note, state }) => ({
    exact,
    start,
    themes,
    note,
    state,
  }))

describe('notes that Collate wrote', () => {
  it('are nothing new in the library that they are from, and leave it as it is', async () => {
    const { library, article } = await coded()
    const before = await highlightsOf(library, article)
    const notes = await notesOf(library)
    expect(await bring(library, notes)).toMatchObject({
      imported: [],
      updated: [],
      failed: [],
      skipped: [{ reason: 'nothing-new', duplicateOf: article }],
      highlights: 0,
    })
    expect(await highlightsOf(library, article)).toEqual(before)
    expect(await notesOf(library)).toEqual(notes)
  })

  it('bring highlights back that were deleted, at their places, with themes and notes; one undo takes them away again', async () => {
    const { library, article } = await coded()
    const before = await highlightsOf(library, article)
    const notes = await notesOf(library)
    const list = await library.call('highlight.list', { article })
    const gone = list.filter(({ exact }) => exact !== 'hai mươi toa nông sản')
    await library.call('highlight.remove', { highlights: gone.map(({ id }) => id) })
    await library.call('memo.write', { target: 'article', targetId: article, body: '' })
    const report = await bring(library, notes)
    expect(report).toMatchObject({
      imported: [],
      skipped: [],
      updated: [{ article: { id: article }, highlights: 3, orphaned: 0 }],
      highlights: 3,
    })
    expect((await highlightsOf(library, article)).map(({ start: _, ...kept }) => kept)).toEqual(before.map(({ start: _, ...kept }) => kept))
    expect(await notesOf(library)).toEqual(notes)
    expect(await library.call('check.run', { deep: true })).toMatchObject({ ok: true })
    await library.call('history.undo', {})
    expect(await highlightsOf(library, article)).toHaveLength(1)
    // The present state came about with another theme and note, which are not touched.
    const [only] = await library.call('highlight.list', { article })
    await library.call('highlight.update', { highlight: only?.id ?? 0, note: 'Đã hỏi.' })
    await bring(library, notes)
    expect(await highlightsOf(library, article)).toContainEqual(
      expect.objectContaining({ exact: 'hai mươi toa nông sản', note: 'Đã hỏi.' }),
    )
  })

  it('make in an empty library an article of their passages, from which the very same notes are written', async () => {
    const { library } = await coded()
    const notes = await notesOf(library)
    const other = await temporaryLibrary()
    const report = await bring(other, notes)
    expect(report).toMatchObject({
      imported: [{ title: 'Tàu hàng: "chuyến đầu" #1', url: PAGE, byline: 'Lê Hạnh' }],
      failed: [],
      highlights: 4,
    })
    const id = report.imported[0]?.id ?? 0
    const { document } = await other.call('article.open', { article: id })
    expect(document.text.split('\n')).toEqual([
      'hai mươi toa nông sản',
      'vẫy tay',
      '*mười phần trăm*; bà con vẫy tay [[chào]] theo.',
      '1. Bà con',
      'vẫy tay',
    ])
    expect(await highlightsOf(other, id)).toMatchObject([
      { themes: ['Kinh tế/Thương mại đầu tư/Xuất khẩu 2023', 'Covid 19', 'Ý kiến dân', '2023', 'Đường sắt'] },
      { note: null },
      { exact: '*mười phần trăm*; bà con vẫy tay [[chào]] theo.\n1. Bà con' },
      { note: 'Lần thứ ba' },
    ])
    expect(await notesOf(other)).toEqual(notes)
    expect(await bring(other, notes)).toMatchObject({ imported: [], updated: [], skipped: [{ reason: 'nothing-new', duplicateOf: id }] })
    expect(await other.call('check.run', { deep: true })).toMatchObject({ ok: true })
  })

  it('bring nothing back that they mark as removed', async () => {
    const { library, article } = await coded()
    const out = join(temporaryFolder(), 'ghi chú')
    const exported = async () => library.done(await library.call('export.markdown', { out }))
    await exported()
    const [name = ''] = readdirSync(out)
    const path = join(out, name)
    const [first, second] = await library.call('highlight.list', { article })
    // Text of the user's own right below two passages.
    const mine = readFileSync(path, 'utf8').replace(/(?=\n> \[!quote\](?! #mẫu))/gu, '\nCâu của tôi.\n')
    writeFileSync(path, `${mine}\nCâu cuối.\n`)
    await library.call('highlight.remove', { highlights: [first?.id ?? 0, second?.id ?? 0] })
    await exported()
    const notes = { [name]: readFileSync(path, 'utf8') }
    expect(notes[name]?.match(/\[!quote\] removed/gu)).toHaveLength(2)
    const other = await temporaryLibrary()
    expect(await bring(other, notes)).toMatchObject({ imported: [{}], highlights: 2 })
    const left = await highlightsOf(library, article)
    expect((await other.call('highlight.list', {})).map(({ exact }) => exact)).toEqual(left.map(({ exact }) => exact))
    await bring(library, notes)
    expect(await library.call('highlight.list', { article })).toHaveLength(2)
  })

  it('by templates that are not for coming back leave the article and its memo as they are', async () => {
    for (const template of ['logseq-articles', 'pandoc-articles', 'annotated-text']) {
      const { library, article } = await coded()
      const before = [await highlightsOf(library, article), await library.call('memo.read', { target: 'article', targetId: article })]
      const out = join(temporaryFolder(), 'ghi chú')
      await library.done(await library.call('export.markdown', { out, template }))
      const notes = Object.fromEntries(readdirSync(out).map(name => [name, readFileSync(join(out, name), 'utf8')]))
      expect(await bring(library, notes)).toMatchObject({ updated: [], failed: [] })
      expect([await highlightsOf(library, article), await library.call('memo.read', { target: 'article', targetId: article })]).toEqual(
        before,
      )
    }
  })

  it('wait for their article: when it comes as a new version of them, the highlights stand where they stood', async () => {
    const { library, article } = await coded()
    const other = await temporaryLibrary()
    const [made] = (await bring(other, await notesOf(library))).imported
    const page = `${TEXT}\n\nĐường dẫn bài viết: ${PAGE}`
    const request = { sources: [{ kind: 'text' as const, name: 'Tàu hàng', text: page }], duplicates: 'version' as const }
    expect(await other.done(await other.call('import.start', request))).toMatchObject({
      updated: [{ article: { id: made?.id }, orphaned: 0 }],
    })
    const starts = (list: Awaited<ReturnType<typeof highlightsOf>>) => list.map(({ start, exact }) => [start, exact])
    expect(starts(await highlightsOf(other, made?.id ?? 0))).toEqual(starts(await highlightsOf(library, article)))
  })

  it('go to an article of the same address, and to the theme that has such a tag', async () => {
    const { library } = await coded()
    const notes = await notesOf(library)
    const { library: other, articles } = await libraryWith({
      title: 'Bài khác tên',
      text: `${TEXT}\nThêm một câu.`,
      url: `${PAGE}?utm_source=thu`,
    })
    const id = articles[0]?.id ?? 0
    await other.call('highlight.create', { article: id, place: { quote: 'vẫy tay', occurrence: 1 }, themes: ['Của tôi'], note: 'Ở đâu?' })
    await other.call('theme.create', { path: 'COVID 19' })
    expect(await bring(other, notes)).toMatchObject({ imported: [], updated: [{ article: { id }, highlights: 4, orphaned: 0 }] })
    expect(await highlightsOf(other, id)).toMatchObject([
      { exact: 'hai mươi toa nông sản', start: TEXT.indexOf('hai mươi') },
      { exact: 'vẫy tay', themes: ['Của tôi', 'Đường sắt'], note: 'Ở đâu?' },
      { start: TEXT.indexOf('*mười') },
      { exact: 'vẫy tay', themes: ['COVID 19'], note: 'Lần thứ ba' },
    ])
  })

  it('keep as orphans what is not in the article, and what was an orphan already', async () => {
    const { library, article } = await coded()
    const notes = await notesOf(library)
    const { library: other, articles } = await libraryWith({ text: 'Đoàn tàu chở mười toa. Bà con vẫy tay.', url: PAGE })
    const id = articles[0]?.id ?? 0
    expect(await bring(other, notes)).toMatchObject({ updated: [{ article: { id }, highlights: 2, orphaned: 2 }] })
    const orphaned = await notesOf(other)
    expect(
      Object.values(orphaned)
        .join('')
        .match(/\[!quote\] orphan/gu),
    ).toHaveLength(2)
    const third = await temporaryLibrary()
    await bring(third, orphaned)
    expect((await third.call('highlight.list', {})).filter(({ state }) => state === 'orphan')).toHaveLength(2)
    expect(await bring(other, orphaned)).toMatchObject({ updated: [], skipped: [{ reason: 'nothing-new' }] })
    expect(await library.call('highlight.list', { article })).toHaveLength(4)
  })

  it('are read in letters whose marks stand apart, with the line ends of Windows, and with what somebody did to them in Obsidian', async () => {
    const { library } = await coded()
    const notes = await notesOf(library)
    const [[name, note] = ['', '']] = Object.entries(notes)
    const touched = note.normalize('NFD').replaceAll('\n', '\r\n').replace('[!quote] #', '[!quote]- Đáng chú ý #')
    const other = await temporaryLibrary()
    expect(await bring(other, { [name]: `\ufeff${touched}` })).toMatchObject({ imported: [{}], highlights: 4 })
    expect(await notesOf(other)).toEqual(notes)
  })

  it('of several articles with the same words stay apart; without passages they say what to do', async () => {
    const { library, articles } = await libraryWith({ title: 'Một', text: TEXT }, { title: 'Hai', text: `Hai. ${TEXT}` }, { title: 'Ba' })
    for (const article of articles.slice(0, 2))
      await library.call('highlight.create', { article: article.id, place: { quote: 'Sao Mai', occurrence: 1 }, themes: ['Ga/Nhỏ'] })
    await library.call('memo.write', { target: 'article', targetId: articles[2]?.id ?? 0, body: 'Chưa đọc.' })
    const notes = await notesOf(library)
    const other = await temporaryLibrary()
    const report = await bring(other, notes)
    expect(report.imported.map(({ title }) => title).sort()).toEqual(['Hai', 'Một'])
    expect(report.failed).toMatchObject([
      { path: expect.stringMatching(/Ba\.md$/u), code: 'empty', message: expect.stringContaining('import the article') },
    ])
    expect(new Set((await other.call('highlight.list', {})).flatMap(({ themes }) => themes))).toEqual(new Set(['Ga/Nhỏ']))
    expect(await bring(library, notes)).toMatchObject({ imported: [], updated: [], failed: [], skipped: [{}, {}, {}] })
  })

  it('come in anew when their article lies in the trash, once', async () => {
    const { library, article } = await coded()
    const notes = await notesOf(library)
    await library.call('article.remove', { articles: [article] })
    expect(await bring(library, notes)).toMatchObject({ imported: [{ title: 'Tàu hàng: "chuyến đầu" #1' }] })
    expect(await bring(library, notes)).toMatchObject({ imported: [], skipped: [{ reason: 'nothing-new' }] })
  })
})
