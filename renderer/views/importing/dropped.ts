import { compareNames } from '../../text/order.ts'
import { isImportable, type PathOf } from './files.ts'

/** Whether a drag carries files from outside, and not text or a selection of the page. */
export const carriesFiles = (transfer: DataTransfer | null): boolean => transfer?.types.includes('Files') ?? false

/** Whether a drag carries addresses and no files. */
export const carriesAddress = (transfer: DataTransfer | null): boolean =>
  (transfer?.types.includes('text/uri-list') ?? false) && !carriesFiles(transfer)

/**
 * The files that were dropped: those named always, of folders what can be imported; a folder whose place is known stays as it is.
 * To be called while the drop is being handled.
 */
export function droppedFiles(transfer: DataTransfer, pathOf: PathOf): Promise<File[]> {
  // Entries can be had only now; what is in them may be read later.
  const entries = [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .map(item => {
      const file = item.getAsFile()
      return file && pathOf(file) !== null ? file : (item.webkitGetAsEntry() ?? file)
    })
  return Promise.all(entries.map(entry => (entry === null ? [] : entry instanceof File ? [entry] : filesOf(entry, '')))).then(found =>
    found.flat(),
  )
}

async function filesOf(entry: FileSystemEntry, folder: string): Promise<File[]> {
  const path = `${folder}${entry.name}`
  if (isFolder(entry)) {
    const found: File[] = []
    for (const inside of await entriesOf(entry)) found.push(...(await filesOf(inside, `${path}/`)))
    return found
  }
  if (!isFile(entry) || (folder !== '' && !isImportable(path))) return []
  return new Promise<File[]>(resolve =>
    entry.file(
      file => resolve([file]),
      // Gone or not readable: an empty file of the name, so that the report tells of it.
      () => resolve([new File([], entry.name)]),
    ),
  )
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  // A reader gives at most some hundred at a time, and nothing when it is through.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>(resolve => reader.readEntries(resolve, () => resolve([])))
    if (some.length === 0) return all.sort((a, b) => compareNames(a.name, b.name))
    all.push(...some)
  }
}
