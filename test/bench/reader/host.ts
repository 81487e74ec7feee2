import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const ENTRY = fileURLToPath(new URL('../../../out/main/browser.js', import.meta.url))

/** The built loopback host on a library. */
export interface Host {
  url: string
  /** Milliseconds from its start until it answers. */
  ready: number
  stop(): Promise<void>
}

/** Starts the host on the library of a folder. */
export async function startHost(library: string, user: string): Promise<Host> {
  const start = performance.now()
  const host = spawn(process.execPath, [ENTRY, '--library', library, '--user-data-dir', user, '--no-open', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await printedUrl(host)
  return {
    url,
    ready: performance.now() - start,
    async stop() {
      const gone = once(host, 'exit')
      host.kill('SIGTERM')
      await gone
    },
  }
}

async function printedUrl(host: ChildProcess): Promise<string> {
  if (!host.stdout) throw new Error('The host has no output.')
  for await (const line of createInterface(host.stdout)) return JSON.parse(line).url
  throw new Error('The host ended before it printed its address.')
}
