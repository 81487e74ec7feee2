import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import type { Feature, Sheet } from 'write-excel-file/node'
import type { Cell } from './cell.ts'
import { cellText, encodedText, LONGEST_CELL } from './workbook-text.ts'

/** A sheet of a workbook while it is filled. */
export interface OpenSheet {
  name: string
  columns: { heading: string; width: number }[]
  rows: Cell[][]
}

/** What that library takes for pictures, which there are none of. */
type Content = Stream | Buffer | Blob

/** How many texts a workbook could not hold whole. */
export interface Losses {
  cut: number
  cleaned: number
}

/** Links that a sheet may have (Excel specifications and limits). */
const MOST_LINKS = 65_530
const FOLLOWED = /^(?:https?|mailto|collate):/iu
/** The longest address that Excel follows. */
const LONGEST_LINK = 2079

/** A sheet as the library for workbooks takes it: a bold head that stays, wrapped text, days as dates. */
export function sheetOf({ name, columns, rows }: OpenSheet, losses: Losses): Sheet<Content> {
  const text = (value: string) => {
    const said = cellText(value)
    if (said.length === LONGEST_CELL && said !== value) losses.cut++
    else if (said !== value.replace(/\r\n?/gu, '\n')) losses.cleaned++
    return encodedText(said)
  }
  const wrapped = { wrap: true, alignVertical: 'top' } as const
  const cell = (value: Cell) => {
    if (value === null || value === '') return null
    if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' as const }
    if (typeof value === 'string') return { value: text(value), type: String, ...wrapped }
    if ('link' in value) return { value: text(value.link), type: String, textColor: '#0b57d0', ...wrapped }
    return { value: new Date(`${value.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', alignVertical: 'top' as const }
  }
  const head = columns.map(({ heading }) => ({ value: text(heading), type: String, fontWeight: 'bold' as const, ...wrapped }))
  return {
    data: [head, ...rows.map(row => row.map(cell))],
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }
}

/** Makes the addresses in some sheets links; as many as a sheet may have. */
export function linksIn(sheets: readonly OpenSheet[]): Feature<Content> {
  const links = sheets.map(({ rows }) =>
    rows
      .flatMap((row, down) =>
        row.flatMap((cell, across) =>
          cell !== null && typeof cell === 'object' && 'link' in cell && isFollowed(cell.link)
            ? [{ ref: `${columnName(across)}${down + 2}`, to: cell.link }]
            : [],
        ),
      )
      .slice(0, MOST_LINKS),
  )
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const own = links[sheetIndex] ?? []
            const list = own.map(({ ref }, index) => `<hyperlink ref="${ref}" r:id="link${index + 1}"/>`).join('')
            return list === ''
              ? xml
              : xml.replace(/(?=<pageMargins|<pageSetup|<drawing|<\/worksheet>)/u, `<hyperlinks>${list}</hyperlinks>`)
          },
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_, { sheetIndex }) =>
            (links[sheetIndex] ?? [])
              .map(
                ({ to }, index) =>
                  `<Relationship Id="link${index + 1}" Type="${HYPERLINK}" Target="${escaped(to)}" TargetMode="External"/>`,
              )
              .join(''),
        },
      },
    },
  }
}

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

// What is no address would make the whole workbook count as damaged.
const isFollowed = (link: string) => FOLLOWED.test(link) && link.length <= LONGEST_LINK && URL.canParse(link)

const escaped = (link: string): string =>
  new URL(link).href.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** `A` for 0, `AA` for 26. */
function columnName(index: number): string {
  const rest = index % 26
  return (index >= 26 ? columnName((index - rest) / 26 - 1) : '') + String.fromCharCode(65 + rest)
}
