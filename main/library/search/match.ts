import type { Entry, Piece } from './document.ts'
import type { Plan, PlannedClause, Slot } from './plan.ts'

/** A found word: the place of its token in the piece and of its word in the query. */
export interface Found {
  token: number
  place: number
  exact: boolean
}

/** How well an entry matches a query. */
export interface Match {
  /** Whether every word is there as it was typed, marks included. */
  exact: boolean
  /** Whether the plain words stand together in their order somewhere. */
  together: boolean
}

/** Compares an entry with a query word by word; null when it does not match. */
export function matchOf(entry: Entry, plan: Plan): Match | null {
  const candidates = candidatesOf(entry, plan)
  let exact = true
  for (const clause of plan.clauses) {
    const outcome = findClause(clause, candidates, plan.marked)
    if ((outcome !== 'none') !== clause.wanted) return null
    if (outcome === 'folded') exact = false
  }
  return { exact, together: isTogether(plan, candidates) }
}

/** Every word that a query finds in an entry, by piece, in order of text. */
export function foundIn(entry: Entry, plan: Plan): Map<Piece, Found[]> {
  const found = new Map<Piece, Found[]>()
  for (const [piece, tokens] of candidatesOf(entry, plan)) {
    const here = new Map<number, Found>()
    for (const clause of plan.clauses) {
      if (!clause.wanted || !isIn(piece, clause)) continue
      for (const token of tokens) for (const each of runAt(piece, token, clause.slots) ?? []) note(here, each)
    }
    if (here.size > 0)
      found.set(
        piece,
        [...here.values()].sort((a, b) => a.token - b.token),
      )
  }
  return found
}

function note(found: Map<number, Found>, each: Found): void {
  const known = found.get(each.token)
  if (!known || (each.exact && !known.exact)) found.set(each.token, each)
}

/** By piece, the tokens that any word of the query may mean. */
function candidatesOf(entry: Entry, plan: Plan): [Piece, number[]][] {
  return entry.pieces.map(piece => {
    const tokens: number[] = []
    const { words } = piece
    for (let token = 0; token < words.length; token++) if (plan.relevant[words[token] ?? 0] === 1) tokens.push(token)
    return [piece, tokens]
  })
}

function isIn(piece: Piece, clause: PlannedClause): boolean {
  return clause.field === null || clause.field === piece.field
}

/** Whether a clause is there, and when that is asked for, whether exactly as typed anywhere. */
function findClause(clause: PlannedClause, candidates: [Piece, number[]][], asksExact: boolean): 'none' | 'folded' | 'exact' {
  let outcome: 'none' | 'folded' = 'none'
  for (const [piece, tokens] of candidates) {
    if (!isIn(piece, clause)) continue
    for (const token of tokens) {
      const run = runAt(piece, token, clause.slots)
      if (!run) continue
      if (!asksExact || run.every(each => each.exact)) return 'exact'
      outcome = 'folded'
    }
  }
  return outcome
}

/** The words of slots one after the other from a token on, within one line of the text; null when they are not there. */
function runAt(piece: Piece, token: number, slots: Slot[]): Found[] | null {
  const run: Found[] = []
  for (let index = 0; index < slots.length; index++) {
    const slot = slots[index]
    const exact = slot?.numbers.get(piece.words[token + index] ?? -1)
    if (!slot || exact === undefined) return null
    run.push({ token: token + index, place: slot.place, exact })
  }
  if (slots.length === 1) return run
  const between = piece.text.slice(piece.ends[token], piece.starts[token + slots.length - 1])
  return between.includes('\n') ? null : run
}

function isTogether({ sequence }: Plan, candidates: [Piece, number[]][]): boolean {
  if (sequence.length === 0) return true
  return candidates.some(([piece, tokens]) => tokens.some(token => runAt(piece, token, sequence) !== null))
}
