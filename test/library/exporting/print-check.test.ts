import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { entry } from '../../../main/library/entries.ts'
import { setup } from '../../support/build.ts'
import { temporaryFolder } from '../../support/library.ts'
import { pdf as pdfOf } from '../../support/pdf.ts'

beforeAll(setup)

test('a PDF is held to say what its report says only where it does', () => {
  const folder = temporaryFolder()
  const [pdf, report] = [join(folder, 'a.pdf'), join(folder, 'a.html')]
  const checked = (quote: string) => {
    writeFileSync(report, `<blockquote data-highlight="a">${quote}</blockquote>`)
    return spawnSync(process.execPath, [entry('print-check'), pdf, report]).status
  }
  writeFileSync(pdf, 'không phải PDF')
  expect(checked('Trade grew ten percent.')).toBe(1)
  writeFileSync(pdf, pdfOf({ pages: [[{ x: 50, y: 700, text: 'Mục lục' }], [{ x: 50, y: 700, text: 'Trade grew ten percent.' }]] }))
  expect(checked('Trade grew ten percent.')).toBe(0)
  expect(checked('Trade grew &quot;ten&quot; percent.')).toBe(0)
  expect(checked('Trade fell ten percent.')).toBe(1)
})
