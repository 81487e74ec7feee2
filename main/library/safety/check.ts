import { setImmediate } from 'node:timers/promises'
import type { CheckReport } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { isSqliteError } from '../error.ts'
import { checkedHighlights, checkedVersion, danglingReferences, fileFaults, highlightedVersionIds, versionIds } from '../records/checks.ts'
import { unlikeRows } from '../records/checksums.ts'
import { countAll, countOrphans } from '../records/library.ts'
import { finding } from './findings.ts'
import { sha256 } from './sha256.ts'

type Problem = CheckReport['problems'][number]

/** Milliseconds of checking before other calls get their turn. */
const TURN = 8

function checkFile(db: Database, deep: boolean): Problem[] {
  const file = fileFaults(db, deep).map(line => ({ code: 'file', message: `The library file is damaged: ${line}.` }))
  const references = orFault(() => danglingReferences(db)).map(({ table, rowid, parent }) => ({
    code: 'reference',
    message: `Row ${rowid} of ${table} refers to a ${parent} that is not there.`,
  }))
  return [...file, ...references]
}

/** Where something cannot be read, the check of the file has said so; the rest is looked at all the same. */
function orFault<T>(read: () => T[]): T[] {
  try {
    return read()
  } catch (error) {
    if (!isSqliteError(error)) throw error
    return []
  }
}

function checkVersion(db: Database, id: number, deep: boolean): Problem[] {
  const version = checkedVersion(db, id)
  if (!version) return []
  const problems: Problem[] = checkedHighlights(db, version)
    .filter(({ state, start, end, exact }) => state !== 'orphan' && version.text.slice(start, end) !== exact)
    .map(highlight => ({
      code: 'quote',
      message: `Highlight ${highlight.id} of article ${version.article} does not stand on the words that it quotes.`,
    }))
  if (deep && sha256(version.text) !== version.sha256) {
    problems.push({
      code: 'text',
      message: `The text of article ${version.article}, version ${version.number}, is not the one that was stored.`,
    })
  }
  return problems
}

/** The same for one that may not be readable. */
function checkOne(db: Database, id: number, deep: boolean): Problem[] {
  try {
    return checkVersion(db, id, deep)
  } catch (error) {
    if (!isSqliteError(error)) throw error
    return [{ code: 'file', message: `The text with the number ${id} cannot be read.` }]
  }
}

/** Lets other calls through now and then while something is gone through; ends early when the library is closed meanwhile. */
async function inTurns<T>(db: Database, items: Iterable<T>, look: (item: T) => Problem[]): Promise<Problem[]> {
  const problems: Problem[] = []
  let turn = performance.now()
  for (const item of items) {
    if (!db.open) break
    problems.push(...look(item))
    if (performance.now() - turn < TURN) continue
    await setImmediate()
    if (!db.open) break
    turn = performance.now()
  }
  return problems
}

/** Finds the highlights that do not stand on the words they quote; cheap enough for every opening. */
export const checkQuotes = (db: Database): Promise<Problem[]> => inTurns(db, highlightedVersionIds(db), id => checkOne(db, id, false))

function counts(db: Database): Pick<CheckReport, 'articles' | 'highlights' | 'orphans'> {
  try {
    const { articles, highlights } = countAll(db)
    return { articles, highlights, orphans: countOrphans(db) }
  } catch (error) {
    if (!isSqliteError(error)) throw error
    return { articles: 0, highlights: 0, orphans: 0 }
  }
}

/**
 * Checks the file, its references and that every highlight stands on the words it quotes; with `deep` also its indexes, the hash of every text and the
 * sum of everything else that people wrote. Lets other calls through while it runs.
 */
export async function checkLibrary(db: Database, deep: boolean): Promise<CheckReport> {
  const problems = checkFile(db, deep)
  const ids = orFault(() => (deep ? versionIds(db) : highlightedVersionIds(db)))
  problems.push(...(await inTurns(db, ids, id => checkOne(db, id, deep))))
  if (deep) problems.push(...(await inTurns(db, unlikeRows(db), rows => rows.map(row => finding(db, row)))))
  return { ok: problems.length === 0, ...counts(db), problems }
}
