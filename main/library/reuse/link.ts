import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { entry } from '../entries.ts'
import { CollateError } from '../error.ts'
import type { FromReuse, QuestionKind, QuestionOf, Questions, ToReuse } from './messages.ts'

/** A line to one reuse worker. */
export interface Link {
  send(message: ToReuse): void
  /** Rejects with CollateError: `busy` when the worker died meanwhile, `internal` when it could not answer; with the signal's reason. */
  ask<K extends QuestionKind>(question: QuestionOf<K>, signal?: AbortSignal): Promise<Questions[K]['answers']>
  /** Ends the worker; whatever is still asked is refused with this error. */
  end(error: CollateError): Promise<void>
}

interface Listening {
  onOpened(stale: number[]): void
  onReceived(puts: number): void
  onComparing(done: number, total: number): void
  /** It died; what was asked was refused. */
  onDeath(): void
}

interface Waiting {
  resolve(value: never): void
  reject(error: unknown): void
}

const died = () => new CollateError('busy', 'Looking for shared passages had to start again. Ask again in a moment.')

/** Starts a worker thread, the built one. */
export function openLink({ onOpened, onReceived, onComparing, onDeath }: Listening): Link {
  const worker = new Worker(pathToFileURL(entry('reuse-worker')), { name: 'reuse' })
  const waiting = new Map<number, Waiting>()
  let last = 0
  let gone: CollateError | null = null

  const take = (number: number) => {
    const asked = waiting.get(number)
    waiting.delete(number)
    return asked
  }
  const abandon = (error: CollateError) => {
    gone = error
    for (const number of [...waiting.keys()]) take(number)?.reject(error)
  }
  worker.on('message', (message: FromReuse) => {
    if (message.kind === 'opened') onOpened(message.stale)
    else if (message.kind === 'received') onReceived(message.puts)
    else if (message.kind === 'comparing') onComparing(message.done, message.total)
    else if (message.kind === 'reply') take(message.number)?.resolve(message.value as never)
    else {
      const sorry = 'Looking for shared passages failed. The log in the library’s folder says more.'
      take(message.number)?.reject(new CollateError('internal', sorry, message.detail))
    }
  })
  // What went wrong is followed by `exit`.
  worker.on('error', () => undefined)
  worker.on('exit', () => {
    if (gone) return
    abandon(died())
    onDeath()
  })
  return {
    send: message => worker.postMessage(message),
    ask: (question, signal) =>
      new Promise((resolve, reject) => {
        if (gone) return reject(gone)
        if (signal?.aborted) return reject(signal.reason)
        last += 1
        const number = last
        waiting.set(number, { resolve, reject })
        worker.postMessage({ kind: 'ask', number, question })
        signal?.addEventListener('abort', () => {
          const asked = take(number)
          if (!asked) return
          worker.postMessage({ kind: 'cancel', number } satisfies ToReuse)
          asked.reject(signal.reason)
        })
      }),
    async end(error) {
      abandon(error)
      await worker.terminate()
    },
  }
}
