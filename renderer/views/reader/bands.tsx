import { reaction } from 'mobx'
import { useEffect, useRef } from 'react'
import type { Pane } from '../../stores/pane.ts'
import type { Root } from '../../stores/root.ts'
import type { Scrolled } from '../../stores/scroll-together.ts'
import type { Link } from '../../stores/shared-passages.ts'
import { type BandEnd, bandPath, withinFrame } from '../../text/bands.ts'
import type { Span } from '../../text/intervals.ts'
import { rectsOfAll } from '../../text/selection.ts'
import { spanBetween } from '../../text/visible.ts'
import { useRoot } from '../root-context.ts'

/** Pixels between a text and the end of a band. */
const ROOM = 6

/** Where spans of a text stand in the window; only what is in sight is measured. */
function endsOf({ frame, text }: Scrolled, spans: readonly Span[]): BandEnd[] {
  const view = frame.getBoundingClientRect()
  const seen = spanBetween(text, view.top, view.bottom)
  const near = spans.map(({ start, end }) => ({ start: Math.max(start, seen.start), end: Math.min(end, seen.end) }))
  const rects = rectsOfAll(
    text,
    near.filter(({ start, end }) => start < end),
  )
  let next = 0
  return spans.map((span, index) => {
    const { start, end } = near[index] ?? span
    const rect = start < end ? rects[next++] : null
    const edge = span.end <= seen.start ? view.top : view.bottom
    return withinFrame(rect ? { top: rect.first.top, bottom: rect.last.bottom } : { top: edge, bottom: edge }, view)
  })
}

/** Draws a band for every link of which at least one end is in sight. */
function draw(svg: SVGSVGElement, left: Scrolled, right: Scrolled, links: readonly Link[], lit: string | null): void {
  const origin = svg.getBoundingClientRect()
  const from = Math.round(left.text.getBoundingClientRect().right + ROOM - origin.left)
  const to = Math.round(right.text.getBoundingClientRect().left - ROOM - origin.left)
  const moved = ({ top, bottom }: BandEnd) => ({ top: Math.round(top - origin.top), bottom: Math.round(bottom - origin.top) })
  const [ours, theirs] = [
    endsOf(
      left,
      links.map(({ a }) => a),
    ),
    endsOf(
      right,
      links.map(({ b }) => b),
    ),
  ]
  const before = new Map([...svg.children].map(path => [path.getAttribute('data-link'), path]))
  for (const [index, { id }] of links.entries()) {
    const [a, b] = [ours[index], theirs[index]].map(end => end && moved(end))
    if (!a || !b || (a.top === a.bottom && b.top === b.bottom)) continue
    const path = before.get(id) ?? svg.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'path'))
    path.setAttribute('d', bandPath(a, b, from, to))
    path.setAttribute('data-link', id)
    path.toggleAttribute('data-lit', id === lit)
    before.delete(id)
  }
  for (const path of before.values()) path.remove()
}

/** Calls back when something of two panes moves that bands hang on. */
function watch(left: Scrolled, right: Scrolled, moved: () => void): () => void {
  const watcher = new ResizeObserver(moved)
  for (const { frame, text } of [left, right]) {
    frame.addEventListener('scroll', moved, { passive: true })
    watcher.observe(frame)
    watcher.observe(text)
  }
  return () => {
    for (const { frame } of [left, right]) frame.removeEventListener('scroll', moved)
    watcher.disconnect()
  }
}

/** The links that have bands between two panes; none while something lies over one of them. */
function shownBetween({ reader, settings, shared }: Root, left: Pane, right: Pane): readonly Link[] {
  const covered = reader.preview.pane !== null && (reader.pane === left || reader.pane === right)
  if (covered || !settings.values.shared) return []
  return shared.links.filter(link => link.left === left && link.right === right)
}

/** Bands in the gap between two panes, from each passage that they share to its twin; drawn at most once a frame. */
export function Bands({ left, right }: { left: Pane; right: Pane }) {
  const root = useRoot()
  const element = useRef<SVGSVGElement>(null)
  useEffect(() => {
    const { shared, together } = root
    let asked = 0
    const look = () => {
      asked = 0
      const [a, b] = [together.members.get(left), together.members.get(right)]
      if (element.current && a && b) draw(element.current, a, b, shownBetween(root, left, right), shared.lit)
      else element.current?.replaceChildren()
    }
    const ask = () => {
      asked ||= requestAnimationFrame(look)
    }
    let leave: () => void = () => undefined
    const stops = [
      reaction(
        () => {
          const [a, b] = [together.members.get(left), together.members.get(right)]
          return shownBetween(root, left, right).length > 0 && a && b ? { a, b } : null
        },
        members => {
          leave()
          leave = members ? watch(members.a, members.b, ask) : () => undefined
          ask()
        },
        { fireImmediately: true, equals: (one, other) => one?.a === other?.a && one?.b === other?.b },
      ),
      reaction(() => [shownBetween(root, left, right), shared.lit], ask),
    ]
    return () => {
      cancelAnimationFrame(asked)
      leave()
      for (const stop of stops) stop()
    }
  }, [root, left, right])
  return <svg ref={element} className="bands" aria-hidden />
}
