import { randomUUID } from 'node:crypto'
import { mkdtemp, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, isAbsolute, join, normalize } from 'node:path'
import type { EventName, Events, Failure, FileReport, JobStarted, PrintRequest, Reply } from '../../preload/contract.ts'
import type { Desk } from './electron-library.ts'
import { printFile } from './electron-print.ts'
import { Refusal } from './library-client.ts'
import { saysTheSame } from './report-check.ts'

/** Reports that are being printed: jobs like the library's, to the page. */
export interface Printing {
  start(request: PrintRequest): JobStarted
  /** The answer to a call that is about one of these jobs; null for every other. */
  answer(channel: string, request: unknown): Promise<string> | null
  /** Hears what the library tells. */
  hear(event: EventName, payload: object): void
  /** Stops everything. */
  end(): void
}

type Emit = <E extends EventName>(event: E, payload: Events[E]) => void
type Ended = { value: Events['job.done']['value'] } | { error: Failure }

/** The library writes the report, the window prints it. */
export function printing(desk: Pick<Desk, 'carry'>, emit: Emit): Printing {
  const running = new Map<string, AbortController>()
  const hearing = new Set<(event: EventName, payload: object) => void>()

  /** Has the library write the report in HTML; resolves when it stands there whole. */
  async function write(request: PrintRequest, out: string, job: string, signal: AbortSignal): Promise<FileReport> {
    const ended = new Map<string, Ended>()
    let wake = () => {}
    const hear = (event: EventName, payload: object) => {
      if (event === 'job.progress') {
        const { job: of, done, total } = payload as Events['job.progress']
        // What comes after it counts as one more.
        if (of === writing) emit('job.progress', { job, done, total: total + 1 })
      } else if (event === 'job.done' || event === 'job.failed') ended.set((payload as JobStarted).job, payload as Ended)
      else if (event === 'host.library-failed') ended.set(writing ?? '', payload as Ended)
      wake()
    }
    let writing: string | null = null
    hearing.add(hear)
    try {
      const reply: Reply<JobStarted> = JSON.parse(await desk.carry('export.file', { ...request, out, replace: true, format: 'html' }))
      if (!reply.ok) throw new Refusal(reply.error)
      writing = reply.value.job
      signal.addEventListener('abort', () => void desk.carry('job.cancel', { job: writing }), { once: true })
      for (;;) {
        const end = ended.get(writing)
        if (end && 'error' in end) throw new Refusal(end.error)
        if (end) return end.value as FileReport
        await new Promise<void>(resolve => {
          wake = resolve
        })
      }
    } finally {
      hearing.delete(hear)
    }
  }

  async function print(request: PrintRequest, job: string, signal: AbortSignal): Promise<FileReport> {
    const out = await placeOf(request)
    const folder = await mkdtemp(join(tmpdir(), 'collate-report-'))
    try {
      const page = join(folder, 'report.html')
      const report = await write(request, page, job, signal)
      const pdf = await printFile(page, `report-${job}`, signal)
      const printed = join(folder, 'report.pdf')
      await writeFile(printed, pdf)
      if (!(await saysTheSame(printed, page, signal))) throw new Refusal(CHANGED)
      signal.throwIfAborted()
      await writeWhole(out, pdf)
      return { ...report, file: out }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  return {
    start(request) {
      const job = randomUUID()
      const abort = new AbortController()
      running.set(job, abort)
      const over = <E extends EventName>(event: E, payload: Events[E]) => {
        running.delete(job)
        emit(event, payload)
      }
      void print(request, job, abort.signal).then(
        value => over('job.done', { job, value }),
        error => over('job.failed', { job, error: abort.signal.aborted ? CANCELLED : failureOf(error) }),
      )
      return { job }
    },
    answer(channel, request) {
      const job = channel === 'job.cancel' && typeof request === 'object' && request !== null && 'job' in request ? request.job : null
      const abort = typeof job === 'string' ? running.get(job) : undefined
      if (!abort) return null
      abort.abort()
      return Promise.resolve(JSON.stringify({ ok: true, value: { cancelled: true } }))
    },
    hear: (event, payload) => {
      for (const each of hearing) each(event, payload)
    },
    end: () => {
      for (const abort of running.values()) abort.abort()
    },
  }
}

const CANCELLED: Failure = { code: 'cancelled', message: 'Cancelled.' }
const CHANGED: Failure = {
  code: 'damaged',
  message: 'Read again, the PDF said something else than the report, so it was not kept. Export the report as HTML instead.',
}
const UNPRINTED: Failure = {
  code: 'internal',
  message: 'The report could not be printed, and nothing was written. Try again, or export it as HTML and print that.',
}

const failureOf = (error: unknown): Failure => (error instanceof Refusal ? error.failure : UNPRINTED)

/** Where the PDF is to stand; throws a Refusal when it must not. */
async function placeOf({ out, replace }: PrintRequest): Promise<string> {
  const refuse = (code: Failure['code'], message: string) => new Refusal({ code, message, detail: out })
  if (!isAbsolute(out)) {
    throw refuse('invalid', `“${out}” is not a full path. Choose where the file is to be, or type its path from the top.`)
  }
  const path = normalize(out)
  const folder = await stat(dirname(path)).catch(() => null)
  if (!folder?.isDirectory()) {
    throw refuse('missing', `The folder that should hold “${path}” does not exist. Make it first, or choose another one.`)
  }
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) throw refuse('invalid', `“${path}” is a folder. Give the file another name.`)
  if (found && !replace) throw refuse('conflict', `There is a file “${path}” already. Give the new one another name.`)
  return path
}

/** Writes a file that is whole or not there at all; what stood there is replaced. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`)
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    const full = error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
    if (full) throw new Refusal({ code: 'full', message: 'The disk is full. Files exported so far are whole; make room and export again.' })
    throw new Refusal({
      code: 'invalid',
      message: `“${path}” cannot be written to. Change its permissions, or choose another folder.`,
      detail: path,
    })
  }
}
