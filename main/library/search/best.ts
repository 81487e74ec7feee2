/** A hit as it is ranked: by `first`, then `second`, higher before lower, then by article. */
export interface Ranked {
  article: number
  first: number
  second: number
  /** 0 to below 6: exactness and closeness as the whole number, Lunr's score as the fraction. */
  score: number
}

const isBefore = (a: Ranked, b: Ranked) =>
  a.first > b.first || (a.first === b.first && (a.second > b.second || (a.second === b.second && a.article < b.article)))

/** Keeps the best of many: a heap with the worst of them on top. */
export interface Best {
  readonly heap: Ranked[]
  readonly most: number
}

/** Room for so many. */
export const createBest = (most: number): Best => ({ heap: [], most })

/** Whether one of this `first` may still be among the best. */
export const hasRoom = ({ heap, most }: Best, first: number): boolean => heap.length < most || first >= (heap[0]?.first ?? 0)

/** Takes one in if it is good enough. */
export function offer({ heap, most }: Best, ranked: Ranked): void {
  const [worst] = heap
  if (heap.length < most) {
    heap.push(ranked)
    rise(heap, heap.length - 1)
  } else if (worst && isBefore(ranked, worst)) {
    heap[0] = ranked
    sink(heap)
  }
}

/** All that were kept, best first. */
export const inOrder = ({ heap }: Best): Ranked[] => heap.toSorted((a, b) => (isBefore(a, b) ? -1 : 1))

function rise(heap: Ranked[], from: number): void {
  let at = from
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (!swapped(heap, at, parent)) return
    at = parent
  }
}

function sink(heap: Ranked[]): void {
  let at = 0
  for (;;) {
    const left = 2 * at + 1
    const right = left + 1
    const [a, b] = [heap[left], heap[right]]
    if (!a) return
    const worse = b && isBefore(a, b) ? right : left
    if (!swapped(heap, worse, at)) return
    at = worse
  }
}

/** Puts the worse of a child and its parent above; whether they changed places. */
function swapped(heap: Ranked[], child: number, parent: number): boolean {
  const [own, above] = [heap[child], heap[parent]]
  if (!own || !above || !isBefore(above, own)) return false
  heap[child] = above
  heap[parent] = own
  return true
}
