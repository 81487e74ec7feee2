import type { Context } from '../../context.ts'
import { CollateError } from '../../error.ts'
import type { WholeArticle } from '../../exporting/files/json/schema.ts'
import { articleText } from '../../records/articles.ts'
import { shaOfVersions } from '../../records/versions.ts'
import { sha256 } from '../../safety/sha256.ts'
import { type Revision, revise } from '../../versions/revise.ts'
import type { Decisions } from '../../versions/save.ts'
import type { WholeNames, WholeText } from './parts.ts'
import { articleHere } from './resolve.ts'

/** An article of a file in our own format, with what had to be found out before the transaction about the one of its UUID. */
export interface PreparedWhole {
  article: WholeArticle
  names: WholeNames
  known: WholeText
  /** Null where there is none, or it is in the trash. */
  here: {
    /** Number of its newest text when this was found out. */
    version: number
    /** The text of the file as its next version. */
    revision: Revision | null
    /** Where highlights that are here stand in that text. */
    decisions: Decisions
    /** Where highlights of the file stand in its text, by UUID, where that is another one than in the file. */
    places: { text: string; found: Map<string, { start: number; end: number; score: number; outcome: string }> } | null
    /** Whether both were changed. */
    conflict: boolean
  } | null
}

/** Compares an article of a file with the one that is here. Rejects as anchoring does. */
export async function prepareWhole(context: Context, { article, names, known }: Omit<PreparedWhole, 'here'>): Promise<PreparedWhole> {
  try {
    return { article, names, known, here: await compare(context, article, known) }
  } catch (error) {
    // Removed meanwhile.
    if (error instanceof CollateError && error.code === 'missing') return { article, names, known, here: null }
    throw error
  }
}

async function compare(context: Context, article: WholeArticle, known: WholeText): Promise<PreparedWhole['here']> {
  const { db, anchoring } = context
  const there = articleHere(db, article.uuid, known)
  if (!there || there.removed) return null
  const here = articleText(db, there.id)
  const { version, text } = here
  const theirs = article.versions.find(({ number }) => number === article.version)
  const own = sha256(text)
  const nothing = { version, revision: null, decisions: {}, places: null, conflict: false }
  if (!theirs || theirs.sha256 === own) return nothing
  if (lineOf(article).has(own)) {
    const { dropped, ...next } = theirs
    const revision = await revise(context, { article: there.id, version }, { ...next, ...(dropped && { dropped }) })
    return { ...nothing, revision, decisions: { places: placesIn(article, revision) } }
  }
  const anchors = article.highlights
    .filter(({ state, version }) => state !== 'orphan' && version === article.version)
    .map(({ start, end, exact, prefix, suffix }, id) => ({ id, span: { start, end }, exact, prefix, suffix }))
  const uuids = article.highlights.filter(({ state, version }) => state !== 'orphan' && version === article.version).map(({ uuid }) => uuid)
  const { highlights } = await anchoring.run<'remap'>({ kind: 'remap', old: theirs.text, text, anchors, blocks: [], marks: [], pages: [] })
  const found = new Map(highlights.flatMap(({ id, now, outcome }) => (now && uuids[id] ? [[uuids[id], { ...now, outcome }] as const] : [])))
  return { ...nothing, places: { text, found }, conflict: !shaOfVersions(db, there.id, version).has(theirs.sha256) }
}

/** Where highlights that the text that is here has stand in that of the file, as it says. */
function placesIn({ version, versions, highlights }: WholeArticle, { highlights: carried }: Revision): Decisions['places'] {
  const text = versions.find(({ number }) => number === version)?.text
  const told = new Map(highlights.map(highlight => [highlight.uuid, highlight]))
  return carried.flatMap(({ highlight: { id, uuid } }) => {
    const there = told.get(uuid)
    if (!there || there.state === 'orphan' || there.version !== version) return []
    const { start, end, exact } = there
    return text?.slice(start, end) === exact ? [{ highlight: id, start, end }] : []
  })
}

/** SHA-256 of the texts that led to the newest one. */
function lineOf({ version, versions }: WholeArticle): Set<string> {
  const line = new Set<string>()
  for (let number: number | undefined = version; number !== undefined && number > 0; ) {
    const each = versions.find(one => one.number === number)
    if (each) line.add(each.sha256)
    number = each?.base ?? number - 1
  }
  return line
}
