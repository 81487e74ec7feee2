import { readdirSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { JOBS } from '../../support/failing/jobs.ts'
import { ending, type Library, libraryWithRows } from '../../support/failing/library.ts'
import { failing, failWrites, letWrite } from '../../support/failing/writes.ts'
import { temporaryFolder } from '../../support/library.ts'
import { stateOf } from '../../support/state.ts'

failWrites()
afterEach(letWrite)

/** What a person sees, and what waits to be ended. */
const seen = async (of: Library) =>
  JSON.stringify([await stateOf(of), await of.call('watch.list', {}), await of.call('mirror.list', {}), await of.call('history.list', {})])

/** Files that are not whole have names that begin with a dot or end in “.new”. */
const leftovers = (folder: string) => readdirSync(folder, { recursive: true }).filter(name => /(?:^|\/)\.|\.new$/u.test(String(name)))

/** Makes the first, second, third … write of a job fail until none is left; what was begun can be undone as one, and nothing else is left. */
async function failEach(of: Library, channel: string, code: string, wanted: string): Promise<string[]> {
  const faults: string[] = []
  const fault = (nth: number, text: string) => faults.push(`${channel}, write ${nth}: ${text}`)
  const stride = channel.startsWith('import.') && process.env.COLLATE_EVERY_WRITE === undefined ? 5 : 1
  for (let nth = 1; faults.length === 0; nth += stride) {
    const folder = temporaryFolder()
    const request = await JOBS[channel]?.(folder, of)
    const before = await seen(of)
    const [newest] = await of.call('history.list', { limit: 1 })
    Object.assign(failing, { at: nth, code, writes: 0 })
    const end = await ending(of, channel, request)
    letWrite()
    const through = failing.writes < nth
    // What went well in spite of it was saved: the failure hit nothing that it hangs on.
    if (end !== '' && end !== wanted) fault(nth, `ended with “${end}”`)
    for (const name of leftovers(folder)) fault(nth, `half a file ${name}`)
    for (const { id } of await of.call('watch.list', {})) await of.call('watch.remove', { folder: id })
    for (const { id } of await of.call('mirror.list', {})) await of.call('mirror.remove', { folder: id })
    const [step] = await of.call('history.list', { limit: 1 })
    if (step && step.id !== newest?.id) {
      if (end !== '') fault(nth, 'failed, and left a step')
      await of.call('history.undo', {})
      of.database().prepare('DELETE FROM history_step WHERE id = ?').run(step.id)
      await of.call('trash.empty', {})
    }
    const run = await of.call('import.unfinished', {})
    if (run) await of.call('import.leave', { run: run.run })
    if (of.database().prepare('SELECT count(*) FROM history_step WHERE open = 1').pluck().get() !== 0) fault(nth, 'left an open step')
    if ((await seen(of)) !== before) fault(nth, 'something of it is left')
    if (through) return faults
  }
  return faults
}

test.each(Object.keys(JOBS))(
  'whichever write of %s fails on a full disk, it is told, can be undone as one and leaves nothing half',
  async channel => {
    const of = await libraryWithRows()
    expect(await failEach(of, channel, 'SQLITE_FULL', 'full')).toEqual([])
    expect(await of.call('check.run', { deep: true })).toMatchObject({ ok: true })
  },
)

test('whichever write of a restore fails on a full disk, one of both libraries is there and answers', async () => {
  const of = await libraryWithRows()
  const say = (body: string) => of.call('memo.write', { target: 'library', targetId: null, body })
  for (let nth = 1; ; nth++) {
    await say('trước')
    const { path } = await of.call('backup.make', {})
    await say('sau')
    Object.assign(failing, { at: nth, code: 'SQLITE_FULL', writes: 0 })
    const end = await ending(of, 'backup.restore', { file: path })
    letWrite()
    const { body } = await of.call('memo.read', { target: 'library', targetId: null })
    expect([nth, end, body]).toEqual([
      nth,
      expect.stringMatching(/^(?:full)?$/u),
      expect.stringMatching(end === '' ? /^trước$/u : /^(?:trước|sau)$/u),
    ])
    expect(await of.call('check.run', { deep: true })).toMatchObject({ ok: true })
    if (failing.writes < nth) return
  }
})
