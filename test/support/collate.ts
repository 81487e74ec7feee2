import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const start = fileURLToPath(new URL('../../main/hosts/start.js', import.meta.url))

/** Who runs a command: by their numbers on systems that have them, or whoever runs the tests. */
export interface User {
  uid?: number
  gid?: number
}

/** Another user than the one who runs the tests, where that one may be anybody; else the same one. */
export const ANOTHER: User = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

/** Starts a command of the command line about the library of a folder, beside which it remembers what it has to. */
export function launchCollate(args: readonly string[], library: string, user: User = {}): ChildProcess {
  const home = join(library, '..')
  const env = { ...process.env, XDG_CONFIG_HOME: join(home, 'config'), APPDATA: join(home, 'config'), HOME: home, USERPROFILE: home }
  return spawn(process.execPath, [start, 'cli', ...args, '--library', library, '--json'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  })
}

/** What a command said: its exit status, the one JSON document, and the content of the file that it wrote, if it wrote just one. */
export interface Said {
  status: number | null
  // biome-ignore lint/suspicious/noExplicitAny: the documents are as different as the commands.
  value: any
  written: string | null
}

/** Runs a command to its end. */
export async function collate(args: readonly string[], library: string, user: User = {}): Promise<Said> {
  const child = launchCollate(args, library, user)
  let [out, err] = ['', '']
  child.stdout?.setEncoding('utf8').on('data', text => {
    out += text
  })
  child.stderr?.setEncoding('utf8').on('data', text => {
    err += text
  })
  const [status] = await once(child, 'close')
  if (out === '') throw new Error(`${args.join(' ')} ended with ${status} and said: ${err}`)
  const value = JSON.parse(out)
  const [path, ...others] = Array.isArray(value.written) ? value.written : []
  return { status, value, written: typeof path === 'string' && others.length === 0 ? readFileSync(path, 'utf8') : null }
}
