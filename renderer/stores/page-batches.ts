import { when } from 'mobx'
import type { ImportReport, ImportSource } from '../../preload/contract.ts'
import { bridge } from '../bridge.ts'
import type { Batch, Resting } from './import-batches.ts'

/** Milliseconds between two pages of one site. */
const PAUSE = 500

type Loaded = Awaited<ReturnType<Batch['load']>>

/** Web pages to be fetched one after the other and imported; a site is not asked twice within half a second. */
export function batchesOfPages(urls: readonly string[]): Batch[] {
  /** Host → when its last page came. */
  const seen = new Map<string, number>()
  const load = async (url: string, work: Resting): Promise<Loaded> => {
    const host = hostOf(url)
    await pause((seen.get(host) ?? -PAUSE) + PAUSE - performance.now())
    await when(() => !work.paused)
    if (work.stopped) return nothing()
    const loaded = await fetched(url)
    seen.set(host, performance.now())
    return loaded
  }
  return urls.map(url => ({
    count: 1,
    load: (work = { paused: false, stopped: false }) => unlessStopped(work, load(url, work)),
  }))
}

const nothing = (): Loaded => ({ sources: [], failed: [] })

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : '')

const pause = (milliseconds: number) =>
  milliseconds > 0 ? new Promise<void>(resolve => setTimeout(resolve, milliseconds)) : Promise.resolve()

/** A site may take long to answer; whoever stops does not wait for it. */
async function unlessStopped(work: Resting, loading: Promise<Loaded>): Promise<Loaded> {
  const stop = when(() => work.stopped)
  try {
    return await Promise.race([loading, stop.then(nothing)])
  } finally {
    stop.cancel()
  }
}

async function fetched(url: string): Promise<Loaded> {
  const reply = await bridge.host.fetchPage(url)
  if (reply.ok) return { sources: [{ kind: 'bytes', ...reply.value } satisfies ImportSource], failed: [] }
  const { code, message } = reply.error
  const failed: ImportReport['failed'] = [{ path: url, code: code === 'missing' ? 'missing' : 'unreadable', message }]
  return { sources: [], failed }
}
