import type { ImportedTheme } from '../../../../preload/model.ts'
import { blocksOfPlainText } from '../../text/blocks.ts'
import { normalise } from '../../text/normal-form.ts'
import { NOTHING_TOLD, type Part, type Reading, type Source } from '../draft.ts'
import { addressesIn, partOfPages } from './address-list.ts'
import { decode } from './decode.ts'
import { codebookIn } from './tools/qualcoder-tables.ts'

/** Reads a text file: an article, a list of nothing but addresses, or a codebook of QualCoder. */
export function readTextFile(source: Source): Reading | AsyncIterable<Part> {
  const text = textOf(source)
  const pages = addressesIn(text)
  if (pages) return partOfPages(pages)
  const themes = codebookIn(text)
  return themes ? partOfThemes(themes) : readingOf(text)
}

async function* partOfThemes(themes: ImportedTheme[]): AsyncGenerator<Part> {
  yield { kind: 'themes', themes }
}

/** Reads plain text. */
export const readPlainText = (source: Source): Reading => readingOf(textOf(source))

const textOf = ({ bytes, charset, options }: Source) => normalise(decode(bytes, charset, options.encoding))

function readingOf(text: string): Reading {
  return { ...NOTHING_TOLD, origins: {}, text, blocks: blocksOfPlainText(text), marks: [] }
}
