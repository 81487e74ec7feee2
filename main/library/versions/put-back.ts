import type { Request } from '../../../preload/contract.ts'
import type { ArticleText, Block, Dropped, Mark, VersionSaved } from '../../../preload/model.ts'
import type { Context } from '../context.ts'
import type { Database } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import type { Composed } from '../importing/readers/compose.ts'
import { articleText, versionText } from '../records/articles.ts'
import { droppedOf } from '../records/found.ts'
import { sha256 } from '../safety/sha256.ts'
import { revise } from './revise.ts'
import { saveRevision } from './save.ts'

/** What was left out of an article when it was imported, in order, at its places in the newest text. */
export function leftOut(db: Database, current: ArticleText): Dropped[] {
  const found = droppedOf(db, current.article.id, current.article.version)
  if (!found || found.version === current.article.version) return found?.dropped ?? []
  const old = versionText(db, current.article.id, found.version)
  return found.dropped.map(dropped => ({ ...dropped, at: carried(old, dropped.at, current.text) }))
}

/** How much of the line behind a place is looked for in another text, in UTF-16 units. */
const LANDMARK = 80

/** Where a place of one text is in a later one: before the line that followed it, else at the end. */
function carried(old: string, at: number, text: string): number {
  const next = old.slice(at).trimStart().split('\n')[0]?.slice(0, LANDMARK) ?? ''
  const found = next === '' ? -1 : text.indexOf(next)
  return found === -1 ? text.length : text.lastIndexOf('\n', found) + 1
}

/** A text with its spans and what was left out of it. */
interface Whole extends Composed {
  dropped: Dropped[]
}

/** Puts some of what was left out, by their indexes, back as lines of their own. */
export function withPutBack({ text, blocks, marks, pages, dropped }: Whole, chosen: ReadonlySet<number>): Whole {
  let whole: Whole = { text, blocks, marks, ...(pages && { pages }), dropped: [] }
  let shift = 0
  for (const [index, one] of dropped.entries()) {
    const at = one.at + shift
    if (!chosen.has(index) || one.kept) whole.dropped.push({ ...one, at })
    else {
      whole = inserted(whole, { ...one, at })
      shift += one.text.length + 1
    }
  }
  return whole
}

function inserted({ text, blocks, marks, pages, dropped }: Whole, { at, text: line, type }: Dropped): Whole {
  // At the beginning of a line it comes before that, else behind the line that ends there.
  const before = at === 0 || text[at - 1] === '\n'
  const start = before ? at : at + 1
  const length = line.length + 1
  const moved = <Span extends Block | Mark>(spans: Span[]): Span[] =>
    spans.map(span => (span.start >= at ? { ...span, start: span.start + length, end: span.end + length } : span))
  const block = { type, ...(type === 'item' ? { level: 1 } : {}), start, end: start + line.length }
  return {
    text: text.slice(0, at) + (before ? `${line}\n` : `\n${line}`) + text.slice(at),
    blocks: [...moved(blocks), block].sort((a, b) => a.start - b.start),
    marks: moved(marks),
    // Above everything it is on the first page; elsewhere nothing tells which of two it was on, and it goes with what is before.
    ...(pages && { pages: pages.map(page => (page.start >= at && page.start > 0 ? { ...page, start: page.start + length } : page)) }),
    dropped,
  }
}

/**
 * Saves a version with lines that were left out when the article was imported; undone as one step. Throws `missing` for lines that are not
 * among them, and what revising and saving throw.
 */
export async function putBack(context: Context, { article, version, lines }: Request<'version.put-back'>): Promise<VersionSaved> {
  const current = articleText(context.db, article)
  const dropped = leftOut(context.db, current)
  if (lines.some(index => dropped[index] === undefined || dropped[index]?.kept)) {
    throw new CollateError('missing', 'This line is not left out any more. Open the article again.', `article ${article}`)
  }
  const { text, blocks, marks, pages } = current
  const whole = withPutBack({ text, blocks, marks, pages, dropped }, new Set(lines))
  const draft = { ...whole, sha256: sha256(whole.text), original: null }
  return saveRevision(context, await revise(context, { article, version }, draft))
}
