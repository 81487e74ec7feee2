/** A part of a note that was changed in its file and, differently, in the library. Texts are null where it is not there. */
export interface ConflictPart {
  /** Its id; of a property of the front matter `head:` and its key. */
  part: string
  /** What was written last. */
  base: string | null
  file: string | null
  library: string | null
  /** Whether both can stand in the file. */
  both: boolean
  /** Lines of the file around it. */
  before: string
  after: string
}

/** A file that an export left alone. */
export interface NoteConflict {
  path: string
  /** SHA-256 of the file as it was compared, hexadecimal. */
  sha256: string
  /** What both changed, in the order of the file; null when nothing of what was written is known in it, so that only all of it can be chosen. */
  parts: ConflictPart[] | null
  /** The whole file, and what the library would write. */
  file: string
  library: string
}

/** What is to stand in a file: what it says, what the library says, or the library’s part with the file’s below it. */
export const NOTE_CHOICES = ['file', 'library', 'both'] as const
export type NoteChoice = (typeof NOTE_CHOICES)[number]
