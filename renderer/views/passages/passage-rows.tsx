// biome-ignore-all lint/a11y/useSemanticElements: options with several lines cannot be those of a select.
import { useVirtualizer } from '@tanstack/react-virtual'
import { observer } from 'mobx-react-lite'
import { useEffect, useId, useRef } from 'react'
import type { PassageRows } from '../../stores/passage-rows.ts'
import { useRoot } from '../root-context.ts'
import { PassageRow } from './passage-row.tsx'
import { type RowActions, useRowKeys } from './use-row-keys.ts'

/** Pixels of a row before it was measured. */
const ROW = 74

/**
 * Highlights as a listbox of many choices that has the focus itself and says which option is current (WAI-ARIA Authoring Practices), so that
 * only those in sight and the current one need be there: twenty thousand scroll without a pause.
 */
export const PassageRowList = observer(function PassageRowList(props: { list: PassageRows; label: string; actions: RowActions }) {
  const { list, label, actions } = props
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const { ids, current, selection } = list
  const at = current === null ? -1 : ids.indexOf(current)
  const rows = useVirtualizer({
    count: ids.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    getItemKey: index => ids[index] ?? index,
    overscan: 6,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) =>
      withCurrent(Math.max(startIndex - overscan, 0), Math.min(endIndex + overscan, count - 1), at),
  })
  const { startIndex = 0, endIndex = 0 } = rows.range ?? {}
  const { overlaps } = useRoot().reader.pane
  useEffect(() => {
    if (current !== null && document.activeElement === box.current) overlaps.light(current)
  }, [current, overlaps])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other ids are other rows in sight.
  useEffect(() => list.see(startIndex, endIndex + 1), [list, ids, startIndex, endIndex])
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at)
  }, [rows, at])
  const some = list.chosen.length > 0
  return (
    <div
      ref={box}
      className={some ? 'rows passage-rows choosing' : 'rows passage-rows'}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable
      aria-activedescendant={at >= 0 ? `${id}${at}` : undefined}
      onFocus={() => overlaps.light(current)}
      onBlur={() => overlaps.light(null)}
      {...useRowKeys(list, actions)}
    >
      <div role="presentation" className="passage-rows-all" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const own = ids[index]
          return own === undefined ? null : (
            <PassageRow
              key={key}
              domId={`${id}${index}`}
              id={own}
              highlight={list.row(own)}
              inTheme={list.theme}
              index={index}
              count={ids.length}
              current={index === at}
              selected={selection.selected.has(own)}
              top={start}
              measure={rows.measureElement}
            />
          )
        })}
      </div>
    </div>
  )
})

/** The indexes from one to another, with the current one wherever it is. */
function withCurrent(from: number, to: number, current: number): number[] {
  const all = Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => from + index)
  if (current >= 0 && current < from) all.unshift(current)
  if (current > to) all.push(current)
  return all
}
