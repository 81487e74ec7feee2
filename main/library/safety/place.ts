import { statfs } from 'node:fs/promises'
import type { LibraryPlace } from '../../../preload/model.ts'

/** Parts of paths under which programs copy what lies there to other machines while it is being written. */
const SYNCED: [RegExp, LibraryPlace][] = [
  [/^dropbox(?: \(.+\))?$/iu, 'Dropbox'],
  [/^onedrive(?: - .+)?$/iu, 'OneDrive'],
  [/^(?:mobile documents|icloud ?drive|com~apple~clouddocs)$/iu, 'iCloud'],
  [/^(?:google ?drive|my drive|googledrive-.+)$/iu, 'Google Drive'],
]

/** Types of file systems of other machines, as `statfs` on Linux tells them: NFS, SMB, CIFS, SMB2. */
const REMOTE = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42])
/** Programs that play a file system, some of which number files anew as they like: FUSE, 9P. */
const PLAYED = new Set([0x65735546, 0x01021997])

/** Whether the numbers of files may be others tomorrow on a type of file system. */
export const isRemote = (fileSystem: number): boolean => REMOTE.has(fileSystem) || PLAYED.has(fileSystem)

/** Whether a folder is where a library may come to harm: one that is synced while it is open, or on another machine; null for any other. */
export function placeOf(folder: string, fileSystem: number): LibraryPlace | null {
  if (/^(?:\\\\|\/\/)[^\\/?.]/u.test(folder) || REMOTE.has(fileSystem)) return 'network'
  const parts = folder.normalize('NFC').split(/[\\/]/u)
  for (const [pattern, place] of SYNCED) if (parts.some(part => pattern.test(part))) return place
  return null
}

/** The same, asking the system. */
export const placeOfLibrary = async (folder: string): Promise<LibraryPlace | null> =>
  placeOf(
    folder,
    await statfs(folder).then(
      ({ type }) => type,
      () => 0,
    ),
  )
