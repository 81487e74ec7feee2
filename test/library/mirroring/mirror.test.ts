import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'

/** Resolves with what was told of the folders once they were written, or tried, so often. */
async function rounds({ told }: TestLibrary, times: number) {
  for (;;) {
    const done = told.flatMap(one => (one.event === 'mirror.done' ? [one.payload] : []))
    if (done.length >= times) return done
    await wait(20)
  }
}

const quote = 'Đường sắt chở hàng ra biển.'

/** A library of articles with texts of one quote each, and the path of a folder beside it that is not there yet. */
async function withArticles(...titles: string[]) {
  const library = await temporaryLibrary()
  const papers = realpathSync(temporaryFolder())
  for (const title of titles) writeFileSync(join(papers, `${title}.txt`), `${title}\n\n${quote} Bài ${title}.\n`)
  const sources = titles.map(title => ({ kind: 'path' as const, path: join(papers, `${title}.txt`) }))
  await library.done(await library.call('import.start', { sources }))
  const articles = (await library.call('article.list', {})).map(({ id }) => id)
  const mark = (at: number, note: string) =>
    library.call('highlight.create', { article: articles[at] ?? 0, place: { quote, occurrence: 1 }, themes: ['Cảng'], note })
  return { library, call: library.call, articles, mark, folder: join(papers, 'ghi chú') }
}

const read = (folder: string, title: string) => readFileSync(join(folder, `${title}.md`), 'utf8')

describe('a folder of notes that is kept in step', { timeout: 60_000 }, () => {
  it('is written soon after a change, only where something changed, and what the user wrote there stays', async () => {
    const { library, call, mark, folder } = await withArticles('Một', 'Hai')
    mkdirSync(folder)
    await call('mirror.add', { folder })
    expect(await call('mirror.list', {})).toMatchObject([{ path: folder, template: null, inStep: false }])
    expect(await rounds(library, 1)).toEqual([{ folder, failure: null, conflicts: [] }])
    expect(readdirSync(folder).toSorted()).toEqual(['Hai.md', 'Một.md'])
    expect(await call('mirror.list', {})).toMatchObject([{ inStep: true, failure: null, conflicts: [] }])

    writeFileSync(join(folder, 'Một.md'), `${read(folder, 'Một')}\nCâu của tôi, đừng mất.\n`)
    const untouched = statSync(join(folder, 'Hai.md')).mtimeMs
    await mark(0, 'ghi chú đầu tiên')
    await mark(0, 'ghi chú thứ hai')
    await rounds(library, 2)
    for (const part of ['ghi chú đầu tiên', 'ghi chú thứ hai', 'Câu của tôi, đừng mất.']) expect(read(folder, 'Một')).toContain(part)
    expect(statSync(join(folder, 'Hai.md')).mtimeMs).toBe(untouched)

    await call('history.undo', {})
    await rounds(library, 3)
    expect(read(folder, 'Một')).not.toContain('> ghi chú thứ hai')
    expect(read(folder, 'Một')).toContain('Câu của tôi, đừng mất.')
  })

  it('says what is written elsewhere after a theme is renamed, and once the library is opened what changed in between', async () => {
    const { library, call, mark, folder } = await withArticles('Một', 'Hai')
    mkdirSync(folder)
    await mark(0, 'a')
    await mark(1, 'b')
    await call('mirror.add', { folder })
    await rounds(library, 1)
    const theme = (await call('theme.list', {})).find(({ name }) => name === 'Cảng')
    await call('theme.update', { theme: theme?.id ?? 0, name: 'Cảng biển' })
    await rounds(library, 2)
    for (const title of ['Một', 'Hai']) expect(read(folder, title)).toContain('cảng-biển')
    // Nobody asks for folders here, as on the command line.
    await library.reopen()
    await mark(1, 'thêm ở dòng lệnh')
    await wait(300)
    await library.reopen()
    await call('mirror.list', {})
    await rounds(library, 3)
    expect(read(folder, 'Hai')).toContain('thêm ở dòng lệnh')
    // Nothing has changed since: nothing is to be written.
    await library.reopen()
    expect(await call('mirror.list', {})).toMatchObject([{ inStep: true }])
  })

  it('is written before the library is closed', async () => {
    const { library, call, mark, folder } = await withArticles('Một')
    mkdirSync(folder)
    await call('mirror.add', { folder })
    await rounds(library, 1)
    await mark(0, 'vừa ghi xong thì đóng')
    await library.reopen()
    expect(read(folder, 'Một')).toContain('vừa ghi xong thì đóng')
  })

  it('holds a collection as it is now, or articles that were chosen, in the template that was chosen', async () => {
    const { library, call, articles, folder } = await withArticles('Một', 'Hai', 'Ba')
    const [one = 0, two = 0, three = 0] = articles
    const other = `${folder} khác`
    for (const path of [folder, other]) mkdirSync(path)
    const collection = await call('collection.create', { name: 'Biển', articles: [one] })
    await call('mirror.add', { folder, collection: collection.id })
    await call('mirror.add', { folder: other, articles: [three], template: 'logseq-articles' })
    await rounds(library, 2)
    expect([readdirSync(folder), readdirSync(other)]).toEqual([['Một.md'], ['Ba.md']])
    expect(await call('mirror.list', {})).toMatchObject([
      { collection: collection.id, chosen: null },
      { template: 'logseq-articles', chosen: 1 },
    ])
    await call('collection.assign', { collection: collection.id, articles: [two], member: true })
    await rounds(library, 4)
    expect([readdirSync(folder).toSorted(), readdirSync(other)]).toEqual([['Hai.md', 'Một.md'], ['Ba.md']])
    // Kept anew, a folder goes on with what is asked for now; what another template wrote stays.
    await call('mirror.add', { folder: other })
    await rounds(library, 5)
    expect(readdirSync(other).toSorted()).toEqual(['Ba (Obsidian one note per article).md', 'Ba.md', 'Hai.md', 'Một.md'])
    expect(await call('mirror.list', {})).toHaveLength(2)
  })

  it('leaves notes alone in which both sides changed the same, and tells them', async () => {
    const { library, call, mark, folder } = await withArticles('Một')
    mkdirSync(folder)
    const highlight = await mark(0, 'ghi chú')
    await call('mirror.add', { folder })
    await rounds(library, 1)
    const path = join(folder, 'Một.md')
    writeFileSync(path, read(folder, 'Một').replace('ghi chú', 'ghi chú của tôi'))
    await call('highlight.update', { highlight: highlight.id, note: 'ghi chú khác' })
    expect((await rounds(library, 2)).at(-1)).toEqual({ folder, failure: null, conflicts: [path] })
    expect(read(folder, 'Một')).toContain('ghi chú của tôi')
    expect(await call('note.conflicts', {})).toEqual([path])
  })

  it('that is gone is told of once and not made again; it is written when it is back', async () => {
    const { library, call, mark, folder } = await withArticles('Một')
    mkdirSync(folder)
    await call('mirror.add', { folder })
    await rounds(library, 1)
    renameSync(folder, `${folder} khác`)
    await mark(0, 'lúc thư mục đi vắng')
    expect((await rounds(library, 2)).at(-1)).toMatchObject({ failure: { code: 'missing' } })
    expect(existsSync(folder)).toBe(false)
    expect(await call('mirror.list', {})).toMatchObject([{ inStep: false, failure: { code: 'missing' } }])
    renameSync(`${folder} khác`, folder)
    await library.reopen()
    await call('mirror.list', {})
    expect((await rounds(library, 3)).at(-1)).toEqual({ folder, failure: null, conflicts: [] })
    expect(read(folder, 'Một')).toContain('lúc thư mục đi vắng')
  })

  it('is a folder that is there, by its full path; taken out, its notes stay', async () => {
    const { library, call, folder } = await withArticles('Một')
    for (const [wrong, code] of [
      ['ghi chú', 'invalid'],
      [folder, 'missing'],
    ] as const)
      expect(await library.reply('mirror.add', { folder: wrong })).toMatchObject({ ok: false, error: { code } })
    mkdirSync(folder)
    expect(await library.reply('mirror.add', { folder, collection: 99 })).toMatchObject({ ok: false, error: { code: 'missing' } })
    expect(await library.reply('mirror.add', { folder, articles: [99] })).toMatchObject({ ok: false, error: { code: 'missing' } })
    expect(await library.reply('mirror.add', { folder, template: 'không có' })).toMatchObject({ ok: false, error: { code: 'missing' } })
    await call('mirror.add', { folder: `${folder}/` })
    await rounds(library, 1)
    const [kept] = await call('mirror.list', {})
    expect(await call('mirror.remove', { folder: kept?.id ?? 0 })).toEqual({ removed: true })
    expect(await call('mirror.remove', { folder: kept?.id ?? 0 })).toEqual({ removed: false })
    expect(readdirSync(folder)).toEqual(['Một.md'])
    rmSync(folder, { recursive: true })
  })
})
