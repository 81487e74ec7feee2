import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Name } from './engines.ts'
import type { Ask, Asks, FromChild } from './messages.ts'

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url))

/** An engine in a process of its own. */
export interface Child {
  readonly name: Name
  /** Rejects when it fails, dies or takes longer than `limit` milliseconds; then the process is gone. One at a time. */
  ask<A extends Ask>(ask: A, request: Asks[A]['request'], limit?: number): Promise<Asks[A]['reply']>
  close(): Promise<void>
}

/** Where an engine works, and the most its JavaScript may take, in MB. */
export interface ChildOptions {
  folder: string
  /** The texts, see `openTexts`. */
  file: string
  most: number
}

/** Starts the process of an engine. Only this engine's memory and garbage are in it, so that no engine disturbs another. */
export function startChild(name: Name, { folder, file, most }: ChildOptions): Child {
  const child = fork(CHILD, [name, folder, file], {
    execArgv: ['--expose-gc', `--max-old-space-size=${most}`],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  let over = false
  const gone = once(child, 'exit').then(([status, signal]) => {
    over = true
    if (said.includes('heap out of memory')) return new Error(`it needs more than ${most} MB`)
    return new Error(`it ended with ${signal ?? `status ${status}`}. ${said}`)
  })
  const end = async () => {
    if (!over) child.kill('SIGKILL')
    await gone
  }
  return {
    name,
    async ask<A extends Ask>(ask: A, request: Asks[A]['request'], limit = 600_000) {
      if (over) throw await gone
      const late = new AbortController()
      const timer = setTimeout(() => late.abort(), limit)
      const answer = once(child, 'message', { signal: late.signal }).catch(() => {
        throw new Error(`it took longer than ${limit / 1000} s`)
      })
      child.send({ ask, request })
      try {
        const message = await Promise.race([answer.then(([heard]) => heard as FromChild), gone])
        if (message instanceof Error) throw message
        if ('failed' in message) throw new Error(message.failed)
        return message.reply as Asks[A]['reply']
      } catch (error) {
        await end()
        throw error
      } finally {
        clearTimeout(timer)
        // Nobody waits for it any more, whatever becomes of it.
        answer.catch(() => {})
      }
    },
    close: end,
  }
}
