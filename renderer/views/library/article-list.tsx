// biome-ignore-all lint/a11y/useSemanticElements: a table cannot be laid out row by row; the roles say what it is.
import { useVirtualizer } from '@tanstack/react-virtual'
import { observer } from 'mobx-react-lite'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-context.ts'
import { ArticleMenu, type OpenMenu } from './article-menu.tsx'
import { ArticleRow } from './article-row.tsx'
import { listActions } from './list-actions.ts'
import { useListFocus } from './use-list-focus.ts'

/** Two lines of title, one of facts and the room around them, in pixels: rows of one height scroll without a jerk. */
const rowSize = () => Math.round(4.95 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize))

/**
 * The articles of the library or of a collection, as a grid (WAI-ARIA Authoring Practices). Only the rows in sight and the one that the
 * keyboard is on are rendered, and nothing is made per article besides: twenty thousand scroll, sort and filter without a pause.
 */
export const ArticleList = observer(function ArticleList() {
  const root = useRoot()
  const { t } = useTranslation()
  const { shown, shownIds, selection } = root.library
  const grid = useRef<HTMLDivElement>(null)
  const [size] = useState(rowSize)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const current = selection.current === null ? -1 : shownIds.indexOf(selection.current)
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => grid.current,
    estimateSize: () => size,
    overscan: 6,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) =>
      withCurrent(startIndex - overscan, Math.min(endIndex + overscan, count - 1), current),
  })
  const left = useRef(current)
  useLayoutEffect(() => {
    // Coming back from a search, the list is where it was left.
    if (left.current > 0) rows.scrollToIndex(left.current, { align: 'center' })
  }, [rows])
  const focus = useListFocus(grid, root.library, () => current >= 0 && rows.scrollToIndex(current))
  return (
    <>
      <div
        ref={grid}
        className="articles"
        role="grid"
        tabIndex={-1}
        data-place="library"
        aria-label={t('library.list')}
        aria-multiselectable
        aria-rowcount={shown.length}
        {...listActions(root, setMenu)}
        {...focus}
      >
        <div role="rowgroup" className="articles-all" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const article = shown[index]
            return article ? (
              <ArticleRow
                key={article.id}
                article={article}
                index={index}
                top={start}
                height={size}
                isEntry={index === Math.max(current, 0)}
                menuOpen={menu?.id === article.id}
              />
            ) : null
          })}
        </div>
      </div>
      {menu ? <ArticleMenu menu={menu} onClose={() => setMenu(null)} /> : null}
    </>
  )
})

/** The indexes from one to another, with that of the current row wherever it is. */
function withCurrent(from: number, to: number, current: number): number[] {
  const indexes = []
  for (let index = Math.max(from, 0); index <= to; index++) indexes.push(index)
  if (current >= 0 && current < from) indexes.unshift(current)
  if (current > to) indexes.push(current)
  return indexes
}
