import { setTimeout as wait } from 'node:timers/promises'
import type { BenchLibrary } from '../library.ts'
import { timed } from '../measure.ts'

/** Milliseconds between an answer and the next question. */
const PING = 5

/** What came of some work, and how long each other call waited while it went on, in milliseconds. */
export interface Waited<T> {
  value: T
  waits: number[]
}

/** Does some work while another call is made again and again. */
export async function waitsDuring<T>(library: BenchLibrary, work: () => Promise<T>): Promise<Waited<T>> {
  const waits: number[] = []
  let going = true
  const ping = async () => {
    while (going) {
      waits.push((await timed(() => library.call('settings.read', {}))).ms)
      await wait(PING)
    }
  }
  const pinging = ping()
  try {
    return { value: await work(), waits }
  } finally {
    going = false
    await pinging
  }
}
