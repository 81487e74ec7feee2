import { createHash } from 'node:crypto'
import type { ExportedArticle, FileOptions, Head } from '../exported.ts'
import { TABLE_WORDS, type TableWords } from '../tables/table-words.ts'
import { html, Markup } from './markup.ts'
import type { Anchors } from './memo-markup.ts'
import { REPORT_STYLE } from './report-style.ts'
import { REPORT_WORDS, type ReportWords } from './report-words.ts'

/** An article of the report: all but its text. */
export type Reported = Omit<ExportedArticle, 'text' | 'blocks' | 'marks' | 'pages' | 'citekey'>

/** What the parts of the report are made from. */
export interface Report {
  head: Head
  articles: Reported[]
  passages: number
  language: FileOptions['language']
  words: ReportWords & Pick<TableWords, 'states' | 'quotation' | 'colours'>
  anchors: Anchors
}

/** Everything that the parts need, of what is exported. */
export function reportOf(head: Head, articles: Reported[], { language }: FileOptions): Report {
  const passages = articles.reduce((sum, { highlights }) => sum + highlights.length, 0)
  return {
    head,
    articles,
    passages,
    language,
    words: { ...TABLE_WORDS[language], ...REPORT_WORDS[language] },
    anchors: anchorsOf(head, articles),
  }
}

function anchorsOf({ themes }: Head, articles: Reported[]): Anchors {
  const fragments = new Map<string, string>()
  const linked: Map<string, { id: number; uuid: string; name: string; article: number | null }> = new Map()
  for (const { id, uuid, path } of themes) {
    linked.set(uuid, { id, uuid, name: path, article: null })
    fragments.set(`theme ${id}`, `t-${uuid}`)
  }
  for (const { article, highlights } of articles) {
    linked.set(article.uuid, { id: article.id, uuid: article.uuid, name: article.title, article: null })
    fragments.set(`article ${article.id}`, `a-${article.uuid}`)
    for (const { id, uuid, exact } of highlights) {
      linked.set(uuid, { id, uuid, name: exact, article: article.id })
      fragments.set(`highlight ${id}`, `h-${uuid}`)
    }
  }
  return { linked, fragment: (target, id) => fragments.get(`${target} ${id}`) ?? null }
}

/** When something was published, as people of the language write dates; as exactly as it is known. */
export function dateText(published: string | null, language: FileOptions['language']): string {
  if (published === null || language === 'en') return published?.replace('T', ' ') ?? ''
  const [day = '', time] = published.split('T')
  return [day.split('-').reverse().join('/'), time].filter(Boolean).join(' ')
}

/** The beginning of the document up to the codebook. */
export function opening(report: Report): Markup {
  const { head, passages, language, words } = report
  const { themes, at } = head
  const title = head.library.name || 'Collate'
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(at))
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="referrer" content="no-referrer"/>
<title>${title}</title>
<style>${new Markup(REPORT_STYLE)}</style>
</head>
<body>
<a class="skip" href="#report">${words.skip}</a>
<header>
<h1>${title}</h1>
<p class="facts">${words.written} <time datetime="${at}">${day}</time></p>
<p class="facts">${words.holds(report.articles.length, passages, themes.length)}</p>
</header>
${contents(report)}
<main id="report">
`
}

const STYLE_HASH = `sha256-${createHash('sha256').update(REPORT_STYLE).digest('base64')}`

function contents({ head, articles, words }: Report): Markup {
  const themes = head.themes.map(({ uuid, path }) => html`<li><a href="#p-${uuid}">${path}</a></li>\n`)
  return html`<nav aria-labelledby="contents">
<h2 id="contents">${words.contents}</h2>
<ul>
<li><a href="#codebook">${words.codebook}</a></li>
<li><a href="#by-article">${words.byArticle}</a>
<ul>
${articles.map(({ article }) => html`<li><a href="#a-${article.uuid}">${article.title}</a></li>\n`)}</ul></li>
<li><a href="#by-theme">${words.byTheme}</a>
<ul>
${themes}</ul></li>
</ul>
</nav>
`
}

/** The end of the document. */
export const closing = html`</main>
<footer><p>Collate</p></footer>
</body>
</html>
`
