import { reaction } from 'mobx'
import { type RefObject, useEffect } from 'react'
import type { Highlight } from '../../../preload/contract.ts'
import type { Theme } from '../../../preload/model.ts'
import type { Dragging } from '../../stores/dragging.ts'
import type { Pane } from '../../stores/pane.ts'
import type { Span } from '../../text/intervals.ts'
import { paint, unpaint } from '../../text/painter.ts'
import { rangesOf } from '../../text/selection.ts'
import { useRoot } from '../root-context.ts'
import { type Sight, watchSight } from './sight.ts'

/** So many lanes of underlines fit between two lines of text; what lies deeper has its ground, and its stripe in the margin. */
export const LANES = 4

/** The colour a highlight shows: its own, or that of its first theme, or yellow. */
export const colourOf = (highlight: Highlight, themes: ReadonlyMap<number, Theme>) =>
  highlight.colour ?? themes.get(highlight.themeIds[0] ?? -1)?.colour ?? 'yellow'

/** So few are all painted; of more only those in sight or near, since the browser looks at each again whenever anything on the page changes. */
const FEW = 200

/** Those of some spans that are to be painted. */
export function near<S extends Span>(spans: S[], sight: Sight): S[] {
  if (spans.length <= FEW) return spans
  const { start, end } = sight.span
  return spans.filter(span => span.start < end && span.end > start)
}

/** What to paint: style → spans. */
function styles(pane: Pane, sight: Sight, themes: ReadonlyMap<number, Theme>, dialog: boolean, dragging: Dragging): [string, Span][] {
  const { placed, overlaps } = pane
  const painted: [string, Span][] = near(placed, sight).map(highlight => {
    const lane = overlaps.lanes.get(highlight.id) ?? 0
    return [`${colourOf(highlight, themes)}-${lane < LANES ? lane : 'deep'}`, highlight]
  })
  if (overlaps.pending) painted.push(['pending', overlaps.pending])
  if (pane.currentHighlight) painted.push(['current', pane.currentHighlight])
  if (overlaps.litHighlight) painted.push(['lit', overlaps.litHighlight])
  for (const span of near(pane.find.open ? pane.find.spans : pane.found, sight)) painted.push(['found', span])
  if (pane.find.current) painted.push(['found-current', pane.find.current])
  const drop = dragging.over?.pane === pane ? dragging.over.span : null
  if (drop) painted.push(['drop', drop])
  if (pane.target) painted.push(['target', pane.target])
  // A dialog's field takes the browser's selection away: what is chosen stays to be seen.
  if (pane.selection && dialog) painted.push(['chosen', pane.selection])
  return painted
}

/** Finds the ranges of what is painted, by style; a place that had its range before keeps it. */
export function ranging(text: RefObject<HTMLElement | null>) {
  let known = new Map<string, StaticRange | null>()
  return (painted: readonly [string, Span][]): Map<string, Set<StaticRange>> => {
    const places = painted.map(([style, { start, end }]) => `${style} ${start} ${end}`)
    const fresh = painted.filter((_, index) => !known.has(places[index] ?? ''))
    const found = text.current
      ? rangesOf(
          text.current,
          fresh.map(([, span]) => span),
        )
      : []
    const next = new Map<string, StaticRange | null>()
    const byStyle = new Map<string, Set<StaticRange>>()
    let at = 0
    for (const [index, [style]] of painted.entries()) {
      const place = places[index] ?? ''
      const range = known.has(place) ? known.get(place) : found[at++]
      next.set(place, range ?? null)
      const list = byStyle.get(style)
      if (range && list) list.add(range)
      else if (range) byStyle.set(style, new Set([range]))
    }
    known = next
    return byStyle
  }
}

/** Keeps the painting of a pane's text in step with its highlights. `marked` changes when the elements do. */
export function usePainting(
  pane: Pane,
  scroller: RefObject<HTMLElement | null>,
  text: RefObject<HTMLElement | null>,
  marked: unknown,
): void {
  const { themes, dialogs, dragging } = useRoot()
  // biome-ignore lint/correctness/useExhaustiveDependencies: new elements need new ranges.
  useEffect(() => {
    const [frame, root] = [scroller.current, text.current]
    if (!frame || !root) return
    const rangesOfAll = ranging(text)
    const sight = watchSight(frame, root)
    const stop = reaction(
      () => styles(pane, sight, themes.byId, dialogs.open !== null, dragging),
      painted => paint(pane, rangesOfAll(painted)),
      { fireImmediately: true },
    )
    return () => {
      stop()
      sight.stop()
      unpaint(pane)
    }
  }, [pane, scroller, text, themes, dialogs, dragging, marked])
  useEffect(
    () =>
      reaction(
        () => pane.overlaps.litHighlight !== null,
        lit => text.current?.toggleAttribute('data-one-lit', lit),
      ),
    [pane, text],
  )
}
