import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../../../main/library/db/migrate.ts'
import { databaseFile, openDatabase } from '../../../../main/library/db/open.ts'
import type { WholeArticle } from '../../../../main/library/exporting/files/json/schema.ts'
import { sha256 } from '../../../../main/library/safety/sha256.ts'
import { buildLibrary } from '../../../support/generated-library.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../../support/library.ts'
import { libraryPlan } from '../../../support/library-plan.ts'
import { type Act, undoableActs } from '../../../support/undoable.ts'
import { exported } from '../../exporting/files/whole.ts'

/** Runs a command; what the library refuses changes nothing. */
async function run({ reply, done }: TestLibrary, { channel, request }: Act): Promise<void> {
  const answer = await reply(channel, request)
  if (!answer.ok) expect(answer.error.code).toMatch(/^(?:invalid|missing|conflict)$/u)
  else if (answer.value && typeof answer.value === 'object' && 'job' in answer.value) await done(answer.value as { job: string })
}

interface Whole {
  themes: { uuid: string; name: string; parent: string | null }[]
  articles: WholeArticle[]
}

const everything = async (library: TestLibrary): Promise<string> => (await exported(library)).text

/** What an article says, whatever the numbers of its versions and the order of its groups are. */
function saysOf({ version, versions, place, addedAt, tags, collections, highlights, ...article }: WholeArticle) {
  const { text, blocks, marks } = versions.find(({ number }) => number === version) ?? {}
  const own = highlights.map(({ version: _, ...highlight }) => highlight).sort(byUuid)
  return { ...article, text, blocks, marks, tags: tags.toSorted(), collections: collections.toSorted(), highlights: own }
}

const byUuid = (one: { uuid: string }, other: { uuid: string }) => (one.uuid < other.uuid ? -1 : 1)

const articlesIn = (text: string) => new Map((JSON.parse(text) as Whole).articles.map(article => [article.uuid, saysOf(article)]))

const acts = fc.array(fc.oneof(...Object.values(undoableActs(20))), { minLength: 20, maxLength: 40 })

test('some articles become what a backup holds, the others stay, and that is undone and done again as one step', async () => {
  let restored = 0
  await fc.assert(
    fc.asyncProperty(libraryPlan, acts, async (plan, made) => {
      const library = await buildLibrary(plan)
      const { call } = library
      const then = articlesIn(await everything(library))
      const { path } = await call('backup.make', {})
      for (const act of made) await run(library, act)
      const before = await everything(library)
      const { differences } = await call('backup.compare', { file: path })
      const chosen = differences.filter(({ kind }, index) => kind !== 'came' && index % 3 < 2).map(({ uuid }) => uuid)
      if (chosen.length > 0) {
        expect(await call('backup.restore-articles', { file: path, articles: chosen })).toEqual({ restored: chosen.length })
        restored += chosen.length
        const after = await everything(library)
        const [was, is] = [articlesIn(before), articlesIn(after)]
        for (const uuid of chosen) expect(is.get(uuid)).toEqual(then.get(uuid))
        // A highlight that a restored article has again was taken from the one that had it since.
        const own = new Set(chosen.flatMap(uuid => then.get(uuid)?.highlights.map(({ uuid }) => uuid) ?? []))
        const others = (all: typeof is) =>
          [...all.values()]
            .filter(({ uuid }) => !chosen.includes(uuid))
            .map(article => ({ ...article, highlights: article.highlights.filter(({ uuid }) => !own.has(uuid)) }))
        expect(others(is)).toEqual(others(was))
        const still = (await call('backup.compare', { file: path })).differences.map(({ uuid }) => uuid)
        expect(still.filter(uuid => chosen.includes(uuid))).toEqual([])
        expect(await call('check.run', { deep: true })).toMatchObject({ ok: true })
        await call('history.undo', {})
        expect(articlesIn(await everything(library))).toEqual(was)
        await call('history.redo', {})
        expect(await everything(library)).toBe(after)
      }
      await library.close()
    }),
    { numRuns: 8 },
  )
  expect(restored).toBeGreaterThan(0)
}, 180_000)

const TEXT = 'Cảng biển mới mở cửa. Tàu đầu tiên chở gạo đi xa.'

async function libraryOf(...titles: string[]) {
  const library = await temporaryLibrary()
  for (const title of titles)
    await library.done(
      await library.call('import.start', { sources: [{ kind: 'text', name: title, text: `${title}\n\n${TEXT} ${title}.` }] }),
    )
  const uuids = (await library.call('article.list', {})).map(({ uuid }) => uuid)
  return { library, uuids, ids: (await library.call('article.list', {})).map(({ id }) => id) }
}

test('an article that was thrown away for good comes back with all that hung on it, and can be found', async () => {
  const { library, ids, uuids } = await libraryOf('Một', 'Hai')
  const { call } = library
  const [one = 0] = ids
  const collection = await call('collection.create', { name: 'Biển', parent: null })
  await call('collection.assign', { collection: collection.id, articles: [one], member: true })
  await call('article.update-many', { articles: [one], changes: { addTags: ['cảng'], starred: true } })
  const { id } = await call('highlight.create', {
    article: one,
    place: { quote: 'chở gạo', occurrence: 1 },
    themes: ['Kinh tế/Gạo'],
    note: 'xem',
  })
  await call('memo.write', { target: 'article', targetId: one, body: 'Xem [[Hai]]' })
  await call('memo.write', { target: 'highlight', targetId: id, body: 'nhớ' })
  const before = await everything(library)
  const { path } = await call('backup.make', {})
  await call('article.remove', { articles: [one] })
  await call('trash.empty', {})
  const [gone] = (await call('theme.list', {})).filter(({ name }) => name === 'Gạo')
  await call('theme.remove', { theme: gone?.id ?? 0 })
  await call('backup.restore-articles', { file: path, articles: [uuids[0] ?? ''] })
  expect(articlesIn(await everything(library))).toEqual(articlesIn(before))
  await call('search.settle', {})
  expect((await call('search.query', { query: 'cho gao', limit: 10, offset: 0 })).total).toBe(2)
  expect(await call('article.list', { collection: collection.id })).toMatchObject([{ title: 'Một', tags: ['cảng'], starred: true }])
  expect((await call('memo.mentions', { target: 'article', targetId: ids[1] ?? 0 })).length).toBe(1)
})

test('a theme that comes back does not come back to other articles, where it was taken away', async () => {
  const { library, ids, uuids } = await libraryOf('Một', 'Hai')
  const { call } = library
  for (const article of ids) await call('highlight.create', { article, place: { quote: 'chở gạo', occurrence: 1 }, themes: ['Gạo', 'Tàu'] })
  const { path } = await call('backup.make', {})
  const [theme] = (await call('theme.list', {})).filter(({ name }) => name === 'Gạo')
  await call('theme.remove', { theme: theme?.id ?? 0 })
  await call('backup.restore-articles', { file: path, articles: [uuids[0] ?? ''] })
  const themesOf = async (article = 0) => (await call('highlight.list', { article })).map(({ themes }) => themes)
  expect(await themesOf(ids[0])).toEqual([['Gạo', 'Tàu']])
  expect(await themesOf(ids[1])).toEqual([['Tàu']])
})

test('what cannot be restored is refused with what to do, and nothing is changed or left lying about', async () => {
  const { library, ids, uuids } = await libraryOf('Một', 'Hai')
  const { call, reply } = library
  await call('article.remove', { articles: ids.slice(1) })
  const sealed = join(temporaryFolder(), 'bản sao.age')
  await call('backup.make', { out: sealed, password: 'mật khẩu' })
  const { path } = await call('backup.make', {})
  await call('article.update', { article: ids[0] ?? 0, metadata: { title: 'Khác' } })
  const before = await everything(library)
  const broken = join(temporaryFolder(), 'hỏng.sqlite')
  writeFileSync(broken, readFileSync(path).subarray(0, 20_000))
  const [one = '', two = ''] = uuids
  const cases: [string, string[], string, string?][] = [
    [path, [randomUUID()], 'missing'],
    // In the trash of the backup.
    [path, [one, two], 'missing'],
    [join(temporaryFolder(), 'không có.sqlite'), [one], 'missing'],
    [broken, [one], 'damaged'],
    [sealed, [one], 'invalid'],
    [sealed, [one], 'invalid', 'khác'],
    [path, [], 'invalid'],
  ]
  for (const [file, articles, code, password] of cases)
    expect(await reply('backup.restore-articles', { file, articles, ...(password && { password }) })).toMatchObject({
      ok: false,
      error: { code },
    })
  expect(await everything(library)).toBe(before)
  expect(await call('backup.restore-articles', { file: sealed, articles: [one], password: 'mật khẩu' })).toEqual({ restored: 1 })
  expect((await call('article.list', {})).map(({ title }) => title)).toEqual(['Một'])
  expect(readdirSync(join(library.folder, 'backups')).filter(name => /opened|new/u.test(name))).toEqual([])
})

test('an article comes out of a backup that an older program made, and the backup stays as it is', async () => {
  const folder = temporaryFolder()
  const db = openDatabase(folder, MIGRATIONS.slice(0, 1))
  const text = 'Đường sắt nối hai vùng.'
  const uuid = randomUUID()
  db.prepare(`INSERT INTO article (uuid, title, language, added_at) VALUES (?, 'Đường sắt', 'vi', '2024-01-01T00:00:00Z')`).run(uuid)
  db.prepare(`INSERT INTO version (article_id, number, words, sha256, added_at, text) VALUES (1, 1, 5, ?, '2024-01-01T00:00:00Z', ?)`).run(
    sha256(text),
    text,
  )
  db.close()
  const file = databaseFile(folder)
  const bytes = readFileSync(file)
  const { library } = await libraryOf('Một')
  const differing = async () => (await library.call('backup.compare', { file })).differences.map(({ title, kind }) => `${title} ${kind}`)
  expect((await differing()).sort()).toEqual(['Một came', 'Đường sắt gone'])
  expect(await library.call('backup.restore-articles', { file, articles: [uuid] })).toEqual({ restored: 1 })
  expect(await differing()).toEqual(['Một came'])
  expect((await library.call('article.list', {})).map(({ title }) => title).sort()).toEqual(['Một', 'Đường sắt'])
  expect(readFileSync(file).equals(bytes)).toBe(true)
})
