import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Reading, Source } from '../../draft.ts'
import { damaged, ImportError, locked } from '../../failure.ts'
import { compose } from '../compose.ts'
import { documentWith, type Properties } from '../markdown/properties.ts'
import { columnsOf } from './columns.ts'
import { labelsOf } from './labels.ts'
import { withLetters } from './letters.ts'
import { linesOf, type PdfItem, type PdfLine } from './lines.ts'
import { withoutMargins } from './margins.ts'
import { piecesOfColumns } from './paragraphs.ts'

/** Fewer letters on a page on average are stamps on pictures of pages. */
const FEWEST_LETTERS = 15

/** Reads the text of a PDF in the order in which people read it. Nothing in it is drawn, run or fetched. */
export async function readPdf({ bytes }: Source): Promise<Reading> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
  })
  try {
    const document = await task.promise
    const pages = withLetters(await pagesOf(document))
    refuseScan(pages)
    const kept = withoutMargins(pages)
    const labels = labelsOf(kept, await document.getPageLabels())
    const columns = kept.flatMap(({ lines }, page) => opened(columnsOf(lines), labels[page] ?? ''))
    return documentWith(compose(piecesOfColumns(columns)), await propertiesOf(document))
  } catch (error) {
    throw failureOf(error)
  } finally {
    await task.destroy().catch(() => {})
  }
}

/** Columns of a page, whose first line is known to open it. */
function opened([first = [], ...columns]: PdfLine[][], page: string): PdfLine[][] {
  const [line, ...lines] = first
  return line ? [[{ ...line, page }, ...lines], ...columns] : columns
}

async function pagesOf(document: PDFDocumentProxy): Promise<PdfLine[][]> {
  const pages: PdfLine[][] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    pages.push(linesOf((await page.getTextContent({ disableNormalization: true })).items as PdfItem[]))
    page.cleanup()
  }
  return pages
}

function refuseScan(pages: readonly PdfLine[][]): void {
  const letters = pages.flat().reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0)
  if (letters > 0 && (pages.length === 1 || letters >= FEWEST_LETTERS * pages.length)) return
  throw new ImportError(
    'empty',
    'It is a scan: pictures of pages without text; run text recognition (OCR) on it and import what that makes.',
  )
}

async function propertiesOf(document: PDFDocumentProxy): Promise<Properties> {
  const { info } = await document.getMetadata()
  const { Title, Author, CreationDate, Language } = info as Record<string, unknown>
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  return { title: text(Title), creator: text(Author), created: isoOf(text(CreationDate)), language: text(Language) }
}

/** Dates read `D:20240318074500+07'00'`, with less at the end or without the letter. */
function isoOf(date: string | null): string | null {
  const found = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})(?:\d{2})?(?:(Z)|([+-]\d{2})'?(\d{2})?)?)?/u.exec(date ?? '')
  if (!found) return null
  const [, year, month, day, hour, minute, utc = '', hours, minutes = '00'] = found
  const onDay = [year, month, day].filter(part => part !== undefined).join('-')
  const zone = hours === undefined ? utc : `${hours}:${minutes}`
  return hour === undefined ? onDay : `${onDay}T${hour}:${minute}${zone}`
}

function failureOf(error: unknown): ImportError {
  if (error instanceof ImportError) return error
  return error instanceof Error && error.name === 'PasswordException' ? locked() : damaged()
}
