import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { reusingArticles } from './corpus.ts'

const HERE = fileURLToPath(import.meta.url)
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const ARTICLES = fileURLToPath(new URL('../../support/articles.ts', import.meta.url))

/** Makes a library in a folder with so many articles, in a process of its own. */
export async function plantReuse(folder: string, count: number): Promise<void> {
  const child = fork(HERE, [folder, String(count)])
  const [status] = await once(child, 'exit')
  if (status !== 0) throw new Error('The library could not be planted.')
}

if (process.argv[1] === HERE) {
  const [, , folder = '', count = ''] = process.argv
  // The library's sources need the bundler, which runs them as they are.
  const options = { root: ROOT, configFile: false, logLevel: 'error' } as const
  const articles = await runnerImport<typeof import('../../support/articles.ts')>(ARTICLES, options)
  articles.module.plant(folder, reusingArticles(Number(count)))
}
