import { blocksOfPlainText } from '../text/blocks.ts'
import { normalise } from '../text/normal-form.ts'
import { decode } from './decode.ts'
import { foundIn, NOTHING_TOLD, oneLine, pageAddress, type Reading, type Source, type Told } from './draft.ts'
import { publishedOfLine } from './published.ts'

/** Reads a text file. Nothing is left out of the text; a date line, address or source that it prints is noted besides. */
export function readPlainText({ bytes, options }: Source): Reading {
  const text = normalise(decode(bytes, null, options.encoding))
  const told = { ...NOTHING_TOLD, ...metadataOf(text) }
  return { ...told, origins: foundIn(told, 'line'), text, blocks: blocksOfPlainText(text), marks: [] }
}

/** How many lines at the top and at the end may hold metadata. */
const EDGE = 6
const SOURCE = /^(?<label>nguồn|source|источник|đường dẫn bài viết|đường dẫn|link bài viết|link|url)\s*:\s*(?<value>\S.*)$/iu

function metadataOf(text: string): Pick<Told, 'published' | 'precision' | 'url' | 'outlet'> {
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  const date = lines
    .slice(0, EDGE)
    .map(publishedOfLine)
    .find(found => found !== null)
  const sources = lines.slice(-EDGE).map(line => SOURCE.exec(line)?.groups)
  const url = sources.map(found => pageAddress(found?.value)).find(address => address !== null) ?? null
  const outlet = sources.find(isOutlet)?.value
  return { published: date?.published ?? null, precision: date?.precision ?? null, url, outlet: oneLine(outlet) }
}

/** A source is the name of an outlet when it is neither an address nor a sentence. */
function isOutlet(source: Record<string, string> | undefined): boolean {
  const { label = '', value = '' } = source ?? {}
  return /^(?:nguồn|source|источник)$/iu.test(label) && value.length <= 100 && pageAddress(value) === null
}
