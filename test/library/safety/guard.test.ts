import { cpSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { MEANS, played } from '../../support/full/means.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'

const text = 'Tàu rời ga Hà Nội lúc sáu giờ sáng.'

async function holding(folder = temporaryFolder()): Promise<TestLibrary> {
  const library = await temporaryLibrary(folder)
  await library.done(await library.call('import.start', { sources: [{ kind: 'text', name: 'Tàu', text }] }))
  await library.call('search.settle', {})
  return library
}

const write = (library: TestLibrary, body: string) => library.reply('memo.write', { target: 'library', targetId: null, body })
const troubles = ({ told }: TestLibrary) => told.flatMap(({ event, payload }) => (event === 'library.trouble' ? [payload.trouble] : []))

/** Reads, searches, and exports into a folder of another disk. */
async function readsOn(library: TestLibrary): Promise<void> {
  expect(await library.call('article.read', { article: 1 })).toMatchObject({ text })
  expect(await library.call('search.query', { query: 'ga' })).toMatchObject({ total: 1 })
  const [notes, file] = [temporaryFolder(), join(temporaryFolder(), 'tất cả.json')]
  expect(await library.done(await library.call('export.markdown', { out: notes }))).toMatchObject({ conflicts: [] })
  expect(await library.done(await library.call('export.file', { format: 'json', out: file }))).toMatchObject({ articles: 1 })
}

/** The folder is moved away behind the library's back. */
function moveAway(folder: string): string {
  const away = `${folder}-đi`
  renameSync(folder, away)
  onTestFinished(() => rmSync(away, { recursive: true, force: true }))
  return away
}

test('while its folder is gone a library refuses to write, reads on, and writes again once it is back', async () => {
  const library = await holding()
  const away = moveAway(library.folder)
  expect(await write(library, 'mất')).toMatchObject({ ok: false, error: { code: 'missing', detail: 'gone' } })
  const tagging = await library.call('highlight.create-many', { passages: [{ article: 1, version: 1, start: 0, end: 3 }], themes: ['Tàu'] })
  await expect(library.done(tagging)).rejects.toThrow('missing: The folder of this library is not where it was.')
  await readsOn(library)
  expect(await library.call('library.info', {})).toMatchObject({ trouble: 'gone' })
  renameSync(away, library.folder)
  expect(await library.call('library.look', {})).toEqual({ trouble: null })
  expect(await write(library, 'còn')).toMatchObject({ ok: true })
  expect(troubles(library)).toEqual(['gone', null])
})

test('another library that has come in the place of the one that is open is opened when it is asked for', async () => {
  const library = await holding()
  const other = await temporaryLibrary()
  await other.call('memo.write', { target: 'library', targetId: null, body: 'thư viện khác' })
  await other.close()
  moveAway(library.folder)
  cpSync(other.folder, library.folder, { recursive: true })
  expect(await write(library, 'mất')).toMatchObject({ ok: false, error: { detail: 'gone' } })
  expect(await library.call('library.look', {})).toEqual({ trouble: null })
  expect(await library.call('memo.read', { target: 'library', targetId: null })).toMatchObject({ body: 'thư viện khác' })
  expect(library.told.map(({ event }) => event)).toContain('library.replaced')
})

test.each([
  ['disk can only be read', 'EROFS', 'read-only'],
  ['folder must not be written any more', 'EACCES', 'permission'],
] as const)('a library whose %s says so and reads on', async (_, code, trouble) => {
  const { folder, refuse } = played()
  const library = await holding(folder)
  refuse(code)
  expect(await write(library, 'mất')).toMatchObject({ ok: false, error: { code: 'invalid', detail: trouble } })
  await readsOn(library)
  refuse(null)
  expect(await library.call('library.look', {})).toEqual({ trouble: null })
  expect(await write(library, 'còn')).toMatchObject({ ok: true })
  expect(troubles(library)).toEqual([trouble, null])
})

test.each(Object.entries(MEANS))(
  'on a full disk what is being saved is saved with the help of the reserve, imports are refused, and all goes on with room again, on %s',
  { timeout: 60_000 },
  async (_, means) => {
    const { folder, fill } = means()
    const library = await holding(folder)
    const reserve = join(folder, 'reserve')
    await expect.poll(() => existsSync(reserve), { timeout: 20_000 }).toBe(true)
    fill(true)
    // Large enough that the journal has to grow.
    const body = 'ghi chú '.repeat(50_000)
    expect(await write(library, body)).toMatchObject({ ok: true })
    expect(existsSync(reserve)).toBe(false)
    expect(await library.call('library.info', {})).toMatchObject({ trouble: 'full' })
    const source = { kind: 'text' as const, name: 'Nữa', text: `${text} Nữa.` }
    expect(await library.reply('import.start', { sources: [source] })).toMatchObject({ ok: false, error: { code: 'full' } })
    await readsOn(library)
    fill(false)
    await expect.poll(() => troubles(library), { timeout: 20_000 }).toEqual(['full', null])
    await expect.poll(() => existsSync(reserve), { timeout: 20_000 }).toBe(true)
    expect(await library.call('memo.read', { target: 'library', targetId: null })).toMatchObject({ body })
    expect(await library.done(await library.call('import.start', { sources: [source] }))).toMatchObject({ imported: [{}] })
    expect(await library.call('check.run', { deep: true })).toMatchObject({ ok: true })
  },
)
