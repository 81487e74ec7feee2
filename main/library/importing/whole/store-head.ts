import type { Database } from '../../db/statement.ts'
import type { WholeHead } from '../../exporting/files/json/schema.ts'
import { readCoder } from '../../records/coders.ts'
import { readCollection } from '../../records/collections.ts'
import { readLibrary, renameLibrary } from '../../records/library.ts'
import { themeNode } from '../../records/themes.ts'
import {
  childNamed,
  idleCoder,
  insertRow,
  isBare,
  nextPosition,
  presentRow,
  putGroup,
  putMemo,
  putRow,
  rowNamed,
  tagOf,
  themeOfKey,
  writeRow,
} from '../../records/whole-rows.ts'
import { nameKey } from '../../text/name-key.ts'
import { themeDifferences } from './differences.ts'
import { storeSaved } from './store-saved.ts'

/** What came of a head: themes that are new, and what is to be looked over, in sentences. */
export interface StoredHead {
  themes: number
  warnings: string[]
}

type Warn = (sentence: string) => void

/** Adds what a file has besides articles and is not here; what is here stays as it is. To be called inside a transaction. */
export function storeHead(db: Database, head: WholeHead): StoredHead {
  const warnings: string[] = []
  const warn: Warn = sentence => warnings.push(sentence)
  storeLibrary(db, head, warn)
  for (const coder of head.coders) storeCoder(db, coder, warn)
  const themes = storeThemes(db, head.themes, warn)
  storeCollections(db, head.collections, warn)
  for (const { uuid, name, createdAt } of head.tags)
    if (tagOf(db, uuid, name) === null) insertRow(db, 'tag', { uuid, name, name_key: nameKey(name), created_at: createdAt })
  storeSaved(db, head, warn)
  return { themes, warnings }
}

/** A library in which nothing is takes the name as well. */
function storeLibrary(db: Database, { library }: WholeHead, warn: Warn): void {
  if (isBare(db) && readLibrary(db).name !== library.name) renameLibrary(db, library.name)
  if (putMemo(db, 'library', 0, library.memo) === 'other') warn('The memo on the library is another one in the file; yours was kept.')
}

/** Of the same name it is the same coder; one without a name takes the place of the one here who has none and did nothing. */
function storeCoder(db: Database, { uuid, name, createdAt }: WholeHead['coders'][number], warn: Warn): void {
  const there = presentRow(db, 'coder', uuid)
  const here = there === null ? name : readCoder(db, there).name
  if (here !== '' && name !== '' && nameKey(here) !== nameKey(name))
    warn(`The coder “${here}” is called “${name}” in the file; yours was kept.`)
  if (there !== null) return
  const idle = name === '' ? idleCoder(db) : null
  if (idle !== null) writeRow(db, 'coder', idle, { uuid, created_at: createdAt })
  else if (rowNamed(db, 'coder', name) === null) putRow(db, 'coder', { uuid, name, name_key: nameKey(name), created_at: createdAt })
}

function storeThemes(db: Database, themes: WholeHead['themes'], warn: Warn): number {
  const ids = new Map<string, number>()
  let made = 0
  for (const theme of themes) {
    const parent = theme.parent === null ? null : (ids.get(theme.parent) ?? null)
    const there = presentRow(db, 'theme', theme.uuid) ?? childNamed(db, 'theme', parent, theme.name)
    const id = there ?? putTheme(db, theme, parent, warn)
    ids.set(theme.uuid, id)
    if (there === null) made += 1
    else {
      themeDifferences(themeNode(db, id), theme, parent).map(warn)
      completeTheme(db, id, theme, warn)
    }
    if (putMemo(db, 'theme', id, theme.memo) === 'other') warn(`The memo on “${theme.name}” is another one in the file; yours was kept.`)
  }
  return made
}

function putTheme(db: Database, theme: WholeHead['themes'][number], parent: number | null, warn: Warn): number {
  const { uuid, name, colour, definition, shortcut, createdAt } = theme
  const taken = shortcut !== null && themeOfKey(db, shortcut) !== null
  if (taken) warn(`The key “${shortcut}” tags with another theme already, so that “${name}” has none.`)
  return putGroup(db, 'theme', {
    uuid,
    parent_id: parent,
    name,
    name_key: nameKey(name),
    colour,
    inherits: theme.inherits ? 1 : 0,
    is_group: theme.group ? 1 : 0,
    definition,
    shortcut: taken ? null : shortcut,
    position: nextPosition(db, parent),
    starter: theme.starter ? 1 : 0,
    created_at: createdAt,
  })
}

function completeTheme(db: Database, id: number, { name, definition, shortcut, group }: WholeHead['themes'][number], warn: Warn): void {
  const here = themeNode(db, id)
  if (here.definition === '' && definition !== '') writeRow(db, 'theme', id, { definition })
  else if (definition !== '' && definition !== here.definition)
    warn(`The theme “${name}” has another definition in the file; yours was kept.`)
  if (here.isGroup && !group) {
    // What it tags in the file would be lost.
    writeRow(db, 'theme', id, { is_group: 0 })
    warn(`The theme “${name}” tags passages in the file, and is no group any more.`)
  }
  if (here.shortcut === null && shortcut !== null && !group && themeOfKey(db, shortcut) === null) writeRow(db, 'theme', id, { shortcut })
}

function storeCollections(db: Database, collections: WholeHead['collections'], warn: Warn): void {
  const ids = new Map<string, number>()
  for (const { uuid, parent: above, name, createdAt } of collections) {
    const parent = above === null ? null : (ids.get(above) ?? null)
    const there = presentRow(db, 'collection', uuid) ?? childNamed(db, 'collection', parent, name)
    ids.set(uuid, there ?? putGroup(db, 'collection', { uuid, parent_id: parent, name, name_key: nameKey(name), created_at: createdAt }))
    if (there === null) continue
    const here = readCollection(db, there)
    if (nameKey(here.name) !== nameKey(name)) warn(`The collection “${here.name}” is called “${name}” in the file; yours was kept.`)
    if (here.parentId !== parent) warn(`The collection “${here.name}” stands elsewhere in the file; yours was kept.`)
  }
}
