import { beforeAll, expect, test } from 'vitest'
import { setup } from '../../support/build.ts'
import { temporaryLibrary } from '../../support/library.ts'

beforeAll(setup)

const table = (name: string, text: string) => ({ kind: 'bytes' as const, name, base64: Buffer.from(text).toString('base64') })
const UNCLEAR = table('bảng.csv', 'Mã;Chữ;Tên\n1;Đoàn tàu rời ga.;Tàu hàng\n2;Cảng mở bến.;Cảng\n')

test('the columns of a table can be looked at before they are chosen', async () => {
  const library = await temporaryLibrary()
  expect(await library.call('import.columns', { source: UNCLEAR })).toEqual({
    columns: ['Mã', 'Chữ', 'Tên'],
    rows: [
      ['1', 'Đoàn tàu rời ga.', 'Tàu hàng'],
      ['2', 'Cảng mở bến.', 'Cảng'],
    ],
    guessed: {},
  })
  const named = table('bảng.tsv', `Nội dung\tNgày\n${'Tàu\t2024\n'.repeat(9)}`)
  const found = await library.call('import.columns', { source: named })
  expect(found.guessed).toEqual({ text: 'Nội dung', published: 'Ngày' })
  expect(found.rows).toHaveLength(5)
})

test('what is no table, or is not there, is refused with a reason', async () => {
  const library = await temporaryLibrary()
  for (const [source, code] of [
    [{ kind: 'text', name: 'bài.txt', text: 'Chữ' }, 'invalid'],
    [table('bảng.xlsx', 'Chữ'), 'invalid'],
    [{ kind: 'path', path: '/không/có.csv' }, 'missing'],
  ] as const)
    await expect(library.call('import.columns', { source })).rejects.toThrow(code)
})

test('a table whose text is not found is imported with the columns that were chosen', async () => {
  const library = await temporaryLibrary()
  const first = await library.done(await library.call('import.start', { sources: [UNCLEAR] }))
  expect(first).toMatchObject({ imported: [], failed: [{ path: 'bảng.csv', code: 'columns' }] })
  const columns = { text: 'Chữ', title: 'Tên' }
  const second = await library.done(await library.call('import.start', { sources: [UNCLEAR], columns }))
  expect(second).toMatchObject({ imported: [{ title: 'Tàu hàng' }, { title: 'Cảng' }], failed: [] })
})

test('columns that are chosen anew give articles what they lack, as one step, and nothing that they have is lost', async () => {
  const library = await temporaryLibrary()
  const source = table(
    'bảng.csv',
    'Mã;Chữ;Tên;Người;Từ\n1;"Đoàn tàu chở vải sấy rời ga lúc chín giờ, sau ba tháng sửa đường.";Tàu hàng;Mai Lan;sắt\n2;"Cảng mở thêm hai bến, đón bốn mươi chuyến hàng mỗi tuần.";Cảng;Thu Hà;biển\n',
  )
  await library.done(await library.call('import.start', { sources: [source], columns: { text: 'Chữ' } }))
  const [, second] = (await library.call('article.list', {})).toSorted((a, b) => a.id - b.id)
  await library.call('article.update', { article: second?.id ?? 0, metadata: { title: 'Bến cảng', byline: 'Minh' } })
  const columns = { text: 'Chữ', title: 'Tên', byline: 'Người', tags: 'Từ' }
  const report = await library.done(await library.call('import.start', { sources: [source], columns }))
  expect(report).toMatchObject({ imported: [], skipped: [], failed: [], updated: [{ completed: true }, { completed: true }] })
  const details = async () =>
    (await library.call('article.list', {}))
      .toSorted((a, b) => a.id - b.id)
      .map(({ title, byline, tags, version }) => [title, byline, tags.map(String).length, version])
  expect(await details()).toEqual([
    ['Tàu hàng', 'Mai Lan', 1, 1],
    ['Bến cảng', 'Minh', 1, 1],
  ])
  const [first] = (await library.call('article.list', {})).toSorted((a, b) => a.id - b.id)
  const { origins } = await library.call('article.found', { article: first?.id ?? 0 })
  expect(origins).toMatchObject({ title: 'column', byline: 'column' })
  const again = await library.done(await library.call('import.start', { sources: [source], columns }))
  expect(again).toMatchObject({ updated: [], skipped: [{ reason: 'duplicate' }, { reason: 'duplicate' }] })
  await library.call('history.undo', {})
  expect((await details())[0]?.slice(1)).toEqual([null, 0, 1])
})
