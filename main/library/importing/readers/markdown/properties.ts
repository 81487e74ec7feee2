import { foundIn, oneLine, type Reading } from '../../draft.ts'
import { declaredLanguage } from '../../finishing/language.ts'
import { publishedOf } from '../../finishing/published.ts'
import { toldByLines } from '../../finishing/told-by-lines.ts'
import type { Composed } from '../compose.ts'

/** What a document says of itself beside its text, as it stands there. */
export interface Properties {
  title?: string | null | undefined
  creator?: string | null | undefined
  publisher?: string | null | undefined
  /** When it was made, in ISO 8601. */
  created?: string | null | undefined
  language?: string | null | undefined
}

/** Titles that a program gave: the name of the file, or that there was none. */
const NO_TITLE =
  /^(?:microsoft (?:word|office word|powerpoint) - .*|.*\.(?:docx?|dotx?|odt|rtf|pdf|txt|html?|tex|indd|pptx?|qxd|pmd)|(?:word )?document\s*\d*|(?:powerpoint )?presentation\s*\d*|untitled.*|no title|title|tài liệu\s*\d*|không (?:có )?tiêu đề.*|chưa đặt tên.*)$/iu
/** People that a computer, its system or a program is called after. */
const NO_NAME =
  /^(?:admin(?:istrator)?|user(?: name)?\s*\d*|(?:my|home|may)?\s*pc\d*|owner|guest|author|unknown|default|windows.*|win\s*\d+.*|microsoft.*|office.*|libreoffice.*|openoffice.*|python-docx|pandoc|dell|hp|asus|acer|lenovo|compaq|toshiba|sony|laptop.*|desktop.*|.*\.(?:com|net|vn))$/iu

/**
 * A document with what its properties tell. What a reader sees in the text goes first: a headline, or a line with a date or a name, since
 * properties are often those of the template, or of who copied the text.
 */
export function documentWith(composed: Composed, properties: Properties): Reading {
  const seen = toldByLines(composed.blocks.map(({ start, end }) => composed.text.slice(start, end)))
  const date = seen.published === null ? publishedOf(properties.created ?? null) : null
  const told = {
    title: startsWithHeadline(composed) ? null : meaning(properties.title, NO_TITLE, 500),
    byline: seen.byline === null ? meaning(properties.creator, NO_NAME) : null,
    outlet: seen.outlet === null ? meaning(properties.publisher, NO_NAME) : null,
    url: null,
    published: date?.published ?? null,
    precision: date?.precision ?? null,
    language: declaredLanguage(properties.language),
  }
  return { ...composed, ...told, origins: foundIn(told, 'header') }
}

const startsWithHeadline = ({ blocks: [first] }: Composed) => first?.type === 'heading' && first.level === 1

function meaning(value: unknown, none: RegExp, limit?: number): string | null {
  const line = oneLine(value, limit)
  return line === null || !/\p{L}/u.test(line) || none.test(line) ? null : line
}
