import type { WordRun } from '../../preload/contract.ts'

/** A piece of a line that both texts have, or only one of them; `change` is the number of the change that it belongs to, from 0. */
export interface ComparedPiece {
  kind: 'same' | 'removed' | 'added'
  text: string
  change: number | null
}

/** A line of two texts compared: what stands in it in the order old before new. */
export interface ComparedLine {
  pieces: ComparedPiece[]
}

/** The runs that are changes, in order. */
export const changesOf = (runs: readonly WordRun[]): WordRun[] => runs.filter(({ kind }) => kind !== 'same')

/** What was removed and what was added, without the white space that both end in. */
function apart(from: string, to: string): { removed: string; added: string; rest: string } {
  const rest = /\s*$/u.exec(from)?.[0] ?? ''
  if (rest === '' || from === rest || to === rest || !to.endsWith(rest)) return { removed: from, added: to, rest: '' }
  return { removed: from.slice(0, -rest.length), added: to.slice(0, -rest.length), rest }
}

/** A changed line break is shown by this sign, since it has none of its own. */
const BREAK = '¶'

/**
 * Two texts as lines of pieces, for showing them merged (all pieces) or side by side (those of either). Empty lines between paragraphs that
 * both have are left out.
 */
export function comparedLines(from: string, to: string, runs: readonly WordRun[]): ComparedLine[] {
  const lines: ComparedLine[] = []
  let pieces: ComparedPiece[] = []
  const end = () => {
    if (pieces.length > 0) lines.push({ pieces })
    pieces = []
  }
  const put = (kind: ComparedPiece['kind'], text: string, change: number | null) => {
    const parts = text.split('\n')
    for (const [index, part] of parts.entries()) {
      const broken = index < parts.length - 1
      const shown = broken && change !== null ? `${part}${BREAK}` : part
      if (shown !== '') pieces.push({ kind, text: shown, change })
      if (broken) end()
    }
  }
  let change = 0
  for (const run of runs) {
    if (run.kind === 'same') {
      put('same', to.slice(...run.to), null)
      continue
    }
    const { removed, added, rest } = apart(from.slice(...run.from), to.slice(...run.to))
    if (removed !== '') put('removed', removed, change)
    if (added !== '') put('added', added, change)
    put('same', rest, null)
    change++
  }
  end()
  return lines
}
