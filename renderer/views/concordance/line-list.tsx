// biome-ignore-all lint/a11y/useSemanticElements: a table cannot be laid out row by row; the roles say what it is.
import { useVirtualizer } from '@tanstack/react-virtual'
import { observer } from 'mobx-react-lite'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { lineKey } from '../../stores/lines.ts'
import { articleActions } from '../reader/article-actions.ts'
import { useRoot } from '../root-context.ts'
import { RowMenu } from '../row-menu.tsx'
import { LineRow } from './line-row.tsx'
import { openLine } from './open-line.ts'
import { useLineKeys } from './use-line-keys.ts'

/** Rows of one height, one line of words or two of a sentence, in units of the root's font size. */
const HEIGHT = { word: 2.15, sentence: 3.4 }
const rowSize = (unit: keyof typeof HEIGHT) =>
  Math.round(HEIGHT[unit] * Number.parseFloat(getComputedStyle(document.documentElement).fontSize))

/**
 * The lines as a grid that has the focus itself and says which row is current (WAI-ARIA Authoring Practices), so that only the rows in
 * sight and the current one need be there: thousands scroll without a pause.
 */
export const LineList = observer(function LineList() {
  const root = useRoot()
  const { lines } = root
  const { t } = useTranslation()
  const id = useId()
  const grid = useRef<HTMLDivElement>(null)
  const { shown, keys, unit, current } = lines
  const at = current === null ? -1 : keys.indexOf(current)
  const size = rowSize(unit)
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => grid.current,
    estimateSize: () => size,
    overscan: 8,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) =>
      indexes(Math.max(startIndex - overscan, 0), Math.min(endIndex + overscan, count - 1), at),
  })
  useEffect(() => grid.current?.focus(), [])
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at)
  }, [rows, at])
  const onKeyDown = useLineKeys()
  const actionsOf = (key: string) => {
    const line = shown.find(other => lineKey(other) === key)
    return line ? articleActions(root, line.article, options => void openLine(root, line, options), { beside: 'Mod+Enter' }) : []
  }
  return (
    <RowMenu className="row-menu-through" label={t('lines.list')} actionsOf={actionsOf}>
      <div
        ref={grid}
        className={`lines ${unit}`}
        role="grid"
        tabIndex={0}
        aria-label={t('lines.list')}
        aria-multiselectable
        aria-rowcount={shown.length}
        aria-activedescendant={at >= 0 ? `${id}${at}` : undefined}
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup" className="lines-all" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const line = shown[index]
            return line ? (
              <LineRow
                key={lineKey(line)}
                id={`${id}${index}`}
                line={line}
                index={index}
                current={index === at}
                top={start}
                height={size}
              />
            ) : null
          })}
        </div>
      </div>
    </RowMenu>
  )
})

/** The indexes from one to another, with the current one wherever it is. */
function indexes(from: number, to: number, current: number): number[] {
  const all = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  if (current >= 0 && current < from) all.unshift(current)
  if (current > to) all.push(current)
  return all
}
