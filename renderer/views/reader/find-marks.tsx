import { observer } from 'mobx-react-lite'
import { type RefObject, useEffect, useState } from 'react'
import type { Find } from '../../stores/find.ts'
import { ticksOf } from '../../text/found-spans.ts'
import { depthsOf } from '../../text/selection.ts'

interface Measured {
  /** Pixels from the top of all that can be scrolled through, by place. */
  depths: number[]
  /** Pixels of all that can be scrolled through. */
  height: number
}

const NOTHING: Measured = { depths: [], height: 0 }

/** A strip along the scroll bar that shows where in the whole text the found places stand. */
export const FindMarks = observer(function FindMarks(props: {
  find: Find
  scroller: RefObject<HTMLElement | null>
  text: RefObject<HTMLElement | null>
}) {
  const { find, scroller, text } = props
  const { spans } = find
  const [{ depths, height }, setMeasured] = useState(NOTHING)
  useEffect(() => {
    const [frame, root] = [scroller.current, text.current]
    if (!frame || !root || spans.length === 0) {
      setMeasured(NOTHING)
      return
    }
    const measure = () => {
      const top = root.getBoundingClientRect().top - frame.getBoundingClientRect().top + frame.scrollTop
      setMeasured({ depths: depthsOf(root, spans).map(depth => top + depth), height: frame.scrollHeight })
    }
    // Told at once, and again when paragraphs that come into sight turn out higher than estimated.
    const watcher = new ResizeObserver(measure)
    watcher.observe(frame)
    watcher.observe(root)
    return () => watcher.disconnect()
  }, [spans, scroller, text])
  if (depths.length === 0) return null
  const current = depths[find.index]
  return (
    <div className="find-marks" aria-hidden>
      {ticksOf(depths, height).map(top => (
        <span key={top} className="find-mark" style={{ top: `${top}%` }} />
      ))}
      {current === undefined
        ? null
        : ticksOf([current], height).map(top => <span key="current" className="find-mark current" style={{ top: `${top}%` }} />)}
    </div>
  )
})
