import { randomUUID } from 'node:crypto'
import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { refuseOther } from '../../db/copy.ts'
import { openUpToDate } from '../../db/open.ts'
import { CollateError } from '../../error.ts'
import type { WholeArticle, WholeHead } from '../../exporting/files/json/schema.ts'
import { articleOfUuid } from '../../records/articles.ts'
import { readWholeArticle } from '../../records/whole-article.ts'
import { highlightsIn, readWholeHead } from '../../records/whole-head.ts'
import { checkCopy } from './checking.ts'
import { backupsOf } from './folder.ts'

/** Articles as a backup holds them, with the coders, themes, collections and tags that they need. */
export interface Held {
  head: WholeHead
  articles: WholeArticle[]
}

/**
 * Reads some articles of a backup, by their UUIDs; those in its trash are not in it. The backup, which may be of an older program, stays as it is.
 * Throws `missing` for a file that is not there or an article that is not in it, `damaged` for what is no sound copy of a library.
 */
export async function articlesOfBackup(folder: string, path: string, uuids: readonly string[]): Promise<Held> {
  refuseOther(path)
  const copy = join(backupsOf(folder), `${randomUUID()}.opened.new`)
  try {
    await copyFile(path, copy)
    await checkCopy(copy, true)
    const db = openUpToDate(copy)
    try {
      const ids = [...new Set(uuids)].map(uuid => {
        const found = articleOfUuid(db, uuid)
        if (found && !found.removed) return found.id
        throw new CollateError('missing', 'This article is not in the backup. Choose the backup again.', uuid)
      })
      const head = readWholeHead(db, { articles: ids, highlights: highlightsIn(db, ids) }, false)
      return { head, articles: ids.map(id => readWholeArticle(db, id, null)) }
    } finally {
      db.close()
    }
  } finally {
    for (const ending of ['', '-journal', '-wal', '-shm']) await rm(copy + ending, { force: true })
  }
}
