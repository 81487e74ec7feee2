import type { Request } from '../../../preload/contract.ts'
import type { Article, Highlight, Template } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import { listArticles, readArticle } from '../records/articles.ts'
import { listHighlights } from '../records/highlights.ts'
import { highlightMemos, readMemo } from '../records/memos.ts'
import { findTheme, themeBranch } from '../records/themes.ts'
import { readable } from '../text/memo-links.ts'
import { citedPages } from './cited-pages.ts'
import { copyLines } from './copy-lines.ts'
import { markdownOf } from './markdown.ts'
import type { Rendered } from './rendered.ts'
import { chosenTemplate, PLAIN_NOTES } from './templates/chosen.ts'

/** A note that an export writes. */
export interface NoteToWrite {
  /** Of the article, theme or collection that it is of, or of the library. */
  uuid: string
  /** What its file is named after. */
  title: string
  render(): Promise<Rendered> | Rendered
}

/** The files of articles, by their ids, as far as they have any. */
interface FileNames {
  fileOf(article: number): string | undefined
}

/** The notes of an export, which are to be told the names of files before the first of them is rendered. */
export interface NotesToWrite {
  notes: NoteToWrite[]
  /** By which they are made. */
  template: Pick<Template, 'id' | 'name'>
  nameThem(names: FileNames): void
}

/** What an export asks for: notes of articles, or what its template makes. Throws `missing` for articles, themes and templates that are not there. */
export async function notesFor(db: Database, request: Request<'export.markdown'>): Promise<NotesToWrite> {
  let files: FileNames = { fileOf: () => undefined }
  const fileOf = (article: number) => files.fileOf(article)
  const nameThem = (names: FileNames) => {
    files = names
  }
  const template = await chosenTemplate(db, request)
  if (!template) return { notes: articleNotes(db, request, fileOf), template: PLAIN_NOTES, nameThem }
  // Liquid is read when it is needed.
  const [{ notesFrom }, { sourceOf }] = await Promise.all([import('./templates/notes.ts'), import('./templates/source.ts')])
  return { notes: notesFrom(sourceOf(db, request, fileOf), template), template, nameThem }
}

/** The notes of articles: of a theme only what is tagged with it or with a theme below. */
function articleNotes(
  db: Database,
  { articles, theme }: Request<'export.markdown'>,
  fileOf: (article: number) => string | undefined,
): NoteToWrite[] {
  const chosen = articles ? [...new Set(articles)].map(id => readArticle(db, id)) : listArticles(db)
  const branch = theme === undefined ? null : branchOf(db, theme)
  const wanted = (highlights: Highlight[]) =>
    branch ? highlights.filter(highlight => highlight.themeIds.some(id => branch.has(id))) : highlights
  return chosen.flatMap(article => {
    const render = () => articleNote(db, article, wanted(listHighlights(db, article.id)), fileOf)
    return branch && wanted(listHighlights(db, article.id)).length === 0 ? [] : [{ uuid: article.uuid, title: article.title, render }]
  })
}

function articleNote(db: Database, article: Article, highlights: Highlight[], fileOf: (article: number) => string | undefined): Rendered {
  const memo = readable(readMemo(db, 'article', article.id).body)
  const pages = citedPages(
    db,
    highlights.map(({ id }) => id),
  )
  return markdownOf(article, withMemos(db, article, highlights), memo, copyLines(db, article.id, fileOf), pages)
}

/** Highlights with what their memos say after their notes. */
function withMemos(db: Database, article: Article, highlights: Highlight[]): Highlight[] {
  const memos = highlightMemos(db, article.id)
  return highlights.map(highlight => {
    const memo = memos.get(highlight.id)
    return memo === undefined ? highlight : { ...highlight, note: [highlight.note, readable(memo)].filter(Boolean).join('\n\n') }
  })
}

function branchOf(db: Database, path: string): Set<number> {
  const theme = findTheme(db, path)
  if (theme === null) throw new CollateError('missing', `There is no theme “${path}” in the codebook. Check its name.`, path)
  return new Set(themeBranch(db, theme))
}
