import { strToU8, zipSync } from 'fflate'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** Escapes characters that mean something in XML. */
export const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A paragraph of a document of Word, in a style by its id; `run` goes into the properties of its only run. */
export function para(text: string, { style = '', list = '', run = '' }: { style?: string; list?: string; run?: string } = {}): string {
  const [num, level] = list.split('/')
  const numbering = list === '' ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`
  const styled = style === '' ? '' : `<w:pStyle w:val="${style}"/>`
  return `<w:p><w:pPr>${styled}${numbering}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${xml(text)}</w:t></w:r></w:p>`
}

/** A picture by its description. */
export const picture = (description: string): string =>
  `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="a" descr="${xml(description)}"/>
  <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>
  <a:blip xmlns:r="${OFFICE}" r:embed="rIdPicture"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

/** Rows of cells. */
export const table = (rows: string[][]): string => {
  const cells = (row: string[]) => row.map(cell => `<w:tc>${para(cell)}</w:tc>`).join('')
  return `<w:tbl>${rows.map(row => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
}

interface Docx {
  /** Names of styles by their ids. */
  styles?: Record<string, string>
  /** What `para` and the like made. */
  body: string
  notes?: string[]
  properties?: Record<string, string>
  extra?: Record<string, Uint8Array>
}

/** The reference to a note, by its number from 1. */
export const note = (number: number): string => `<w:r><w:footnoteReference w:id="${number}"/></w:r>`

/** A document of Word: lists 1 and 2 are numbered, list 3 has bullets. */
export function docx({ styles = {}, body, notes = [], properties = {}, extra = {} }: Docx): Uint8Array {
  const part = (name: string, content: string) => ({ [name]: strToU8(HEAD + content) })
  const related = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${target.includes('://') ? ' TargetMode="External"' : ''}/>`
  const values = Object.entries(properties).map(([name, value]) => `<${name}>${xml(value)}</${name}>`)
  return zipSync({
    ...part(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>`,
    ),
    ...part(
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${related('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    ),
    ...part(
      'word/_rels/document.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${related('rId1', 'styles', 'styles.xml')}${related('rId2', 'numbering', 'numbering.xml')}
      ${related('rId3', 'footnotes', 'footnotes.xml')}${related('rIdLink', 'hyperlink', 'https://bao-mau.example/ga')}${related('rIdPicture', 'image', 'file:///etc/hostname')}</Relationships>`,
    ),
    ...part('word/document.xml', `<w:document xmlns:w="${W}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`),
    ...part('word/styles.xml', `<w:styles xmlns:w="${W}">${stylesXml(styles)}</w:styles>`),
    ...part('word/numbering.xml', `<w:numbering xmlns:w="${W}">${NUMBERING}</w:numbering>`),
    ...part('word/footnotes.xml', `<w:footnotes xmlns:w="${W}">${notes.map(noteXml).join('')}</w:footnotes>`),
    ...part(
      'docProps/core.xml',
      `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${values.join('')}</cp:coreProperties>`,
    ),
    ...extra,
  })
}

const stylesXml = (styles: Record<string, string>) =>
  Object.entries(styles)
    .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
    .join('')

const noteXml = (text: string, index: number) => `<w:footnote w:id="${index + 1}">${para(text)}</w:footnote>`

const levels = (format: string) => [0, 1].map(level => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`).join('')
const NUMBERING = `${['decimal', 'decimal', 'bullet']
  .map((format, at) => `<w:abstractNum w:abstractNumId="${at}">${levels(format)}</w:abstractNum>`)
  .join('')}${[1, 2, 3].map(num => `<w:num w:numId="${num}"><w:abstractNumId w:val="${num - 1}"/></w:num>`).join('')}`
