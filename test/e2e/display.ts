import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

const SIZE = '1600x1000x24'

/** A screen in memory, for windows that must not take the focus from each other. */
export interface Display {
  /** What DISPLAY has to say, `:7`. */
  name: string
  stop(): void
}

/** Starts Xvfb on the first free number; throws when it ends without one. */
export async function openDisplay(): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SIZE, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const failed = new Promise<never>((_, reject) => server.once('error', reject))
  const stop = () => void server.kill()
  process.once('exit', stop)
  const name = await Promise.race([firstLine(server.stdio[3] as Readable), failed])
  return { name: `:${name}`, stop }
}

async function firstLine(stream: Readable): Promise<string> {
  for await (const line of createInterface(stream)) return line
  throw new Error('Xvfb ended before it had a screen.')
}
