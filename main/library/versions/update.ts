import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import type { Request } from '../../../preload/contract.ts'
import type { VersionUpdate } from '../../../preload/model.ts'
import type { Context } from '../context.ts'
import { CollateError } from '../error.ts'
import { fileFailure, ImportError } from '../importing/failure.ts'
import { keepOriginal, syncOriginals } from '../importing/originals.ts'
import { type Parsed, startParser } from '../importing/parser.ts'
import { readArticle } from '../records/articles.ts'
import { previewOf } from './preview.ts'
import { revise } from './revise.ts'
import { saveRevision } from './save.ts'

/**
 * Reads a file as the newest version of an article, whose title and other details stay; nothing is saved when its text is the same or with a
 * dry run. Throws CollateError `missing` or `invalid` for a file that cannot be read, and what revising and saving throw.
 */
export async function updateFromFile(
  context: Context,
  { article, path, dryRun = false }: Request<'version.update'>,
): Promise<VersionUpdate> {
  readArticle(context.db, article)
  const parsed = await parse(path)
  const given = { text: parsed.text, blocks: parsed.blocks, marks: parsed.marks, sha256: parsed.sha256 }
  const found = await revise(context, { article }, { ...given, original: null })
  if (found.same || dryRun) return { preview: previewOf(context, found), saved: null }
  const original = await keep(context.folder, path, parsed)
  const revision = { ...found, draft: { ...found.draft, original } }
  return { preview: previewOf(context, revision), saved: saveRevision(context, revision) }
}

const unreadable = (path: string, { code, message }: ImportError) =>
  new CollateError(code === 'missing' ? 'missing' : 'invalid', `${message} The article was not changed.`, path)

async function parse(path: string): Promise<Parsed> {
  if (!isAbsolute(path)) throw new CollateError('invalid', `“${path}” is not a full path. Choose the file, or type its path from the top.`)
  const parser = startParser()
  try {
    return await parser.parse({ kind: 'path', path }, {})
  } catch (error) {
    throw error instanceof ImportError ? unreadable(path, error) : error
  } finally {
    parser.close()
  }
}

/** Keeps the bytes that were read. */
async function keep(folder: string, path: string, { original }: Parsed): Promise<string> {
  const bytes = await readFile(path).catch(error => {
    throw unreadable(path, fileFailure(error))
  })
  if (createHash('sha256').update(bytes).digest('hex') !== original.sha256) {
    throw new CollateError('conflict', 'The file was changed while it was being read. Read it again.', path)
  }
  const kept = await keepOriginal(folder, bytes, original.ending)
  await syncOriginals(folder)
  return kept
}
