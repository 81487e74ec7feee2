import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ExportReport } from '../../../preload/contract.ts'
import { temporaryFolder } from '../../support/library.ts'
import { withPassages } from './passages.ts'

const UNTAGGED = 'Không có chủ đề'

test('passages are written under their articles with outlet, date, themes and notes', async () => {
  const { call } = await withPassages()
  await call('highlight.update', { highlight: 4, note: 'Xem *lại*' })
  const asked = { highlights: [4, 1, 5], title: 'Các đoạn', group: 'article' as const, untagged: UNTAGGED }
  expect((await call('passage.markdown', asked)).markdown).toBe(`# Các đoạn

## Bài 2

*Báo Đường Dài, 2025-01-02*

> [!quote] #giao-thông/đường-sắt #kinh-tế
> đường sắt

Xem *lại*

> [!quote] #kinh-tế
> Giá vé

## Bài 1

*Báo Miền Biển, 2023-08-21*

> [!quote] #giao-thông/đường-sắt
> Đường sắt mới
`)
})

test('under themes a passage stands with each of its own, of a branch with those of the branch alone, and says where it is from', async () => {
  const { call } = await withPassages()
  const asked = { highlights: [1, 2, 4, 6], title: 'Các đoạn', group: 'theme' as const, untagged: UNTAGGED }
  const headings = (markdown: string) => markdown.split('\n').filter(line => /^(?:##|> [^[]|—)/u.test(line))
  expect(headings((await call('passage.markdown', asked)).markdown)).toEqual([
    '## Giao thông',
    '> Hàng hoá',
    '— Bài 1, Báo Miền Biển, 2023-08-21',
    '## Giao thông/Đường sắt',
    '> Đường sắt mới',
    '— Bài 1, Báo Miền Biển, 2023-08-21',
    '> đường sắt',
    '— Bài 2, Báo Đường Dài, 2025-01-02',
    '## Kinh tế',
    '> Hàng hoá',
    '— Bài 1, Báo Miền Biển, 2023-08-21',
    '> đường sắt',
    '— Bài 2, Báo Đường Dài, 2025-01-02',
    `## ${UNTAGGED}`,
    '> Du lịch',
    '— Bài 2, Báo Đường Dài, 2025-01-02',
  ])
  const branch = await call('passage.markdown', { ...asked, highlights: [2, 4], theme: 3 })
  expect(headings(branch.markdown)[0]).toBe('## Kinh tế')
  expect(branch.markdown.match(/^## /gmu)).toHaveLength(1)
})

test('an export is a file of its own, and no file that is there is touched', async () => {
  const library = await withPassages()
  const out = temporaryFolder()
  await writeFile(join(out, 'Đoạn hay.md'), 'của tôi')
  const asked = { highlights: [1, 2], title: 'Đoạn hay', group: 'article' as const, untagged: UNTAGGED }
  const report = (await library.done(await library.call('passage.export', { ...asked, out }))) as ExportReport
  expect(report).toEqual({ written: [join(out, 'Đoạn hay (2).md')], unchanged: [], conflicts: [] })
  expect(await readFile(join(out, 'Đoạn hay.md'), 'utf8')).toBe('của tôi')
  expect(await readFile(join(out, 'Đoạn hay (2).md'), 'utf8')).toBe((await library.call('passage.markdown', asked)).markdown)
  const wrong = await library.call('passage.export', { ...asked, out: 'ghi chú' })
  await expect(library.done(wrong)).rejects.toThrow('invalid')
})
