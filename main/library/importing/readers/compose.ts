import type { Block, BlockType, Mark, Page } from '../../../../preload/model.ts'
import { normalise } from '../../text/normal-form.ts'
import { pagesIn } from '../../text/page-starts.ts'

/** Some characters in one style. */
export interface Run extends Style {
  text: string
  /** The page of the source that begins with it, by its label. */
  page?: string
}

/** How characters are set. `href` is an address that was found safe. */
export interface Style {
  bold?: boolean
  italic?: boolean
  href?: string
}

/** A block before its place in the text is known. */
export interface Piece {
  type: BlockType
  level?: number
  runs: Run[]
}

/** A text with the spans over it, as a version stores them. */
export interface Composed {
  text: string
  blocks: Block[]
  marks: Mark[]
  /** Where the source has pages. */
  pages?: Page[]
}

/** Puts pieces one below the other: normal form, white space as HTML collapses it, a line each; empty ones are left out. */
export function compose(pieces: Iterable<Piece>): Composed {
  const lines: string[] = []
  const blocks: Block[] = []
  const marks: Mark[] = []
  const pages: Page[] = []
  let start = 0
  for (const { type, level, runs } of pieces) {
    const tidy = tidied(runs)
    const line = tidy.map(run => run.text).join('')
    pages.push(...pagesOfRuns(runs, tidy, start))
    if (line === '') continue
    blocks.push({ type, ...(level === undefined ? {} : { level }), start, end: start + line.length })
    marks.push(...marksOf(tidy, start))
    lines.push(line)
    start += line.length + 1
  }
  const text = lines.join('\n')
  return { text, blocks, marks, ...(pages.length > 0 && { pages: pagesIn(text, pages) }) }
}

/** The pages that begin in a block. One whose first run was left out begins behind it: at the next block, or where nothing of this one is left. */
function pagesOfRuns(runs: readonly Run[], tidy: readonly Run[], start: number): Page[] {
  const pages: Page[] = []
  let end = start
  for (const { page, text } of tidy) {
    if (page !== undefined) pages.push({ start: end, label: page })
    end += text.length
  }
  const last = runs.findLast(({ page }) => page !== undefined)?.page
  return last === undefined || pages.at(-1)?.label === last ? pages : [...pages, { start: end, label: last }]
}

const INVISIBLE = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/u

/** Runs in normal form that stay so when joined, with single blanks between words and none at the ends. */
function tidied(runs: Run[]): Run[] {
  const result: Run[] = []
  let line = ''
  for (const run of withMarksAtTheirLetters(runs)) {
    let text = normalise(run.text).replace(/[ \t\n]+/gu, ' ')
    if (line === '') text = text.trimStart()
    else if (line.endsWith(' ')) text = text.replace(/^ /u, '')
    if (text !== '') result.push({ ...run, text })
    line += text
  }
  if (INVISIBLE.test(line)) return []
  // Only scripts that compose without combining marks get here; their text matters more than its style.
  if (normalise(line) !== line) return [{ text: normalise(line).trim() }]
  return withoutEnd(result)
}

/** A combining mark that opens a run belongs to the letter before it, or composing would change text across the border. */
function withMarksAtTheirLetters(runs: Run[]): Run[] {
  const result: Run[] = []
  for (const run of runs) {
    const marks = /^\p{M}+/u.exec(run.text)?.[0] ?? ''
    const last = result.at(-1)
    if (marks !== '' && last) last.text += marks
    result.push({ ...run, text: last ? run.text.slice(marks.length) : run.text })
  }
  return result
}

function withoutEnd(runs: Run[]): Run[] {
  for (let last = runs.at(-1); last; last = runs.at(-1)) {
    last.text = last.text.trimEnd()
    if (last.text !== '') break
    runs.pop()
  }
  return runs
}

function marksOf(runs: Run[], start: number): Mark[] {
  return [
    ...spans(runs, start, run => run.bold).map(span => ({ type: 'bold' as const, start: span.start, end: span.end })),
    ...spans(runs, start, run => run.italic).map(span => ({ type: 'italic' as const, start: span.start, end: span.end })),
    ...spans(runs, start, run => run.href).map(span => ({ type: 'link' as const, start: span.start, end: span.end, href: span.value })),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
}

interface Span<Value> {
  start: number
  end: number
  value: Value
}

/** Where neighbouring runs share a value that is set. */
function spans<Value>(runs: Run[], start: number, styleOf: (run: Run) => Value | undefined): Span<NonNullable<Value>>[] {
  const result: Span<NonNullable<Value>>[] = []
  let offset = start
  for (const run of runs) {
    const end = offset + run.text.length
    const value = styleOf(run)
    const last = result.at(-1)
    if (value && last?.end === offset && last.value === value) last.end = end
    else if (value) result.push({ start: offset, end, value })
    offset = end
  }
  return result
}
