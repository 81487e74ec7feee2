import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const HERE = fileURLToPath(import.meta.url)
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A module that plants a library of so many into a folder, and tells what it planted. */
export interface Planting<Planted> {
  plantLibrary(folder: string, count: number): Planted
}

/** Makes a library of so many in a folder by the module in a file, in a process of its own; throws when that fails. */
export async function plantInFolder<Planted>(module: URL, folder: string, count: number): Promise<Planted> {
  const child = fork(HERE, [fileURLToPath(module), folder, String(count)])
  let planted: Planted | undefined
  child.on('message', message => {
    planted = message as Planted
  })
  const [status] = await once(child, 'exit')
  if (status !== 0 || !planted) throw new Error('The library could not be planted.')
  return planted
}

/** The library's sources need the bundler, which runs them as they are. */
async function plantHere(file: string, folder: string, count: number): Promise<void> {
  const { module } = await runnerImport<Planting<unknown>>(file, { root: ROOT, configFile: false, logLevel: 'error' })
  process.send?.(module.plantLibrary(folder, count))
}

if (process.argv[1] === HERE) {
  const [, , file = '', folder = '', count = ''] = process.argv
  await plantHere(file, folder, Number(count))
}
