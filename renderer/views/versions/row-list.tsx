// biome-ignore-all lint/a11y/useSemanticElements: options with several lines cannot be those of a select.
// biome-ignore-all lint/a11y/useFocusableInteractive: the listbox has the focus, not its options.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the listbox hears the keys.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'

/** Pixels of a row before it was measured. */
const ROW = 64

const FAR = Number.MAX_SAFE_INTEGER
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -FAR, End: FAR }

/**
 * Rows of several lines as a listbox that has the focus itself and says which option is current (WAI-ARIA Authoring Practices); only those in
 * sight need be there. `press` hears what else is pressed and tells whether it was meant.
 */
export function RowList(props: {
  label: string
  ids: readonly number[]
  current: number | null
  reach: (id: number) => void
  press?: (event: KeyboardEvent) => boolean
  open?: (id: number) => void
  row: (id: number) => ReactNode
  rowClass?: (id: number) => string
  box?: RefObject<HTMLDivElement | null>
}) {
  const { label, ids, current, reach, row } = props
  const id = useId()
  const own = useRef<HTMLDivElement>(null)
  const box = props.box ?? own
  const at = current === null ? -1 : ids.indexOf(current)
  const rows = useVirtualizer({
    count: ids.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    getItemKey: index => ids[index] ?? index,
    overscan: 6,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const [first, last] = [Math.max(startIndex - overscan, 0), Math.min(endIndex + overscan, count - 1)]
      const near = Array.from({ length: last - first + 1 }, (_, index) => first + index)
      return at >= 0 && (at < first || at > last) ? [...near, at].sort((a, b) => a - b) : near
    },
  })
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at)
  }, [rows, at])
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const by = event.ctrlKey || event.metaKey || event.altKey ? undefined : STEPS[event.key]
    const next = by === undefined ? undefined : ids[at === -1 ? 0 : Math.min(Math.max(at + by, 0), ids.length - 1)]
    if (next !== undefined) reach(next)
    else if (event.key === 'Enter' && current !== null && props.open) props.open(current)
    else if (!props.press?.(event)) return
    event.preventDefault()
  }
  return (
    <div
      ref={box}
      className="rows row-list"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={at >= 0 ? `${id}${current}` : undefined}
      onKeyDown={pressed}
    >
      <div role="presentation" className="row-list-all" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const key = ids[index]
          if (key === undefined) return null
          return (
            <div
              key={key}
              ref={rows.measureElement}
              id={`${id}${key}`}
              className={`row highlight-row row-list-row ${props.rowClass?.(key) ?? ''}`}
              role="option"
              data-key={key}
              data-index={index}
              aria-selected={key === current}
              aria-setsize={ids.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => reach(key)}
              onDoubleClick={() => props.open?.(key)}
            >
              {row(key)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
