import type { MemoLinkTarget, MemoSuggestion } from '../../../preload/model.ts'
import { type Database, sql } from '../db/statement.ts'
import { fold } from '../text/fold.ts'
import { linkTo } from '../text/memo-links.ts'
import { beginsTyped } from '../text/typed-words.ts'
import { listThemePaths } from './theme-paths.ts'

/** Something that can be linked to. */
interface Candidate {
  id: number
  uuid: string
  label: string
  detail: string | null
}

/** Of so many highlights, those made last, the beginnings of the quotes are compared; all of the article at hand come before. */
const NEWEST_HIGHLIGHTS = 5000
/** UTF-16 units of a quote that are compared. */
const COMPARED = 120
const MOST = { article: 8, theme: 6, highlight: 6 }

const ARTICLES = 'SELECT id, uuid, title AS label, outlet AS detail FROM article WHERE deleted_at IS NULL ORDER BY id DESC'
const HIGHLIGHTS = (condition: string) =>
  `SELECT h.id, h.uuid, substr(h.exact, 1, ${COMPARED}) AS label, a.title AS detail
   FROM highlight h JOIN article a ON a.id = h.article_id AND a.deleted_at IS NULL WHERE h.deleted_at IS NULL AND ${condition}`

/** What `[[` and some letters may mean, best first: names that begin with them, then those with a word that does; marks do not matter. */
export function suggestLinks(db: Database, typed: string, article: number | null): MemoSuggestion[] {
  const only = typed.startsWith('#') ? 'highlight' : /^(?:theme|chủ đề):/iu.test(typed) ? 'theme' : null
  const words = fold(typed.replace(/^(?:#|(?:theme|chủ đề):)\s*/iu, '').trimStart()).text
  const from = (target: MemoLinkTarget, candidates: () => Candidate[]) =>
    only === null || only === target ? best(target, candidates(), words, only === null ? MOST[target] : 12) : []
  return [
    ...from('theme', () => listThemePaths(db).map(({ id, uuid, path }) => ({ id, uuid, label: path, detail: null }))),
    ...from('article', () => sql<Candidate>(db, ARTICLES).all()),
    ...from('highlight', () => highlights(db, article)),
  ]
}

function highlights(db: Database, article: number | null): Candidate[] {
  const near = article === null ? [] : sql<Candidate>(db, `${HIGHLIGHTS('h.article_id = ?')} ORDER BY h.start_offset, h.id`).all(article)
  const newest = sql<Candidate>(db, `${HIGHLIGHTS('h.article_id IS NOT ?')} ORDER BY h.id DESC LIMIT ${NEWEST_HIGHLIGHTS}`).all(article)
  return [...near, ...newest]
}

function best(target: MemoLinkTarget, candidates: Candidate[], words: string, most: number): MemoSuggestion[] {
  const ranked: [Candidate[], Candidate[]] = [[], []]
  for (const candidate of candidates) {
    const rank = beginsTyped(candidate.label, words)
    if (rank !== null) ranked[rank].push(candidate)
    if (ranked[0].length === most) break
  }
  return ranked
    .flat()
    .slice(0, most)
    .map(({ id, uuid, label, detail }) => ({ target, id, label, detail, text: linkTo(target, label, uuid) }))
}
