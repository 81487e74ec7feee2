import { beforeEach, expect, test, vi } from 'vitest'
import type { ImportReport, PageReply, Reply, Request } from '../../../preload/contract.ts'
import type { JobStore } from '../../../renderer/stores/jobs.ts'
import { article } from '../article.ts'
import { stubDesktop, type Telling } from './desktop.ts'

let tell: Telling
let started: Request<'import.start'>[]
/** What comes of a request; null when the library does not answer. */
let outcome: (request: Request<'import.start'>) => Partial<ImportReport> | null
let fetchPage: (url: string) => Promise<PageReply>
let jobs: JobStore
let batchesOfPages: typeof import('../../../renderer/stores/page-batches.ts')['batchesOfPages']
let batchesOf: typeof import('../../../renderer/views/importing/files.ts')['batchesOf']
let emptyReport: () => ImportReport

const fetched = async (url: string): Promise<PageReply> => ({ ok: true, value: { url, name: 'bài.html', base64: 'eA==' } })
const imported = ({ sources }: Request<'import.start'>) => ({ imported: sources.map((_, at) => article(at + 1)) })
const refused = { ok: false, error: { code: 'internal', message: 'Không ghi được.' } } as const

function start(request: Request<'import.start'>): Reply<{ job: string }> {
  const report = outcome(request)
  if (report === null) return refused
  started.push(request)
  const job = `việc ${started.length}`
  setTimeout(() => tell('job.done', { job, value: { ...emptyReport(), ...report } }))
  return { ok: true, value: { job } }
}

beforeEach(async () => {
  started = []
  outcome = imported
  fetchPage = fetched
  tell = stubDesktop(async (channel, request) => (channel === 'import.start' ? start(request as Request<'import.start'>) : refused), {
    fetchPage: url => fetchPage(url),
  })
  vi.resetModules()
  ;({ batchesOfPages } = await import('../../../renderer/stores/page-batches.ts'))
  ;({ batchesOf } = await import('../../../renderer/views/importing/files.ts'))
  ;({ emptyReport } = await import('../../../renderer/stores/import-reports.ts'))
  const { JobStore } = await import('../../../renderer/stores/jobs.ts')
  jobs = new JobStore()
})

const linesOf = () => jobs.imports?.report?.failed.map(({ path }) => path)

test('many pages are one import: each job goes on with the one before', async () => {
  const report = await jobs.import(batchesOfPages(['https://a.example/1', 'https://b.example/2', 'https://c.example/3']))
  expect(report?.imported).toHaveLength(3)
  expect(started.map(({ after }) => after)).toEqual([undefined, 'việc 1', 'việc 2'])
  await jobs.import(batchesOfPages(['https://d.example/4']))
  expect(started.at(-1)?.after).toBeUndefined()
})

test('a page that was not fetched can be tried again, and again', async () => {
  fetchPage = async () => ({ ok: false, error: { code: 'busy', message: 'Không trả lời.' } })
  await jobs.import(batchesOfPages(['https://a.example/1', 'https://b.example/2']))
  expect(linesOf()).toEqual(['https://a.example/1', 'https://b.example/2'])
  const failed = () => jobs.imports?.report?.failed ?? []
  expect(failed().every(place => jobs.canTryAgain(place))).toBe(true)
  await jobs.importAgain(failed())
  expect(linesOf()).toEqual(['https://a.example/1', 'https://b.example/2'])
  fetchPage = async url => (url.includes('a.') ? fetched(url) : refused)
  await jobs.importAgain(failed())
  expect(linesOf()).toEqual(['https://b.example/2'])
  expect(jobs.imports?.report?.imported).toHaveLength(1)
  expect(failed().every(place => jobs.canTryAgain(place))).toBe(true)
})

test('a page that was fetched and failed to be read is fetched once more', async () => {
  outcome = () => ({ failed: [{ path: 'bài.html', source: 0, code: 'empty', message: '' }] })
  await jobs.import(batchesOfPages(['https://a.example/1']))
  outcome = imported
  await jobs.importAgain(jobs.imports?.report?.failed ?? [])
  expect(started.at(-1)?.sources).toMatchObject([{ kind: 'bytes', url: 'https://a.example/1' }])
  expect([linesOf(), jobs.imports?.report?.imported.length]).toEqual([[], 1])
})

test('another try that breaks off keeps the lines of what it did not come to', async () => {
  outcome = ({ sources }) => ({ failed: sources.map((_, source) => ({ path: `${source}.txt`, source, code: 'empty', message: '' })) })
  const texts = Array.from({ length: 25 }, (_, at) => ({ kind: 'text' as const, name: `${at}`, text: '' }))
  await jobs.import([{ count: 25, load: async () => ({ sources: texts, failed: [] }), again: async at => texts[at] ?? null }])
  outcome = request => (started.length > 1 ? null : imported(request))
  await jobs.importAgain(jobs.imports?.report?.failed ?? [])
  expect(jobs.imports?.failure?.message).toBe('Không ghi được.')
  expect(linesOf()).toEqual(['20.txt', '21.txt', '22.txt', '23.txt', '24.txt'])
  expect(jobs.imports?.report?.imported).toHaveLength(20)
})

test('another try that is stopped keeps the lines of what it did not come to', async () => {
  const work = ({ sources }: Request<'import.start'>) => sources.map((_, source) => ({ path: `${source}.txt`, source }))
  outcome = request => ({ failed: work(request).map(place => ({ ...place, code: 'empty' as const, message: '' })) })
  const texts = ['a', 'b', 'c'].map(name => ({ kind: 'text' as const, name, text: '' }))
  await jobs.import([{ count: 3, load: async () => ({ sources: texts, failed: [] }), again: async at => texts[at] ?? null }])
  outcome = request => {
    void jobs.imports?.cancel().catch(() => undefined)
    return {
      skipped: work(request)
        .slice(0, 1)
        .map(place => ({ ...place, reason: 'duplicate' as const, duplicateOf: 1 })),
    }
  }
  await jobs.importAgain(jobs.imports?.report?.failed ?? [])
  expect(jobs.imports?.report?.skipped).toHaveLength(1)
  expect(linesOf()).toEqual(['1.txt', '2.txt'])
})

test('a file that is too large in a browser keeps its line, and is not tried again', async () => {
  const large = { name: 'to.txt', size: 50 * 1024 * 1024 + 1 } as File
  await jobs.import(batchesOf([large], () => null))
  const [place] = jobs.imports?.report?.failed ?? []
  expect([place?.code, place && jobs.canTryAgain(place)]).toEqual(['too-large', false])
  await jobs.importAgain(place ? [place] : [])
  expect(linesOf()).toEqual(['to.txt'])
  expect(started).toEqual([])
})
