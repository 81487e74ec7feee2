import { readFile } from 'node:fs/promises'
import { isAbsolute, join, normalize } from 'node:path'
import type { Request } from '../../../preload/contract.ts'
import type { Article, ExportReport, Highlight } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import type { Job } from '../jobs.ts'
import { listArticles, readArticle } from '../records/articles.ts'
import { isExportPath, rememberWritten, wasWritten } from '../records/export-files.ts'
import { listHighlights } from '../records/highlights.ts'
import { highlightMemos, readMemo } from '../records/memos.ts'
import { findTheme, themeBranch } from '../records/themes.ts'
import { sha256 } from '../safety/sha256.ts'
import { syncFolder, writeFileWhole } from '../safety/write-file.ts'
import { readable } from '../text/memo-links.ts'
import { safeFileName } from '../text/safe-name.ts'
import { citedPages } from './cited-pages.ts'
import { copyLines } from './copy-lines.ts'
import { explain, exportedFiles, prepareFolder } from './folder.ts'
import { collateIdOf } from './front-matter.ts'
import { markdownOf } from './markdown.ts'

/**
 * Writes a Markdown file for each article into a folder. What is up to date is not touched, and a file that somebody else wrote or
 * changed is left as it is and reported as a conflict. Cancelled, it resolves with what was done until then. Throws CollateError
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
      const content = markdownOf(article, withMemos(db, article, highlights), memo, copyLines(db, article.id, names.fileOf), pages).text
      return { path: join(folder, names.nameOf(article)), content, sha256: sha256(content), article: article.uuid }
    })
    await writeFiles(db, files, report)
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

interface File {
  path: string
  content: string
  sha256: string
  /** UUID of its article. */
  article: string
}

/**
 * Writes some files. What they will say is remembered before, so that a file is known as ours however an export ends, and what others
 * change in it is noticed the next time. Throws the first failure when all are done.
 */
async function writeFiles(db: Database, files: File[], report: ExportReport): Promise<void> {
  const judged = await Promise.all(files.map(async file => ({ ...file, outcome: await judge(db, file) })))
  const ours = judged.filter(({ outcome }) => outcome !== 'conflicts')
  db.transaction(() => {
    for (const { path, sha256 } of ours) rememberWritten(db, path, sha256)
  }).immediate()
  const written = await Promise.allSettled(judged.map(file => (file.outcome === 'written' ? write(file) : undefined)))
  const failed = written.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
  for (const { path, outcome } of judged) report[outcome].push(path)
}

/** What is to become of a file: it says the same already, or says what we never wrote for this article and is left, or is written. */
async function judge(db: Database, { path, sha256: wanted, article }: File): Promise<keyof ExportReport> {
  const present = await contentOf(path)
  if (present === null) return 'written'
  const found = sha256(present)
  if (found === wanted) return 'unchanged'
  return collateIdOf(present.toString()) === article && wasWritten(db, found) ? 'written' : 'conflicts'
}

async function write({ path, content }: File): Promise<void> {
  await writeFileWhole(path, content).catch(error => {
    throw explain(error, path)
  })
}

/** What stands at a path; null when there is nothing, and nothing of ours when it cannot be read. */
async function contentOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? null : Buffer.alloc(0)
  }
}
