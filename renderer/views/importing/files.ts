import type { ImportSource } from '../../../preload/contract.ts'
import { IMPORT_ENDINGS } from '../../../preload/model.ts'
import { type Batch, batchOf, type Failed, type Loaded } from '../../stores/import-batches.ts'
import { compareNames } from '../../text/order.ts'

/** Endings that are taken from a folder; a file named by itself is always tried. */
export const ENDINGS = IMPORT_ENDINGS.map(ending => `.${ending}`)

const LARGEST = 50 * 1024 * 1024
/** What is sent at once, in bytes before base64: one host takes no request above 80 MB. */
const BATCH_BYTES = 24 * 1024 * 1024
const BATCH_FILES = 500

/** Whether a file inside a folder is to be imported. `path` is relative to the folder; hidden files and folders are left out. */
export const isImportable = (path: string): boolean =>
  !path.split('/').some(part => part.startsWith('.')) && ENDINGS.some(ending => path.toLowerCase().endsWith(ending))

/** The files of a folder that are to be imported, in order of name. */
export const fromFolder = (files: Iterable<File>): File[] =>
  [...files]
    .filter(file => isImportable(file.webkitRelativePath || file.name))
    .sort((a, b) => compareNames(a.webkitRelativePath, b.webkitRelativePath))

/** Tells where a file or folder lies on the disk; null where the page may not know. */
export type PathOf = (file: File) => string | null

/** What lies on the disk goes as one batch of paths; the bytes of everything else in batches of a bearable size. */
export function batchesOf(files: readonly File[], pathOf: PathOf): Batch[] {
  const paths: ImportSource[] = []
  const others: File[] = []
  for (const file of files) {
    const path = pathOf(file)
    if (path === null) others.push(file)
    else paths.push({ kind: 'path', path })
  }
  return [...(paths.length > 0 ? [batchOf(paths)] : []), ...batchesOfBytes(others)]
}

function batchesOfBytes(files: readonly File[]): Batch[] {
  const groups: File[][] = []
  let room = 0
  for (const file of files) {
    const group = groups.at(-1)
    if (group && group.length < BATCH_FILES && file.size <= room) group.push(file)
    else {
      groups.push([file])
      room = BATCH_BYTES
    }
    room -= file.size
  }
  return groups.map(batchOfBytes)
}

function batchOfBytes(files: readonly File[]): Batch {
  const loaded: File[] = []
  return {
    count: files.length,
    async load() {
      const sources: ImportSource[] = []
      const failed: Loaded['failed'] = []
      for (const file of files) {
        const source = await sourceOf(file)
        if ('kind' in source) {
          sources.push(source)
          loaded.push(file)
          // The browser keeps the size that a file had when it was chosen: what was too large then stays so.
        } else failed.push({ place: source, again: source.code === 'too-large' ? null : () => sourceOf(file) })
      }
      return { sources, failed }
    },
    // The browser keeps the file, not its bytes.
    async again(at) {
      const file = loaded[at]
      return file ? await sourceOf(file) : null
    },
  }
}

/** The file's bytes as a source, or why they cannot be had. */
export async function sourceOf(file: File): Promise<ImportSource | Failed> {
  const name = file.name
  if (file.size > LARGEST)
    return {
      path: name,
      code: 'too-large',
      message: 'It is larger than 50 MB; split it and choose the parts, or make it smaller and choose it anew.',
    }
  try {
    return { kind: 'bytes', name, base64: await base64Of(file) }
  } catch {
    return {
      path: name,
      code: 'unreadable',
      message: 'It was changed, moved or deleted after it was chosen, or you may not read it; choose it anew.',
    }
  }
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/u, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}
