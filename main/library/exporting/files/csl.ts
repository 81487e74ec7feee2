import { readFileSync } from 'node:fs'
import type { Article } from '../../../../preload/model.ts'
import { personsOf } from '../persons.ts'
import type { FileWriter } from './formats.ts'

/** The articles as CSL-JSON, for reference managers (https://docs.citationstyles.org/en/stable/specification.html, csl-data schema). */
export const csl: FileWriter = {
  async write({ articles }, sink) {
    let before = '[\n'
    for await (const { article, citekey } of articles) {
      sink.write(`${before}${JSON.stringify(cslOf(article, citekey))}`)
      before = ',\n'
    }
    sink.write(before === '[\n' ? '[]\n' : '\n]\n')
    return []
  },
  read(path) {
    const items: { id: string }[] = JSON.parse(readFileSync(path, 'utf8'))
    return { articles: items.map(({ id }) => id.replace(/^urn:uuid:/u, '')) }
  },
  holds: () => false,
}

/** One article as an item of CSL; what is not known is left out. */
function cslOf(article: Article, citekey: string): Record<string, unknown> {
  const { uuid, title, byline, outlet, url, published, language, addedAt } = article
  const author = personsOf(byline)
  return {
    id: `urn:uuid:${uuid}`,
    'citation-key': citekey,
    type: 'article-newspaper',
    title,
    ...(author.length > 0 && { author }),
    ...(outlet !== null && { 'container-title': outlet }),
    ...(published !== null && { issued: { 'date-parts': [dateParts(published)] } }),
    ...(url !== null && { URL: url, accessed: { 'date-parts': [dateParts(addedAt)] } }),
    language,
  }
}

/** Year, month and day as far as they are known. */
const dateParts = (date: string): number[] => date.slice(0, 10).split('-').map(Number)
