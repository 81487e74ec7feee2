import { beforeEach, describe, expect, test } from 'vitest'
import { MIGRATIONS } from '../../../main/library/db/migrate.ts'
import { openDatabase } from '../../../main/library/db/open.ts'
import { plant } from '../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'
import { stateOf } from '../../support/state.ts'

let library: TestLibrary
beforeEach(async () => {
  const folder = temporaryFolder()
  plant(folder, [{}, { text: 'Một bài khác.' }])
  library = await temporaryLibrary(folder)
})

const highlight = (quote: string, themes: string[] = []) =>
  library.call('highlight.create', { article: 1, place: { quote, occurrence: 1 }, themes })
const names = async () => (await library.call('coder.list', {})).map(({ name }) => name)
const current = async () => (await library.call('coder.list', {})).filter(coder => coder.current).map(({ name }) => name)

describe('one’s name', () => {
  test('a new library has one coder without a name; the first name given is theirs, with all they did', async () => {
    await highlight('Đường sắt', ['Giao thông'])
    expect(await library.call('coder.list', {})).toMatchObject([{ id: 1, name: '', current: true }])
    expect(await library.call('coder.work', {})).toEqual([{ coder: 1, highlights: 1, tags: 1 }])
    expect(await library.call('coder.name', { name: '  Nguyễn   Lan ' })).toMatchObject({ id: 1, name: 'Nguyễn Lan' })
    expect(await names()).toEqual(['Nguyễn Lan'])
  })

  test('another name makes another coder; a name that is there chooses its coder, however it is written', async () => {
    await library.call('coder.name', { name: 'Hoà' })
    await library.call('coder.name', { name: 'Minh' })
    expect(await current()).toEqual(['Minh'])
    await library.call('coder.name', { name: 'HÒA' })
    expect(await names()).toEqual(['Hoà', 'Minh'])
    expect(await current()).toEqual(['Hoà'])
  })

  test('who codes now is kept with the library and told', async () => {
    const minh = await library.call('coder.create', { name: 'Minh' })
    expect(minh.current).toBe(false)
    await library.call('coder.choose', { coder: minh.id })
    expect(library.told.at(-1)).toEqual({ event: 'library.changed', payload: { scopes: ['coders'] } })
    await library.reopen()
    expect(await current()).toEqual(['Minh'])
    expect((await library.call('history.list', { limit: 1 }))[0]?.label).toBe('coder.create')
  })

  test('when the making of the present coder is undone, the first one codes again', async () => {
    await library.call('coder.name', { name: 'Lan' })
    await library.call('coder.name', { name: 'Minh' })
    await library.call('history.undo', {})
    expect(await current()).toEqual(['Lan'])
    expect((await highlight('Hà Nội')).coder).toEqual({ id: 1, name: 'Lan' })
    await library.call('coder.name', { name: 'Minh' })
    expect(await current()).toEqual(['Minh'])
  })

  test('a name that is taken, empty or of someone who is gone is refused', async () => {
    await library.call('coder.name', { name: 'Lan' })
    const refused = async (channel: 'coder.create' | 'coder.update' | 'coder.merge' | 'coder.choose', request: object) => {
      const answer = await library.reply(channel, request as never)
      return answer.ok ? 'done' : answer.error.code
    }
    expect(await refused('coder.create', { name: 'lan' })).toBe('conflict')
    expect(await refused('coder.create', { name: '  ' })).toBe('invalid')
    expect(await refused('coder.update', { coder: 9, name: 'Ai' })).toBe('missing')
    expect(await refused('coder.choose', { coder: 9 })).toBe('missing')
    expect(await refused('coder.merge', { coder: 1, into: 1 })).toBe('invalid')
    expect(await refused('coder.update', { coder: 1, name: 'LAN' })).toBe('done')
  })
})

describe('who made what', () => {
  test('highlights and tags are the present coder’s, on another’s highlight too', async () => {
    await library.call('coder.name', { name: 'Lan' })
    const made = await highlight('Đường sắt', ['Giao thông'])
    expect(made).toMatchObject({ coder: { id: 1, name: 'Lan' }, themeCoders: [1] })
    await library.call('coder.name', { name: 'Minh' })
    const [tagged] = await library.call('highlight.tag', { highlights: [made.id], add: ['Giao thông', 'Hạ tầng'] })
    expect(tagged).toMatchObject({ coder: { name: 'Lan' }, themes: ['Giao thông', 'Hạ tầng'], themeCoders: [1, 2] })
    const { first } = await library.call('theme.passages', { theme: 1, first: 10 })
    expect(first).toMatchObject([{ coder: { name: 'Lan' }, themeCoders: [1, 2] }])
  })

  test('passages of a theme are those of one coder when that is asked for', async () => {
    await library.call('coder.name', { name: 'Lan' })
    const made = await highlight('Đường sắt', ['Giao thông'])
    await library.call('coder.name', { name: 'Minh' })
    const idsOf = async (coder: number) => (await library.call('theme.passages', { theme: 1, coder })).ids
    expect([await idsOf(1), await idsOf(2)]).toEqual([[made.id], []])
    await library.call('highlight.tag', { highlights: [made.id], add: ['Hạ tầng'] })
    expect(await idsOf(2)).toEqual([made.id])
  })

  test('tagging many passages at once leaves the highlights of others alone', async () => {
    await highlight('Đường sắt', ['Giao thông'])
    await library.call('coder.name', { name: 'Lan' })
    await library.call('coder.name', { name: 'Minh' })
    const passage = { article: 1, version: 1, start: 0, end: 9 }
    const report = await library.done(await library.call('highlight.create-many', { passages: [passage], themes: ['Giao thông'] }))
    expect(report).toMatchObject({ created: 1, tagged: 0, unchanged: 0 })
    const again = await library.done(await library.call('highlight.create-many', { passages: [passage], themes: ['Giao thông'] }))
    expect(again).toMatchObject({ created: 0, unchanged: 1 })
    const made = await library.call('highlight.list', { article: 1 })
    expect(made.map(({ coder, themeCoders }) => [coder.name, themeCoders])).toEqual([
      ['Lan', [1]],
      ['Minh', [2]],
    ])
  })

  test('merging gives all of one to the other as one step', async () => {
    await highlight('Đường sắt', ['Giao thông'])
    await library.call('coder.name', { name: 'Lan' })
    await library.call('coder.name', { name: 'Minh' })
    await highlight('Hà Nội', ['Nơi chốn'])
    const before = await stateOf(library)
    expect(await library.call('coder.merge', { coder: 2, into: 1 })).toMatchObject({ name: 'Lan', current: true })
    expect(await library.call('coder.work', {})).toEqual([{ coder: 1, highlights: 2, tags: 2 }])
    expect(await names()).toEqual(['Lan'])
    await library.call('history.undo', {})
    expect(await stateOf(library)).toEqual(before)
    await library.call('history.redo', {})
    expect(await names()).toEqual(['Lan'])
  })

  test('what was made before there were coders is the first one’s, also when undo brings it back', async () => {
    const folder = temporaryFolder()
    const db = openDatabase(folder, MIGRATIONS.slice(0, 4))
    const uuid = '00000000-0000-4000-8000-000000000001'
    db.exec(`
      INSERT INTO article (id, uuid, title, language, added_at) VALUES (1, '${uuid}', 'Bài', 'vi', '');
      INSERT INTO version (id, article_id, number, words, sha256, added_at, text) VALUES (1, 1, 1, 2, '${'a'.repeat(64)}', '', 'Đường sắt');
      INSERT INTO highlight (id, uuid, article_id, version, start_offset, end_offset, exact, prefix, suffix, created_at, updated_at)
        VALUES (1, '${uuid}', 1, 1, 0, 5, 'Đường', '', ' sắt', '', '');
      INSERT INTO theme (id, uuid, name, name_key, colour, position, created_at) VALUES (1, '${uuid}', 'Cũ', 'cũ', 'red', 0, '');
      INSERT INTO history_step (id, label, count, at) VALUES (1, 'highlight.tag', 1, '');
      INSERT INTO history_change (step_id, entity, row_id, before, after)
        VALUES (1, 'highlight_theme', 1, '{"id":1,"highlight_id":1,"theme_id":1,"position":0}', NULL);`)
    db.close()
    const older = await temporaryLibrary(folder)
    await older.call('coder.name', { name: 'Lan' })
    await older.call('coder.name', { name: 'Minh' })
    for (const _ of ['coder.create', 'coder.update', 'highlight.tag']) await older.call('history.undo', {})
    expect(await older.call('highlight.list', {})).toMatchObject([{ coder: { id: 1, name: '' }, themes: ['Cũ'], themeCoders: [1] }])
  })
})
