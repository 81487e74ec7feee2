import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { generateArticles } from '../corpus.ts'

const HERE = fileURLToPath(import.meta.url)
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const ARTICLES = fileURLToPath(new URL('../../support/articles.ts', import.meta.url))
const HIGHLIGHTS = fileURLToPath(new URL('../../support/highlights.ts', import.meta.url))
/** Words of an article: its length makes no difference here, only to the index that is built beside. */
const WORDS = 200
const SEED = 2026

export const PER_ARTICLE = 5
export const THEMES = 2000
/** The theme that one highlight of each article has. */
export const LARGE = 'Đường sắt'

/** Makes a library in a folder with so many articles, five highlights in each, and 2,000 themes, one of which each article has once. */
export async function plantPassages(folder: string, count: number): Promise<void> {
  const child = fork(HERE, [folder, String(count)])
  const [status] = await once(child, 'exit')
  if (status !== 0) throw new Error('The library could not be planted.')
}

/** The library's sources need the bundler, which runs them as they are. */
async function plantHere(folder: string, count: number): Promise<void> {
  const options = { root: ROOT, configFile: false, logLevel: 'error' } as const
  const articles = await runnerImport<typeof import('../../support/articles.ts')>(ARTICLES, options)
  const highlights = await runnerImport<typeof import('../../support/highlights.ts')>(HIGHLIGHTS, options)
  const texts = generateArticles(count, WORDS, SEED)
  articles.module.plant(
    folder,
    texts.map(({ title, text }, at) => ({ title, text, outlet: `Báo ${1 + (at % 7)}`, published: `${2021 + (at % 5)}-08-21` })),
  )
  highlights.module.plantHighlights(folder, { texts: texts.map(({ text }) => text), perArticle: PER_ARTICLE, themes: THEMES, large: LARGE })
}

if (process.argv[1] === HERE) {
  const [, , folder = '', count = ''] = process.argv
  await plantHere(folder, Number(count))
}
