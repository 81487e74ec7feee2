import type { ImportedHighlight, ImportedTheme } from '../../../../../preload/model.ts'
import { groupBy } from '../../../agreement/group.ts'
import type { ForeignRow } from '../../../db/foreign.ts'
import { blocksOfPlainText } from '../../../text/blocks.ts'
import { normalise } from '../../../text/normal-form.ts'
import { NOTHING_TOLD, type Part } from '../../draft.ts'
import { nameInside } from '../name-inside.ts'
import { stringOf } from './json-values.ts'
import { nearestColour } from './nearest-colour.ts'
import { themePath } from './theme-path.ts'

/** The tables of a project of QualCoder (https://qualcoder.wordpress.com) that are read. */
export const QUALCODER_TABLES = ['source', 'code_text', 'code_name', 'code_cat'] as const

type Tables = Record<(typeof QUALCODER_TABLES)[number], ForeignRow[]>

/** A project of QualCoder: its categories and codes as themes, its texts with what was coded in them. */
export function* readQualCoder({ source, code_text: coded, code_name: codes, code_cat: categories }: Tables): Generator<Part> {
  const themes = themesOf(codes, categories)
  if (themes.size > 0) yield { kind: 'themes', themes: [...themes.values()] }
  const byText = groupBy(coded, row => row.fid)
  for (const [index, row] of source.entries()) {
    const whole = stringOf(row.fulltext)
    // Pictures, sound and film have none.
    if (whole === null || whole.trim() === '') continue
    const text = normalise(whole)
    const title = stringOf(row.name)?.replace(/\.(?:txt|docx?|odt|pdf|html?|md|rtf|epub)$/iu, '') ?? null
    const highlights = highlightsIn(whole, byText.get(row.id) ?? [], themes)
    const reading = { ...NOTHING_TOLD, title, text, blocks: blocksOfPlainText(text), marks: [], highlights, verbatim: true as const }
    yield { kind: 'article', name: nameInside(title, index), reading: { ...reading, origins: title === null ? {} : { title: 'tool' } } }
  }
}

/** The themes by `code:` or `category:` and their number. Codes stand below their category, or below another code. */
function themesOf(codes: ForeignRow[], categories: ForeignRow[]): Map<string, ImportedTheme> {
  const rows = new Map<string, ForeignRow>()
  for (const row of categories) rows.set(`category:${row.catid}`, row)
  for (const row of codes) rows.set(`code:${row.cid}`, row)
  const namesOf = (key: string, depth = 0): (string | null)[] => {
    const row = rows.get(key)
    if (!row || depth > 50) return []
    const parent = key.startsWith('category:')
      ? `category:${row.supercatid}`
      : row.supercid != null
        ? `code:${row.supercid}`
        : `category:${row.catid}`
    return [...namesOf(parent, depth + 1), stringOf(row.name)]
  }
  const themes = new Map<string, ImportedTheme>()
  for (const [key, row] of rows) {
    const path = themePath(...namesOf(key))
    if (path !== null) themes.set(key, { path, colour: nearestColour(stringOf(row.color)), definition: stringOf(row.memo)?.trim() ?? '' })
  }
  return themes
}

/** What was coded; a passage with several codes is one highlight. */
function highlightsIn(whole: string, coded: ForeignRow[], themes: Map<string, ImportedTheme>): ImportedHighlight[] {
  const passages = groupBy(coded, ({ pos0, pos1 }) => `${pos0} ${pos1}`)
  return [...passages.values()].flatMap(rows => {
    const [first = {}] = rows
    const place = placeOf(whole, first)
    if (!place) return []
    const notes = new Set(rows.flatMap(({ memo }) => stringOf(memo)?.trim() || []))
    const paths = rows.flatMap(({ cid }) => themes.get(`code:${cid}`)?.path ?? [])
    return [{ ...place, note: [...notes].join('\n') || null, themes: [...new Set(paths)], colour: null }]
  })
}

/**
 * Places are counted in characters of Python, or where a text was coded on the screen, in those of Qt, which are UTF-16; the words that were
 * coded tell which.
 */
function placeOf(whole: string, { pos0, pos1, seltext }: ForeignRow): Pick<ImportedHighlight, 'exact' | 'start' | 'end'> | null {
  const words = normalise(stringOf(seltext) ?? '')
  const [from, to] = [Number(pos0), Number(pos1)]
  const counted = [utf16(whole, from), utf16(whole, to)] as const
  for (const [start, end] of [counted, [from, to] as const]) {
    const exact = normalise(whole.slice(start, end))
    const before = normalise(whole.slice(0, start)).length
    if (/\S/u.test(exact) && (exact === words || words === '')) return { exact, start: before, end: before + exact.length }
  }
  return /\S/u.test(words) ? { exact: words } : null
}

/** The UTF-16 offset of a place that is counted in code points. */
function utf16(text: string, points: number): number {
  let offset = 0
  for (let point = 0; point < points && offset < text.length; point++) offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1
  return offset
}
