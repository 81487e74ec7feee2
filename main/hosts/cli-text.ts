import { styleText } from 'node:util'
import type {
  Article,
  ArticleText,
  CheckReport,
  ExportReport,
  Highlight,
  ImportReport,
  ParallelPassage,
  SearchReply,
  Snippet,
  Theme,
} from '../../preload/contract.ts'

/** Lines one below the other. */
export const lines = (...parts: (string | string[])[]) => parts.flat().join('\n')
/** A number with what it counts. */
export const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`
const articleLine = ({ id, published, outlet, title }: Article) => [id, published ?? '–', outlet ?? '–', title].join('\t')

const SKIPPED: Record<ImportReport['skipped'][number]['reason'], string> = {
  duplicate: 'same text as',
  'same-address': 'same address as',
  'nothing-new': 'nothing new for',
}

export function importText({ imported, updated, skipped, failed, themes, anchored, warnings }: ImportReport): string {
  return lines(
    imported.map(({ id, title }) => `imported\t${id}\t${title}`),
    updated.map(
      ({ article: { id, title, version }, highlights, completed }) =>
        `updated\t${id}\t${title}\t(${completed ? 'details and tags' : highlights === undefined ? `version ${version}` : count(highlights, 'highlight', 'highlights')})`,
    ),
    skipped.map(({ path, reason, duplicateOf }) => `skipped\t${path}\t(${SKIPPED[reason]} article ${duplicateOf})`),
    themes > 0 ? [`themes\t${count(themes, 'new theme', 'new themes')}`] : [],
    anchored.moved + anchored.orphaned > 0
      ? [`highlights\t${anchored.exact} in place, ${anchored.moved} moved, ${anchored.orphaned} without a place`]
      : [],
    warnings.map(({ path, message }) => `remark\t${path}\t${message}`),
    failed.map(({ path, message }) => `failed\t${path}\t${message}`),
    `${imported.length} imported, ${updated.length > 0 ? `${updated.length} updated, ` : ''}${skipped.length} skipped, ${failed.length} failed`,
  )
}

export function articlesText(articles: Article[]): string {
  return articles.length === 0 ? 'No articles yet.' : lines(articles.map(articleLine))
}

export function showText({ article, version, text }: ArticleText, highlights: Highlight[]): string {
  const about = [article.byline, article.outlet, article.published, article.url].filter(part => part !== null).join(' · ')
  const head = lines(article.title, about, `article ${article.id}, version ${version}, ${count(article.words, 'word', 'words')}`)
  return lines(head, '', text, highlights.length > 0 ? ['', ...highlights.map(highlightText)] : [])
}

export function highlightText({ id, start, end, exact, themes, note, state }: Highlight): string {
  const place = state === 'orphan' ? 'not found any more' : `${start}–${end}`
  const tags = themes.length > 0 ? `\n  themes: ${themes.join(', ')}` : ''
  return `highlight ${id} (${place}): “${exact}”${tags}${note ? `\n  note: ${note}` : ''}`
}

export function themesText(themes: Theme[]): string {
  if (themes.length === 0) return 'No themes yet.'
  return lines(themes.map(theme => `${theme.path}\t${count(theme.highlights, 'highlight', 'highlights')} in ${theme.articles}`))
}

export function searchText({ total, hits }: SearchReply): string {
  const found = hits.map(({ article, snippets }) =>
    lines(
      articleLine(article),
      snippets.map(snippet => `  ${snippetText(snippet)}`),
    ),
  )
  return lines(found, `${count(total, 'article', 'articles')} found`)
}

export function passagesText(passages: ParallelPassage[]): string {
  const told = passages.map(({ a, b, words, boilerplate }) =>
    lines(
      `${count(words, 'word', 'words')} at ${a.start}–${a.end}, in article ${b.article} at ${b.start}–${b.end}${boilerplate ? ' (boilerplate)' : ''}`,
      `  “${oneLine(a.exact)}”`,
      oneLine(a.exact) === oneLine(b.exact) ? [] : `  “${oneLine(b.exact)}”`,
    ),
  )
  return lines(told, count(passages.length, 'passage', 'passages'))
}

const oneLine = (words: string) => words.replace(/\s+/gu, ' ')

/** The snippet in one line, its found words in bold where the terminal can. */
function snippetText({ text, start, marks }: Snippet): string {
  let shown = ''
  let at = start
  for (const [from, to] of marks) {
    shown += text.slice(at - start, from - start) + styleText('bold', text.slice(from - start, to - start), { stream: process.stdout })
    at = to
  }
  return (shown + text.slice(at - start)).replaceAll(/\s+/gu, ' ')
}

export function exportText({ written, unchanged, conflicts }: ExportReport): string {
  return lines(
    written.map(path => `written\t${path}`),
    conflicts.map(path => `left alone\t${path}\t(changed by somebody since it was written)`),
    `${written.length} written, ${unchanged.length} unchanged, ${conflicts.length} left alone`,
  )
}

export function checkText({ ok, articles, highlights, orphans, problems }: CheckReport): string {
  const counts = `${count(articles, 'article', 'articles')}, ${count(highlights, 'highlight', 'highlights')}, ${count(orphans, 'orphan', 'orphans')}`
  return lines(
    problems.map(({ code, message }) => `${code}\t${message}`),
    `${counts}: ${ok ? 'in order' : 'not in order'}`,
  )
}
