import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import type { Planted } from './planted.ts'

const HERE = fileURLToPath(import.meta.url)
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const PLANT = fileURLToPath(new URL('./plant.ts', import.meta.url))

/** Makes a library of so many articles in a folder, in a process of its own; throws when that fails. */
export async function plantInFolder(folder: string, count: number): Promise<Planted> {
  const child = fork(HERE, [folder, String(count)])
  let planted: Planted | undefined
  child.on('message', message => {
    planted = message as Planted
  })
  const [status] = await once(child, 'exit')
  if (status !== 0 || !planted) throw new Error('The library could not be planted.')
  return planted
}

/** The library's sources need the bundler, which runs them as they are. */
async function plantHere(folder: string, count: number): Promise<void> {
  const { module } = await runnerImport<typeof import('./plant.ts')>(PLANT, { root: ROOT, configFile: false, logLevel: 'error' })
  process.send?.(module.plantLibrary(folder, count))
}

if (process.argv[1] === HERE) {
  const [, , folder = '', count = ''] = process.argv
  await plantHere(folder, Number(count))
}
