import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { openTexts } from './texts.ts'

const HERE = fileURLToPath(import.meta.url)
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const ARTICLES = fileURLToPath(new URL('../../support/articles.ts', import.meta.url))
const LANGUAGES = ['vi', 'vi', 'vi', 'en']

/** Makes a library in a folder with the first so many texts as its articles, much faster than an import, with ids from 1 on. */
export async function plantLibrary(folder: string, file: string, count: number): Promise<void> {
  const child = fork(HERE, [folder, file, String(count)])
  const [status] = await once(child, 'exit')
  if (status !== 0) throw new Error('The library could not be planted.')
}

/** The library's sources need the bundler, which runs them as they are. */
async function plantHere(folder: string, file: string, count: number): Promise<void> {
  const { module } = await runnerImport<typeof import('../../support/articles.ts')>(ARTICLES, {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
  })
  const texts = openTexts(file)
  const drafts = texts.first(count).map(({ title, body }, at) => ({
    title,
    text: body,
    blocks: blocksOf(body),
    outlet: `Báo ${1 + (at % 7)}`,
    published: `${2021 + (at % 5)}-08-21`,
    language: LANGUAGES[at % LANGUAGES.length] ?? 'vi',
  }))
  texts.close()
  module.plant(folder, drafts)
}

/** One paragraph a line. */
function blocksOf(body: string): { type: 'paragraph'; start: number; end: number }[] {
  let start = 0
  return body.split('\n').map(line => {
    const block = { type: 'paragraph' as const, start, end: start + line.length }
    start += line.length + 1
    return block
  })
}

if (process.argv[1] === HERE) {
  const [, , folder = '', file = '', count = ''] = process.argv
  await plantHere(folder, file, Number(count))
}
