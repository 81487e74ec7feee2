import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { LINK_SCHEME } from '../../preload/model.ts'

/** What a host is started with. Unknown arguments (Chromium's among them) are passed over. */
export interface HostArguments {
  /** Absolute folder of the library to open, or null for the one that was open last. */
  library: string | null
  /** A link into the library to be opened, or null. */
  link: string | null
  /** Plants the starter library when the library is made now, or when its planting was broken off. */
  starter: boolean
  /** Absolute folder where the host remembers what is not of one library. */
  userData: string
  /** Whether that is the user's own folder, and not one that was named. */
  ownUserData: boolean
  /** For the loopback host; 0 means any. */
  port: number
  /** Whether the loopback host opens the default browser. */
  open: boolean
  /** Whether the loopback host prints its address as JSON. */
  json: boolean
  /** Whether pages may be fetched from this computer too, as tests do; said in the environment, `COLLATE_FETCH_LOCAL=1`. */
  fetchLocal: boolean
}

/** Reads a host's command line, without the program's own name. */
export function readArguments(argv: string[]): HostArguments {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const { values } = parseArgs({
    args: argv,
    strict: false,
    options: { library: text, 'user-data-dir': text, port: text, starter: flag, 'no-open': flag, json: flag },
  })
  const folder = (value: unknown) => (typeof value === 'string' && value !== '' ? resolve(value) : null)
  return {
    library: folder(values.library),
    link: linkIn(argv),
    starter: values.starter === true,
    userData: folder(values['user-data-dir']) ?? userDataFolder(process.platform, process.env, homedir()),
    ownUserData: folder(values['user-data-dir']) === null,
    port: Number(values.port ?? 0) || 0,
    open: values['no-open'] !== true,
    json: values.json === true,
    fetchLocal: process.env.COLLATE_FETCH_LOCAL === '1',
  }
}

/** The link among the arguments that a system starts a program with. */
export const linkIn = (argv: readonly string[]): string | null =>
  argv.find(argument => argument.toLowerCase().startsWith(`${LINK_SCHEME}:`)) ?? null

/** The system's folder for a program's own settings. */
function userDataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Collate')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Collate')
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'collate')
}
