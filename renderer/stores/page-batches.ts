import { when } from 'mobx'
import type { ImportSource } from '../../preload/contract.ts'
import { bridge } from '../bridge.ts'
import type { Batch, Failed, Loader, Resting } from './import-batches.ts'

/** Milliseconds between two pages of one site. */
const PAUSE = 500

/** Web pages to be fetched one after the other and imported; a site is not asked twice within half a second. */
export function batchesOfPages(urls: readonly string[]): Batch[] {
  /** Host → when its last page came. */
  const seen = new Map<string, number>()
  const load = async (url: string, work: Resting): ReturnType<Loader> => {
    const host = hostOf(url)
    await pause((seen.get(host) ?? -PAUSE) + PAUSE - performance.now())
    await when(() => !work.paused)
    if (work.stopped) return null
    const source = await fetched(url)
    seen.set(host, performance.now())
    return source
  }
  return urls.map(url => {
    const again: Loader = (work = { paused: false, stopped: false }) => unlessStopped(work, load(url, work))
    return {
      count: 1,
      async load(work) {
        const source = await again(work)
        if (source === null) return { sources: [], failed: [] }
        return 'kind' in source ? { sources: [source], failed: [] } : { sources: [], failed: [{ place: source, again }] }
      },
      again: () => again(),
    }
  })
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : '')

const pause = (milliseconds: number) =>
  milliseconds > 0 ? new Promise<void>(resolve => setTimeout(resolve, milliseconds)) : Promise.resolve()

/** A site may take long to answer; whoever stops does not wait for it. */
async function unlessStopped<T>(work: Resting, loading: Promise<T>): Promise<T | null> {
  const stop = when(() => work.stopped)
  try {
    return await Promise.race([loading, stop.then(() => null)])
  } finally {
    stop.cancel()
  }
}

async function fetched(url: string): Promise<ImportSource | Failed> {
  const reply = await bridge.host.fetchPage(url)
  if (reply.ok) return { kind: 'bytes', ...reply.value }
  const { code, message } = reply.error
  return { path: url, code: code === 'missing' ? 'missing' : 'unreadable', message }
}
