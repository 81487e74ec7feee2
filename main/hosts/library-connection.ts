import { type ChildProcess, spawn } from 'node:child_process'

/** A running library process, however it was started. */
export interface Connection {
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once, when the process is gone for whatever reason. */
  onExit(listener: () => void): void
  /** Ends the process at once, by its handle. */
  end(): void
}

/** Starts an entry of the build with arguments. */
export type Fork = (entry: string, args: string[]) => Connection

/**
 * What Node starts a library process with: less room for new objects than V8 would give it. A long export makes many that soon go, and took a third
 * more memory before it was looked which. Electron's own Node has half the room anyway, since its pointers are half as long.
 */
export const LIBRARY_FLAGS = ['--max-semi-space-size=8']

function environment(): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = process.env
  return rest
}

/**
 * Starts library processes under a Node, talking over its IPC channel. They get a process group of their own:
 * Ctrl-C in a terminal reaches the host alone, which then closes the library in order.
 */
export const forkUnder =
  (node: string): Fork =>
  (entry, args) => {
    const child = spawn(node, [...LIBRARY_FLAGS, entry, ...args], {
      stdio: ['ignore', 2, 2, 'ipc'],
      // Long replies are texts: they cross without being written as JSON once more.
      serialization: 'advanced',
      env: environment(),
      detached: process.platform !== 'win32',
      windowsHide: true,
    })
    return connection(child)
  }

function connection(child: ChildProcess): Connection {
  return {
    // A message to a process that has just died is lost; its exit then answers the call.
    send: message => child.connected && child.send(message as object, () => undefined),
    onMessage: listener => child.on('message', listener),
    onExit(listener) {
      let told = false
      const tell = () => {
        if (!told) listener()
        told = true
      }
      child.once('error', tell)
      child.once('exit', tell)
    },
    end: () => child.kill('SIGKILL'),
  }
}
