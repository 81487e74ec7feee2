import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { setup } from '../../../support/build.ts'
import { buildLibrary } from '../../../support/generated-library.ts'
import { temporaryFolder, temporaryLibrary } from '../../../support/library.ts'
import { libraryPlan } from '../../../support/library-plan.ts'
import { stateOf } from '../../../support/state.ts'
import { readAll } from '../../importing/read.ts'
import { exported, imported } from './whole.ts'

beforeAll(setup)

describe('JSON of everything', () => {
  it('is imported once: again it brings nothing and tells of nothing, undone it leaves nothing, and after that it brings all', async () => {
    await fc.assert(
      fc.asyncProperty(libraryPlan, async plan => {
        const [source, target] = [await buildLibrary(plan), await temporaryLibrary()]
        const { file, text } = await exported(source)
        const before = await stateOf(target)
        await imported(target, file)
        expect(await target.call('check.run', { deep: true })).toMatchObject({ ok: true })
        expect(await imported(target, file)).toMatchObject({
          imported: [],
          updated: [],
          failed: [],
          warnings: [],
          themes: 0,
          highlights: 0,
        })
        expect((await exported(target)).text).toBe(text)
        await target.call('history.undo', {})
        expect(await stateOf(target)).toEqual(before)
        await imported(target, file)
        expect((await exported(target)).text).toBe(text)
      }),
      { numRuns: 2, seed: 20_261_128 },
    )
  }, 120_000)

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
