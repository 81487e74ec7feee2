import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ExportReport, Request } from '../../../preload/contract.ts'
import { plant } from '../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'

const ANNOTATED = { template: 'annotated-text' }
const SILENT = { templateText: { name: 'câm', body: '{% part "tên" %}{{ article.title }}{% endpart %}\n' } }
const MUTE = { templateText: { name: 'lặng', body: '{% part "tên" %}— {{ article.title }} —{% endpart %}\n' } }

async function exportFrom(library: TestLibrary, request: Request<'export.markdown'>): Promise<ExportReport> {
  const report = await library.done(await library.call('export.markdown', request))
  if (!('written' in report)) throw new Error('That was no export.')
  return report
}

async function libraryWith(...titles: string[]) {
  const folder = temporaryFolder()
  const articles = plant(
    folder,
    titles.map(title => ({ title })),
  )
  const library = await temporaryLibrary(folder)
  const out = join(temporaryFolder(), 'ghi chú')
  const exported = (how: Partial<Request<'export.markdown'>> = {}) => exportFrom(library, { out, ...how })
  return { library, articles, out, exported, read: (name: string) => readFileSync(join(out, name), 'utf8') }
}

describe('notes of several templates in one folder', () => {
  it('have files of their own, with the name of the template in brackets where another one’s is there', async () => {
    const { out, exported, read, library, articles } = await libraryWith('Tàu hàng')
    await exported()
    const first = read('Tàu hàng.md')
    const second = 'Tàu hàng (Annotated text).md'
    expect(await exported(ANNOTATED)).toEqual({ written: [join(out, second)], unchanged: [], conflicts: [] })
    expect(read('Tàu hàng.md')).toBe(first)
    expect(read(second)).toContain('Thương mại hai nước')
    for (const how of [{}, ANNOTATED])
      expect(await exported(how)).toMatchObject({ written: [], unchanged: [expect.any(String)], conflicts: [] })
    for (const name of ['Tàu hàng.md', second]) writeFileSync(join(out, name), `${read(name)}\nCâu của tôi.\n`)
    await library.call('memo.write', { target: 'article', targetId: articles[0]?.id ?? 0, body: 'Nhớ gọi.' })
    for (const how of [{}, ANNOTATED]) expect(await exported(how)).toMatchObject({ merged: [expect.any(String)], conflicts: [] })
    for (const name of ['Tàu hàng.md', second]) for (const said of ['Nhớ gọi.\n', 'Câu của tôi.\n']) expect(read(name)).toContain(said)
    expect(readdirSync(out)).toHaveLength(2)
  })

  it('are told apart under other names and in another folder', async () => {
    const { library, articles, out, exported } = await libraryWith('Tàu hàng')
    await exported()
    await exported(ANNOTATED)
    renameSync(join(out, 'Tàu hàng.md'), join(out, 'Một.md'))
    renameSync(join(out, 'Tàu hàng (Annotated text).md'), join(out, 'Hai.md'))
    const moved = join(temporaryFolder(), 'kho')
    renameSync(out, moved)
    await library.call('memo.write', { target: 'article', targetId: articles[0]?.id ?? 0, body: 'Nhớ gọi.' })
    expect(await exported({ ...ANNOTATED, out: moved })).toMatchObject({ written: [join(moved, 'Hai.md')], conflicts: [] })
    expect(await exported({ out: moved })).toMatchObject({ written: [join(moved, 'Một.md')], conflicts: [] })
    // The one that has no file there by now is written anew.
    renameSync(join(moved, 'Hai.md'), join(temporaryFolder(), 'đi vắng.md'))
    expect(await exported({ ...ANNOTATED, out: moved })).toMatchObject({ written: [join(moved, 'Tàu hàng (Annotated text).md')] })
  })

  it('are told apart where nothing in them says what they are of', async () => {
    const { library, articles, out, exported, read } = await libraryWith('Tàu hàng', 'Cảng biển')
    await exported(SILENT)
    expect(await exported(MUTE)).toMatchObject({
      written: [join(out, 'Tàu hàng (lặng).md'), join(out, 'Cảng biển (lặng).md')],
      conflicts: [],
    })
    writeFileSync(join(out, 'Tàu hàng.md'), `${read('Tàu hàng.md')}\nCâu của tôi.\n`)
    await library.call('article.update', { article: articles[0]?.id ?? 0, metadata: { title: 'Tàu khách' } })
    expect(await exported(SILENT)).toMatchObject({ merged: [join(out, 'Tàu hàng.md')], unchanged: [join(out, 'Cảng biển.md')] })
    expect(await exported(MUTE)).toMatchObject({ written: [join(out, 'Tàu hàng (lặng).md')] })
    expect([read('Tàu hàng.md'), read('Tàu hàng (lặng).md')]).toEqual(['Tàu khách\n\nCâu của tôi.\n', '— Tàu khách —\n'])
  })

  it('do not take the place of what somebody else wrote', async () => {
    const { out, exported, read } = await libraryWith('Tàu hàng')
    mkdirSync(out)
    writeFileSync(join(out, 'Tàu hàng.md'), 'Của tôi.\n')
    expect(await exported(SILENT)).toMatchObject({ conflicts: [join(out, 'Tàu hàng.md')] })
    expect(read('Tàu hàng.md')).toBe('Của tôi.\n')
  })

  it('of themes lead to the notes of articles that another template wrote', async () => {
    const { library, articles, out, exported, read } = await libraryWith('Tàu hàng')
    await library.call('highlight.create', {
      article: articles[0]?.id ?? 0,
      place: { quote: 'Thương mại', occurrence: 1 },
      themes: ['Kinh tế'],
    })
    await exported()
    renameSync(join(out, 'Tàu hàng.md'), join(out, 'Tên khác.md'))
    await exported({ template: 'obsidian-themes' })
    expect(read('Kinh tế.md')).toContain('[[Tên khác|Tàu hàng]]')
  })
})

describe('a note that was given another name', () => {
  it('is compared with what was written last, not with what once stood under its former name', async () => {
    const { library, articles, out, exported, read } = await libraryWith('Tàu hàng')
    const memo = (body: string) => library.call('memo.write', { target: 'article', targetId: articles[0]?.id ?? 0, body })
    await memo('Nhớ gọi.')
    await exported()
    await memo('Đã gọi.')
    renameSync(join(out, 'Tàu hàng.md'), join(out, 'Tên khác.md'))
    await exported()
    // The same words as the old memo, but the user's own.
    writeFileSync(join(out, 'Tên khác.md'), read('Tên khác.md').replace('# Tàu hàng\n\nĐã gọi.', '# Tàu chợ\n\nNhớ gọi.'))
    await memo('')
    await exported()
    await exported()
    expect(read('Tên khác.md')).toMatch(/\n# Tàu chợ\n\nNhớ gọi\.\n$/u)
  })

  it('and then deleted is written anew, and from then on compared with that', async () => {
    const { library, articles, out, exported, read } = await libraryWith('Tàu hàng')
    const memo = (body: string) => library.call('memo.write', { target: 'article', targetId: articles[0]?.id ?? 0, body })
    await memo('Nhớ gọi.')
    await exported()
    renameSync(join(out, 'Tàu hàng.md'), join(out, 'Tên khác.md'))
    await exported()
    rmSync(join(out, 'Tên khác.md'))
    await memo('Đã gọi.')
    await exported()
    // The same words as the old memo, but the user's own.
    const mine = read('Tàu hàng.md').replace('# Tàu hàng\n\nĐã gọi.', '# Tàu chợ\n\nNhớ gọi.')
    writeFileSync(join(out, 'Tàu hàng.md'), mine)
    expect(await exported()).toMatchObject({ written: [], conflicts: [] })
    expect(read('Tàu hàng.md')).toBe(mine)
  })

  it('is asked about under its new name alone', async () => {
    const { library, articles, out, exported, read } = await libraryWith('Tàu hàng')
    await exported()
    writeFileSync(join(out, 'Tàu hàng.md'), read('Tàu hàng.md').replace('# Tàu hàng', '# Tàu của tôi'))
    await library.call('article.update', { article: articles[0]?.id ?? 0, metadata: { title: 'Tàu khách' } })
    await exported()
    renameSync(join(out, 'Tàu hàng.md'), join(out, 'Tên khác.md'))
    await exported()
    expect(await library.call('note.conflicts', {})).toEqual([join(out, 'Tên khác.md')])
  })
})
