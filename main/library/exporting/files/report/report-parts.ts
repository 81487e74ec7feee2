import type { ExportedHighlight, ExportedTheme } from '../exported.ts'
import { passageLink } from '../tables/passage-columns.ts'
import { html, linked, type Markup } from './markup.ts'
import { memoMarkup } from './memo-markup.ts'
import { dateText, type Report, type Reported } from './report.ts'

/** The codebook: of each theme its colour, in words too, its counts in what is reported, its definition and its memo. */
export function* codebookPart({ head, articles, words, anchors }: Report): Generator<Markup> {
  const counts = countsOf(articles)
  yield html`<section class="codebook" aria-labelledby="codebook">
<h2 id="codebook">${words.codebook}</h2>
${noted(head.library.memo, words.memo, anchors)}
<dl>
`
  for (const theme of head.themes) {
    const { passages = 0, articles: of = 0 } = counts.get(theme.id) ?? {}
    yield html`<dt id="t-${theme.uuid}" data-theme-id="${theme.uuid}"><span class="swatch ${theme.colour}"></span><a href="#p-${theme.uuid}">${theme.path}</a></dt>
<dd><p class="facts">${words.colour}: ${words.colours[theme.colour]} · ${theme.group ? words.group : words.counts(passages, of)}</p>
${theme.definition !== '' && html`<p class="definition">${theme.definition}</p>`}${noted(theme.memo, words.memo, anchors)}</dd>
`
  }
  yield html`</dl>\n</section>\n`
}

function countsOf(articles: readonly Reported[]): Map<number, { passages: number; articles: number }> {
  const counts = new Map<number, { passages: number; articles: number }>()
  for (const { highlights } of articles) {
    const here = new Set<number>()
    for (const id of highlights.flatMap(({ themeIds }) => themeIds)) {
      const count = counts.get(id) ?? { passages: 0, articles: 0 }
      counts.set(id, { passages: count.passages + 1, articles: count.articles + (here.has(id) ? 0 : 1) })
      here.add(id)
    }
  }
  return counts
}

/** Passages under their articles, with everything that is known of them. */
export function* articlesPart(report: Report): Generator<Markup> {
  const { articles, head, words, anchors, language } = report
  const themes = new Map(head.themes.map(theme => [theme.id, theme]))
  const paths = new Map(head.collections.map(({ id, path }) => [id, path]))
  yield html`<section class="by-article" aria-labelledby="by-article">\n<h2 id="by-article">${words.byArticle}</h2>\n`
  for (const { article, highlights, memo, collections } of articles) {
    const { uuid, title, byline, outlet, published, url, tags } = article
    const facts = [byline, outlet, dateText(published, language)].filter(Boolean).join(' · ')
    const inside = collections.map(id => paths.get(id) ?? '').join('; ')
    yield html`<article id="a-${uuid}" data-article-id="${uuid}">
<h3>${title}</h3>
<p class="facts">${facts}</p>
${url !== null && html`<p class="facts">${linked(url, url)}</p>\n`}${tags.length > 0 && html`<p class="facts">${words.tags}: ${tags.join('; ')}</p>\n`}${inside !== '' && html`<p class="facts">${words.collections}: ${inside}</p>\n`}${noted(memo, words.memo, anchors)}`
    if (highlights.length === 0) yield html`<p class="facts">${words.noPassages}</p>\n`
    for (const highlight of highlights) yield passageMarkup(report, article.uuid, highlight, themes)
    yield html`</article>\n`
  }
  yield html`</section>\n`
}

function passageMarkup(
  { words, anchors }: Report,
  article: string,
  highlight: ExportedHighlight,
  themes: ReadonlyMap<number, ExportedTheme>,
): Markup {
  const { uuid, exact, note, memo, start, end, state } = highlight
  const own = highlight.themeIds.flatMap(id => themes.get(id) ?? [])
  const colour = highlight.colour ?? own[0]?.colour ?? 'yellow'
  const tags = own.map(theme => html`<a href="#p-${theme.uuid}"><span class="swatch ${theme.colour}"></span>${theme.path}</a> `)
  const place = state === 'orphan' ? null : html` data-start="${start}" data-end="${end}"`
  return html`<div class="passage ${colour}" id="h-${uuid}">
<blockquote data-highlight="${uuid}" data-article="${article}" data-themes="${own.map(theme => theme.uuid).join(' ')}"${place}>${exact}</blockquote>
<p class="tags">${tags}${factsOf(words, highlight)} <a class="open" href="${passageLink({ uuid: article }, highlight)}">${words.open}</a></p>
${noted(note ?? '', words.note, anchors)}${noted(memo, words.memo, anchors)}</div>
`
}

function factsOf(words: Report['words'], { pages, coder, state, quotation, colour }: ExportedHighlight): string {
  const on = pages && (pages.first === pages.last ? pages.first : `${pages.first}–${pages.last}`)
  return [
    on === null ? '' : `${words.page} ${on}`,
    coder.name === '' ? '' : `${words.coder} ${coder.name}`,
    quotation ? words.quotation : state === 'attached' ? '' : words.states[state],
    colour === null ? '' : `${words.colour}: ${words.colours[colour]}`,
  ]
    .filter(fact => fact !== '')
    .join(' · ')
}

const noted = (body: string, label: string, anchors: Report['anchors']): Markup | null =>
  body.trim() === '' ? null : html`<div class="memo"><p class="label">${label}</p>\n${memoMarkup(body, anchors)}</div>\n`

/** Passages under each of their themes, with where each stands in the part before. */
export function* themesPart({ head, articles, words, language }: Report): Generator<Markup> {
  const all = articles.flatMap(({ article, highlights }) => highlights.map(highlight => ({ article, highlight })))
  const under = new Map<number | null, typeof all>(head.themes.map(({ id }) => [id, []]))
  under.set(null, [])
  for (const passage of all) {
    const { themeIds } = passage.highlight
    for (const id of themeIds.length > 0 ? themeIds : [null]) under.get(id)?.push(passage)
  }
  yield html`<section class="by-theme" aria-labelledby="by-theme">\n<h2 id="by-theme">${words.byTheme}</h2>\n`
  for (const theme of [...head.themes, null]) {
    const passages = under.get(theme?.id ?? null) ?? []
    if (theme === null && passages.length === 0) continue
    yield theme === null
      ? html`<h3>${words.untagged}</h3>\n`
      : html`<h3 id="p-${theme.uuid}"><a href="#t-${theme.uuid}"><span class="swatch ${theme.colour}"></span>${theme.path}</a></h3>\n`
    if (passages.length === 0) yield html`<p class="facts">${words.noPassages}</p>\n`
    for (const { article, highlight } of passages) {
      const facts = [article.title, article.outlet, dateText(article.published, language)].filter(Boolean).join(', ')
      yield html`<div class="passage ${theme?.colour ?? 'yellow'}"><blockquote>${highlight.exact}</blockquote>
<p class="facts">— <a href="#h-${highlight.uuid}">${facts}</a></p></div>
`
    }
  }
  yield html`</section>\n`
}
