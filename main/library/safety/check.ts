import { setImmediate } from 'node:timers/promises'
import type { CheckReport } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { checkedHighlights, checkedVersion, danglingReferences, highlightedVersionIds, quickCheck, versionIds } from '../records/checks.ts'
import { countAll, countOrphans } from '../records/library.ts'
import { sha256 } from './sha256.ts'

type Problem = CheckReport['problems'][number]

/** Milliseconds of checking before other calls get their turn. */
const TURN = 8

function checkFile(db: Database): Problem[] {
  const file = quickCheck(db).map(line => ({ code: 'file', message: `The library file is damaged: ${line}.` }))
  const references = danglingReferences(db).map(({ table, rowid, parent }) => ({
    code: 'reference',
    message: `Row ${rowid} of ${table} refers to a ${parent} that is not there.`,
  }))
  return [...file, ...references]
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

/** Checks the versions one after the other and lets other calls through; ends early when the library is closed meanwhile. */
async function checkVersions(db: Database, ids: number[], deep: boolean): Promise<Problem[]> {
  const problems: Problem[] = []
  let turn = performance.now()
  for (const id of ids) {
    if (!db.open) break
    problems.push(...checkVersion(db, id, deep))
    if (performance.now() - turn < TURN) continue
    await setImmediate()
    turn = performance.now()
  }
  return problems
}

/** Finds the highlights that do not stand on the words they quote; cheap enough for every opening. */
export const checkQuotes = (db: Database): Promise<Problem[]> => checkVersions(db, highlightedVersionIds(db), false)

/**
 * Checks the file, its references and that every highlight stands on the words it quotes; with `deep` also the hash of every text.
 * Lets other calls through while it runs.
 */
export async function checkLibrary(db: Database, deep: boolean): Promise<CheckReport> {
  const problems = [...checkFile(db), ...(await checkVersions(db, deep ? versionIds(db) : highlightedVersionIds(db), deep))]
  const { articles, highlights } = countAll(db)
  return { ok: problems.length === 0, articles, highlights, orphans: countOrphans(db), problems }
}
