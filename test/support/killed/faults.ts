import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { LibraryProcess } from '../process.ts'
import { stateOf } from '../state.ts'
import type { Seen } from './seen.ts'

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
const namesIn = (folder: string) => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** What of a library is not as it was acknowledged, each said in a word or two; none when nothing was lost. */
export async function faultsOf(library: LibraryProcess, seen: Seen, folder: string, outside: string): Promise<string[]> {
  const said = [...(await lost(library, seen)), ...(await edited(library, seen)), ...halfFiles(seen, folder, outside)]
  const report = await library.call('check.run', { deep: true })
  return [...said, ...report.problems.map(({ message }) => message), ...(await halfSteps(library))]
}

async function lost({ call }: LibraryProcess, seen: Seen): Promise<string[]> {
  const articles = new Map((await call('article.list', {})).map(({ id, uuid }) => [id, uuid]))
  const themes = new Map((await call('theme.list', {})).map(({ id, path }) => [id, path]))
  const highlights = new Map((await call('highlight.list', {})).map(highlight => [highlight.id, highlight]))
  return [
    ...seen.articles.filter(({ id, uuid }) => articles.get(id) !== uuid).map(({ id }) => `article ${id} is gone`),
    ...seen.highlights
      .filter(({ id, exact, note, themes: own }) => {
        const there = highlights.get(id)
        return there?.exact !== exact || there.note !== note || there.themes.join() !== own.join()
      })
      .map(({ id }) => `highlight ${id} is not as it was`),
    ...[...seen.themes].filter(([id, path]) => themes.get(id) !== path).map(([, path]) => `theme ${path} is gone`),
    ...seen.merged.filter(id => themes.has(id)).map(id => `theme ${id} was merged and is there`),
  ]
}

const numberIn = (text: string | null | undefined) => Number(/\d+(?:\.\d+)?/u.exec(text ?? '')?.[0] ?? 0)

async function edited({ call }: LibraryProcess, seen: Seen): Promise<string[]> {
  const memo = Number((await call('memo.read', { target: 'library', targetId: null })).body)
  const said = seen.library.includes(memo) ? [] : [`the memo of the library says ${memo}, not ${seen.library.join(' or ')}`]
  const [article] = seen.articles
  const [theme] = seen.themes.keys()
  if (!article || theme === undefined) return said
  const read = await call('article.read', { article: article.id })
  const title = (await call('article.list', {})).find(({ id }) => id === article.id)?.title ?? ''
  const own = await call('memo.read', { target: 'article', targetId: article.id })
  const definition = (await call('theme.list', {})).find(({ id }) => id === theme)?.definition
  const numbers: [string, number, number][] = [
    ['text', read.text.startsWith('Lần') ? numberIn(read.text) : 0, seen.text],
    ['title', title.startsWith('Tựa') ? numberIn(title) : 0, seen.title],
    ['memo', numberIn(own.body), seen.memo],
    ['definition', numberIn(definition), seen.definition],
  ]
  return [...said, ...numbers.filter(([, is, least]) => is < least).map(([what, is, least]) => `the ${what} says ${is}, not ${least}`)]
}

/** A file that has a name of its own is whole. */
function halfFiles(seen: Seen, folder: string, outside: string): string[] {
  const originals = namesIn(join(folder, 'originals')).filter(name => !name.startsWith('.'))
  const exports = namesIn(outside).filter(name => name.endsWith('.json'))
  return [
    ...originals.filter(name => sha256(join(folder, 'originals', name)) !== name.split('.')[0]).map(name => `half an original: ${name}`),
    ...[...seen.backups]
      .filter(([path, sum]) => !isThere(path) || sha256(path) !== sum)
      .map(([path]) => `not the backup: ${basename(path)}`),
    ...exports.filter(name => !isJson(join(outside, name))).map(name => `half an export: ${name}`),
  ]
}

const isThere = (path: string) => namesIn(join(path, '..')).includes(basename(path))

function isJson(path: string): boolean {
  try {
    JSON.parse(readFileSync(path, 'utf8'))
    return true
  } catch {
    return false
  }
}

/** The newest step is a whole one: undone and redone it gives back the same. */
async function halfSteps(library: LibraryProcess): Promise<string[]> {
  const before = JSON.stringify(await stateOf(library))
  const { step } = await library.call('history.undo', {})
  if (step === null) return []
  await library.call('history.redo', {})
  return JSON.stringify(await stateOf(library)) === before ? [] : [`half a step: ${step.label}`]
}
