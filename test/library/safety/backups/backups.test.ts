import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLibrary } from '../../../../main/library/library.ts'
import type { Request } from '../../../../preload/contract.ts'
import type { Backup, Reply } from '../../../../preload/model.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../../support/library.ts'

const TEXT = 'Cảng biển mới mở cửa. Tàu đầu tiên chở gạo đi xa.'

async function addArticle({ call, done }: TestLibrary, title: string): Promise<number> {
  await done(await call('import.start', { sources: [{ kind: 'text', name: title, text: `${title}\n\n${TEXT} ${title}.` }] }))
  return (await call('article.list', {})).at(-1)?.id ?? 0
}

const mark = ({ call }: TestLibrary, article: number, quote: string, note = '') =>
  call('highlight.create', { article, place: { quote, occurrence: 1 }, themes: ['Cảng'], note })

/** So many articles that a change of them all is a large one. */
async function addTwelve({ call, done }: TestLibrary): Promise<number[]> {
  const sources = Array.from({ length: 12 }, (_, at) => ({ kind: 'text' as const, name: `Bài ${at}`, text: `${TEXT} ${at}.` }))
  await done(await call('import.start', { sources }))
  return (await call('article.list', {})).map(({ id }) => id)
}

const reasons = async ({ call }: TestLibrary) => (await call('backup.list', {})).map(({ reason }) => reason)

/** Everything that people made, as the export of everything writes it. */
async function everything(library: TestLibrary): Promise<string> {
  const out = join(temporaryFolder(), 'tất cả.json')
  await library.done(await library.call('export.file', { format: 'json', out }))
  return readFileSync(out, 'utf8')
}

describe('backups', () => {
  it('are made before something comes in or much is changed, and when the library is closed, only when something changed', async () => {
    const library = await temporaryLibrary(undefined, { backups: true })
    const { call } = library
    const article = await addArticle(library, 'Một')
    await call('article.update-many', { articles: [article], changes: { addTags: ['biển'] } })
    const [tagged] = await call('tag.list', {})
    await library.reopen()
    expect(await reasons(library)).toEqual(['closing'])
    await mark(library, article, 'gạo')
    await addArticle(library, 'Hai')
    await expect.poll(() => reasons(library), { timeout: 20_000 }).toEqual(['import', 'closing'])
    await library.reopen()
    expect(await reasons(library)).toEqual(['closing', 'import', 'closing'])
    await library.reopen()
    await call('settings.update', { fontSize: 20 })
    await library.reopen()
    expect(await reasons(library)).toEqual(['closing', 'import', 'closing'])
    await mark(library, article, 'Cảng biển')
    await call('tag.remove', { tag: tagged?.id ?? 0 })
    await expect.poll(() => reasons(library), { timeout: 20_000 }).toEqual(['edit', 'closing', 'import', 'closing'])
    const [newest] = await call('backup.list', {})
    expect(newest).toMatchObject({ articles: 2, highlights: 2, problems: 0 })
    expect(newest?.sha256).toBe(
      createHash('sha256')
        .update(readFileSync(newest?.path ?? ''))
        .digest('hex'),
    )
    expect(newest?.bytes).toBe(statSync(newest?.path ?? '').size)
    expect(readdirSync(join(library.folder, 'backups')).filter(name => name.endsWith('.new'))).toEqual([])
  })

  it('are made before every large change, also while another is still being checked, and have what that throws away', async () => {
    const library = await temporaryLibrary(undefined, { backups: true })
    const { call } = library
    const sources = Array.from({ length: 12 }, (_, at) => ({
      kind: 'text' as const,
      name: `Bài ${at}`,
      text: `Bài ${at}\n\n${TEXT} ${at}.`,
    }))
    await library.done(await call('import.start', { sources }))
    await library.reopen()
    const articles = (await call('article.list', {})).map(({ id }) => id)
    const mark = (state: 'read' | 'coded') => call('article.update-many', { articles, changes: { state } })
    // The first finds the library as it was closed.
    await mark('read')
    await mark('coded')
    await mark('read')
    const thrown = await addArticle(library, 'Mới')
    // These are no large changes.
    await call('article.update-many', { articles: [thrown], changes: { state: 'coded' } })
    await call('article.remove', { articles: [thrown] })
    // Nothing is changed between the two.
    await Promise.all([call('trash.empty', {}), call('trash.empty', {})])
    expect(readdirSync(join(library.folder, 'originals'))).toHaveLength(12)
    await library.reopen()
    const backups = await call('backup.list', {})
    expect(backups.map(({ reason, articles, problems }) => [reason, articles, problems])).toEqual([
      ['closing', 12, 0],
      ['edit', 12, 0],
      ['import', 12, 0],
      ['edit', 12, 0],
      ['edit', 12, 0],
      ['closing', 12, 0],
    ])
    const stateIn = async (file: string) => {
      await call('backup.restore', { file })
      const listed = await call('article.list', {})
      return [listed.length, new Set(listed.map(({ state }) => state))]
    }
    expect(await stateIn(backups[4]?.path ?? '')).toEqual([12, new Set(['read'])])
    expect(await stateIn(backups[3]?.path ?? '')).toEqual([12, new Set(['coded'])])
    expect(await stateIn(backups[2]?.path ?? '')).toEqual([12, new Set(['read'])])
    await call('backup.restore', { file: backups[1]?.path ?? '' })
    await call('trash.restore', { articles: [thrown] })
    expect(readdirSync(join(library.folder, 'originals'))).toHaveLength(13)
  })

  it('of a library with a fault are thinned out too, but for those from before it', async () => {
    const library = await temporaryLibrary(undefined, { backups: true })
    const { call } = library
    const articles = await addTwelve(library)
    await mark(library, articles[0] ?? 0, 'gạo', 'ghi-chu-se-hong')
    await library.reopen()
    const [sound] = await call('backup.list', {})
    await library.close()
    const file = join(library.folder, 'library.sqlite')
    const bytes = readFileSync(file)
    bytes.write('ghi-chu-DA-hong', bytes.indexOf('ghi-chu-se-hong'))
    writeFileSync(file, bytes)
    await library.reopen()
    for (let number = 0; number < 20; number++)
      await call('article.update-many', { articles, changes: { state: number % 2 === 0 ? 'read' : 'coded' } })
    await call('backup.make', {})
    const backups = await call('backup.list', {})
    expect(backups[0]?.problems).toBe(1)
    expect(backups.map(({ path }) => path)).toContain(sound?.path)
    expect(backups.length).toBeLessThan(14)
  })

  it('that somebody looks at stay, while others push it out', async () => {
    const library = await temporaryLibrary(undefined, { backups: true })
    const { call } = library
    const articles = await addTwelve(library)
    const change = (state: 'read' | 'coded') => call('article.update-many', { articles, changes: { state } })
    for (const state of ['read', 'coded', 'read'] as const) await change(state)
    await expect.poll(() => reasons(library), { timeout: 20_000 }).toHaveLength(3)
    const [, , looked] = await call('backup.list', {}).then(list => list.toReversed())
    await call('backup.compare', { file: looked?.path ?? '' })
    for (let number = 0; number < 12; number++) await change(number % 2 === 0 ? 'coded' : 'read')
    await call('backup.make', {})
    const left = (await call('backup.list', {})).map(({ path }) => path)
    expect(left).toContain(looked?.path)
    expect(left.length).toBeLessThan(12)
  })

  it('are waited for by what comes after a large change, so that undo undoes that', async () => {
    const library = await temporaryLibrary(undefined, { backups: true })
    const { call } = library
    const articles = await addTwelve(library)
    const [one = 0] = articles
    await call('article.update', { article: one, metadata: { title: 'Tên mới' } })
    const tagging = call('article.update-many', { articles, changes: { addTags: ['biển'] } })
    const reading = call('article.list', {})
    const undoing = call('history.undo', {})
    // Whoever reads does not wait.
    expect((await reading).every(({ tags }) => tags.length === 0)).toBe(true)
    await Promise.all([tagging, undoing])
    const now = await call('article.list', {})
    expect(now.every(({ tags }) => tags.length === 0)).toBe(true)
    expect(now.find(({ id }) => id === one)?.title).toBe('Tên mới')
  })

  it('to one and the same path do not get into each other’s way', async () => {
    const library = await temporaryLibrary()
    await addArticle(library, 'Một')
    const out = join(temporaryFolder(), 'bản sao.sqlite')
    const replies = await Promise.all([library.reply('backup.make', { out }), library.reply('backup.make', { out })])
    expect(replies.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(replies).toContainEqual(expect.objectContaining({ ok: false, error: expect.objectContaining({ code: 'conflict' }) }))
    const made = replies.find(({ ok }) => ok) as { value: Backup }
    expect(createHash('sha256').update(readFileSync(out)).digest('hex')).toBe(made.value.sha256)
    expect(readdirSync(dirname(out))).toEqual(['bản sao.sqlite'])
  })

  it('are thinned out in a burst of large changes too, while one is always being checked', async () => {
    const library = await temporaryLibrary(undefined, { backups: true })
    const { call } = library
    const sources = Array.from({ length: 12 }, (_, at) => ({
      kind: 'text' as const,
      name: `Bài ${at}`,
      text: `${TEXT} ${at}.`.repeat(400),
    }))
    await library.done(await call('import.start', { sources }))
    const articles = (await call('article.list', {})).map(({ id }) => id)
    const made = () => readdirSync(join(library.folder, 'backups')).filter(name => name.endsWith('.sqlite')).length
    let most = 0
    for (let number = 0; number < 30; number++) {
      await call('article.update-many', { articles, changes: { state: number % 2 === 0 ? 'read' : 'coded' } })
      most = Math.max(most, made())
    }
    expect(most).toBeGreaterThan(5)
    // Six, that from before all, that of the hour before when another began, and those that are about to be thinned out.
    expect(most).toBeLessThanOrEqual(10)
  })

  it('hold what they say when they are made while others go on writing', async () => {
    const library = await temporaryLibrary()
    const article = await addArticle(library, 'Một')
    const making = library.call('backup.make', {})
    for (let made = 0; made < 30; made++) await mark(library, article, 'Tàu đầu tiên', `ghi ${made}`)
    const backup = await making
    expect(backup.problems).toBe(0)
    const { highlights } = await library.call('backup.compare', { file: backup.path })
    expect(highlights.after).toBe(backup.highlights)
  })

  it('say what restoring them would change, and put it back, byte for byte; what stood there is kept', async () => {
    const library = await temporaryLibrary()
    const { call } = library
    const [one, two] = [await addArticle(library, 'Một'), await addArticle(library, 'Hai')]
    const first = await mark(library, one, 'Cảng biển', 'ghi chú đầu')
    await mark(library, two, 'gạo')
    const before = await everything(library)
    const backup = await call('backup.make', {})

    await addArticle(library, 'Ba')
    await call('highlight.update', { highlight: first.id, note: 'ghi chú khác' })
    await call('article.remove', { articles: [two] })
    const after = await everything(library)
    const comparison = await call('backup.compare', { file: backup.path })
    expect(comparison).toMatchObject({ articles: { before: 2, after: 2 }, highlights: { before: 1, after: 2 } })
    expect(comparison.differences.map(({ title, kind, highlights }) => [title, kind, highlights])).toEqual([
      ['Một', 'changed', 1],
      ['Ba', 'came', 0],
      ['Hai', 'gone', 1],
    ])

    const { kept } = await call('backup.restore', { file: backup.path })
    expect(await everything(library)).toBe(before)
    expect(library.told.some(({ event }) => event === 'library.replaced')).toBe(true)
    expect((await call('search.settle', {})).pending).toBe(0)
    expect((await call('search.query', { query: 'gao', limit: 10, offset: 0 })).total).toBe(2)
    // Back again, by the one that was kept.
    await call('backup.restore', { file: kept })
    expect(await everything(library)).toBe(after)
  })

  it('tell of articles that are kept differently: state, star, tags and collections', async () => {
    const library = await temporaryLibrary()
    const { call } = library
    const article = await addArticle(library, 'Một')
    await addArticle(library, 'Hai')
    const backup = await call('backup.make', {})
    const differing = async () => (await call('backup.compare', { file: backup.path })).differences.map(({ title, kind }) => [title, kind])
    expect(await differing()).toEqual([])
    const change = (changes: Request<'article.update-many'>['changes']) => call('article.update-many', { articles: [article], changes })
    for (const changes of [{ state: 'read' as const }, { starred: true }, { addTags: ['biển'] }]) {
      await change(changes)
      expect(await differing()).toEqual([['Một', 'changed']])
      await call('history.undo', {})
      expect(await differing()).toEqual([])
    }
    await call('collection.create', { name: 'Cảng', articles: [article] })
    expect(await differing()).toEqual([['Một', 'changed']])
    await call('history.undo', {})
    expect(await differing()).toEqual([])
  })

  it('are refused when they are no sound library, and nothing is touched', async () => {
    const library = await temporaryLibrary()
    await addArticle(library, 'Một')
    const before = await everything(library)
    const { path } = await library.call('backup.make', {})
    const folder = temporaryFolder()
    const broken = join(folder, 'hỏng.sqlite')
    const bytes = readFileSync(path)
    const cases: [Uint8Array, string][] = [
      [new Uint8Array(), 'damaged'],
      [Buffer.from('không phải thư viện'.repeat(30)), 'damaged'],
      [bytes.subarray(0, bytes.length / 2), 'damaged'],
    ]
    for (const [content, code] of cases) {
      writeFileSync(broken, content)
      for (const channel of ['backup.compare', 'backup.restore'] as const)
        expect(await library.reply(channel, { file: broken })).toMatchObject({ ok: false, error: { code } })
    }
    expect(await library.reply('backup.restore', { file: join(folder, 'không có') })).toMatchObject({
      ok: false,
      error: { code: 'missing' },
    })
    expect(await everything(library)).toBe(before)
    expect(readdirSync(library.folder).filter(name => name.includes('restoring') || name.includes('replaced'))).toEqual([])
  })

  it('go to a file that somebody names, never over one that is there', async () => {
    const library = await temporaryLibrary()
    await addArticle(library, 'Một')
    const out = join(temporaryFolder(), 'sao lưu.sqlite')
    expect(await library.call('backup.make', { out })).toMatchObject({ path: out, articles: 1, problems: 0 })
    expect(await library.reply('backup.make', { out })).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(await library.reply('backup.make', { out: join(out, 'trong') })).toMatchObject({ ok: false, error: { code: 'missing' } })
    expect(await library.reply('backup.make', { out: 'sao lưu' })).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(await library.call('backup.list', {})).toEqual([])
    // A copy of a library opens as one.
    const folder = temporaryFolder()
    mkdirSync(folder, { recursive: true })
    copyFileSync(out, join(folder, 'library.sqlite'))
    const other = await temporaryLibrary(folder)
    expect(await everything(other)).toBe(await everything(library))
    expect(existsSync(out)).toBe(true)
  })

  it('keep the files that articles were imported from, also when the trash was emptied, until no backup needs them', async () => {
    const library = await temporaryLibrary()
    const { call, folder } = library
    const article = await addArticle(library, 'Một')
    const [file = ''] = readdirSync(join(folder, 'originals'))
    const bytes = readFileSync(join(folder, 'originals', file))
    const backup = await call('backup.make', {})
    await call('article.remove', { articles: [article] })
    await call('trash.empty', {})
    expect(readdirSync(join(folder, 'originals'))).toEqual([])
    await call('backup.make', {})
    await call('backup.restore', { file: backup.path })
    expect(readFileSync(join(folder, 'originals', file)).equals(bytes)).toBe(true)
    // Thrown away again, and every backup that named it is gone.
    await call('article.remove', { articles: [article] })
    await call('trash.empty', {})
    for (const name of readdirSync(join(folder, 'backups'))) if (name.endsWith('.sqlite')) rmSync(join(folder, 'backups', name))
    await call('backup.make', {})
    expect(readdirSync(join(folder, 'backups', 'originals'))).toEqual([])
  })

  it('are made of what another version of Collate left, before this one changes it', async () => {
    const library = await temporaryLibrary(undefined, { backups: true })
    const article = await addArticle(library, 'Một')
    await library.reopen()
    await mark(library, article, 'gạo')
    await library.close()
    // What was changed since the newest backup, by a program of another version: as if that had been killed before it closed.
    const [newest] = readdirSync(join(library.folder, 'backups'))
      .filter(name => name.endsWith('.sqlite'))
      .toSorted()
      .slice(-1)
    rmSync(join(library.folder, 'backups', newest ?? ''))
    const emit = () => {}
    const other = await openLibrary(library.folder, emit, { version: '99.0.0' })
    const list = async () => {
      const reply = (await other.dispatch('backup.list', {})) as Reply<Backup[]>
      return reply.ok ? reply.value.map(({ reason }) => reason) : []
    }
    await expect.poll(list, { timeout: 20_000 }).toEqual(['version', 'closing'])
    await other.close()
  })

  it('are sealed with a password, and open with no other and not when a byte was changed', async () => {
    const library = await temporaryLibrary()
    await addArticle(library, 'Một')
    const before = await everything(library)
    const out = join(temporaryFolder(), 'khoá.sqlite.age')
    const password = 'mật khẩu của tôi 🔑'
    await library.call('backup.make', { out, password })
    const sealed = readFileSync(out)
    expect(sealed.includes('Cảng biển')).toBe(false)
    expect(sealed.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /u)
    await addArticle(library, 'Hai')
    for (const wrong of [undefined, 'mat khau cua toi'])
      expect(await library.reply('backup.restore', { file: out, password: wrong })).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(await library.call('backup.compare', { file: out, password })).toMatchObject({ articles: { before: 2, after: 1 } })
    const changed = join(temporaryFolder(), 'sửa.age')
    const bytes = Buffer.from(sealed)
    bytes[bytes.length - 1000] = (bytes[bytes.length - 1000] ?? 0) ^ 1
    writeFileSync(changed, bytes)
    expect(await library.reply('backup.restore', { file: changed, password })).toMatchObject({ ok: false, error: { code: 'damaged' } })
    expect(await library.call('article.list', {})).toHaveLength(2)
    await library.call('backup.restore', { file: out, password })
    expect(await everything(library)).toBe(before)
    expect(readdirSync(join(library.folder, 'backups')).filter(name => name.endsWith('.new'))).toEqual([])
  })
})
