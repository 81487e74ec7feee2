import { readFileSync } from 'node:fs'
import type { Article } from '../../../../preload/model.ts'
import { type Person, personsOf } from '../persons.ts'
import { entriesIn } from './bibtex-entries.ts'
import type { ExportedArticle } from './exported.ts'
import type { FileWriter } from './formats.ts'

/**
 * The articles as BibLaTeX in UTF-8. An article of an outlet is an `@article` whose `entrysubtype` is `newspaper`: that is what Zotero writes and reads for
 * one, what the styles for APA and Chicago look for, and what JabRef knows. `journaltitle`, `date` and `urldate` rather than `journal`, `year`
 * and `month`, since only these can say a month without a day and when a page was seen. Without an outlet it is an `@online`, without an address
 * a `@misc`: an `@article` has to have a journal.
 */
export const bibtex: FileWriter = {
  async write({ articles }, sink) {
    for await (const exported of articles) sink.write(entryOf(exported))
    return []
  },
  read(path) {
    const keys = new Set<string>()
    const entries = entriesIn(readFileSync(path, 'utf8')).filter(({ key }) => !keys.has(key) && keys.add(key))
    return { articles: entries.map(({ fields }) => fields.get('collate-id') ?? '') }
  },
  holds: () => false,
}

function entryOf({ article, citekey }: Pick<ExportedArticle, 'article' | 'citekey'>): string {
  const fields = Object.entries(fieldsOf(article)).flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []))
  return `@${typeOf(article)}{${citekey},\n${fields.join('')}}\n\n`
}

const typeOf = ({ outlet, url }: Article) => (outlet !== null ? 'article' : url !== null ? 'online' : 'misc')

/** Its fields as they are written; those without a value are left out. */
function fieldsOf({ uuid, title, byline, outlet, url, published, language, tags, addedAt }: Article): Record<string, string | null> {
  return {
    author: personsOf(byline).map(authorOf).join(' and '),
    title: escaped(title),
    entrysubtype: outlet === null ? null : 'newspaper',
    journaltitle: outlet === null ? null : escaped(outlet),
    date: published?.slice(0, 10) ?? null,
    url: url === null ? null : addressOf(url),
    urldate: url === null ? null : addedAt.slice(0, 10),
    langid: languageOf(language),
    // A comma would end the keyword.
    keywords: tags.map(tag => escaped(tag.replace(/\s*[,;]\s*/gu, ' / '))).join(', '),
    'collate-id': uuid,
  }
}

const authorOf = (person: Person) =>
  'literal' in person ? `{${escaped(person.literal)}}` : `${escaped(person.family)}, ${escaped(person.given)}`

const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Text on one line as TeX shows it again. Braces by name: BibTeX counts even those with a backslash before them. */
const escaped = (text: string) =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\{}~^$&%#_]/gu, sign => SPECIAL[sign] ?? `\\${sign}`)

/** An address is taken to the letter, but for what would end the field. */
const addressOf = (url: string) => url.replace(/[{}\\\s]/gu, encodeURIComponent)

/** A language by its English name, as babel mostly knows it; null for what is none. */
function languageOf(code: string): string | null {
  const [base = ''] = code.split('-')
  try {
    const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(base)
    return name === undefined || !/^\p{L}+$/u.test(name) ? null : name.toLowerCase()
  } catch {
    return null
  }
}
