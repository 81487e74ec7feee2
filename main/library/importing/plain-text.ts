import { blocksOfPlainText } from '../text/blocks.ts'
import { normalise } from '../text/normal-form.ts'
import { addressesIn, partOfPages } from './address-list.ts'
import { decode } from './decode.ts'
import { NOTHING_TOLD, type Part, type Reading, type Source } from './draft.ts'

/** Reads a text file: an article, or a list of nothing but addresses. */
export function readTextFile(source: Source): Reading | AsyncIterable<Part> {
  const text = textOf(source)
  const pages = addressesIn(text)
  return pages ? partOfPages(pages) : readingOf(text)
}

/** Reads plain text. */
export const readPlainText = (source: Source): Reading => readingOf(textOf(source))

const textOf = ({ bytes, options }: Source) => normalise(decode(bytes, null, options.encoding))

function readingOf(text: string): Reading {
  return { ...NOTHING_TOLD, origins: {}, text, blocks: blocksOfPlainText(text), marks: [] }
}
