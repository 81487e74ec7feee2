import type { Request } from '../../../../preload/contract.ts'
import type { TemplatePreview, TemplateSubject } from '../../../../preload/model.ts'
import type { Database } from '../../db/statement.ts'
import { readArticle } from '../../records/articles.ts'
import { readCollection } from '../../records/collections.ts'
import { readTheme } from '../../records/themes.ts'
import { TemplateError } from './failure.ts'
import { notesFrom, type TemplateNote } from './notes.ts'
import { checkTemplate } from './render.ts'
import { sourceOf } from './source.ts'

/** Milliseconds that a preview may take. */
const LONGEST = 5000
/** UTF-16 units of a preview; a whole codebook may be longer. */
const SHOWN = 300_000

/** What a template makes of one thing, or what is wrong with it. */
export async function previewTemplate(db: Database, request: Request<'template.preview'>): Promise<TemplatePreview> {
  try {
    const per = checkTemplate(request.body)
    const notes = notesFrom(sourceOf(db), { name: '', per, body: request.body }, LONGEST)
    const note = chosen(db, notes, per, request)
    if (!note) return { text: null, failure: { line: null, message: NOTHING[per] } }
    const { text, parts } = await note.render()
    return { text: text.slice(0, SHOWN), parts: parts.filter(({ end }) => end <= SHOWN), per, title: note.title, failure: null }
  } catch (error) {
    if (error instanceof TemplateError) return { text: null, failure: error.failure }
    throw error
  }
}

const NOTHING: Record<TemplateSubject, string> = {
  article: 'The library has no article yet. Import one to see what the template makes of it.',
  theme: 'The library has no theme yet. Make one to see what the template makes of it.',
  collection: 'The library has no collection yet. Make one to see what the template makes of it.',
  library: 'The library has no article yet. Import one to see what the template makes of it.',
}

function chosen(
  db: Database,
  notes: readonly TemplateNote[],
  per: TemplateSubject,
  of: Request<'template.preview'>,
): TemplateNote | undefined {
  const wanted = of[per as keyof typeof of]
  const uuid = typeof wanted === 'number' ? UUID[per]?.(db, wanted) : undefined
  return notes.find(note => note.uuid === uuid) ?? notes[0]
}

const UUID: Partial<Record<TemplateSubject, (db: Database, id: number) => string>> = {
  article: (db, id) => readArticle(db, id).uuid,
  theme: (db, id) => readTheme(db, id).uuid,
  collection: (db, id) => readCollection(db, id).uuid,
}
