import { markupOf } from './workbook-text.ts'

/** The formats of cells, by their places in `STYLE_SHEET`. */
export const STYLES = { head: 1, text: 2, day: 3, link: 4, number: 5 } as const

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const font = (more: string) => `<font>${more}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`
const cell = (font: number, format: number, alignment: string) =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top"${alignment}/></xf>`
const WRAPPED = ' wrapText="1"'

/** How cells look: the formats that `STYLES` names. */
const STYLE_SHEET = `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="3">${font('')}${font('<b/>')}${font('<color rgb="FF0B57D0"/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cell(1, 0, WRAPPED)}${cell(0, 0, WRAPPED)}${cell(0, 164, '')}${cell(2, 0, WRAPPED)}${cell(0, 0, '')}</cellXfs></styleSheet>
`

const related = (links: Iterable<string>) =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${[...links].join('')}</Relationships>\n`
const relation = (id: string, type: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${more}/>`
const part = (path: string, kind: string) => `<Override PartName="/xl/${path}" ContentType="${KIND}.${kind}+xml"/>`

/** Where a sheet lies in the archive; the first is 1. */
export const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`

/** The addresses that a sheet links to, beside it. */
export function linksPart(number: number, links: readonly string[]): [name: string, pieces: Iterable<string>] {
  const targets = links.map((to, at) => relation(`link${at + 1}`, 'hyperlink', markupOf(new URL(to).href), ' TargetMode="External"'))
  return [`xl/worksheets/_rels/sheet${number}.xml.rels`, [related(targets)]]
}

/** All other files of a workbook with sheets of these names (ECMA-376, parts 1 and 2). */
export function workbookParts(names: readonly string[]): [name: string, pieces: Iterable<string>][] {
  const sheets = names.map((name, at) => `<sheet name="${markupOf(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  const types = [
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`,
    part('workbook.xml', 'sheet.main'),
    part('styles.xml', 'styles'),
    ...names.map((_, at) => part(`worksheets/sheet${at + 1}.xml`, 'worksheet')),
  ]
  return [
    ['xl/styles.xml', [STYLE_SHEET]],
    [
      'xl/workbook.xml',
      [
        `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets></workbook>\n`,
      ],
    ],
    [
      'xl/_rels/workbook.xml.rels',
      [
        related([
          ...names.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
          relation(`rId${names.length + 1}`, 'styles', 'styles.xml'),
        ]),
      ],
    ],
    ['_rels/.rels', [related([relation('rId1', 'officeDocument', 'xl/workbook.xml')])]],
    ['[Content_Types].xml', [`${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${types.join('')}</Types>\n`]],
  ]
}
