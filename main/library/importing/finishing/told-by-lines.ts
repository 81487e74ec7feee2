import { oneLine, pageAddress, type Told } from '../draft.ts'
import { publishedOfLine } from './published.ts'

/** How many lines at the top and at the end may hold metadata. */
const EDGE = 6
const ADDRESS = /^(?:đường dẫn bài viết|đường dẫn|link bài viết|link gốc|link|url|xem bài gốc(?: tại)?|bài gốc)\s*:\s*(?<value>\S.*)$/iu
const SOURCE = /^(?:nguồn(?: tin)?|source|источник)\s*:\s*(?<value>\S.*)$/iu
const AUTHOR =
  /^(?:tác giả|người viết|bài(?: và|,) ảnh|bài viết|bài|thực hiện|nhóm phóng viên|phóng viên|pv|author|by|автор)\s*:\s*(?<value>\S.*)$/iu
/** Alone on a line these are places and closing words, not people. */
const NO_NAMES = new Set(['hà nội', 'việt nam', 'hồ chí minh', 'đà nẵng', 'trân trọng', 'xin cảm ơn', 'chú thích', 'ghi chú', 'hết'])

/** The lines of a text that may tell something about the article. */
interface Edges {
  top: string[]
  end: string[]
}

/** Whether a line gives nothing but the article's own address. */
export const isAddressLine = (line: string): boolean => pageAddress(ADDRESS.exec(line)?.groups?.value ?? line) !== null

/** What the first and the last lines of a text tell of an article: date, address, source and who wrote it. `lines` are those with words. */
export function toldByLines(lines: readonly string[]): Pick<Told, 'published' | 'precision' | 'url' | 'outlet' | 'byline'> {
  const edges = { top: lines.slice(0, EDGE), end: lines.slice(-EDGE) }
  const date = first(edges.top, publishedOfLine) ?? (lines.length > EDGE ? first(edges.end, publishedOfLine) : null)
  const sources = edges.end.flatMap(line => SOURCE.exec(line)?.groups?.value ?? [])
  const url = first(edges.end, line => pageAddress(ADDRESS.exec(line)?.groups?.value ?? SOURCE.exec(line)?.groups?.value ?? line))
  return {
    published: date?.published ?? null,
    precision: date?.precision ?? null,
    url,
    outlet: first(sources, value => (value.length <= 100 && pageAddress(value) === null ? oneLine(value) : null)),
    byline: bylineIn(edges),
  }
}

function first<Value>(lines: readonly string[], read: (line: string) => Value | null): Value | null {
  for (const line of lines) {
    const value = read(line)
    if (value !== null) return value
  }
  return null
}

/** Who wrote it: named as the author near the top or the end, or a name alone on one of the last lines, behind the text. */
function bylineIn({ top, end }: Edges): string | null {
  const named = first([...end, ...top], line => {
    const value = AUTHOR.exec(line)?.groups?.value
    return value !== undefined && value.length <= 100 && !/[.!?]$/u.test(value) ? oneLine(value) : null
  })
  return named ?? first(end.slice(1).toReversed(), line => (isName(line) ? oneLine(line) : null))
}

/** Two to five words in capitals, a few names at most, perhaps with the agency in brackets or behind a stroke. */
function isName(line: string): boolean {
  const words = line.trim()
  if (words.length > 60 || NO_NAMES.has(words.toLowerCase())) return false
  const people = words.replace(/\s*[(/]\s*(?:theo\s+)?[\p{Lu}][\p{L}\p{N} .-]{1,20}\)?$/u, '')
  return people.split(/\s*(?:,|–|-|&|và)\s+/u).every(person => /^(?:\p{Lu}[\p{Ll}\p{M}]*)(?:\s\p{Lu}[\p{Ll}\p{M}]*){1,4}$/u.test(person))
}
