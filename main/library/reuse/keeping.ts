import { type Kept, keep, openFile, rewrite, type Store, sizeOf, type WordFile } from './file.ts'
import { type Held, type Stock, wordsOf } from './stock.ts'

/** The words of a stock on the disk. Where it is full or read-only nothing is kept, and words are read anew at the next start. */
export interface Keeping {
  /** What was kept, of each article the last. */
  kept: Map<number, Kept>
  add(stock: Stock, ids: readonly number[]): void
}

const NOTHING: Keeping = { kept: new Map(), add: () => undefined }
/** Bytes of articles that are gone before the file is written anew, beside as many as there are of those that are not. */
const SLACK = 4_000_000

/** Opens the words that a library keeps; without a store nothing is kept. */
export function openKeeping(store: Store | null): Keeping {
  if (!store) return NOTHING
  try {
    const { kept, opened } = openFile(store)
    return { kept, add: adding(store, opened) }
  } catch {
    return NOTHING
  }
}

function adding(store: Store, opened: WordFile): Keeping['add'] {
  let file: WordFile | null = opened
  return (stock, ids) => {
    if (!file) return
    const keptOf = (held: Held): Kept => ({ id: held.id, stamp: held.stamp, words: wordsOf(stock, held), spans: held.spans })
    try {
      keep(file, ids.flatMap(id => stock.held.get(id) ?? []).map(keptOf))
      if (file.size > 2 * sizeOf(stock.held.values()) + SLACK) file = rewrite(store, file, [...stock.held.values()].map(keptOf))
    } catch {
      file = null
    }
  }
}
