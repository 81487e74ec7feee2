import type { Database } from '../../../db/statement.ts'
import { listHighlights } from '../../../records/highlights.ts'
import { articleCard, readWholeArticle } from '../../../records/whole-article.ts'
import { allArticleIds, highlightsIn, readWholeHead, removedAmong } from '../../../records/whole-head.ts'
import type { ExportedArticle } from '../exported.ts'
import { type ExportScope, type Material, openMaterial } from '../material.ts'

/** Like `openMaterial`, with the rows as they are: of all that there is, articles in the trash too. */
export function openWhole(db: Database, scope: ExportScope): Material {
  const material = openMaterial(db, scope)
  const whole = scope.articles === undefined && scope.theme === undefined && scope.highlights === undefined
  const ids = whole ? allArticleIds(db) : material.ids.toSorted((a, b) => a - b)
  const removed = removedAmong(db, ids)
  const chosen = whole || material.chosen === null ? null : material.chosen
  const highlights = chosen ? [...chosen.values()].flatMap(own => [...own]) : highlightsIn(db, ids)
  const head = readWholeHead(db, { articles: ids, highlights }, whole)
  const present = new Set(head.themes.map(({ uuid }) => uuid))
  return {
    ids,
    chosen,
    head: { ...material.head, themes: material.head.themes.filter(({ uuid }) => present.has(uuid)), articles: ids.length, whole: head },
    read: id => exported(db, id, removed.has(id), chosen?.get(id) ?? null),
  }
}

/** Little more than the rows: what is not written need not be carried to the thread. */
function exported(db: Database, id: number, removed: boolean, chosen: ReadonlySet<number> | null): ExportedArticle {
  const highlights = removed ? [] : listHighlights(db, id).filter(highlight => chosen?.has(highlight.id) ?? true)
  return {
    article: articleCard(db, id),
    text: '',
    blocks: [],
    marks: [],
    pages: [],
    memo: '',
    citekey: '',
    collections: [],
    highlights: highlights.map(highlight => ({ ...highlight, memo: '', quotation: false, pages: null })),
    whole: readWholeArticle(db, id, chosen),
  }
}
