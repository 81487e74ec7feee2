import { damaged, ImportError } from '../../failure.ts'
import { decode } from '../decode.ts'
import { type Entries, entriesOf } from '../unzip.ts'
import { readXmlInLots } from '../xml-in-lots.ts'
import { childrenOf, LOOKED, type Looked, projectOf, type RefiProject, type RefiSource } from './project.ts'

/** A project holds a file for each of its texts. */
const MOST = { entries: 120_000, bytes: 1024 * 1024 * 1024 }

/** A project with the texts that lie beside its file. */
export interface OpenedProject {
  project: RefiProject
  /** The bytes of a source's text; null when they are not there. */
  textOf(source: RefiSource): Uint8Array | null
}

/** Opens a project: the one file `*.qde` in an archive, whatever it is called. Tells now and then that it goes on. Throws `ImportError`. */
export function* openProject(bytes: Uint8Array): Generator<Looked, OpenedProject> {
  const entries = entriesOf(bytes, MOST)
  const files = [...entries.keys()].filter(name => name.toLowerCase().endsWith('.qde') && !name.startsWith('__MACOSX'))
  const [file] = files.toSorted((a, b) => a.split('/').length - b.split('/').length)
  const unpack = file === undefined ? undefined : entries.get(file)
  if (!unpack)
    throw new ImportError('unsupported', 'There is no project of REFI-QDA in it; export the project again as .qdpx and import that.')
  const reading = readXmlInLots(utf8(unpack()))
  let read = reading.next()
  for (; !read.done; read = reading.next()) yield LOOKED
  const [root] = childrenOf(read.value, 'Project')
  if (!root) throw damaged()
  return { project: yield* projectOf(root), textOf: textsIn(entries) }
}

/** What says that it is UTF-8 is; a mark is none of its characters. */
export function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decode(bytes)
  }
}

/** Names are found in any case; of paths outside of the archive only the name counts. */
function textsIn(entries: Entries): OpenedProject['textOf'] {
  const byName = new Map([...entries].map(([name, unpack]) => [nameOf(name), unpack]))
  return ({ path, content }) => {
    if (path === null) return content === null ? null : Buffer.from(content)
    return byName.get(nameOf(path))?.() ?? null
  }
}

const nameOf = (path: string): string => (path.split(/[\\/]/u).at(-1) ?? '').toLowerCase().replace(/^\{|\}(?=\.)/gu, '')
