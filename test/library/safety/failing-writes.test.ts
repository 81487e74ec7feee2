import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { JOBS } from '../../support/failing/jobs.ts'
import { ending, type Library, libraryWithRows } from '../../support/failing/library.ts'
import { failing, failWrites, letWrite } from '../../support/failing/writes.ts'
import { REQUESTS, rightValues } from '../../support/requests.ts'
import { type Act, undoableActs } from '../../support/undoable.ts'

failWrites()
afterEach(letWrite)

/** Makes the first, second, third … write of a call fail until none is left; tells what went wrong, and whether it wrote. */
async function failEach(of: Library, { channel, request }: Act, code: string, wanted: string) {
  const faults: string[] = []
  for (let nth = 1; ; nth++) {
    const before = of.everything()
    Object.assign(failing, { at: nth, code, writes: 0 })
    const end = await ending(of, channel, request)
    letWrite()
    if (failing.writes < nth) return { faults, wrote: nth > 1 }
    if (end !== wanted) faults.push(`${channel}, write ${nth}: ended with “${end}”`)
    if (of.everything() !== before) faults.push(`${channel}, write ${nth}: something of it was saved`)
    if (faults.length > 0) return { faults, wrote: true }
  }
}

/** What is done in several transactions, or writes files: `failing-jobs.test.ts` has these. */
const isJob = (channel: string) => Object.hasOwn(JOBS, channel)

function* everyAct(): Generator<Act> {
  for (const arbitrary of Object.values(undoableActs(4)))
    yield* fc.sample(arbitrary, { seed: 5, numRuns: 1 }).filter(({ channel }) => !isJob(channel))
  for (const [channel, schema] of REQUESTS)
    for (const request of rightValues(schema, { text: 'Kinh tế', number: 1, key: 'palette' }))
      if (!isJob(channel)) yield { channel, request } as Act
}

test.each([
  ['SQLITE_FULL', 'full', /./u, 35],
  ['SQLITE_IOERR_WRITE', 'damaged', /^(?:highlight|memo)\./u, 3],
])(
  'whichever write of a command fails with %s, its code is told, nothing of it is saved and the next one works',
  async (code, wanted, channels, least) => {
    const of = await libraryWithRows()
    const faults: string[] = []
    const wrote = new Set<string>()
    for (const act of everyAct()) {
      if (!channels.test(act.channel)) continue
      const found = await failEach(of, act, code, wanted)
      faults.push(...found.faults)
      if (found.wrote) wrote.add(act.channel)
    }
    expect(faults).toEqual([])
    expect(wrote.size).toBeGreaterThanOrEqual(least)
    expect(await of.call('check.run', { deep: true })).toMatchObject({ ok: true })
  },
)
