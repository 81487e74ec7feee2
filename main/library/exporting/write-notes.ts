import { isAbsolute, join, normalize } from 'node:path'
import type { Request } from '../../../preload/contract.ts'
import type { Article, ExportReport, Highlight } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import type { Job } from '../jobs.ts'
import { listArticles, readArticle } from '../records/articles.ts'
import { isExportPath } from '../records/export-files.ts'
import { listHighlights } from '../records/highlights.ts'
import { highlightMemos, readMemo } from '../records/memos.ts'
import { findTheme, themeBranch } from '../records/themes.ts'
import { syncFolder } from '../safety/write-file.ts'
import { readable } from '../text/memo-links.ts'
import { safeFileName } from '../text/safe-name.ts'
import { citedPages } from './cited-pages.ts'
import { copyLines } from './copy-lines.ts'
import { exportedFiles, prepareFolder } from './folder.ts'
import { judge } from './judge-note.ts'
import { markdownOf } from './markdown.ts'
import { writeJudged } from './write-judged.ts'

/**
 * Writes a Markdown file for each article into a folder. What is up to date is not touched, what the user wrote into a file stays, and a file that
 * somebody else wrote, or changed where the library did too, is left as it is and reported as a conflict. Cancelled, it resolves with what was done until then. Throws CollateError
 * when the folder cannot be used or there is no such article or theme, and the first failure of writing; what was written is kept.
 */
export async function exportMarkdown(db: Database, request: Request<'export.markdown'>, job: Job): Promise<ExportReport> {
  if (!isAbsolute(request.out)) {
    throw new CollateError('invalid', `“${request.out}” is not a full path. Choose the folder to export to, or type its path from the top.`)
  }
  const notes = notesOf(db, request)
  const folder = normalize(request.out)
  await prepareFolder(folder)
  const names = await naming(
    db,
    folder,
    notes.map(({ article }) => article),
  )
  const report: ExportReport = { written: [], unchanged: [], conflicts: [] }
  for (let done = 0; done < notes.length && !job.signal.aborted; done += BATCH) {
    job.progress(done, notes.length)
    const files = notes.slice(done, done + BATCH).map(({ article, highlights }) => {
      const memo = readable(readMemo(db, 'article', article.id).body)
      const pages = citedPages(
        db,
        highlights.map(({ id }) => id),
      )
      const wanted = markdownOf(article, withMemos(db, article, highlights), memo, copyLines(db, article.id, names.fileOf), pages)
      return { path: join(folder, names.nameOf(article)), article: article.uuid, wanted }
    })
    await writeJudged(db, await Promise.all(files.map(file => judge(db, file))), report)
  }
  await syncFolder(folder)
  if (!job.signal.aborted) job.progress(notes.length, notes.length)
  return report
}

/** Highlights with what their memos say after their notes. */
function withMemos(db: Database, article: Article, highlights: Highlight[]): Highlight[] {
  const memos = highlightMemos(db, article.id)
  return highlights.map(highlight => {
    const memo = memos.get(highlight.id)
    return memo === undefined ? highlight : { ...highlight, note: [highlight.note, readable(memo)].filter(Boolean).join('\n\n') }
  })
}

/** Files that are written at a time: the disk takes many as fast as one. */
const BATCH = 16

interface Note {
  article: Article
  highlights: Highlight[]
}

/** The articles to export with their highlights: of a theme only what is tagged with it or with a theme below. */
function notesOf(db: Database, { articles, theme }: Request<'export.markdown'>): Note[] {
  const chosen = articles ? [...new Set(articles)].map(id => readArticle(db, id)) : listArticles(db)
  const branch = theme === undefined ? null : branchOf(db, theme)
  return chosen.flatMap(article => {
    const highlights = listHighlights(db, article.id)
    if (!branch) return [{ article, highlights }]
    const tagged = highlights.filter(highlight => highlight.themeIds.some(id => branch.has(id)))
    return tagged.length === 0 ? [] : [{ article, highlights: tagged }]
  })
}

function branchOf(db: Database, path: string): Set<number> {
  const theme = findTheme(db, path)
  if (theme === null) throw new CollateError('missing', `There is no theme “${path}” in the codebook. Check its name.`, path)
  return new Set(themeBranch(db, theme))
}

interface Names {
  nameOf(article: Article): string
  /** The file of an article, by its id, as far as it has one. */
  fileOf(article: number): string | undefined
}

/** An article keeps the file that it once got, also under another title; a new one gets a name that no other article's file has. */
async function naming(db: Database, folder: string, articles: readonly Article[]): Promise<Names> {
  const files = await exportedFiles(folder, path => isExportPath(db, path))
  const taken = new Set([...files.values()].map(name => name.replace(/\.md$/iu, '').normalize('NFC').toLowerCase()))
  for (const { uuid, title } of articles) if (!files.has(uuid)) files.set(uuid, `${safeFileName(title, taken)}.md`)
  const byId = new Map(listArticles(db).map(({ id, uuid }) => [id, files.get(uuid)]))
  return { nameOf: ({ uuid }) => files.get(uuid) ?? `${uuid}.md`, fileOf: id => byId.get(id) }
}
