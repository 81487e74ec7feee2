import type { ParsedPart } from './parse.ts'

/** How far an import is: sources, and of one that holds several articles each of them, so that a long one moves too. */
export function counting(sources: number) {
  let [ended, more] = [0, 0]
  let first = true
  return {
    get done() {
      return ended + more
    },
    /** As many as there are known to be. */
    get total() {
      return sources + more
    },
    meet({ kind }: ParsedPart) {
      if (kind !== 'article' && kind !== 'whole-article' && kind !== 'failed') return
      if (!first) more += 1
      first = false
    },
    end() {
      ended += 1
      first = true
    },
  }
}
