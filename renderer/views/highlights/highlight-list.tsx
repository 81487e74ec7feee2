// biome-ignore-all lint/a11y/useSemanticElements: a list of which only what is in sight is rendered; the roles say what it is.
import { useVirtualizer } from '@tanstack/react-virtual'
import { observer } from 'mobx-react-lite'
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pane } from '../../stores/pane.ts'
import { useRoot } from '../root-context.ts'
import { HighlightRow } from './highlight-row.tsx'

/** Pixels of a row that was not in sight yet. */
const ROW = 74
/** Rows that a page key goes on. */
const PAGE = 8

/** The highlights of the focused pane as a real list: what assistive technology reads instead of the painting. */
export const HighlightList = observer(function HighlightList() {
  const { pane } = useRoot().reader
  const { t } = useTranslation()
  const count = pane.highlights.length
  if (count === 0)
    return (
      <div className="empty">
        <h3>{t('highlight.empty')}</h3>
        <p>{t('highlight.empty-hint')}</p>
      </div>
    )
  return (
    <>
      <p className="panel-head soft">{t('highlight.count', { count })}</p>
      <div className="panel-list" data-single-keys>
        <List key={pane.id} pane={pane} />
      </div>
    </>
  )
})

const rowOf = (target: EventTarget) => (target instanceof Element ? target.closest<HTMLElement>('[data-id]') : null)

/** Only the rows in sight are made, so that one more of two thousand highlights costs one row. */
const List = observer(function List({ pane }: { pane: Pane }) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  const focusing = useRef(false)
  const { highlights, current } = pane
  const index = highlights.findIndex(({ id }) => id === current)
  const rows = useVirtualizer({
    count: highlights.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW,
    getItemKey: at => highlights[at]?.id ?? at,
    overscan: 4,
  })
  useEffect(() => {
    if (index >= 0) rows.scrollToIndex(index, { align: 'auto' })
  }, [index, rows])
  useEffect(() => {
    // After a key the focus goes along, once the row is there.
    const row = focusing.current ? list.current?.querySelector<HTMLElement>(`[data-id="${current}"]`) : null
    if (!row) return
    focusing.current = false
    row.focus({ preventScroll: true })
  })
  const choose = (id: number) => {
    const highlight = highlights.find(other => other.id === id)
    if (!highlight) return
    pane.setCurrent(id)
    if (highlight.state !== 'orphan') pane.goTo(highlight)
  }
  const open = (event: MouseEvent | KeyboardEvent) => {
    const row = rowOf(event.target)
    if (!row) return
    choose(Number(row.dataset.id))
    pane.showCard('open')
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey) return
    const at = Number(rowOf(event.target)?.dataset.index ?? index)
    const last = highlights.length - 1
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + PAGE, PageUp: at - PAGE, Home: 0, End: last }
    const to = steps[event.key]
    const next = to === undefined ? undefined : highlights[Math.max(0, Math.min(to, last))]
    if (next) {
      focusing.current = true
      choose(next.id)
      // The row may be the current one already.
      list.current?.querySelector<HTMLElement>(`[data-id="${next.id}"]`)?.focus({ preventScroll: true })
    } else if (event.key === 'Enter') open(event)
    else if (event.key === ' ') choose(Number(rowOf(event.target)?.dataset.id))
    else return
    event.preventDefault()
  }
  const shown = rows.getVirtualItems()
  const entry = shown.find(({ index: at }) => at === index)?.index ?? shown[0]?.index
  return (
    <div
      ref={list}
      className="rows"
      role="listbox"
      aria-label={t('highlight.list')}
      tabIndex={-1}
      onClick={event => choose(Number(rowOf(event.target)?.dataset.id))}
      onDoubleClick={open}
      onKeyDown={press}
    >
      <div className="rows-all" role="presentation" style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index: at, start, key }) => {
          const highlight = highlights[at]
          return highlight ? (
            <HighlightRow
              key={key}
              highlight={highlight}
              pane={pane}
              index={at}
              count={highlights.length}
              top={start}
              isEntry={at === entry}
              measure={rows.measureElement}
            />
          ) : null
        })}
      </div>
    </div>
  )
})
