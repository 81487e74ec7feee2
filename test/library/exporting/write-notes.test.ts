import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../../main/library/db/open.ts'
import type { Database } from '../../../main/library/db/statement.ts'
import { exportMarkdown } from '../../../main/library/exporting/write-notes.ts'
import { writeMemo } from '../../../main/library/records/memos.ts'
import type { Article, ExportReport, Request } from '../../../preload/contract.ts'
import { plant } from '../../support/articles.ts'
import { setup } from '../../support/build.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'
import { startProcess } from '../../support/process.ts'

beforeAll(setup)

const TEXT = 'Đường sắt nối Hà Nội với Almaty. Thương mại hai nước tăng mười phần trăm.'

async function libraryWith(...titles: string[]): Promise<{ library: TestLibrary; articles: Article[]; out: string }> {
  const folder = temporaryFolder()
  const articles = plant(
    folder,
    titles.map((title, index) => ({ title, text: `${TEXT} Bài ${index}.` })),
  )
  return { library: await temporaryLibrary(folder), articles, out: join(temporaryFolder(), 'ghi chú') }
}

async function exportFrom(library: TestLibrary, request: Request<'export.markdown'>): Promise<ExportReport> {
  const report = await library.done(await library.call('export.markdown', request))
  if (!('written' in report)) throw new Error('That was no export.')
  return report
}

const many = (count: number) => Array.from({ length: count }, (_, index) => ({ title: `Bài ${index}`, text: `${TEXT} Bài ${index}.` }))

const tag = (library: TestLibrary, article: Article | undefined, quote: string, ...themes: string[]) =>
  library.call('highlight.create', { article: article?.id ?? 0, place: { quote, occurrence: 1 }, themes })

describe('an export to Markdown', () => {
  it('writes a file for each article, also for those without highlights', async () => {
    const { library, articles, out } = await libraryWith('Tàu hàng', 'Cảng biển')
    await tag(library, articles[0], 'Thương mại', 'Kinh tế')
    await library.call('memo.write', { target: 'article', targetId: articles[1]?.id ?? 0, body: 'Nhớ gọi.' })
    const report = await exportFrom(library, { out })
    expect(report).toEqual({ written: [join(out, 'Tàu hàng.md'), join(out, 'Cảng biển.md')], unchanged: [], conflicts: [] })
    expect(readFileSync(join(out, 'Tàu hàng.md'), 'utf8')).toMatch(/\n> \[!quote\] #kinh-tế\n> Thương mại\n\n\^h-[\da-f]{8}\n$/u)
    expect(readFileSync(join(out, 'Cảng biển.md'), 'utf8')).toMatch(/\n# Cảng biển\n\nNhớ gọi\.\n$/u)
    expect(readdirSync(out)).toHaveLength(2)
  })

  it('touches nothing when nothing has changed', async () => {
    const { library, out } = await libraryWith('Tàu hàng', 'Cảng biển')
    const { written } = await exportFrom(library, { out })
    const long = new Date('2020-01-01T00:00:00Z')
    for (const path of written) utimesSync(path, long, long)
    expect(await exportFrom(library, { out })).toEqual({ written: [], unchanged: written, conflicts: [] })
    for (const path of written) expect(statSync(path).mtime).toEqual(long)
  })

  it('writes again what has changed in the library, and only that', async () => {
    const { library, articles, out } = await libraryWith('Tàu hàng', 'Cảng biển')
    await exportFrom(library, { out })
    await tag(library, articles[1], 'Thương mại', 'Kinh tế')
    expect(await exportFrom(library, { out })).toMatchObject({
      written: [join(out, 'Cảng biển.md')],
      unchanged: [join(out, 'Tàu hàng.md')],
    })
  })

  it('keeps what somebody wrote into a file while it brings the rest up to date', async () => {
    const { library, articles, out } = await libraryWith('Tàu hàng')
    const [path = ''] = (await exportFrom(library, { out })).written
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nCâu của tôi.\n`)
    expect(await exportFrom(library, { out })).toEqual({ written: [], unchanged: [path], conflicts: [] })
    const { id } = await tag(library, articles[0], 'Thương mại')
    const report = { written: [path], unchanged: [], conflicts: [], merged: [path] }
    expect(await exportFrom(library, { out })).toEqual(report)
    expect(readFileSync(path, 'utf8')).toMatch(/\n# Tàu hàng\n\nCâu của tôi\.\n\n> \[!quote\]\n> Thương mại\n\n\^h-[\da-f]{8}\n$/u)
    await library.call('highlight.update', { highlight: id, note: 'Xem lại.' })
    expect(await exportFrom(library, { out })).toEqual(report)
    const moved = join(temporaryFolder(), 'kho')
    renameSync(out, moved)
    await library.call('highlight.remove', { highlights: [id] })
    expect(await exportFrom(library, { out: moved })).toMatchObject({ merged: [join(moved, 'Tàu hàng.md')], conflicts: [] })
    expect(readFileSync(join(moved, 'Tàu hàng.md'), 'utf8')).toMatch(/\n# Tàu hàng\n\nCâu của tôi\.\n$/u)
  })

  it('leaves a file that was changed where the library changed too as it is and says so', async () => {
    const { library, articles, out } = await libraryWith('Tàu hàng')
    const { id } = await tag(library, articles[0], 'Thương mại')
    const [path = ''] = (await exportFrom(library, { out })).written
    writeFileSync(path, readFileSync(path, 'utf8').replace('> Thương mại', '> Thương mại, đúng hơn là buôn bán'))
    const mine = readFileSync(path, 'utf8')
    await library.call('highlight.update', { highlight: id, note: 'Xem lại.' })
    expect(await exportFrom(library, { out })).toEqual({ written: [], unchanged: [], conflicts: [path] })
    expect(readFileSync(path, 'utf8')).toBe(mine)
    rmSync(path)
    expect(await exportFrom(library, { out })).toMatchObject({ written: [path], conflicts: [] })
  })

  it('leaves a file in another encoding as it is', async () => {
    const { library, articles, out } = await libraryWith('Cafe')
    const [path = ''] = (await exportFrom(library, { out })).written
    const mine = Buffer.from(`${readFileSync(path, 'utf8')}\ncaf\u00E9\n`, 'latin1')
    writeFileSync(path, mine)
    await tag(library, articles[0], 'Thương mại')
    expect(await exportFrom(library, { out })).toMatchObject({ conflicts: [path] })
    expect(readFileSync(path).equals(mine)).toBe(true)
  })

  it('finds its parts in a file of which only older versions of the program know what was written', async () => {
    const { library, articles, out } = await libraryWith('Tàu hàng')
    const { id } = await tag(library, articles[0], 'Thương mại')
    const [path = ''] = (await exportFrom(library, { out })).written
    await library.close()
    const db = openDatabase(library.folder)
    db.prepare('DELETE FROM note_file').run()
    db.close()
    await library.reopen()
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('\n---\n', '\nriêng: có\n---\n').replace('\n> [!quote]', '\nCâu của tôi.\n\n> [!quote]'),
    )
    const mine = readFileSync(path, 'utf8')
    await library.call('highlight.update', { highlight: id, note: 'Xem lại.' })
    // Whether the callout was changed by somebody cannot be known.
    expect(await exportFrom(library, { out })).toMatchObject({ conflicts: [path] })
    await library.call('history.undo', {})
    await tag(library, articles[0], 'Đường sắt')
    expect(await exportFrom(library, { out })).toMatchObject({ merged: [path], conflicts: [] })
    const [head = '', rest = ''] = mine.split('> [!quote]')
    expect(readFileSync(path, 'utf8')).toMatch(/> Đường sắt\n/u)
    expect(readFileSync(path, 'utf8').startsWith(head.trimEnd())).toBe(true)
    expect(readFileSync(path, 'utf8')).toContain(rest.trim())
  })

  it('knows what it wrote also where it was killed before it could say that it had', async () => {
    const { library, articles, out } = await libraryWith('Tàu hàng')
    const { id } = await tag(library, articles[0], 'Thương mại')
    const [path = ''] = (await exportFrom(library, { out })).written
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nCâu của tôi.\n`)
    const before = readFileSync(path, 'utf8')
    const inDatabase = async <T>(work: (db: Database) => T): Promise<T> => {
      await library.close()
      const db = openDatabase(library.folder)
      const value = work(db)
      db.close()
      await library.reopen()
      return value
    }
    const baseIn = (db: Database) => db.prepare('SELECT base FROM note_file').pluck().get()
    const first = await inDatabase(baseIn)
    await library.call('highlight.update', { highlight: id, note: 'Xem lại.' })
    await exportFrom(library, { out })
    const after = readFileSync(path, 'utf8')
    const second = await inDatabase(baseIn)
    for (const [present, note] of [
      [before, 'Lần ba.'],
      [after, 'Lần tư.'],
    ] as const) {
      await inDatabase(db => db.prepare('UPDATE note_file SET base = ?, next = ?').run(first, second))
      writeFileSync(path, present)
      await library.call('highlight.update', { highlight: id, note })
      expect(await exportFrom(library, { out })).toMatchObject({ merged: [path], conflicts: [] })
      expect(readFileSync(path, 'utf8')).toBe(after.replace('Xem lại.', note))
    }
  })

  it('knows its own files wherever they were moved, and in any state that it once wrote', async () => {
    const { library, articles, out } = await libraryWith('Tàu hàng', 'Cảng biển')
    const [first = ''] = (await exportFrom(library, { out })).written
    const old = readFileSync(first)
    await tag(library, articles[0], 'Thương mại')
    await exportFrom(library, { out })
    writeFileSync(first, old)
    const moved = join(temporaryFolder(), 'kho ghi chú')
    renameSync(out, moved)
    await tag(library, articles[1], 'Thương mại')
    const names = ['Tàu hàng.md', 'Cảng biển.md'].map(name => join(moved, name))
    expect(await exportFrom(library, { out: moved })).toEqual({ written: names, unchanged: [], conflicts: [] })
  })

  it('does not take the file of another article for its own', async () => {
    const { library, articles, out } = await libraryWith('Tàu hàng', 'Cảng biển')
    await exportFrom(library, { out, articles: [articles[0]?.id ?? 0] })
    const copy = join(out, 'Cảng biển.md')
    writeFileSync(copy, readFileSync(join(out, 'Tàu hàng.md')))
    expect(await exportFrom(library, { out })).toEqual({
      written: [join(out, 'Cảng biển (2).md')],
      unchanged: [join(out, 'Tàu hàng.md')],
      conflicts: [],
    })
    expect(readFileSync(copy)).toEqual(readFileSync(join(out, 'Tàu hàng.md')))
  })

  it('makes no conflicts where it fails half-way', async () => {
    const folder = temporaryFolder()
    const articles = plant(folder, many(40))
    const db = openDatabase(folder)
    onTestFinished(() => void db.close())
    const out = join(temporaryFolder(), 'ghi chú')
    const away = join(temporaryFolder(), 'đi vắng')
    const job = { signal: new AbortController().signal, progress: () => undefined }
    const [outcome] = await Promise.allSettled([exportMarkdown(db, { out }, job), moveAwayHalfway(out, away)])
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'missing' } })
    renameSync(away, out)
    for (const { id } of articles) writeMemo(db, 'article', id, 'Nhớ gọi.')
    const { written, conflicts } = await exportMarkdown(db, { out }, job)
    expect({ written: written.length, conflicts }).toEqual({ written: 40, conflicts: [] })
  })

  it('makes no conflicts where its process is killed half-way', async () => {
    const folder = temporaryFolder()
    const articles = plant(folder, many(60))
    const out = join(temporaryFolder(), 'ghi chú')
    const killed = await startProcess(folder)
    await killed.call('export.markdown', { out })
    await firstFileIn(out)
    await killed.kill()
    const library = await temporaryLibrary(folder)
    for (const article of articles) await tag(library, article, 'Thương mại')
    const { written, conflicts } = await exportFrom(library, { out })
    expect({ written: written.length, conflicts }).toEqual({ written: 60, conflicts: [] })
  })

  it('leaves a file or folder that is not ours as it is and says so', async () => {
    const { library, out } = await libraryWith('Tàu hàng', 'Cảng biển')
    mkdirSync(join(out, 'Cảng biển.md'), { recursive: true })
    writeFileSync(join(out, 'Tàu hàng.md'), '# Của tôi\n')
    expect(await exportFrom(library, { out })).toEqual({
      written: [],
      unchanged: [],
      conflicts: [join(out, 'Tàu hàng.md'), join(out, 'Cảng biển.md')],
    })
    expect(readFileSync(join(out, 'Tàu hàng.md'), 'utf8')).toBe('# Của tôi\n')
  })

  it('gives articles of one title files of their own, and the same ones every time', async () => {
    const { library, articles, out } = await libraryWith('Tàu hàng', 'tàu hàng', 'Tàu hàng'.normalize('NFD'))
    await exportFrom(library, { out, articles: [articles[1]?.id ?? 0] })
    expect(readdirSync(out)).toEqual(['tàu hàng.md'])
    await exportFrom(library, { out })
    expect(readdirSync(out).sort()).toEqual(['Tàu hàng (2).md', 'Tàu hàng (3).md', 'tàu hàng.md'])
    expect(readFileSync(join(out, 'tàu hàng.md'), 'utf8')).toContain(articles[1]?.uuid)
    expect((await exportFrom(library, { out })).unchanged).toHaveLength(3)
  })

  it('keeps the file of an article whose title changes, or which somebody gave another name', async () => {
    const { library, articles, out } = await libraryWith('Tàu hàng', 'Cảng biển')
    await exportFrom(library, { out })
    await library.call('article.update', { article: articles[0]?.id ?? 0, metadata: { title: 'Tàu khách' } })
    renameSync(join(out, 'Cảng biển.md'), join(out, 'Cảng.md'))
    expect(await exportFrom(library, { out })).toEqual({
      written: [join(out, 'Tàu hàng.md')],
      unchanged: [join(out, 'Cảng.md')],
      conflicts: [],
    })
    expect(readFileSync(join(out, 'Tàu hàng.md'), 'utf8')).toContain('# Tàu khách\n')
  })

  it('gives names that every system takes', async () => {
    const long = 'Những lĩnh vực nào sẽ là thế mạnh trong hợp tác '.repeat(8).trim()
    const { library, out } = await libraryWith('a/b:c?', long, 'Đường sắt'.normalize('NFD'), '...', 'CON')
    await exportFrom(library, { out })
    const names = readdirSync(out)
    expect(names).toHaveLength(5)
    for (const name of names) {
      expect(name).toMatch(/^[^/\\:*?"<>|]+\.md$/u)
      expect(name).toBe(name.normalize('NFC'))
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(123)
    }
    expect(names).toContain('a b c.md')
    expect(names).toContain('Đường sắt.md')
  })

  it('of a theme has only what is tagged with it or below it', async () => {
    const { library, articles, out } = await libraryWith('Tàu hàng', 'Cảng biển', 'Chợ')
    await tag(library, articles[0], 'Đường sắt', 'Giao thông/Đường sắt')
    await tag(library, articles[0], 'Thương mại', 'Kinh tế')
    await tag(library, articles[1], 'Thương mại', 'Kinh tế')
    const { written } = await exportFrom(library, { out, theme: 'giao thông' })
    expect(written).toEqual([join(out, 'Tàu hàng.md')])
    const markdown = readFileSync(written[0] ?? '', 'utf8')
    expect(markdown).toContain('> Đường sắt\n')
    expect(markdown).not.toContain('Thương mại')
    expect(markdown).toContain('tags:\n  - giao-thông/đường-sắt\ncollate-id')
    await expect(exportFrom(library, { out, theme: 'Thể thao' })).rejects.toThrow(/^missing: There is no theme “Thể thao”/u)
  })

  it('is refused with a reason where it cannot be written', async () => {
    const { library, out } = await libraryWith('Tàu hàng')
    await expect(exportFrom(library, { out: join(out, 'sâu', 'hơn') })).rejects.toThrow(/^missing: .* does not exist/u)
    expect(existsSync(out)).toBe(false)
    writeFileSync(out, 'tệp')
    await expect(exportFrom(library, { out })).rejects.toThrow(/^invalid: .* is a file/u)
    await expect(exportFrom(library, { out: join(out, 'trong') })).rejects.toThrow(/^missing: /u)
    await expect(exportFrom(library, { out: unwritable() })).rejects.toThrow(/^invalid: .* cannot be written to/u)
    for (const relative of ['ghi chú', './ghi chú', '..']) {
      await expect(exportFrom(library, { out: relative })).rejects.toThrow(/^invalid: .* is not a full path/u)
    }
    await expect(exportFrom(library, { out, articles: [999] })).rejects.toThrow(/^missing: /u)
  })

  it('tells how far it is and stops when it is told to', async () => {
    const { library, out } = await libraryWith(...Array.from({ length: 100 }, (_, index) => `Bài ${index}`))
    const started = await library.call('export.markdown', { out })
    await library.call('job.cancel', started)
    const report = await library.done(started)
    expect('written' in report && report.written.length).toBeLessThan(100)
    const { written, unchanged } = await exportFrom(library, { out })
    expect(written.length + unchanged.length).toBe(100)
    expect(library.told.at(-2)).toMatchObject({ event: 'job.progress', payload: { done: 100, total: 100 } })
  })
})

/** A folder that cannot be made: below one without permission, or, for an administrator, in a system of files that takes none. */
function unwritable(): string {
  if (process.getuid?.() === 0) return '/sys/ghi-chu'
  const locked = temporaryFolder()
  chmodSync(locked, 0o500)
  onTestFinished(() => chmodSync(locked, 0o700))
  return join(locked, 'ghi chú')
}

/** Resolves when an export has written something. */
async function firstFileIn(folder: string): Promise<void> {
  while (!existsSync(folder) || !readdirSync(folder).some(name => name.endsWith('.md'))) await wait(1)
}

async function moveAwayHalfway(folder: string, away: string): Promise<void> {
  await firstFileIn(folder)
  renameSync(folder, away)
}
