import { blocksOfPlainText } from '../text/blocks.ts'
import { normalise } from '../text/normal-form.ts'
import { decode } from './decode.ts'
import { NOTHING_TOLD, type Reading, type Source } from './draft.ts'

/** Reads a text file. */
export function readPlainText({ bytes, options }: Source): Reading {
  const text = normalise(decode(bytes, null, options.encoding))
  return { ...NOTHING_TOLD, origins: {}, text, blocks: blocksOfPlainText(text), marks: [] }
}
