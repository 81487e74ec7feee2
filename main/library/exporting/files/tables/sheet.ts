import type { ArchivedFile } from '../archive.ts'
import type { Cell } from './cell.ts'
import { STYLES } from './workbook-parts.ts'
import { cellText, columnName, encodedText, LONGEST_CELL, markupOf } from './workbook-text.ts'

/** How many texts a workbook could not hold whole. */
export interface Losses {
  cut: number
  cleaned: number
}

/** A sheet of a workbook while its rows are written. */
export interface OpenSheet {
  row(cells: readonly Cell[]): void
  /** Ends it. Returns the addresses that its cells link to, in the order of their ids: `link1`, `link2`, … */
  close(): string[]
}

/** Links that a sheet may have (Excel specifications and limits). */
const MOST_LINKS = 65_530
const FOLLOWED = /^(?:https?|mailto|collate):/iu
/** The longest address that Excel follows. */
const LONGEST_LINK = 2079

const BEGINNING =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'

/** Begins a sheet (ECMA-376, part 1, 18.3): a bold head that stays, wrapped text, days as dates. */
export function openSheet(file: ArchivedFile, columns: readonly { heading: string; width: number }[], losses: Losses): OpenSheet {
  const widths = columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  const links: { ref: string; to: string }[] = []
  let rows = 0
  const write = (cells: readonly string[]) => file.write(`<row r="${rows}">${cells.join('')}</row>\n`)
  const row = (cells: readonly Cell[]) => {
    rows += 1
    write(
      cells.map((cell, at) => {
        const ref = `${columnName(at)}${rows}`
        if (cell !== null && typeof cell === 'object' && 'link' in cell && links.length < MOST_LINKS && isFollowed(cell.link))
          links.push({ ref, to: cell.link })
        return cellMarkup(ref, cell, losses)
      }),
    )
  }
  file.write(`${BEGINNING}<cols>${widths.join('')}</cols><sheetData>\n`)
  rows += 1
  write(columns.map(({ heading }, at) => textMarkup(`${columnName(at)}1`, heading, STYLES.head, losses)))
  return {
    row,
    close() {
      file.write('</sheetData>')
      if (links.length > 0) file.write('<hyperlinks>')
      for (const [at, { ref }] of links.entries()) file.write(`<hyperlink ref="${ref}" r:id="link${at + 1}"/>`)
      file.write(`${links.length > 0 ? '</hyperlinks>' : ''}</worksheet>\n`)
      file.close()
      return links.map(({ to }) => to)
    },
  }
}

function cellMarkup(ref: string, cell: Cell, losses: Losses): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${ref}" s="${STYLES.number}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return textMarkup(ref, cell, STYLES.text, losses)
  if ('link' in cell) return textMarkup(ref, cell.link, STYLES.link, losses)
  return `<c r="${ref}" s="${STYLES.day}"><v>${Date.parse(`${cell.day}T00:00:00Z`) / DAY + EPOCH}</v></c>`
}

const DAY = 24 * 60 * 60 * 1000
/** What days are counted from: 1970-01-01 is day 25569 (ECMA-376, part 1, 18.17.4.1). */
const EPOCH = 25_569

function textMarkup(ref: string, value: string, style: number, losses: Losses): string {
  const said = cellText(value)
  if (said.length === LONGEST_CELL && said !== value) losses.cut++
  else if (said !== value.replace(/\r\n?/gu, '\n')) losses.cleaned++
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${markupOf(encodedText(said))}</t></is></c>`
}

// What is no address would make the whole workbook count as damaged.
const isFollowed = (link: string) => FOLLOWED.test(link) && link.length <= LONGEST_LINK && URL.canParse(link)
