import { expect, test } from 'vitest'
import type { ImportReport } from '../../../preload/contract.ts'
import { batchesAgain, batchOf, sourceAgain } from '../../../renderer/stores/import-batches.ts'
import { addTo, emptyReport, filtered, isEmpty, rowsOf } from '../../../renderer/stores/import-reports.ts'
import { article } from '../article.ts'

const report: ImportReport = {
  ...emptyReport(),
  imported: [article(1, { title: 'Đường sắt Á – Âu', path: '/báo/duong-sat.txt' })],
  updated: [{ article: article(2, { title: 'Cà phê', version: 2 }), kept: 1, moved: 0, orphaned: 0 }],
  skipped: [{ path: '/báo/cũ/Hòa Bình.txt', reason: 'duplicate', duplicateOf: 1 }],
  failed: [{ path: 'ảnh.txt', source: 3, code: 'binary', message: '' }],
  anchored: { exact: 3, moved: 2, orphaned: 1 },
  warnings: [{ path: '/báo/sách.epub', message: 'Phải xem lại.' }],
}

test('the lines of a report begin with what failed, and are found by outcome and by words without marks', () => {
  const rows = rowsOf(report)
  expect(rows.map(({ outcome, name }) => [outcome, name])).toEqual([
    ['failed', 'ảnh.txt'],
    ['warnings', 'sách.epub'],
    ['skipped', 'Hòa Bình.txt'],
    ['updated', 'Cà phê'],
    ['imported', 'Đường sắt Á – Âu'],
  ])
  const names = (...wanted: [Parameters<typeof filtered>[1], string]) => filtered(rows, ...wanted).map(({ name }) => name)
  expect(names(null, '')).toHaveLength(5)
  expect(names(null, 'duong sat')).toEqual(['Đường sắt Á – Âu'])
  expect(names(null, 'hoà')).toEqual(['Hòa Bình.txt'])
  expect(names('skipped', 'bao')).toEqual(['Hòa Bình.txt'])
  expect(names('failed', 'bao')).toEqual([])
  expect(new Set(rows.map(({ id }) => id)).size).toBe(5)
})

test('reports of parts add up', () => {
  const whole = emptyReport()
  expect(isEmpty(whole)).toBe(true)
  addTo(whole, report)
  addTo(whole, { ...report, highlights: 2 })
  expect([whole.anchored, whole.warnings.length]).toEqual([{ exact: 6, moved: 4, orphaned: 2 }, 2])
  expect([whole.imported.length, whole.failed.length, whole.highlights, isEmpty(whole)]).toEqual([2, 2, 2, false])
})

test('what failed is had again: a file by its path, a part of it by name, pasted text by its place', async () => {
  const pasted = { kind: 'text' as const, name: 'bài', text: 'Chữ.' }
  const batch = batchOf([pasted])
  expect(await sourceAgain(batch, { path: '/a/b.txt' })).toEqual({ kind: 'path', path: '/a/b.txt' })
  expect(await sourceAgain(batch, { path: '/a/b.zip/c/d.txt', part: 'c/d.txt' })).toEqual({
    kind: 'path',
    path: '/a/b.zip',
    part: 'c/d.txt',
  })
  expect(await sourceAgain(batch, { path: 'bài', source: 0 })).toBe(pasted)
  expect(await sourceAgain(batch, { path: 'bài', source: 7 })).toBeNull()
  const places = Array.from({ length: 45 }, (_, at) => ({ path: `${at}` }))
  const again = batchesAgain(places, place => (place.path === '3' ? undefined : () => sourceAgain(batch, place)))
  expect(again.map(({ count }) => count)).toEqual([20, 20, 4])
  expect((await again[2]?.load())?.sources.map(source => 'path' in source && source.path)).toEqual(['41', '42', '43', '44'])
  const [gone] = batchesAgain([{ path: 'đã xóa.txt', source: 0 }], () => async () => null)
  expect(await gone?.load()).toMatchObject({ sources: [], failed: [{ place: { path: 'đã xóa.txt', code: 'unreadable' } }] })
  expect(await again[2]?.again?.(1)).toEqual({ kind: 'path', path: '42' })
})
