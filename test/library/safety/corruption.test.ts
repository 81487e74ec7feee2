import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseFile } from '../../../main/library/db/open.ts'
import { type Base, makeBase } from '../../support/damaged/base.ts'
import { bitsOf, cutAt, FOREIGN, flipped, pagesOf, zeroed } from '../../support/damaged/damages.ts'
import { damageRound } from '../../support/damaged/round.ts'

let base: Base
const folder = mkdtempSync(join(tmpdir(), 'collate-base-'))

beforeAll(async () => {
  base = await makeBase(folder, 4)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** So many numbers from 0 on, at random. */
const some = (count: number, below: number) => Array.from({ length: count }, () => Math.floor(Math.random() * below))

test.each(FOREIGN)('a library that is $name is told, kept and rescued', async damage => {
  expect(await damageRound(base, damage)).toEqual({ as: 'rescue', faults: [] })
})

test('a library cut at some page or with a zeroed page is told or sound, kept and rescued', async () => {
  const pages = pagesOf(databaseFile(folder))
  for (const page of some(3, pages - 1)) expect((await damageRound(base, cutAt(page + 1))).faults).toEqual([])
  // The roots of the first tables and indexes, and others: an opening that fails at the first or the last thing that it reads.
  for (const page of [1, 3, 5, ...some(3, pages)]) expect((await damageRound(base, zeroed(page))).faults).toEqual([])
})

test('a bit that flips in a text, a quote, a note or a memo is always found', async () => {
  const said = ['Cảng biển', 'ghi ', 'Nhớ bài', 'Tàu chở gạo'].flatMap(words => bitsOf(base.bytes, words))
  for (const nth of some(6, said.length)) expect((await damageRound(base, flipped(said[nth] ?? 0))).faults).toEqual([])
})
