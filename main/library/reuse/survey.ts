import { type Masks, masksOf, outletsOf } from './boilerplate.ts'
import { CORE, GRAM } from './pair.ts'
import { runsOfArticle, type Sharing } from './sharing.ts'
import { type Held, type Stock, wordsOf } from './stock.ts'

/**
 * Grams that were found to be boilerplate, by outlet, so that they need not be looked up in every article that ends with them. Forgotten
 * when many articles have changed since.
 */
export interface Learned {
  grams: Map<string | null, Set<number>>
  /** Revision of the stock when the first of them was learned, and that of the counts of outlets. */
  since: number
  counted: number
  outlets: Map<string | null, number>
}

export const nothingLearned = (): Learned => ({ grams: new Map(), since: 0, counted: -1, outlets: new Map() })

/** Changes after which it is forgotten, and the share of articles that these may be beside. */
const CHANGES = 20
const SHARE = 0.02

/** What an article shares with all, and what of it is boilerplate. */
export interface Survey {
  sharing: Sharing[]
  masks: Masks
}

/** Looks up an article. Runs of nothing but boilerplate that is known already are left out, unless all are wanted. */
export function survey(stock: Stock, learned: Learned, own: Held, all = false): Survey {
  refresh(stock, learned)
  const words = wordsOf(stock, own)
  const hashes = hashesOf(words)
  const grams = learned.grams.get(own.outlet)
  const isKnown = all || !grams ? undefined : Uint8Array.from(hashes, hash => (grams.has(hash) ? 1 : 0))
  const sharing = runsOfArticle(stock, own, CORE, isKnown)
  const masks = masksOf(own, sharing, learned.outlets)
  if (isKnown?.includes(1)) masks.set(own.outlet, marked(masks.get(own.outlet) ?? new Uint8Array(words.length), isKnown))
  for (const [outlet, mask] of masks) learn(learned, outlet, mask, hashes)
  return { sharing, masks }
}

function refresh(stock: Stock, learned: Learned): void {
  if (stock.revision - learned.since > CHANGES + SHARE * stock.held.size) {
    learned.grams.clear()
    learned.since = stock.revision
  }
  if (learned.counted === stock.revision) return
  learned.outlets = outletsOf(stock)
  learned.counted = stock.revision
}

/** One number for each gram. */
function hashesOf(words: Uint32Array): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, words.length - GRAM + 1))
  for (let at = 0; at < hashes.length; at++) {
    let hash = 0
    for (let index = at; index < at + GRAM; index++) hash = Math.imul((hash << 7) ^ (hash >>> 25) ^ (words[index] ?? 0), 0x9e3779b1)
    hashes[at] = hash
  }
  return hashes
}

/** A mask with the words of known grams. */
function marked(mask: Uint8Array, isKnown: Uint8Array): Uint8Array {
  for (let at = 0; at < isKnown.length; at++) if (isKnown[at] === 1) mask.fill(1, at, at + GRAM)
  return mask
}

function learn(learned: Learned, outlet: string | null, mask: Uint8Array, hashes: Uint32Array): void {
  const grams = learned.grams.get(outlet) ?? new Set()
  learned.grams.set(outlet, grams)
  let length = 0
  for (let at = 0; at < mask.length; at++) {
    length = mask[at] === 1 ? length + 1 : 0
    if (length >= GRAM) grams.add(hashes[at - GRAM + 1] ?? 0)
  }
}
