import { computed } from 'mobx'
import { type Anchors, anchorsOf, type BlockPlace, ends, placeAcross, placeOf } from '../text/alignment.ts'
import { heaviestChain } from '../text/chain.ts'
import type { Span } from '../text/intervals.ts'
import type { Pane } from './pane.ts'
import type { Reader } from './reader.ts'
import type { Link, SharedPassages } from './shared-passages.ts'

/** The anchors from a pane to the one on its right, and back. */
interface Step {
  there: Anchors
  back: Anchors
}

const NONE: readonly Span[] = []
const blocksOf = ({ document }: Pane): readonly Span[] => document?.blocks ?? NONE

function stepBetween(left: Pane, right: Pane, links: readonly Link[]): Step {
  const [from, to] = [blocksOf(left), blocksOf(right)]
  // The same text beside itself: what it says twice must not lead away from where one is.
  if (from === to || left.articleId === right.articleId) return { there: ends(from.length, to.length), back: ends(to.length, from.length) }
  const chain = heaviestChain(links.filter(link => link.left === left && link.right === right))
  const turned = chain.map(({ a, b, words }) => ({ a: b, b: a, words }))
  return { there: anchorsOf(chain, from, to), back: anchorsOf(turned, to, from) }
}

/** Which places of the panes belong together: by what each pane shares with the one beside it, from neighbour to neighbour. */
export class PaneAlignment {
  private readonly reader: Reader
  private readonly shared: SharedPassages
  private readonly steps = computed(
    () => {
      const panes = this.reader.panes.filter(({ document }) => document)
      return { panes, steps: panes.slice(1).map((right, index) => stepBetween(panes[index] ?? right, right, this.shared.links)) }
    },
    // Asked for in every frame of scrolling.
    { keepAlive: true },
  )

  constructor(reader: Reader, shared: SharedPassages) {
    this.reader = reader
    this.shared = shared
  }

  /** The place in a pane that belongs to a place in another one. */
  across(from: Pane, to: Pane, place: BlockPlace): BlockPlace {
    const { panes, steps } = this.steps.get()
    const [start, end] = [panes.indexOf(from), panes.indexOf(to)]
    let at = place
    for (let index = start; index < end; index++) at = placeAcross(at, steps[index]?.there ?? [])
    for (let index = start; index > end; index--) at = placeAcross(at, steps[index - 1]?.back ?? [])
    return at
  }

  /** The twin of a passage that a pane shares with the one beside it; null where none begins and ends just there. */
  twin(from: Pane, to: Pane, { start, end }: Span): Span | null {
    const twins = this.shared.twinsOf(from).filter(({ pane, own }) => pane === to && own.start === start && own.end === end)
    return (twins.find(({ link }) => link.id === this.shared.at) ?? twins[0])?.other ?? null
  }

  /** The place of an offset of a pane's text. */
  placeOf(pane: Pane, offset: number): BlockPlace {
    return placeOf(blocksOf(pane), offset)
  }
}
