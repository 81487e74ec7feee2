import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { emptyReport } from '../../main/library/importing/report.ts'
import { cancelJob, endJobs, type Job, startJob } from '../../main/library/jobs.ts'
import type { EventName, Events, ImportReport } from '../../preload/contract.ts'
import { temporaryLibrary } from '../support/library.ts'
import { stateOf } from '../support/state.ts'

const report = emptyReport()

/** A job with all that was told of it. */
function start(run: (job: Job) => Promise<ImportReport>) {
  const told: [EventName, unknown][] = []
  const emit = (event: EventName, payload: Events[EventName]) => void told.push([event, payload])
  return { ...startJob(emit, run), told, emit }
}

const pasted = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'text' as const,
    name: `Bài ${index}`,
    text: `Bài số ${index} về đường sắt.\n\n${'Câu văn dài hơn một chút. '.repeat(40)}`,
  }))

test('a job answers before it tells anything, then reports at most every 50 ms and always the end', async () => {
  const { job, told, emit } = start(async ({ progress }) => {
    for (let done = 0; done <= 500; done++) progress(done, 500)
    return report
  })
  expect(told).toEqual([])
  await wait(0)
  await endJobs(emit)
  expect(told).toEqual([
    ['job.progress', { job, done: 0, total: 500 }],
    ['job.progress', { job, done: 500, total: 500 }],
    ['job.done', { job, value: report }],
  ])
})

test('a job that throws fails with the error as data', async () => {
  const { job, told, emit } = start(() => Promise.reject(new Error('bí mật')))
  await endJobs(emit)
  expect(told).toEqual([['job.failed', { job, error: { code: 'internal', message: expect.not.stringContaining('bí mật') } }]])
})

test('a cancelled job hears of it; one that is over cannot be cancelled', async () => {
  const { job, told, emit } = start(
    ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  )
  await wait(5)
  expect(cancelJob(job)).toBe(true)
  await endJobs(emit)
  expect(told).toMatchObject([['job.failed', { job, error: { code: 'cancelled' } }]])
  expect(cancelJob(job)).toBe(false)
  expect(cancelJob('không có')).toBe(false)
})

test('an import of many articles is one step, undone and done again as one', async () => {
  const library = await temporaryLibrary()
  const { call } = library
  const before = await stateOf(library)
  await library.done(await call('import.start', { sources: pasted(60), collection: 'Nhập', language: 'vi' }))
  const after = await stateOf(library)
  expect(after.articles).toHaveLength(60)
  expect(after.members[0]).toHaveLength(60)
  expect(await call('history.list', {})).toMatchObject([{ label: 'import.start', count: 60, undone: false }])
  await call('history.undo', {})
  expect(await stateOf(library)).toEqual(before)
  await library.reopen()
  await call('history.redo', {})
  expect(await stateOf(library)).toEqual(after)
})

test('other calls are served while an import goes on, as steps of their own; the import cannot be undone before its end', async () => {
  const library = await temporaryLibrary()
  const { call } = library
  const first = await call('import.start', { sources: pasted(200) })
  while ((await call('article.list', {})).length === 0) await wait(1)
  await call('highlight.create', { article: 1, place: { quote: 'đường sắt', occurrence: 1 } })
  expect(await call('history.undo', {})).toMatchObject({ step: { label: 'highlight.create' } })
  expect(await library.reply('history.undo', {})).toMatchObject({ ok: false, error: { code: 'busy' } })
  await library.done(first)
  expect(await call('article.list', {})).toHaveLength(200)
  expect(await call('history.undo', {})).toMatchObject({ step: { label: 'import.start', count: 200 } })
  expect(await call('article.list', {})).toEqual([])
})

test('a step that something made meanwhile stands in the way of is refused whole', async () => {
  const library = await temporaryLibrary()
  const { call } = library
  const first = await call('import.start', { sources: pasted(200), collection: 'Nhập' })
  while ((await call('collection.list', {})).length === 0) await wait(1)
  await call('collection.remove', { collection: 1 })
  await library.done(first)
  const [second] = await call('collection.list', {})
  expect(second).toMatchObject({ name: 'Nhập' })
  expect(await library.reply('history.undo', {})).toMatchObject({ ok: false, error: { code: 'conflict' } })
  expect(await call('history.list', {})).toMatchObject([{ label: 'collection.remove', undone: false }, { label: 'import.start' }])
  expect(await call('check.run', { deep: true })).toMatchObject({ ok: true })
})

test('an import that finds nothing new leaves no step, and what was undone can still be done again', async () => {
  const library = await temporaryLibrary()
  const { call } = library
  await library.done(await call('import.start', { sources: pasted(3) }))
  await call('memo.write', { target: 'library', targetId: null, body: 'x' })
  await call('history.undo', {})
  const again = await library.done(await call('import.start', { sources: pasted(3) }))
  expect(again).toMatchObject({ imported: [], skipped: [{ reason: 'duplicate' }, { reason: 'duplicate' }, { reason: 'duplicate' }] })
  expect(await call('history.redo', {})).toMatchObject({ step: { label: 'memo.write' } })
})

test('closing in the middle of an import keeps what it stored, as a step that can be undone', async () => {
  const library = await temporaryLibrary()
  await library.call('import.start', { sources: pasted(400) })
  while ((await library.call('article.list', {})).length === 0) await wait(1)
  await library.reopen()
  const kept = await library.call('article.list', {})
  expect(kept.length).toBeGreaterThan(0)
  expect(await library.call('history.undo', {})).toMatchObject({ step: { label: 'import.start', count: kept.length } })
  expect(await library.call('article.list', {})).toEqual([])
})
