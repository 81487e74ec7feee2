import { readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ImportSource } from '../../../preload/contract.ts'
import { fileFailure, ImportError, limitOf } from './failure.ts'
import { endingOf, formatOf } from './formats.ts'
import type { RawSource } from './parse.ts'

/** What a source is called in a report: the path of a file, or the name that pasted text was given. */
export const labelOf = (source: ImportSource): string => (source.kind === 'path' ? source.path : source.name)

/** Takes a source in hand, for the import child: a file that never ends, or a disk that does not answer, holds up nobody else there. */
export function readSource(source: ImportSource): RawSource {
  switch (source.kind) {
    case 'path':
      return { name: basename(source.path), path: source.path, bytes: readFileNow(source.path) }
    case 'bytes':
      return { name: source.name, path: null, bytes: Buffer.from(source.base64, 'base64'), url: source.url, charset: source.charset }
    case 'text':
      return { name: source.name, path: null, bytes: null, text: source.text }
    case 'html':
      return { name: source.name, path: null, bytes: null, html: source.html }
  }
}

function readFileNow(path: string): Buffer {
  try {
    const file = statSync(path)
    if (!file.isFile()) throw new ImportError('unreadable', 'It is not a file; choose the file itself and import that.')
    if (file.size > limitOf(endingOf(path))) throw new ImportError('too-large')
    return readFileSync(path)
  } catch (error) {
    throw fileFailure(error)
  }
}

/** The bytes of a source and the ending that tells their format. What was pasted is as good as a file in UTF-8; its name may tell that it is Markdown. */
export function contentOf({ name, bytes, text, html }: RawSource): { bytes: Uint8Array; ending: string } {
  const ending = endingOf(name)
  if (bytes) return { bytes, ending }
  if (html !== undefined) return { bytes: Buffer.from(html), ending: 'html' }
  return { bytes: Buffer.from(text ?? ''), ending: formatOf(ending) ? ending : 'txt' }
}

/** The bytes of a source that was read before. Throws `ImportError`. */
export async function bytesOf(source: ImportSource): Promise<Uint8Array> {
  if (source.kind !== 'path') return contentOf(readSource(source)).bytes
  try {
    return await readFile(source.path)
  } catch (error) {
    throw fileFailure(error)
  }
}
