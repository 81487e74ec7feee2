import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openOrRescue } from '../../../../main/library/safety/rescue/rescue.ts'
import type { Channel, Reply, Request, Value } from '../../../../preload/contract.ts'
import { temporaryLibrary } from '../../../support/library.ts'

const PAGE = 4096

/** A library of some articles with a highlight each; the last of them is not in its one backup. It is closed. */
async function closedLibrary(articles = 6) {
  const { folder, call, done, close } = await temporaryLibrary()
  const add = async (title: string) => {
    const text = `${title}\n\nCảng biển mới mở cửa. ${`Tàu chở gạo đi xa, ${title}. `.repeat(60)}`
    await done(await call('import.start', { sources: [{ kind: 'text', name: title, text }] }))
    const article = (await call('article.list', {})).find(one => one.title === title)?.id ?? 0
    await call('highlight.create', { article, place: { quote: 'Cảng biển', occurrence: 1 }, themes: ['Cảng/Biển'], note: `ghi ${title}` })
  }
  for (let number = 1; number < articles; number++) await add(`Bài ${number}`)
  await call('memo.write', { target: 'library', targetId: null, body: 'Đọc cùng [[Bài 1]].' })
  const { path } = await call('backup.make', {})
  await add(`Bài ${articles}`)
  await close()
  return { folder, file: join(folder, 'library.sqlite'), backup: path }
}

async function rescued(folder: string) {
  const library = await openOrRescue(folder, () => undefined, { create: true, noBackups: true })
  onTestFinished(() => library.close())
  const reply = <C extends Channel>(channel: C, request: Request<C>) => library.dispatch(channel, request) as Promise<Reply<Value<C>>>
  return {
    reply,
    async call<C extends Channel>(channel: C, request: Request<C>): Promise<Value<C>> {
      const answer = await reply(channel, request)
      if (answer.ok) return answer.value
      throw new Error(`${answer.error.code}: ${answer.error.message}`)
    },
  }
}

const zero = (file: string, page: number) => {
  const bytes = readFileSync(file)
  bytes.fill(0, page * PAGE, (page + 1) * PAGE)
  writeFileSync(file, bytes)
}

const DAMAGE: [what: string, (file: string) => void][] = [
  ['cut in half', file => truncateSync(file, Math.floor(statSync(file).size / PAGE / 2) * PAGE)],
  ['empty', file => truncateSync(file, 0)],
  ['a text', file => writeFileSync(file, 'Không phải thư viện. '.repeat(400))],
  ['without its first page', file => zero(file, 0)],
  ['gone', file => rmSync(file)],
]

describe('a damaged library', () => {
  it.each(DAMAGE)('that is %s refuses all but its rescue, and its backup takes its place', async (_, damage) => {
    const { folder, file, backup } = await closedLibrary(2)
    damage(file)
    const before = existsSync(file) ? readFileSync(file) : null
    const { call, reply } = await rescued(folder)
    expect(await reply('library.info', {})).toMatchObject({ ok: false, error: { code: 'damaged' } })
    expect(await call('backup.list', {})).toMatchObject([{ path: backup, articles: 1 }])
    expect(await call('backup.compare', { file: backup })).toMatchObject({
      articles: { before: 0, after: 1 },
      differences: [{ title: 'Bài 1' }],
    })
    expect(existsSync(file) ? readFileSync(file) : null).toEqual(before)
    const { kept } = await call('backup.restore', { file: backup })
    if (before) {
      expect(kept).toMatch(/library-damaged-\d{4}-[^/]+\.sqlite$/u)
      expect(readFileSync(kept)).toEqual(before)
    }
    expect((await call('article.list', {})).map(({ title }) => title)).toEqual(['Bài 1'])
    expect(await call('highlight.list', { article: 1 })).toMatchObject([{ note: 'ghi Bài 1', themes: [expect.anything()] }])
    expect(readdirSync(folder).filter(name => /restoring|salvaging/u.test(name))).toEqual([])
  })

  it('is refused a backup that is none, and is left as it is', async () => {
    const { folder, file } = await closedLibrary(2)
    truncateSync(file, PAGE)
    const { reply } = await rescued(folder)
    const wrong = join(folder, 'sai.sqlite')
    writeFileSync(wrong, 'không phải')
    expect(await reply('backup.restore', { file: wrong })).toMatchObject({ ok: false, error: { code: 'damaged' } })
    expect(statSync(file).size).toBe(PAGE)
  })

  it('gives what can be read, and what only the newest sound backup has', async () => {
    const { folder, file, backup } = await closedLibrary()
    truncateSync(file, Math.floor(statSync(file).size / PAGE / 2) * PAGE)
    const { call } = await rescued(folder)
    const { backup: saved, tables } = await call('rescue.salvage', {})
    expect(saved).toMatchObject({ reason: 'salvage', problems: 0 })
    expect(saved.articles).toBeGreaterThanOrEqual(5)
    expect(tables.find(({ table }) => table === 'article')).toBeDefined()
    expect((await call('backup.list', {})).map(({ path }) => path)).toEqual([saved.path, backup])
    await call('backup.restore', { file: saved.path })
    expect(await call('check.run', { deep: true })).toMatchObject({ ok: true })
    expect(await call('highlight.list', { article: 1 })).toMatchObject([{ note: 'ghi Bài 1', themes: [expect.anything()] }])
  })

  it('loses no article when its first page is gone but a backup is there', async () => {
    const { folder, file } = await closedLibrary()
    zero(file, 0)
    const { call } = await rescued(folder)
    const { backup } = await call('rescue.salvage', {})
    expect(backup).toMatchObject({ articles: 6, highlights: 6, problems: 0 })
    await call('backup.restore', { file: backup.path })
    const [first] = await call('article.list', {}).then(listed => listed.filter(({ title }) => title === 'Bài 1'))
    expect(await call('memo.mentions', { target: 'article', targetId: first?.id ?? 0 })).toMatchObject([{ target: 'library' }])
  })

  it('is opened when its file was put back meanwhile, and is asked for again', async () => {
    const { folder, file } = await closedLibrary(2)
    renameSync(file, `${file}.đi`)
    const { call, reply } = await rescued(folder)
    expect(await reply('library.info', {})).toMatchObject({ ok: false, error: { code: 'damaged' } })
    writeFileSync(file, 'vẫn sai')
    expect(await reply('library.info', {})).toMatchObject({ ok: false, error: { code: 'damaged' } })
    rmSync(file)
    renameSync(`${file}.đi`, file)
    const replies = await Promise.all([reply('library.info', {}), reply('article.list', {})])
    expect(replies.map(({ ok }) => ok)).toEqual([true, true])
    expect(await call('article.list', {})).toHaveLength(2)
  })

  it('has nothing to be saved when it is in order', async () => {
    const { folder } = await closedLibrary(1)
    const { reply } = await rescued(folder)
    expect(await reply('rescue.salvage', {})).toMatchObject({ ok: false, error: { code: 'invalid' } })
  })
})
