/** What is to stand where a file and the library disagree: what the file says, what the library says, or the one below the other. */
export type Choice = 'file' | 'library' | 'both'

/** A part that was changed in the file and, differently, in the library. Texts are null where it is not there. */
export interface Conflict {
  /** Id of the part; of a property `head:` and its key. */
  part: string
  /** What was written last. */
  base: string | null
  file: string | null
  library: string | null
  /** Whether both can stand in the file. */
  both: boolean
  /** Where it stands in the file, or would: lines from 0. */
  line: number
}

export const isConflict = (outcome: object | string | null): outcome is Conflict =>
  typeof outcome === 'object' && outcome !== null && 'part' in outcome

/** What was chosen for a conflict, or the conflict itself while nothing was, or both were and cannot be: what the file says is never given up unasked. */
export function settled(conflict: Conflict, choices: ReadonlyMap<string, Choice>): Choice | Conflict {
  const choice = choices.get(conflict.part)
  if (choice === undefined) return conflict
  if (choice !== 'both' || conflict.both) return choice
  return conflict.file === null ? 'library' : conflict
}
