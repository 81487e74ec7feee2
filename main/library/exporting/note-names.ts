import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Template } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { listArticles } from '../records/articles.ts'
import { isExportPath } from '../records/export-files.ts'
import { forgetNote, moveNote, notesOf, type RememberedNote } from '../records/note-files.ts'
import { safeFileName } from '../text/safe-name.ts'
import { markdownFiles } from './folder.ts'
import { closest } from './keeping/base.ts'
import type { NoteToWrite } from './notes-to-write.ts'

/** The names of the files of notes in a folder. */
export interface NoteNames {
  nameOf(note: Pick<NoteToWrite, 'uuid'>): string
  /** The file of an article, by its id, as far as it has one. */
  fileOf(article: number): string | undefined
}

/** A folder with the Markdown files in it, by name, and the UUID that each says it is of. */
interface Folder {
  path: string
  files: ReadonlyMap<string, string | null>
  byUuid: ReadonlyMap<string, readonly string[]>
}

/**
 * What a note is of keeps the file that its template once wrote, also under another title or name; a new one gets a name that no other file has. Where
 * another template wrote of the same thing, its own name stands in brackets.
 */
export async function namesOf(
  db: Database,
  path: string,
  template: Pick<Template, 'id' | 'name'>,
  notes: readonly NoteToWrite[],
): Promise<NoteNames> {
  const files = await markdownFiles(path)
  const folder = { path, files, byUuid: byUuid(files) }
  const names = new Map<string, string>()
  const unnamed: { uuid: string; title: string }[] = []
  for (const { uuid, title } of notes) {
    const known = notesOf(db, uuid)
    const there = filesOf(folder, uuid, known)
    const own = await ownFile(db, folder, template.id, there, known)
    if (own === null) unnamed.push({ uuid, title: there.length > 0 ? `${title} (${template.name})` : title })
    else names.set(uuid, own)
  }
  const taken = new Set(takenNames(db, folder))
  for (const { uuid, title } of unnamed) names.set(uuid, `${safeFileName(title, taken)}.md`)
  const byId = new Map(listArticles(db).map(({ id, uuid }) => [id, names.get(uuid) ?? folder.byUuid.get(uuid)?.[0]]))
  return { nameOf: ({ uuid }) => names.get(uuid) ?? `${uuid}.md`, fileOf: id => byId.get(id) }
}

function byUuid(files: ReadonlyMap<string, string | null>): Map<string, string[]> {
  const names = new Map<string, string[]>()
  for (const [name, uuid] of files) if (uuid !== null) names.set(uuid, [...(names.get(uuid) ?? []), name])
  return names
}

/** Names, as they are compared, of files that are of something in the library, or were written by an export. */
function takenNames(db: Database, { path, files }: Folder): string[] {
  const ours = [...files].filter(([name, uuid]) => uuid !== null || isExportPath(db, join(path, name)))
  return ours.map(([name]) => name.replace(/\.md$/iu, '').normalize('NFC').toLowerCase())
}

/** The files of one thing: those that say so, and those that say nothing and are known by their place. */
function filesOf({ path, files, byUuid }: Folder, uuid: string, known: readonly RememberedNote[]): string[] {
  const silent = known.filter(note => dirname(note.path) === path && files.get(basename(note.path)) === null)
  return [...(byUuid.get(uuid) ?? []), ...silent.map(note => basename(note.path))]
}

/** Which of the files of one thing a template wrote; null when none. What is remembered of files that are gone goes to the one that was given another name. */
async function ownFile(
  db: Database,
  folder: Folder,
  template: string,
  there: readonly string[],
  known: readonly RememberedNote[],
): Promise<string | null> {
  const { name, isStranger } = await foundFile(db, folder, template, there, known)
  const gone = known.filter(
    note => note.template === template && dirname(note.path) === folder.path && !folder.files.has(basename(note.path)),
  )
  for (const [at, note] of gone.entries()) {
    if (at === 0 && name !== null && isStranger) moveNote(db, note.path, join(folder.path, name))
    else forgetNote(db, note.path)
  }
  return name
}

/** The same, and whether nothing is known of the place where it is now. */
async function foundFile(
  db: Database,
  { path }: Folder,
  template: string,
  there: readonly string[],
  known: readonly RememberedNote[],
): Promise<{ name: string | null; isStranger: boolean }> {
  const at = (name: string) => known.find(note => note.path === join(path, name))
  const own = there.find(name => at(name)?.template === template) ?? there.find(name => at(name)?.template === null)
  if (own !== undefined) return { name: own, isStranger: false }
  const strangers = there.filter(name => at(name) === undefined)
  strangers.sort((a, b) => Number(isExportPath(db, join(path, b))) - Number(isExportPath(db, join(path, a))))
  for (const name of strangers) if (await isWrittenBy(template, join(path, name), known)) return { name, isStranger: true }
  return { name: null, isStranger: false }
}

/** Whether a file that was moved or given another name is a template's: by what was written that most of it still is. */
async function isWrittenBy(template: string, path: string, known: readonly RememberedNote[]): Promise<boolean> {
  const ordered = known.toSorted((a, b) => Number(b.template === template) - Number(a.template === template))
  if (ordered.every(note => note.template === template || note.template === null)) return true
  const texts = ordered.flatMap(note => note.texts.map(text => ({ text, note })))
  const best = closest(
    texts.map(({ text }) => text),
    await readFile(path, 'utf8').catch(() => ''),
  )
  const writer = texts.find(({ text }) => text === best)?.note.template ?? null
  return writer === null || writer === template
}
