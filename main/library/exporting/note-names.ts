import { basename, dirname, join } from 'node:path'
import { readFile } from 'node:fs/promises'
import type { Template } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { listArticles } from '../records/articles.ts'
import { isExportPath } from '../records/export-files.ts'
import { moveNote, notesOf, type RememberedNote } from '../records/note-files.ts'
import { safeFileName } from '../text/safe-name.ts'
import { markdownFiles } from './folder.ts'
import { closest } from './keeping/base.ts'
import type { NoteToWrite } from './notes-to-write.ts'

/** The files of notes in a folder. */
export interface NoteNames {
  nameOf(note: Pick<NoteToWrite, 'uuid'>): string
  /** The file of an article, by its id, as far as it has one. */
  fileOf(article: number): string | undefined
}

/**
 * What a note is of keeps the file that a template once wrote for it, also under another title or name; a new one gets a name that no other one's file
 * has, with the template's name in brackets where another template wrote of the same.
 */
export async function namesOf(
  db: Database,
  folder: string,
  template: Pick<Template, 'id' | 'name'>,
  notes: readonly NoteToWrite[],
): Promise<NoteNames> {
  const files = await markdownFiles(folder)
  const keyOf = (name: string) => name.replace(/\.md$/iu, '').normalize('NFC').toLowerCase()
  const byUuid = Map.groupBy(
    [...files].filter(([, uuid]) => uuid !== null),
    ([, uuid]) => uuid,
  )
  const taken = new Set([...files].filter(([name, uuid]) => uuid !== null || isExportPath(db, join(folder, name))).map(([name]) => keyOf(name)))
  const names = new Map<string, string>()
  const unnamed: NoteToWrite[] = []
  for (const note of notes) {
    const told = (byUuid.get(note.uuid) ?? []).map(([name]) => name)
    const known = notesOf(db, note.uuid)
    const silent = known.filter(({ path }) => dirname(path) === folder && files.get(basename(path)) === null).map(({ path }) => basename(path))
    const name = await ownFile(folder, template.id, [...told, ...silent], known)
    if (name === null) unnamed.push(note)
    else {
      names.set(note.uuid, name)
      renamed(db, join(folder, name), template.id, known, files)
    }
  }
  for (const { uuid, title } of unnamed) {
    const isThere = byUuid.has(uuid) || notesOf(db, uuid).some(({ path }) => dirname(path) === folder && files.has(basename(path)))
    names.set(uuid, `${safeFileName(isThere ? `${title} (${template.name})` : title, taken)}.md`)
  }
  const byId = new Map(listArticles(db).map(({ id, uuid }) => [id, names.get(uuid) ?? byUuid.get(uuid)?.[0]?.[0]]))
  return { nameOf: ({ uuid }) => names.get(uuid) ?? `${uuid}.md`, fileOf: id => byId.get(id) }
}
