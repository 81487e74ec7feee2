import type { Article, Highlight } from '../../../../preload/model.ts'
import type { WholeArticle, WholeHead, WholeHighlight } from '../../exporting/files/json/schema.ts'
import type { themeNode } from '../../records/themes.ts'
import { nameKey } from '../../text/name-key.ts'
import type { Standing } from './store-highlight.ts'

// What is here stays as it is; that a file says something else is told, so that nobody takes its word for what is here.

/** What a file says otherwise of an article, in sentences. */
export function articleDifferences(here: Article, there: WholeArticle): string[] {
  const differs = (key: 'title' | 'byline' | 'outlet' | 'url' | 'published' | 'language') =>
    here[key] !== null && there[key] !== null && here[key] !== there[key]
  return [
    ...(differs('title') ? [`The title of “${here.title}” is “${there.title}” in the file; yours was kept.`] : []),
    ...(differs('byline') ? [`The byline of “${here.title}” is “${there.byline}” in the file; yours was kept.`] : []),
    ...(differs('outlet') ? [`The outlet of “${here.title}” is “${there.outlet}” in the file; yours was kept.`] : []),
    ...(differs('url') ? [`The address of “${here.title}” is “${there.url}” in the file; yours was kept.`] : []),
    ...(differs('published') ? [`The date of “${here.title}” is “${there.published}” in the file; yours was kept.`] : []),
    ...(differs('language') ? [`The language of “${here.title}” is “${there.language}” in the file; yours was kept.`] : []),
  ]
}

/** What a file says otherwise of a theme besides its definition and memo, in sentences; `parent` is the theme here that it is below in the file. */
export function themeDifferences(here: ReturnType<typeof themeNode>, there: WholeHead['themes'][number], parent: number | null): string[] {
  const { name } = here
  const renamed = nameKey(name) !== nameKey(there.name)
  const recoloured = (here.inherits ? null : here.colour) !== (there.inherits ? null : there.colour)
  const otherKey = here.shortcut !== null && there.shortcut !== null && here.shortcut !== there.shortcut
  return [
    ...(renamed ? [`The theme “${name}” is called “${there.name}” in the file; yours was kept.`] : []),
    ...(here.parentId !== parent ? [`The theme “${name}” stands elsewhere in the file; yours was kept.`] : []),
    ...(recoloured ? [`The theme “${name}” has another colour in the file; yours was kept.`] : []),
    ...(otherKey ? [`The theme “${name}” has another key in the file; yours was kept.`] : []),
    ...(there.group && !here.isGroup ? [`The theme “${name}” is a group in the file; here it tags passages.`] : []),
  ]
}

/** What a file says otherwise of a highlight besides its note and memo, in sentences; `standing` is where it would stand here. */
export function highlightDifferences(here: Highlight, { colour }: WholeHighlight, standing: Standing): string[] {
  const recoloured = here.colour !== null && colour !== null && here.colour !== colour
  const elsewhere = here.state === 'orphan' || here.start !== standing.start || here.end !== standing.end
  return [
    ...(recoloured ? [`The highlight “${here.exact}” has another colour in the file; yours was kept.`] : []),
    ...(elsewhere && standing.state !== 'orphan'
      ? [`The highlight “${here.exact}” stands on “${standing.exact}” in the file; yours was kept.`]
      : []),
  ]
}
