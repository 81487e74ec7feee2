import { readFile } from 'node:fs/promises'
import { parse } from 'node:path'
import type { Article, Collection, Colour, Duplicates, ExportReport, ImportReport } from '../../preload/contract.ts'
import { runJob } from './cli-job.ts'
import { articleJson, highlightJson, importJson, passageJson, searchJson, showJson, themeJson } from './cli-json.ts'
import type { OpenLibrary } from './cli-library.ts'
import * as text from './cli-text.ts'
import { Refusal } from './library-client.ts'

/** What a command has to say: as data, for people, and whether all of it went well. */
export interface Outcome {
  json: unknown
  text: string
  failed?: boolean
}

/** `paths` are absolute. */
export async function importPaths(
  library: OpenLibrary,
  paths: string[],
  options: { collection?: string; language?: string; duplicates?: Duplicates },
): Promise<Outcome> {
  const sources = paths.map(path => ({ kind: 'path' as const, path }))
  const { report, stopped } = await runJob<ImportReport>(library, () => library.ask('import.start', { sources, ...options }))
  return { json: importJson(report), text: text.importText(report), failed: stopped || report.failed.length > 0 }
}

export async function list(library: OpenLibrary, options: { collection?: string }): Promise<Outcome> {
  const collection = options.collection === undefined ? null : await findCollection(library, options.collection)
  const articles = await library.ask('article.list', collection ? { collection: collection.id } : {})
  return { json: articles.map(articleJson), text: text.articlesText(articles) }
}

export async function show(library: OpenLibrary, article: number, options: { version?: number }): Promise<Outcome> {
  const read = await library.ask('article.read', { article, ...options })
  const highlights = await library.ask('highlight.list', { article })
  const shown = options.version === undefined ? highlights : highlights.filter(highlight => highlight.version === read.version)
  return { json: showJson(read, shown), text: text.showText(read, shown) }
}

export interface HighlightOptions {
  quote: string
  occurrence: number
  theme?: string[]
  note?: string
  colour?: Colour
}

export async function highlight(library: OpenLibrary, article: number, options: HighlightOptions): Promise<Outcome> {
  const { quote, occurrence, theme, ...rest } = options
  const place = { quote, occurrence }
  const made = await library.ask('highlight.create', { article, place, ...(theme ? { themes: theme } : {}), ...rest })
  return { json: highlightJson(made), text: text.highlightText(made) }
}

export async function themes(library: OpenLibrary): Promise<Outcome> {
  const all = await library.ask('theme.list', {})
  return { json: all.map(themeJson), text: text.themesText(all) }
}

/** Waits until everything in the library can be found. */
export async function search(library: OpenLibrary, query: string, options: { limit: number; offset: number }): Promise<Outcome> {
  await library.ask('search.settle', {})
  const reply = await library.ask('search.query', { query, ...options })
  for (const problem of reply.problems) process.stderr.write(`${problem.message}\n`)
  return { json: searchJson(reply), text: text.searchText(reply) }
}

/** Waits until every article was looked through. Without a second article all others count, and the first itself, but no boilerplate. */
export async function parallel(
  library: OpenLibrary,
  article: number,
  other: number | undefined,
  options: { minWords: number },
): Promise<Outcome> {
  await library.ask('parallel.settle', {})
  const found = await (other === undefined
    ? library.ask('parallel.article', { article, ...options })
    : library.ask('parallel.pair', { a: article, b: other, ...options }))
  return { json: found.map(passageJson), text: text.passagesText(found) }
}

/** `out` is absolute. A file that was changed where the library changed too is left alone, and counts as not done. */
export async function exportMarkdown(
  library: OpenLibrary,
  out: string,
  options: { article?: Article['id'][]; theme?: string; template?: string },
): Promise<Outcome> {
  const { article, template, ...chosen } = options
  const rest = { ...chosen, ...(template === undefined ? {} : { templateText: await templateIn(template) }) }
  const request = { out, ...(article ? { articles: article } : {}), ...rest }
  const { report, stopped } = await runJob<ExportReport>(library, () => library.ask('export.markdown', request))
  const { written, unchanged, conflicts } = report
  return { json: { written, unchanged, conflicts }, text: text.exportText(report), failed: stopped || conflicts.length > 0 }
}

/** A template in a file, under the file's name. */
async function templateIn(path: string): Promise<{ name: string; body: string }> {
  const body = await readFile(path, 'utf8').catch(() => {
    throw new Refusal({ code: 'missing', message: `The template “${path}” cannot be read. Check its name and place.` })
  })
  return { name: parse(path).name, body }
}

export async function check(library: OpenLibrary, options: { deep?: boolean }): Promise<Outcome> {
  const report = await library.ask('check.run', options)
  return { json: report, text: text.checkText(report), failed: !report.ok }
}

async function findCollection(library: OpenLibrary, wanted: string): Promise<Collection> {
  const collections = await library.ask('collection.list', {})
  const named = collections.filter(({ name }) => name === wanted.trim().normalize('NFC'))
  const [found] = named.length > 1 ? named.filter(({ parentId }) => parentId === null) : named
  if (!found) throw new Refusal({ code: 'missing', message: `There is no collection “${wanted}”.` })
  return found
}
