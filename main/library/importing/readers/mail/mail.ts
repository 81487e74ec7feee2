import type { Attachment, Email } from 'postal-mime'
import { foundIn, NOTHING_TOLD, oneLine, type Part, type Reading, type Source } from '../../draft.ts'
import { ImportError } from '../../failure.ts'
import { endingOf, formatOf } from '../../formats.ts'
import { type Composed, compose, type Piece } from '../compose.ts'
import { partsInside } from '../inside.ts'
import { publishedOfMail } from './date.ts'

/** Reads a mail (RFC 5322 with MIME): the letter, then those of its attachments that can be imported. */
export async function* readMail(source: Source): AsyncGenerator<Part> {
  const mail = await parsed(source.bytes)
  const attached = mail.attachments.flatMap(fileOf)
  const reading = await letterOf(mail)
  // A mail may do nothing but carry a file.
  if (attached.length === 0 || /[\p{L}\p{N}]/u.test(reading.text)) yield { kind: 'article', name: '', reading }
  for (const { name, bytes } of attached) yield* partsInside(name, () => bytes, source)
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(bytes).catch(() => null)
  if (!mail?.headers.some(({ key }) => /^(?:from|to|subject|date|received|message-id|content-type)$/u.test(key))) {
    throw new ImportError('unreadable', 'It is not a mail, or it is damaged; save the mail again as .eml and import that.')
  }
  return mail
}

async function letterOf(mail: Email): Promise<Reading> {
  const sent = mail.headers.find(({ key }) => key === 'date')?.value
  const date = sent === undefined ? null : publishedOfMail(sent)
  const told = {
    ...NOTHING_TOLD,
    title: oneLine(mail.subject, 500),
    byline: oneLine(mail.from?.name) ?? oneLine(mail.from?.address),
    published: date?.published ?? null,
    precision: date?.precision ?? null,
  }
  return { ...told, origins: foundIn(told, 'header'), ...(await bodyOf(mail)) }
}

/** The web page of a mail keeps more than its plain text; where it holds no words the text does. */
async function bodyOf({ html, text }: Email): Promise<Composed> {
  if (html !== undefined) {
    const { piecesOfMarkup } = await import('../html/html.ts')
    const page = compose(piecesOfMarkup(html))
    if (page.text !== '' || text === undefined) return page
  }
  return compose(piecesOfLines(text ?? ''))
}

/** A line in a mail is as long as this at most where the program broke it, and the next word did not fit. */
const WIDTH = { least: 72, most: 80 }

/** The paragraphs of a plain mail: lines that were broken to fit are joined, and what is answered to is a quotation. */
function piecesOfLines(text: string): Piece[] {
  const pieces: (Piece & { last: string })[] = []
  for (const raw of text.split(/\r?\n/u)) {
    const quoted = /^(?:>\s?)+/u.exec(raw)?.[0] ?? ''
    const line = raw.slice(quoted.length)
    const type = quoted === '' ? 'paragraph' : 'quotation'
    const before = pieces.at(-1)
    if (before && before.type === type && isContinued(before.last, line)) {
      before.runs.push({ text: ` ${line}` })
      before.last = line
    } else pieces.push({ type, runs: [{ text: line }], last: line })
  }
  return pieces.map(({ type, runs }) => ({ type, runs }))
}

function isContinued(before: string, line: string): boolean {
  const [word = ''] = line.split(/\s/u)
  return word !== '' && before.trim() !== '' && before.length <= WIDTH.most && before.length + 1 + word.length > WIDTH.least
}

/** An attachment that can be imported; mails that were attached may have no name. */
function fileOf({ filename, mimeType, content }: Attachment, index: number): { name: string; bytes: Uint8Array }[] {
  if (typeof content === 'string') return []
  const plain = oneLine(filename?.replace(/[/\\]/gu, '_'), 200) ?? `${index + 1}`
  const name = mimeType === 'message/rfc822' && endingOf(plain) !== 'eml' ? `${plain}.eml` : plain
  return formatOf(endingOf(name)) ? [{ name, bytes: new Uint8Array(content) }] : []
}
