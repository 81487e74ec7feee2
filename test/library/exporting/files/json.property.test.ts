import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FileReport, ImportReport, Request } from '../../../../preload/contract.ts'
import { setup } from '../../../support/build.ts'
import { buildLibrary, libraryPlan } from '../../../support/generated-library.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../../support/library.ts'
import { stateOf } from '../../../support/state.ts'
import { readAll } from '../../importing/read.ts'

beforeAll(setup)

async function exported(library: TestLibrary, scope: Partial<Request<'export.file'>> = {}): Promise<{ file: string; text: string }> {
  const file = join(temporaryFolder(), 'thư viện.json')
  const report = (await library.done(await library.call('export.file', { format: 'json', out: file, ...scope }))) as FileReport
  expect(report.warnings).toEqual([])
  return { file, text: readFileSync(file, 'utf8') }
}

async function imported(library: TestLibrary, file: string): Promise<ImportReport> {
  const report = await library.done(await library.call('import.start', { sources: [{ kind: 'path', path: file }] }))
  return report as ImportReport
}

const RUNS = { numRuns: 2, seed: 20_261_128, endOnFailure: true }

describe('JSON of everything', () => {
  it('brings back the very same library, byte for byte, also after undo and once more', async () => {
    await fc.assert(
      fc.asyncProperty(libraryPlan, async plan => {
        const source = await buildLibrary(plan)
        const [first] = await source.call('article.list', {})
        if (plan.articles.length > 2 && first) await source.call('article.remove', { articles: [first.id] })
        const { file, text } = await exported(source)
        const target = await temporaryLibrary()
        const before = await stateOf(target)
        const report = await imported(target, file)
        expect([report.failed, report.warnings]).toEqual([[], []])
        expect((await exported(target)).text).toBe(text)
        expect(await target.call('check.run', { deep: true })).toMatchObject({ ok: true })
        // What is there already is left as it is.
        await imported(target, file)
        expect((await exported(target)).text).toBe(text)
        await target.call('history.undo', {})
        expect(await stateOf(target)).toEqual(before)
        await imported(target, file)
        expect((await exported(target)).text).toBe(text)
      }),
      RUNS,
    )
  })

  it('that is cut off or changed anywhere is refused with a sentence, and changes nothing', async () => {
    const source = await buildLibrary(fc.sample(libraryPlan, { numRuns: 1, seed: 7 })[0] as never)
    const { text } = await exported(source)
    const bytes = Buffer.from(text)
    const target = await temporaryLibrary()
    const before = await stateOf(target)
    const broken = join(temporaryFolder(), 'hỏng.json')
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 2), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (at, change, cut) => {
        const changed = Buffer.from(cut ? bytes.subarray(0, at) : bytes)
        if (!cut) changed[at] = (changed[at] ?? 0) ^ change
        await expect(readAll({ name: 'hỏng.json', path: null, bytes: changed }, {})).rejects.toThrow(/\.$/u)
      }),
      { numRuns: 300, seed: 11 },
    )
    // In the last of the articles, so that those before it could have been stored.
    writeFileSync(broken, text.replace(/"highlights":\[([^\n]*)\n\],\n"sha256"/u, '"highlights":[$1 \n],\n"sha256"'))
    const { imported: made, failed } = await imported(target, broken)
    expect(made).toEqual([])
    expect(failed).toMatchObject([{ path: broken, code: 'unreadable', message: expect.stringContaining('not as it was exported') }])
    expect(await stateOf(target)).toEqual(before)
    expect(await target.call('history.list', {})).toEqual([])
  })
})
