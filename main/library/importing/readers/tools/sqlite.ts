import { readForeign } from '../../../db/foreign.ts'
import type { Part, Source } from '../../draft.ts'
import { ImportError } from '../../failure.ts'
import { QUALCODER_TABLES, readQualCoder } from './qualcoder.ts'
import { readTaguette, TAGUETTE_TABLES } from './taguette.ts'

/** Reads a project of Taguette or QualCoder, which are databases of SQLite: its codebook, and its documents with their highlights. */
export async function* readSqlite({ bytes }: Source): AsyncGenerator<Part> {
  const tables = readTables(bytes)
  if (tables.documents.length > 0) yield* readTaguette(tables)
  else if (tables.source.length > 0 || tables.code_name.length > 0) yield* readQualCoder(tables)
  else throw new ImportError('unsupported', 'It is no project of Taguette or QualCoder, or there are no documents in it.')
}

function readTables(bytes: Uint8Array) {
  try {
    return readForeign(bytes, [...TAGUETTE_TABLES, ...QUALCODER_TABLES])
  } catch {
    throw new ImportError('unreadable', 'It is no database, or it is damaged; save the project again in its program and import that.')
  }
}
