import type { ImportSource } from '../../../preload/contract.ts'
import type { TablePreview } from '../../../preload/model.ts'
import { CollateError } from '../error.ts'
import { ImportError } from './failure.ts'
import { startParser } from './parser.ts'
import { labelOf } from './source.ts'

/** The columns of a table, read in a process of its own. Throws CollateError `missing` or `invalid` when they cannot be read. */
export async function columnsOf(source: ImportSource): Promise<TablePreview> {
  const parser = startParser()
  try {
    return await parser.columns(source)
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    throw new CollateError(error.code === 'missing' ? 'missing' : 'invalid', error.message, labelOf(source))
  } finally {
    parser.close()
  }
}
