import { reaction } from 'mobx'
import { type RefObject, useEffect } from 'react'
import type { Highlight } from '../../../preload/contract.ts'
import type { Theme } from '../../../preload/model.ts'
import type { Dragging } from '../../stores/dragging.ts'
import type { Pane } from '../../stores/pane.ts'
import { lanes, type Span } from '../../text/intervals.ts'
import { paint, unpaint } from '../../text/painter.ts'
import { rangesOf } from '../../text/selection.ts'
import { useRoot } from '../root-context.ts'

/** Highlights of one colour that overlap get underlines at different depths; deeper ones share the last. */
const LANES = 3

/** The colour a highlight shows: its own, or that of its first theme, or yellow. */
export const colourOf = (highlight: Highlight, themes: ReadonlyMap<number, Theme>) =>
  highlight.colour ?? themes.get(highlight.themeIds[0] ?? -1)?.colour ?? 'yellow'

/** What to paint: style → spans. */
function styles(pane: Pane, themes: ReadonlyMap<number, Theme>, dialog: boolean, dragging: Dragging): [string, Span][] {
  const { placed } = pane
  const lane = lanes(placed)
  const painted: [string, Span][] = placed.map((highlight, index) => [
    `${colourOf(highlight, themes)}-${Math.min(lane[index] ?? 0, LANES - 1)}`,
    highlight,
  ])
  if (pane.currentHighlight) painted.push(['current', pane.currentHighlight])
  for (const span of pane.find.open ? pane.find.spans : pane.found) painted.push(['found', span])
  if (pane.find.current) painted.push(['found-current', pane.find.current])
  const drop = dragging.over?.pane === pane ? dragging.over.span : null
  if (drop) painted.push(['drop', drop])
  if (pane.target) painted.push(['target', pane.target])
  // A dialog's field takes the browser's selection away: what is chosen stays to be seen.
  if (pane.selection && dialog) painted.push(['chosen', pane.selection])
  return painted
}

/** Keeps the painting of a pane's text in step with its highlights. `marked` changes when the elements do. */
export function usePainting(pane: Pane, text: RefObject<HTMLElement | null>, marked: unknown): void {
  const { themes, dialogs, dragging } = useRoot()
  // biome-ignore lint/correctness/useExhaustiveDependencies: new elements need new ranges.
  useEffect(() => {
    const stop = reaction(
      () => styles(pane, themes.byId, dialogs.open !== null, dragging),
      painted => {
        if (!text.current) return
        const ranges = rangesOf(
          text.current,
          painted.map(([, span]) => span),
        )
        const byStyle = new Map<string, StaticRange[]>()
        painted.forEach(([style], index) => {
          const range = ranges[index]
          const list = byStyle.get(style)
          if (range && list) list.push(range)
          else if (range) byStyle.set(style, [range])
        })
        paint(pane, byStyle)
      },
      { fireImmediately: true },
    )
    return () => {
      stop()
      unpaint(pane)
    }
  }, [pane, text, themes, dialogs, dragging, marked])
}
