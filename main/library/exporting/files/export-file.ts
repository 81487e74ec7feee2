import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, normalize } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Request } from '../../../../preload/contract.ts'
import { FILE_ENDINGS, type FileReport } from '../../../../preload/model.ts'
import type { Database } from '../../db/statement.ts'
import { CollateError } from '../../error.ts'
import type { Job } from '../../jobs.ts'
import { rememberWritten, wasWritten } from '../../records/export-files.ts'
import { syncFolder } from '../../safety/write-file.ts'
import { safeFileName } from '../../text/safe-name.ts'
import { explain, prepareFolder } from '../folder.ts'
import { remembering } from '../remembering.ts'
import { openWhole } from './json/material.ts'
import { type Material, openMaterial } from './material.ts'
import { writeInThread } from './thread.ts'

/** Articles that are read before other calls get their turn. */
const LOT = 16

/** Differences that are named. */
const NAMED = 10

/**
 * Writes one file in a format and reads it again; only when it says what the library says, it takes its name. Throws CollateError when the path
 * cannot be used, `conflict` when a file is there that no export wrote or that was changed since, `missing` for articles and themes that are not
 * there, `damaged` when the file says something else than the library. What stood there before is whole until then.
 */
export async function exportFile(db: Database, request: Request<'export.file'>, job: Job): Promise<FileReport> {
  const path = await placeOf(db, request)
  const { head, ids, read } = open(db, request)
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`)
  let sent = 0
  const lot = () => {
    const next = ids.slice(sent, sent + LOT).map(read)
    sent += next.length
    job.progress(sent - next.length, ids.length)
    return next
  }
  const options = { language: request.language ?? 'en', themes: request.themes ?? 'joined' }
  try {
    const written = await writeInThread({ path: temporary, format: request.format, head, options }, lot, job.signal)
    if (written.differences.length > 0) throw differs(path, written.differences)
    remembering(db, () => rememberWritten(db, path, written.sha256))
    await rename(temporary, path)
    await syncFolder(dirname(path))
    job.progress(ids.length, ids.length)
    return { file: path, articles: ids.length, highlights: written.highlights, themes: head.themes.length, warnings: written.warnings }
  } catch (error) {
    await rm(temporary, { force: true })
    throw explain(error, path)
  }
}

/** What a format is written from. */
function open(db: Database, request: Request<'export.file'>): Material {
  if (request.format === 'json') return openWhole(db, request)
  return openMaterial(db, request.format === 'codebook' ? { articles: [] } : request)
}

const differs = (path: string, all: string[]) =>
  new CollateError(
    'damaged',
    `“${path}” was not written: read again, the file said something else than the library in ${all.length} places. Nothing in the library was changed; please report this.`,
    all.slice(0, NAMED).join('\n'),
  )

/** Where the file is to stand; throws when it must not. */
async function placeOf(db: Database, { format, out, name, replace }: Request<'export.file'>): Promise<string> {
  if (!isAbsolute(out)) {
    throw new CollateError('invalid', `“${out}” is not a full path. Choose where the file is to be, or type its path from the top.`)
  }
  const path = name === undefined ? normalize(out) : join(normalize(out), `${safeFileName(name, new Set())}.${FILE_ENDINGS[format]}`)
  await prepareFolder(dirname(path))
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) throw new CollateError('invalid', `“${path}” is a folder. Give the file another name.`, path)
  if (found && !replace && !wasWritten(db, await sha256Of(path))) {
    throw new CollateError(
      'conflict',
      `There is a file “${path}” that no export wrote, or that was changed since. Give the new one another name.`,
      path,
    )
  }
  return path
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
