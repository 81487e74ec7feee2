import { EventEmitter, once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openLibrary } from '../../main/library/library.ts'
import type { Channel, EventName, Events, Reply, Request, Value } from '../../preload/contract.ts'

/** An event as it was told. */
export type Told = { [E in EventName]: { event: E; payload: Events[E] } }[EventName]

/** A temporary folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'collate-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A library in a temporary folder, reached as every host reaches it; closed and deleted after the test. */
export async function temporaryLibrary(folder = temporaryFolder(), { backups = false } = {}) {
  const told: Told[] = []
  const news = new EventEmitter()
  const emit = <E extends EventName>(event: E, payload: Events[E]) => {
    told.push({ event, payload } as Told)
    news.emit('told')
  }
  let library = await openLibrary(folder, emit, { create: true, noBackups: !backups })
  const close = () => library.close()
  onTestFinished(close)
  const reply = <C extends Channel>(channel: C, request: Request<C>) => library.dispatch(channel, request) as Promise<Reply<Value<C>>>
  return {
    folder,
    /** Everything told since the library was opened. */
    told,
    close,
    reply,
    /** The value of a call; throws its error as `code: message`. */
    async call<C extends Channel>(channel: C, request: Request<C>): Promise<Value<C>> {
      const answer = await reply(channel, request)
      if (answer.ok) return answer.value
      throw new Error(`${answer.error.code}: ${answer.error.message}`)
    },
    /** The report of a job when it is over; throws its error as `code: message`. */
    async done({ job }: { job: string }): Promise<Events['job.done']['value']> {
      for (;;) {
        for (const { event, payload } of told) {
          if (event === 'job.done' && payload.job === job) return payload.value
          if (event === 'job.failed' && payload.job === job) throw new Error(`${payload.error.code}: ${payload.error.message}`)
        }
        await once(news, 'told')
      }
    },
    async reopen(): Promise<void> {
      await close()
      library = await openLibrary(folder, emit, { noBackups: !backups })
    },
  }
}

/** A library for one test. */
export type TestLibrary = Awaited<ReturnType<typeof temporaryLibrary>>
