import { randomUUID } from 'node:crypto'
import type { Template, TemplateSubject } from '../../../preload/model.ts'
import { now } from '../clock.ts'
import { type Database, sql } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import { nameKey } from '../text/name-key.ts'
import { tidyName } from './names.ts'

type TemplateRow = Omit<Template, 'builtIn'>

const SELECT = 'SELECT uuid AS id, name, per, body FROM template WHERE deleted_at IS NULL'

const toTemplate = (row: TemplateRow): Template => ({ ...row, builtIn: false })

/** The library's own templates in the order in which they were made. */
export const listTemplates = (db: Database): Template[] => sql<TemplateRow>(db, `${SELECT} ORDER BY template.id`).all().map(toTemplate)

/** The template of a UUID; throws `missing` when there is none or it was removed. */
export function readTemplateOf(db: Database, uuid: string): Template {
  const row = sql<TemplateRow>(db, `${SELECT} AND uuid = ?`).get(uuid)
  if (!row) throw new CollateError('missing', 'This template is not in the library any more.', `template ${uuid}`)
  return toTemplate(row)
}

function refuseTwin(db: Database, name: string, uuid?: string): void {
  const twin = sql<{ uuid: string }>(db, 'SELECT uuid FROM template WHERE name_key = ? AND deleted_at IS NULL').get(nameKey(name))?.uuid
  if (twin === undefined || twin === uuid) return
  throw new CollateError('conflict', `There is already a template “${name}”. Choose another name.`, `template ${twin}`)
}

/** What is kept of a template. */
export interface TemplateText {
  name: string
  per: TemplateSubject
  body: string
}

/** Keeps a template under a name; throws `conflict` when another one has it. */
export function createTemplate(db: Database, { name, per, body }: TemplateText): Template {
  const [tidy, uuid] = [tidyName(name), randomUUID()]
  refuseTwin(db, tidy)
  const source = 'INSERT INTO template (uuid, name, name_key, per, body, created_at) VALUES (?, ?, ?, ?, ?, ?)'
  sql(db, source).run(uuid, tidy, nameKey(tidy), per, body, now())
  return readTemplateOf(db, uuid)
}

/** Changes a template; throws `conflict` for a name that is taken. */
export function updateTemplate(db: Database, uuid: string, { name, per, body }: TemplateText): Template {
  readTemplateOf(db, uuid)
  const tidy = tidyName(name)
  refuseTwin(db, tidy, uuid)
  sql(db, 'UPDATE template SET name = ?, name_key = ?, per = ?, body = ? WHERE uuid = ?').run(tidy, nameKey(tidy), per, body, uuid)
  return readTemplateOf(db, uuid)
}

/** Removes a template. */
export function removeTemplate(db: Database, uuid: string): void {
  readTemplateOf(db, uuid)
  sql(db, 'UPDATE template SET deleted_at = ? WHERE uuid = ?').run(now(), uuid)
}
