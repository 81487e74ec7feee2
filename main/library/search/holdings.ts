import type { SearchState } from '../../../preload/model.ts'
import { analyse, type Entry, type SearchDocument } from './document.ts'
import { addEntry, createSegment, type Segment, seal } from './segment.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

/**
 * Everything that search holds. `entries` is the truth, by article; `main` is the large index, `overlay` a small one of what changed
 * since `main` was built, and an entry of either counts only while it is the one in `entries`. While `next` is under way it is going
 * to be the main index.
 */
export interface Holdings {
  readonly vocabulary: Vocabulary
  readonly entries: Map<number, Entry>
  /** Handed over and not looked at yet. */
  readonly waiting: Map<number, SearchDocument>
  main: Segment
  overlay: Segment
  next: { segment: Segment; left: Entry[] } | null
  versions: number
}

/** So many articles may always be in the overlay; it takes some milliseconds to build. */
const SMALL = 64

/** Nothing held. */
export function createHoldings(): Holdings {
  return {
    vocabulary: createVocabulary(),
    entries: new Map(),
    waiting: new Map(),
    main: createSegment(),
    overlay: createSegment(),
    next: null,
    versions: 0,
  }
}

/** Takes documents, new or changed; they are found after `catchUp` or enough `step`s. */
export function put(holdings: Holdings, documents: SearchDocument[]): void {
  for (const document of documents) {
    // The newest stand last.
    holdings.waiting.delete(document.id)
    holdings.waiting.set(document.id, document)
  }
}

/** Forgets articles at once. */
export function remove(holdings: Holdings, ids: number[]): void {
  for (const id of ids) {
    holdings.waiting.delete(id)
    holdings.entries.delete(id)
  }
}

/** How many articles can be found, and how many are waiting to be. */
export function stateOf(holdings: Holdings): SearchState {
  return { indexed: holdings.entries.size, pending: holdings.waiting.size }
}

/** Makes the newest of what is waiting findable, all of it when it is little, so that a change is found by the next query. */
export function catchUp(holdings: Holdings): void {
  const newest = [...holdings.waiting.keys()].slice(-SMALL)
  for (const id of newest) take(holdings, id)
}

/**
 * Does one small piece of work and tells whether there is more. `resting` says that nothing has been handed over for a while, the
 * time to tidy up; before that the main index is built anew only each time its size has doubled.
 */
export function step(holdings: Holdings, resting: boolean): boolean {
  if (holdings.next) advance(holdings, holdings.next)
  else if (isDue(holdings, resting)) holdings.next = { segment: createSegment(), left: [...holdings.entries.values()] }
  else {
    const [id] = holdings.waiting.keys()
    if (id === undefined) return false
    take(holdings, id)
  }
  return true
}

function take(holdings: Holdings, id: number): void {
  const document = holdings.waiting.get(id)
  if (!document) return
  holdings.waiting.delete(id)
  const entry = analyse(document, String(holdings.versions++), holdings.vocabulary)
  holdings.entries.set(id, entry)
  addEntry(holdings.overlay, entry, holdings.vocabulary)
}

function isDue({ main, overlay, entries, waiting }: Holdings, resting: boolean): boolean {
  const changed = overlay.entries.size
  if (changed > Math.max(SMALL, main.entries.size)) return true
  if (!resting || waiting.size > 0) return false
  const stale = main.entries.size + changed - entries.size
  return changed > Math.max(SMALL, main.entries.size / 20) || stale > Math.max(SMALL, entries.size / 4)
}

function advance(holdings: Holdings, next: { segment: Segment; left: Entry[] }): void {
  const entry = next.left.pop()
  if (!entry) finish(holdings, next.segment)
  else if (holdings.entries.get(entry.id) === entry) addEntry(next.segment, entry, holdings.vocabulary)
}

function finish(holdings: Holdings, segment: Segment): void {
  seal(segment)
  holdings.main = segment
  holdings.overlay = createSegment()
  holdings.next = null
  for (const entry of holdings.entries.values()) {
    if (!segment.entries.has(entry.ref)) addEntry(holdings.overlay, entry, holdings.vocabulary)
  }
}
