import mammoth from 'mammoth'
import type { Reading, Source } from '../../draft.ts'
import { damaged, ImportError } from '../../failure.ts'
import { compose } from '../compose.ts'
import { piecesOfMarkup } from '../html/html.ts'
import { documentWith, type Properties } from '../markdown/properties.ts'
import { piecesWithoutMojibake } from '../mojibake.ts'
import { type Entries, entriesOf } from '../unzip.ts'
import { elementIn, readXml, textIn } from '../xml.ts'
import { type DocxElement, withCaptionsAndNumbers } from './docx-elements.ts'

/** Reads a document of Word. Its pictures are not opened and nothing outside of it is; what describes a picture stays as its caption. */
export async function readDocx({ bytes }: Source): Promise<Reading> {
  const entries = entriesOf(bytes)
  const composed = compose(piecesWithoutMojibake(piecesOfMarkup(await markupOf(entries))))
  return documentWith(composed, propertiesOf(entries))
}

const CAPTIONS = [
  'caption',
  'Chú thích',
  'Chú thích ảnh',
  'Chú thích hình',
  'Chú thích bảng',
  'Ghi chú ảnh',
  'Image Caption',
  'Figure',
  'Table',
]
const QUOTES = [
  'Quote',
  'Intense Quote',
  'Block Text',
  'Block Quotation',
  'Quotations',
  'Trích dẫn',
  'Trích dẫn mạnh',
  'Câu trích dẫn',
  'Đoạn trích',
]
const HEADINGS = ['Tiêu đề', 'Đầu đề', 'Đề mục', 'Heading', 'Заголовок']

/** Styles by the names that Word, LibreOffice and their users give them; the case of letters does not matter. */
const STYLES = [
  ...['Title', 'Tiêu đề', 'Đầu đề', 'Nhan đề', 'Tên bài'].map(name => `p[style-name='${name}'] => h1:fresh`),
  ...CAPTIONS.map(name => `p[style-name='${name}'] => figcaption:fresh`),
  ...QUOTES.map(name => `p[style-name='${name}'] => blockquote > p:fresh`),
  ...HEADINGS.flatMap(name => [1, 2, 3, 4, 5, 6].map(level => `p[style-name='${name} ${level}'] => h${level}:fresh`)),
]

/** A note ends with a way back to where it is referred to. */
const WAY_BACK = /<a href="#[^"]*-ref-[^"]*">↑<\/a>/gu

async function markupOf(entries: Entries): Promise<string> {
  const options = {
    styleMap: STYLES,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    transformDocument: (document: DocxElement) => withCaptionsAndNumbers(document),
  }
  try {
    const { value } = await mammoth.convertToHtml(archiveOf(entries), options)
    return value.replace(WAY_BACK, '')
  } catch (error) {
    throw error instanceof ImportError ? error : damaged()
  }
}

const HIDDEN = /<w:vanish(?:\s+w:val="(?:1|on|true)")?\s*\/>/u

/** A part of a document without the runs of text that are set as hidden, which mammoth does not tell from others. */
function withoutHidden(part: string): string {
  if (!HIDDEN.test(part)) return part
  const runs = part.split('</w:r>').map(chunk => {
    const start = Math.max(chunk.lastIndexOf('<w:r>'), chunk.lastIndexOf('<w:r '))
    return start !== -1 && HIDDEN.test(chunk.slice(start)) ? `${chunk.slice(0, start)}<w:r>` : chunk
  })
  return runs.join('</w:r>')
}

/** The archive as mammoth takes one that is open already: its own reader knows no limits. */
function archiveOf(entries: Entries): { buffer: Buffer } {
  const read = async (name: string, encoding?: string) => {
    const bytes = entries.get(name)?.() ?? new Uint8Array()
    return encoding === undefined ? bytes : withoutHidden(new TextDecoder(encoding).decode(bytes))
  }
  return { file: { exists: (name: string) => entries.has(name), read } } as unknown as { buffer: Buffer }
}

function propertiesOf(entries: Entries): Properties {
  const core = entries.get('docProps/core.xml')?.()
  if (!core) return {}
  const root = readXml(core)
  const value = (name: string) => textIn(elementIn(root, name))
  return { title: value('title'), creator: value('creator'), created: value('created'), language: value('language') }
}
