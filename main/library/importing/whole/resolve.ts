import type { Database } from '../../db/statement.ts'
import { articleOfUuid } from '../../records/articles.ts'
import { currentCoder } from '../../records/coders.ts'
import { articleOfText, childNamed, presentRow, rowNamed, tagOf } from '../../records/whole-rows.ts'
import type { WholeNames, WholeText } from './parts.ts'

/** The article of a UUID here, else one that has its text and is no other one of the file; null when there is none. */
export const articleHere = (db: Database, uuid: string, text: WholeText): { id: number; removed: boolean } | null =>
  articleOfUuid(db, uuid) ?? articleOfText(db, text.sha256, text.twins)

/** The theme of a UUID here, else that at the same path; null when there is none. */
export const themeOf = (db: Database, uuid: string, names: readonly string[] = []): number | null =>
  presentRow(db, 'theme', uuid) ?? at(db, 'theme', names)

/** Ids here of what an article names; what is not here any more is left out. */
export const resolving = (db: Database, names: WholeNames) => ({
  /** Work is somebody's: of one who is gone it is that of who codes now. */
  coder: (uuid: string): number => presentRow(db, 'coder', uuid) ?? rowNamed(db, 'coder', names.coders[uuid] ?? '') ?? currentCoder(db),
  theme: (uuid: string): number | null => themeOf(db, uuid, names.themes[uuid]),
  collection: (uuid: string): number | null => presentRow(db, 'collection', uuid) ?? at(db, 'collection', names.collections[uuid] ?? []),
  tag: (uuid: string): number | null => tagOf(db, uuid, names.tags[uuid] ?? ''),
})
export type Resolving = ReturnType<typeof resolving>

function at(db: Database, table: 'theme' | 'collection', names: readonly string[]): number | null {
  let id: number | null = null
  for (const name of names) {
    id = childNamed(db, table, id, name)
    if (id === null) return null
  }
  return id
}
