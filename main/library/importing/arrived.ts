import type { Request } from '../../../preload/contract.ts'
import type { Article } from '../../../preload/model.ts'
import type { Context } from '../context.ts'
import { CollateError } from '../error.ts'
import { articleOfUuid, insertArticle, readArticle } from '../records/articles.ts'
import { addTag } from '../records/tags.ts'
import { type Revision, revise } from '../versions/revise.ts'
import { writeRevision } from '../versions/save.ts'
import type { Addresses } from './addresses.ts'
import { storeQuotes } from './annotations.ts'
import { complete } from './complete.ts'
import { pathOf, type Read } from './entry.ts'
import { ImportError } from './failure.ts'
import type { Keeper } from './keeper.ts'
import { storeNote } from './note-highlights.ts'
import type { Hashed } from './parse.ts'
import { planOf } from './plan.ts'
import type { Outcome } from './report.ts'
import { storeAll } from './store-all.ts'
import { type PreparedWhole, prepareWhole } from './whole/prepare.ts'

/** What articles arrive in. */
export interface Destination {
  context: Context
  request: Pick<Request<'import.start'>, 'duplicates' | 'collection' | 'columns'>
  addresses: Addresses
  keeper: Keeper
}

/**
 * An article that was read, with what had to be found out before the transaction: where its bytes are kept, null when they need not be, and what
 * it would do to the article that it is a new version of.
 */
export interface Arrived {
  path: string | null
  draft: Hashed
  original: string | null
  revision: Revision | null
}

const NO_PASSAGES = 'There is no passage in this note, and its article is not in the library; import the article, then the note again.'

/** Makes ready what was read; null for what is no article. */
export async function prepare(
  { context, addresses, keeper, request }: Destination,
  { entry, part }: Read,
): Promise<Arrived | PreparedWhole | { error: ImportError } | null> {
  if (part.kind === 'whole-article') return prepareWhole(context, part)
  if (part.kind === 'failed') return { error: new ImportError(part.code, part.message) }
  if (part.kind !== 'article') return null
  const { draft } = part
  const { source } = entry
  const path = source.kind === 'path' ? pathOf(source.path, part.name) : null
  const plan = planOf(context.db, addresses, draft, request.duplicates)
  if ('skip' in plan || 'annotate' in plan || 'complete' in plan) return { path, draft, original: null, revision: null }
  if (draft.note && draft.text === '') return { error: new ImportError('empty', NO_PASSAGES) }
  const original = await keeper.keep(source, part.original)
  if (original instanceof ImportError) return { error: original }
  if ('add' in plan) return { path, draft, original, revision: null }
  try {
    return { path, draft, original, revision: await revise(context, { article: plan.revise }, { ...draft, original }) }
  } catch (error) {
    if (!(error instanceof CollateError)) throw error
    // Removed meanwhile, and so to be planned anew; or without a word, which no version may be.
    return error.code === 'missing' ? { path, draft, original, revision: null } : { error: new ImportError('empty') }
  }
}

/**
 * Writes an article by what the library holds now; to be called inside a transaction. `again` when it is to be made ready anew: what it is about
 * was changed since, or came in the same transaction.
 */
export function writeArrived(
  { context: { db }, addresses, request }: Destination,
  { path, draft, original, revision }: Arrived,
): Outcome | 'again' {
  const plan = planOf(db, addresses, draft, request.duplicates)
  if ('skip' in plan) {
    // Columns that are chosen anew may tell more of the same text.
    const article = plan.skip === 'duplicate' && request.columns ? readArticle(db, plan.duplicateOf) : null
    const other = article?.url && draft.url && article.url !== draft.url
    if (!article || other || !complete(db, article, draft)) return { reason: plan.skip, duplicateOf: plan.duplicateOf }
    addresses.add(article.id, readArticle(db, article.id).url)
    return { updated: { article: readArticle(db, article.id), kept: 0, moved: 0, orphaned: 0, completed: true } }
  }
  if ('annotate' in plan) {
    const article = readArticle(db, plan.annotate)
    const stored = draft.note ? storeNote(db, article, draft.note) : storeQuotes(db, article, draft)
    const { placed, orphaned, changed } = stored
    if (!changed) return { reason: 'nothing-new', duplicateOf: article.id, stored }
    for (const tag of draft.tags) addTag(db, [article.id], tag)
    return { updated: { article: readArticle(db, article.id), kept: 0, moved: 0, orphaned, highlights: placed }, stored }
  }
  if ('complete' in plan) return completed(db, addresses, readArticle(db, plan.complete), draft)
  if (original === null) return 'again'
  if ('revise' in plan) {
    if (revision?.current.article.id !== plan.revise) return 'again'
    return newVersion(db, revision, draft)
  }
  const { note, uuid: told = note?.article, ...rest } = draft
  // One with that UUID may be in the trash.
  const uuid = told !== undefined && articleOfUuid(db, told) === null ? { uuid: told } : {}
  const added = insertArticle(db, { ...rest, ...uuid, path, original })
  addresses.add(added.id, draft.url)
  for (const tag of draft.tags) addTag(db, [added.id], tag)
  return { added, stored: note ? storeNote(db, added, note, true) : storeAll(db, added, draft, true) }
}

/** Gives an article what it lacks of what is told of it. */
function completed(db: Context['db'], addresses: Addresses, article: Article, draft: Hashed): Outcome {
  const told = complete(db, article, draft)
  const stored = storeAll(db, article, draft)
  if (!told && !stored.changed) return { reason: 'duplicate', duplicateOf: article.id, stored }
  const now = readArticle(db, article.id)
  addresses.add(now.id, now.url)
  const { placed, orphaned } = stored
  const outcome = placed + orphaned > 0 ? { orphaned, highlights: placed } : { orphaned: 0, completed: true as const }
  return { updated: { article: now, kept: 0, moved: 0, ...outcome }, stored }
}

/** Saves the text as a new version; what else the file tells completes what is there. */
function newVersion(db: Context['db'], revision: Revision, draft: Hashed): Outcome | 'again' {
  try {
    const { kept, moved, orphaned } = writeRevision(db, revision)
    const article = readArticle(db, revision.current.article.id)
    complete(db, article, draft)
    const stored = storeAll(db, article, draft)
    return { updated: { article: readArticle(db, article.id), kept, moved, orphaned }, stored }
  } catch (error) {
    // The article or its highlights were changed since; nothing was written.
    if (error instanceof CollateError && ['conflict', 'busy', 'missing'].includes(error.code)) return 'again'
    throw error
  }
}
