import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asGiven, csvOf } from '../../../main/library/exporting/table.ts'
import { temporaryFolder, temporaryLibrary } from '../../support/library.ts'

test('a table is read back cell by cell, whatever stands in it', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ađế ,";\n\r\'=+-@＝\t'), maxLength: 8 })
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(table, rows => {
      const read: string[][] = parse(csvOf(rows), { bom: true, record_delimiter: '\r\n' })
      expect(read.map(row => row.map(asGiven))).toEqual(rows)
      expect(read.flat().filter(text => /^[=+\-@＝\t\r\n]/u.test(text))).toEqual([])
    }),
  )
})

test('no cell can be run as a formula', () => {
  expect(csvOf([['=1+1', '+84 24', '-x', '@a', 'a=b']])).toBe("\uFEFF'=1+1,'+84 24,'-x,'@a,a=b\r\n")
})

test('a report is written beside one that is there, and never into a folder that is none', async () => {
  const { call, reply } = await temporaryLibrary()
  const out = temporaryFolder()
  const request = { out, name: 'Kết quả nhập bài', rows: [['Tên'], ['đường sắt.txt']] }
  expect(await call('import.save-report', request)).toEqual({ path: join(out, 'Kết quả nhập bài.csv') })
  const { path } = await call('import.save-report', request)
  expect(path).toBe(join(out, 'Kết quả nhập bài (2).csv'))
  expect(readFileSync(path, 'utf8')).toBe('\uFEFFTên\r\nđường sắt.txt\r\n')
  writeFileSync(join(out, 'tệp'), '')
  for (const wrong of ['x', join(out, 'không', 'có'), join(out, 'tệp')])
    expect(await reply('import.save-report', { ...request, out: wrong })).toMatchObject({ ok: false })
})
