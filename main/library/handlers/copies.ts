import type { CopyChannel } from '../../../preload/contract.ts'
import type { CodedCopy, Copy, CopyCounts, Highlight, HighlightCopies } from '../../../preload/model.ts'
import { change } from '../change.ts'
import type { Context, Handlers } from '../context.ts'
import { tagAllCopies, tagCopies } from '../copies/tag.ts'
import type { Database } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import { readArticle } from '../records/articles.ts'
import { keepPair, keptPairs, linkedCopies } from '../records/copies.ts'
import { readHighlight, readHighlights, readPassages } from '../records/highlights.ts'
import { whereElse } from '../reuse/where-else.ts'

/** For each highlight with a place, where else its words stand. Of one whose version is not the newest there is nothing to tell. */
async function copiesOf(context: Context, ids: number[]): Promise<HighlightCopies[]> {
  const { db } = context
  const found: HighlightCopies[] = []
  for (const highlight of readHighlights(db, [...new Set(ids)])) {
    const { id, article, version, start, end, state } = highlight
    const newest = readArticle(db, article).version === version
    if (state === 'orphan' || !newest) continue
    const copies = await whereElse(context, { article, version, start, end })
    found.push({ highlight: id, copies: withCoded(db, highlight, copies) })
  }
  return found
}

/** Copies with whether each is coded like the highlight already. */
function withCoded(db: Database, { id, themeIds }: Highlight, copies: Copy[]): CodedCopy[] {
  const linked = new Set(linkedCopies(db, id))
  const there = readHighlights(
    db,
    copies.flatMap(({ highlight }) => highlight ?? []),
  )
  const alike = new Set(there.filter(other => themeIds.every(theme => other.themeIds.includes(theme))).map(other => other.id))
  return copies.map(copy => ({ ...copy, coded: copy.highlight !== null && linked.has(copy.highlight) && alike.has(copy.highlight) }))
}

function keepBoth({ db }: Context, a: number, b: number, kept: boolean): null {
  if (a === b) throw new CollateError('invalid', 'Choose two different articles.', `article ${a}`)
  keepPair(db, readArticle(db, a).id, readArticle(db, b).id, kept)
  return null
}

/** How many copies a step of history is about. */
const countOf = ({ created, tagged, linked }: CopyCounts): number => Math.max(created + tagged, linked)

/** Copies as linked highlights, and nearly equal articles that are both kept. */
export const copyHandlers: Pick<Handlers, CopyChannel> = {
  'parallel.copies': (context, { highlights }) => copiesOf(context, highlights),
  'parallel.tag-copies': (context, request) => change(context, 'parallel.tag-copies', () => tagCopies(context.db, request), countOf),
  'parallel.tag-all-copies': (context, request) => change(context, 'parallel.tag-copies', () => tagAllCopies(context.db, request), countOf),
  'parallel.linked': ({ db }, { highlight }) => readPassages(db, linkedCopies(db, readHighlight(db, highlight).id)),
  'parallel.kept-pairs': ({ db }) => keptPairs(db),
  'parallel.keep-both': (context, { a, b, kept }) => change(context, 'parallel.keep-both', () => keepBoth(context, a, b, kept ?? true)),
}
