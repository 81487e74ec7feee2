/** Some characters on a page, in points from its lower left corner. Every character is half as wide as high. */
export interface PdfText {
  x: number
  y: number
  size?: number
  text: string
}

interface Pdf {
  pages: PdfText[][]
  /** Values of the document's information, such as `/Title`. */
  info?: Record<string, string>
  /** What its pages are called, as numbers tree entries (ISO 32000-1, 12.4.2). */
  labels?: string
  /**
   * What its font is like: it says which characters it shows (`told`), has only the bytes of Western characters as old fonts do (`western`), or
   * numbers of glyphs without a word about them, 29 less than the characters (`untold`).
   */
  font?: 'told' | 'western' | 'untold'
  /** It opens with a password only. */
  locked?: boolean
}

const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')
const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`

const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Identity def
1 begincodespacerange <0000> <ffff> endcodespacerange
1 beginbfrange <0000> <ffff> <0000> endbfrange
endcmap end end`

/** A document of pages in A4 (ISO 32000-1) whose only font says which characters it shows, as those of word processors do. */
export function pdf({ pages, info = {}, labels, font = 'told', locked = false }: Pdf): Uint8Array {
  const codes = (text: string) => {
    if (font === 'western') return Buffer.from(text, 'latin1').toString('hex')
    return hex(font === 'told' ? text : Array.from(text, char => String.fromCharCode(char.charCodeAt(0) - 29)).join(''))
  }
  const drawn = (texts: PdfText[]) =>
    texts.map(({ x, y, size = 10, text }) => `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes(text)}> Tj ET`).join('\n')
  const FIRST = 7
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${labels ? `/PageLabels << /Nums ${labels} >>` : ''} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${FIRST + 2 * at} 0 R`).join(' ')}] /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> >>`,
    font === 'western'
      ? `<< /Type /Font /Subtype /TrueType /BaseFont /.Mau /Encoding /WinAnsiEncoding /FirstChar 0 /LastChar 255 /Widths [${'500 '.repeat(256)}] >>`
      : `<< /Type /Font /Subtype /Type0 /BaseFont /Mau /Encoding /Identity-H /DescendantFonts [4 0 R] ${font === 'told' ? '/ToUnicode 5 0 R' : ''} >>`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Mau /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>',
    stream(TO_UNICODE),
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} <feff${hex(value)}>`)
      .join(' ')} >>`,
    ...pages.flatMap((texts, at) => [`<< /Type /Page /Parent 2 0 R /Contents ${FIRST + 2 * at + 1} 0 R >>`, stream(drawn(texts))]),
  ]
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const secret = locked
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >> /ID [<00> <00>]`
    : ''
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  return Buffer.from(
    `${file}${table}trailer << /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R ${secret} >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  )
}

/** Lines of a column from its top down, `width` characters at most each; returns where the next one would stand. */
export function column(
  paragraphs: string[],
  { x = 70, y = 760, width = 80, size = 10, indent = 20 } = {},
): { texts: PdfText[]; y: number } {
  const texts: PdfText[] = []
  let line = y
  for (const paragraph of paragraphs) {
    let words = ''
    let first = true
    const put = () => {
      texts.push({ x: first ? x + indent : x, y: line, size, text: words })
      line -= size * 1.3
      first = false
      words = ''
    }
    for (const word of paragraph.split(' ')) {
      if (words.length + word.length + 1 > width - (first ? (2 * indent) / size : 0)) put()
      words += words === '' ? word : ` ${word}`
    }
    put()
  }
  return { texts, y: line }
}
