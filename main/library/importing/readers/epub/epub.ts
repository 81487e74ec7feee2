import { foundIn, oneLine, type Part, type Reading, type Source, type Told } from '../../draft.ts'
import { damaged, ImportError, locked } from '../../failure.ts'
import { declaredLanguage } from '../../finishing/language.ts'
import { publishedOf } from '../../finishing/published.ts'
import { compose } from '../compose.ts'
import { decode } from '../decode.ts'
import { piecesOfMarkup } from '../html/html.ts'
import { piecesWithoutMojibake } from '../mojibake.ts'
import { entriesOf } from '../unzip.ts'
import { type Chapter, readPackage } from './package.ts'

const OUT_OF_ORDER =
  'The file that lists the parts of the book is damaged; they came in by the order of their names, so look over that order.'

/** Reads a book in EPUB (3.3 and 2): an article for each part of it that has text, in the order of its spine. One that fails fails alone. */
export async function* readEpub({ bytes }: Source): AsyncGenerator<Part> {
  const entries = entriesOf(bytes)
  const { chapters, properties, lockedPaths, guessed } = readPackage(entries)
  const date = publishedOf(properties.date ?? null)
  const told: Told = {
    title: null,
    byline: oneLine(properties.creator),
    outlet: oneLine(properties.publisher),
    url: null,
    published: date?.published ?? null,
    precision: date?.precision ?? null,
    language: declaredLanguage(properties.language),
  }
  let found = 0
  for (const chapter of chapters) {
    try {
      const content = entries.get(chapter.path)?.()
      if (!content) throw damaged()
      if (lockedPaths.has(chapter.path)) throw locked()
      const reading = chapterOf(content, chapter, told)
      if (!reading) continue
      yield { kind: 'article', name: nameOf(chapter, reading.title ?? properties.title), reading }
    } catch (error) {
      yield {
        kind: 'failed',
        name: nameOf(chapter, chapter.label ?? properties.title),
        error: error instanceof ImportError ? error : damaged(),
      }
    }
    found += 1
  }
  if (found === 0) throw new ImportError('empty')
  if (guessed) yield { kind: 'warning', name: '', message: OUT_OF_ORDER }
}

/** Null for what is no text, such as a cover. */
function chapterOf(content: Uint8Array, { label }: Chapter, told: Told): Reading | null {
  const composed = compose(piecesWithoutMojibake(piecesOfMarkup(bodyOf(decode(content)))))
  if (!/[\p{L}\p{N}]/u.test(composed.text)) return null
  const [first] = composed.blocks
  const heading = first?.type === 'heading' ? oneLine(composed.text.slice(first.start, first.end), 500) : null
  const title = heading ?? oneLine(label, 500)
  return {
    ...composed,
    ...told,
    title,
    origins: { ...foundIn(told, 'header'), ...(title !== null && { title: heading === null ? 'header' : 'page' }) },
  }
}

/** Elements that XML closes at once would swallow what follows where they are read as HTML. */
const bodyOf = (text: string) =>
  text.replace(
    /<(?!(?:br|hr|img|meta|link|input|col|source|wbr)[\s/])([a-z][\p{L}\p{N}_:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)\/>/giu,
    '<$1$2></$1>',
  )

/** What a part is called in a report; a title too, where it has none of its own. */
const nameOf = ({ number, path }: Chapter, title: string | undefined) =>
  `${String(number).padStart(2, '0')} ${title ?? path.split('/').at(-1)}`
