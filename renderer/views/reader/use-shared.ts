import { reaction } from 'mobx'
import { type RefObject, useEffect } from 'react'
import type { Pane } from '../../stores/pane.ts'
import type { Root } from '../../stores/root.ts'
import type { Span } from '../../text/intervals.ts'
import { atOffset } from '../../text/intervals.ts'
import { paint, unpaint } from '../../text/painter.ts'
import { offsetAtPoint, selectedSpan } from '../../text/selection.ts'
import { useRoot } from '../root-context.ts'
import { type Sight, watchSight } from './sight.ts'
import { near, ranging } from './use-painting.ts'

/** What of a pane's text is tinted because a pane beside it has it too, and what of that is lit. */
function styles({ shared }: Root, pane: Pane, sight: Sight): [string, Span][] {
  const twins = shared.twinsOf(pane)
  // Of the same words there may be several twins.
  const spans = new Map(twins.map(({ own }) => [`${own.start} ${own.end}`, own]))
  const lit = twins.filter(({ link }) => link.id === shared.lit)
  return [
    ...near([...spans.values()], sight).map((span): [string, Span] => ['shared', span]),
    ...lit.map(({ own }): [string, Span] => ['shared-lit', own]),
  ]
}

/** Keeps the tint of a pane's text in step with what it shares, until the function returned is called. */
function tint(root: Root, pane: Pane, frame: HTMLElement, text: RefObject<HTMLElement | null>): () => void {
  const owner = {}
  const rangesOfAll = ranging(text)
  const sight = watchSight(frame, text.current ?? frame)
  const stop = reaction(
    () => styles(root, pane, sight),
    painted => paint(owner, rangesOfAll(painted)),
    { fireImmediately: true },
  )
  return () => {
    stop()
    sight.stop()
    unpaint(owner)
  }
}

/** Tints the shared passages of a pane's text; while there are none, it costs nothing. `marked` changes when the elements do. */
function useTint(pane: Pane, scroller: RefObject<HTMLElement | null>, text: RefObject<HTMLElement | null>, marked: unknown): void {
  const root = useRoot()
  // biome-ignore lint/correctness/useExhaustiveDependencies: new elements need new ranges.
  useEffect(() => {
    let end: () => void = () => undefined
    const stop = reaction(
      () => root.settings.values.shared && root.shared.twinsOf(pane).length > 0,
      on => {
        end()
        end = on && scroller.current ? tint(root, pane, scroller.current, text) : () => undefined
      },
      { fireImmediately: true },
    )
    return () => {
      stop()
      end()
    }
  }, [root, pane, scroller, text, marked])
}

/** Lights up the shared passage under the pointer on both sides; a click makes it the one that the keys begin at, Escape lets go of it. */
function usePointing(pane: Pane, scroller: RefObject<HTMLElement | null>, text: RefObject<HTMLElement | null>): void {
  const { settings, shared } = useRoot()
  useEffect(() => {
    const [frame, root] = [scroller.current, text.current]
    if (!frame || !root) return
    let asked = 0
    let mine: string | null = null
    const under = ({ clientX, clientY }: MouseEvent) => {
      const twins = settings.values.shared ? shared.twinsOf(pane) : []
      const offset = twins.length > 0 ? offsetAtPoint(root, clientX, clientY) : null
      const here =
        offset === null
          ? []
          : atOffset(
              twins.map(({ link, own }) => ({ link, ...own })),
              offset,
            )
      return (here.find(({ link }) => link.id === shared.at) ?? here[0])?.link.id ?? null
    }
    const light = (link: string | null) => {
      // Where the pointer went may have lit up another already.
      if (link !== null || shared.hovered === mine) shared.hover(link)
      mine = link
    }
    const move = (event: PointerEvent) => {
      cancelAnimationFrame(asked)
      asked = requestAnimationFrame(() => light(event.buttons === 0 && event.pointerType === 'mouse' ? under(event) : null))
    }
    const leave = () => {
      cancelAnimationFrame(asked)
      light(null)
    }
    const click = (event: MouseEvent) => {
      if (!selectedSpan(root)) shared.setAt(under(event))
    }
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) shared.setAt(null)
    }
    root.addEventListener('pointermove', move)
    root.addEventListener('pointerleave', leave)
    root.addEventListener('click', click)
    frame.addEventListener('keydown', press)
    return () => {
      leave()
      root.removeEventListener('pointermove', move)
      root.removeEventListener('pointerleave', leave)
      root.removeEventListener('click', click)
      frame.removeEventListener('keydown', press)
    }
  }, [pane, scroller, text, settings, shared])
}

/** Shows in a pane's text what the panes beside it have too. */
export function useShared(pane: Pane, scroller: RefObject<HTMLElement | null>, text: RefObject<HTMLElement | null>, marked: unknown): void {
  useTint(pane, scroller, text, marked)
  usePointing(pane, scroller, text)
}
