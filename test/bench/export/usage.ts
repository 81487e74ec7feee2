import { readFile } from 'node:fs/promises'
import { type BenchLibrary, startLibrary } from '../library.ts'
import { timed } from '../measure.ts'

/** What some work took of a library process that was there for nothing else. */
export interface Usage {
  /** Seconds from its call to its report. */
  seconds: number
  /** Seconds of processor time, the start of the process and all its threads counted in; what other processes did for it is not. */
  processor: number
  /** The most memory that the process had at a time, in megabytes. */
  megabytes: number
}

const HOOK = new URL('./usage-hook.js', import.meta.url).href

/** Does something in a library process of its own, and tells what that took. */
export async function usageOf(folder: string, work: (library: BenchLibrary) => Promise<unknown>, create = false): Promise<Usage> {
  const file = `${folder}.usage.json`
  const env = { ...process.env, COLLATE_BENCH_USAGE: file }
  const library = await startLibrary(folder, { create, execArgv: ['--import', HOOK], env })
  let ms: number
  try {
    ms = (await timed(() => work(library))).ms
  } finally {
    await library.close()
  }
  const { userCPUTime, systemCPUTime, maxRSS }: NodeJS.ResourceUsage = JSON.parse(await readFile(file, 'utf8'))
  return { seconds: ms / 1000, processor: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }
}
