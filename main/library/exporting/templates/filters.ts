import { stringify } from 'yaml'
import { safeFileName } from '../../text/safe-name.ts'
import { escapeInline, escapeLine, oneLine } from '../escape.ts'
import { tagOf } from '../tags.ts'

type Filter = (value: unknown, ...rest: unknown[]) => string

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value))
const asLine = (value: unknown): string => oneLine(text(value))
const lines = (value: unknown): string[] => text(value).split('\n')

/** In Pandoc `@name` is a citation wherever it begins a word. */
const forPandoc = (markdown: string): string => markdown.replace(/(?<!\\)@/gu, '\\@')
const escapeFor = (value: string, dialect: unknown): string => (dialect === 'pandoc' ? forPandoc(value) : value)

/** Text that reads back as it is. Each of its lines was a paragraph, so it is one here. */
const escapeText: Filter = (value, dialect) =>
  escapeFor(
    lines(value)
      .map(escapeLine)
      .filter(line => line !== '')
      .join('\n\n'),
    dialect,
  )

/** The same for what stands within a line, such as a title. */
const escapeWithin: Filter = (value, dialect) => escapeFor(escapeInline(asLine(value)), dialect)

const quote: Filter = value =>
  lines(value)
    .map(line => (line === '' ? '>' : `> ${line}`))
    .join('\n')

const callout: Filter = (value, type = 'quote', title = '') => {
  const head = asLine(`> [!${text(type)}] ${text(title)}`)
  return value === null || value === undefined || value === '' ? head : `${head}\n${quote(value)}`
}

/** All lines but the first moved in, as what belongs to an item of a list is. */
const indent: Filter = (value, by = 2) => {
  const space = typeof by === 'number' ? ' '.repeat(Math.min(Math.max(by, 0), 40)) : text(by)
  return text(value).replace(/\n(?!\n|$)/gu, `\n${space}`)
}

/** What ends a link too early, or would be taken for a place in the note, is left out. */
const linkable = (value: unknown): string => asLine(text(value).replace(/[[\]|#^]+|%%+/gu, ' '))

const wikilink: Filter = (value, label) => {
  const [target, shown] = [linkable(value), linkable(label)]
  return shown === '' || shown === target ? `[[${target}]]` : `[[${target}|${shown}]]`
}

/** A line of YAML with its key, so that readers of YAML 1.1 and 1.2 both find text; nothing for what is not known. Without a key only the value. */
const yaml: Filter = (value, key) => {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return ''
  const tidy = typeof value === 'string' ? asLine(value) : Array.isArray(value) ? value.map(asLine) : value
  const options = { lineWidth: 0, compat: 'yaml-1.1' } as const
  if (typeof key === 'string') return stringify({ [key]: tidy }, options)
  return stringify({ a: tidy }, { ...options, collectionStyle: 'flow', flowCollectionPadding: false })
    .replace(/^\{?a: /u, '')
    .replace(/\}?\n$/u, '')
}

const DATE = /^\d{4}(?:-\d{2}){0,2}(?:T\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})?)?$/u

/** A date stands in YAML without quotes, since that is what makes it a date. */
const yamlDate: Filter = (value, key) => (DATE.test(text(value)) ? `${text(key)}: ${text(value)}\n` : yaml(value, key))

/** The text of a footnote, with what belongs to it moved in. */
const footnote: Filter = (value, id) => `[^${text(id)}]: ${indent(text(value).trim(), 4)}`

type Citable = { key?: unknown; pages?: unknown; article?: { key?: unknown } }
const keyOf = (value: unknown): string => {
  const { key, article } = (typeof value === 'object' && value !== null ? value : {}) as Citable
  return text(article?.key ?? key)
}

/** A citation as Pandoc reads it, of an article or of a passage with the pages that it is on. */
const cite: Filter = value => {
  const { pages } = (typeof value === 'object' && value !== null ? value : {}) as Citable
  return `[@${[keyOf(value), text(pages)].filter(Boolean).join(', ')}]`
}

/** What a template can do to a value, beside what Liquid brings. */
export const FILTERS: Readonly<Record<string, Filter>> = {
  escape_md: escapeText,
  escape_inline: escapeWithin,
  one_line: asLine,
  quote,
  callout,
  indent,
  tag: value => tagOf(text(value)) ?? '',
  wikilink,
  safe_name: value => safeFileName(text(value), new Set()),
  yaml,
  yaml_date: yamlDate,
  footnote,
  citekey: keyOf,
  cite,
}
