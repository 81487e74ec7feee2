import { stringify } from 'yaml'
import type { Article } from '../../../preload/model.ts'
import { oneLine } from './escape.ts'

/** The YAML at the head of an article's file, flat, with the keys in a fixed order; what is not known is left out. */
export function frontMatterOf(article: Article, tags: string[]): string {
  const head = { title: article.title, source: article.url, outlet: article.outlet, author: article.byline }
  const tail = { lang: article.language, tags: tags.length > 0 ? tags : null, 'collate-id': article.uuid }
  return `---\n${yamlOf(head)}${dateLine(article.published)}${article.guessed ? 'published-guessed: true\n' : ''}${yamlOf(tail)}---\n`
}

/** On one line each, and quoted so that readers of YAML 1.1 and 1.2 both find text: `no` is a language, not a refusal. */
function yamlOf(values: Record<string, string | string[] | null>): string {
  const known = Object.entries(values).filter(([, value]) => value !== null)
  const lines = known.map(([key, value]) => [key, typeof value === 'string' ? oneLine(value) : value])
  return lines.length === 0 ? '' : stringify(Object.fromEntries(lines), { lineWidth: 0, compat: 'yaml-1.1' })
}

/** A date stands without quotes, since that is what makes it a date. */
function dateLine(published: string | null): string {
  if (published === null) return ''
  return /^\d{4}(?:-\d{2}){0,2}(?:T\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})?)?$/u.test(published)
    ? `published: ${published}\n`
    : yamlOf({ published })
}

/** The `collate-id` of a file that an export wrote; null when it is none. */
export function collateIdOf(markdown: string): string | null {
  const head = /^\ufeff?---\r?\n([\s\S]*?)\r?\n---\r?(?:\n|$)/u.exec(markdown)?.[1]
  // Logseq has properties at the head of a page instead.
  const page = /^\ufeff?(?:[\p{L}\p{N}_-]+:: .*\r?\n)*?collate-id:: ([\da-f-]{36})\s*?(?:\r?\n|$)/u.exec(markdown)?.[1]
  if (page !== undefined) return page
  return /^collate-id:\s*["']?([\da-f-]{36})["']?\s*$/mu.exec(head ?? '')?.[1] ?? null
}
