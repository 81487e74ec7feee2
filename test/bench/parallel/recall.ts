import { passagesOf } from '../../../main/library/reuse/pair.ts'
import { readSyllables } from '../../../main/library/reuse/syllables.ts'
import type { PlantedPair } from './planted.ts'

/** How well planted passages are found: shares of words and of passages, 0–1. */
export interface Recall {
  /** Words kept in a planted passage that a found one covers, of all that were kept. */
  recall: number
  /** Words of found passages that lie in a planted one, of all words found. */
  precision: number
  /** Planted passages of which at least half of the kept words were found. */
  passages: number
}

/** Looks for the passages of all pairs and compares them with what was planted. */
export function measureRecall(pairs: readonly PlantedPair[]): Recall {
  const sum = { kept: 0, found: 0, right: 0, all: 0, passages: 0 }
  for (const { a, b, inA, inB, kept } of pairs) {
    const found = passagesOf(readSyllables(a).words, readSyllables(b).words)
    const covered = kept.filter(at => found.some(each => each.a <= at && at < each.aEnd && each.bEnd > inB[0] && each.b < inB[1]))
    sum.kept += kept.length
    sum.found += covered.length
    if (covered.length >= kept.length / 2) sum.passages += 1
    for (const each of found) {
      sum.all += each.aEnd - each.a
      sum.right += Math.max(0, Math.min(each.aEnd, inA[1]) - Math.max(each.a, inA[0]))
    }
  }
  return { recall: sum.found / sum.kept, precision: sum.right / Math.max(1, sum.all), passages: sum.passages / pairs.length }
}
