import { answer } from './answer.ts'
import type { Layout } from './layout.ts'
import { addSegment, createShelf } from './shelf.ts'

/** Milliseconds that warming up may take, while nothing can be asked yet. */
const MILLISECONDS = 60
const ROUNDS = 4

/** Asks something of a segment before anybody can, so that the first question is not the one for which the engine compiles everything. */
export function warmUp(layout: Layout): void {
  const until = performance.now() + MILLISECONDS
  const shelf = createShelf()
  const groups = addSegment(shelf, layout)?.groups ?? []
  for (let round = 1; round <= ROUNDS && performance.now() < until; round++) {
    const [word = '', other = ''] = [groups[Math.floor((groups.length * round) / (ROUNDS + 1))], groups[groups.length >> 1]]
    for (const query of [word, `${word} ${other}`, `"${word}"`, `${word.slice(0, 2)}*`]) {
      answer(shelf, { query, limit: 20, offset: 0, facets: true })
    }
  }
}
