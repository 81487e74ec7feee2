import type { Request } from '../../../preload/contract.ts'
import type { ComparedVersion, VersionComparison } from '../../../preload/model.ts'
import type { Context } from '../context.ts'
import type { Database } from '../db/statement.ts'
import { articleText } from '../records/articles.ts'

function compared(db: Database, article: number, number: number): ComparedVersion {
  const { version, text, blocks, marks, versions } = articleText(db, article, number)
  return { version, addedAt: versions.find(info => info.version === version)?.addedAt ?? '', text, blocks, marks }
}

/** Two versions of an article word by word. Throws `missing` when one of them is not there. */
export async function compareVersions(
  { db, anchoring }: Context,
  request: Request<'version.compare'>,
  signal: AbortSignal,
): Promise<VersionComparison> {
  const [from, to] = [compared(db, request.article, request.from), compared(db, request.article, request.to)]
  return { from, to, runs: await anchoring.run<'compare'>({ kind: 'compare', old: from.text, text: to.text }, signal) }
}
