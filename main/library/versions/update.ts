import { isAbsolute } from 'node:path'
import type { Request } from '../../../preload/contract.ts'
import type { VersionPreview, VersionSaved, VersionUpdate } from '../../../preload/model.ts'
import type { Context } from '../context.ts'
import { CollateError } from '../error.ts'
import { readArticle } from '../records/articles.ts'
import { normalise } from '../text/normal-form.ts'
import { previewOf } from './preview.ts'
import { revise } from './revise.ts'
import { saveRevision } from './save.ts'
import { keepSource, parseSource, versionOf } from './source.ts'

/**
 * Reads a file as the newest version of an article, whose title and other details stay; nothing is saved when its text is the same or with a
 * dry run. Throws CollateError `missing` or `invalid` for a file that cannot be read, and what revising and saving throw.
 */
export async function updateFromFile(
  context: Context,
  { article, path, dryRun = false }: Request<'version.update'>,
): Promise<VersionUpdate> {
  if (!isAbsolute(path)) throw new CollateError('invalid', `“${path}” is not a full path. Choose the file, or type its path from the top.`)
  readArticle(context.db, article)
  const source = { kind: 'path', path } as const
  const parsed = await parseSource(source)
  const found = await revise(context, { article }, versionOf(parsed))
  if (found.same || dryRun) return { preview: previewOf(context, found), saved: null }
  const original = await keepSource(context.folder, source, parsed)
  const revision = { ...found, draft: { ...found.draft, original } }
  return { preview: previewOf(context, revision), saved: saveRevision(context, revision) }
}

/** What a file would do to the newest version of an article; throws as `updateFromFile` does. */
export async function previewSource(
  context: Context,
  { article, version, source }: Request<'version.preview-source'>,
): Promise<VersionPreview> {
  readArticle(context.db, article)
  const parsed = await parseSource(source)
  return previewOf(context, await revise(context, { article, version }, versionOf(parsed), context.newest('version.preview')))
}

/** Saves a text that was looked over as the newest version, as it was typed or as it is in the file that it was read from. */
export async function saveVersion(
  context: Context,
  { article, version, text, source, ...decisions }: Request<'version.save'>,
): Promise<VersionSaved> {
  if (source === undefined) return saveRevision(context, await revise(context, { article, version }, { text }), decisions)
  const parsed = await parseSource(source)
  if (parsed.draft.text !== normalise(text)) throw new CollateError('conflict', 'The file says something else by now. Read it again.')
  const found = await revise(context, { article, version }, versionOf(parsed))
  const original = found.same ? null : await keepSource(context.folder, source, parsed)
  return saveRevision(context, { ...found, draft: { ...found.draft, original } }, decisions)
}
