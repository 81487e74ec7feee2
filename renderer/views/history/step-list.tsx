import { useVirtualizer } from '@tanstack/react-virtual'
import { observer } from 'mobx-react-lite'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-context.ts'
import { StepRow } from './step-row.tsx'

/** Rows of one height, in units of the root's font size. */
const HEIGHT = 2.3
/** So many rows before the end of what is read, the next are asked for. */
const AHEAD = 40
const MOVES: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 12,
  PageUp: -12,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/**
 * The steps as a list that has the focus itself and says which row is current (WAI-ARIA Authoring Practices), so that only the rows in
 * sight and the current one need be there. `onChoose` asks to go where the cursor is.
 */
export const StepList = observer(function StepList({ onChoose }: { onChoose: () => void }) {
  const { history, notices } = useRoot()
  const { t } = useTranslation()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const { cursor, present, rows, steps, complete } = history
  const size = Math.round(HEIGHT * Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
  const virtual = useVirtualizer({
    count: rows,
    getScrollElement: () => list.current,
    estimateSize: () => size,
    overscan: 10,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(startIndex - overscan, 0)
      const to = Math.min(endIndex + overscan, count - 1)
      const shown = Array.from({ length: to - from + 1 }, (_, index) => from + index)
      return shown.includes(cursor) || cursor >= count ? shown : [...shown, cursor].sort((a, b) => a - b)
    },
  })
  const items = virtual.getVirtualItems()
  const last = virtual.range?.endIndex ?? 0
  useEffect(() => list.current?.focus(), [])
  useEffect(() => virtual.scrollToIndex(cursor), [virtual, cursor])
  useEffect(() => {
    if (!complete && last >= rows - AHEAD) void notices.guard(() => history.more())
  }, [complete, last, rows, history, notices])
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    const by = MOVES[event.key]
    if (by !== undefined) history.goTo(cursor + by)
    else if (event.key === 'Enter' || event.key === ' ') onChoose()
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={list}
      className="steps"
      role="listbox"
      tabIndex={0}
      aria-label={t('timeline.title')}
      aria-activedescendant={`${id}${cursor}`}
      onKeyDown={pressed}
    >
      <div className="steps-all" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => (
          <StepRow
            key={steps[index]?.id ?? 'start'}
            id={`${id}${index}`}
            step={steps[index] ?? null}
            index={index}
            total={complete ? rows : -1}
            current={index === cursor}
            present={index === present}
            top={start}
            height={size}
            onChoose={() => history.goTo(index)}
          />
        ))}
      </div>
    </div>
  )
})
