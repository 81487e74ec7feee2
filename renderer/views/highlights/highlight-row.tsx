// biome-ignore-all lint/a11y/useSemanticElements: a list of which only what is in sight is rendered; the roles say what it is.
import { MessageSquareText, TriangleAlert } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import type { Highlight } from '../../../preload/contract.ts'
import type { Pane } from '../../stores/pane.ts'
import { colourOf } from '../reader/use-painting.ts'
import { useRoot } from '../root-context.ts'

/** One highlight in the list of those of a pane. `isEntry`: the Tab key comes to this row. */
export const HighlightRow = observer(function HighlightRow(props: {
  highlight: Highlight
  pane: Pane
  index: number
  count: number
  top: number
  isEntry: boolean
  measure: (element: HTMLElement | null) => void
}) {
  const { highlight, pane, index, count, top, isEntry, measure } = props
  const { themes } = useRoot()
  const { t } = useTranslation()
  const { id } = highlight
  return (
    <div
      ref={measure}
      className={`row highlight-row ${colourOf(highlight, themes.byId)}`}
      style={{ transform: `translateY(${top}px)` }}
      role="option"
      tabIndex={isEntry ? 0 : -1}
      aria-selected={pane.current === id}
      aria-setsize={count}
      aria-posinset={index + 1}
      data-id={id}
      data-index={index}
      data-selected={pane.current === id ? '' : undefined}
      onPointerEnter={() => pane.overlaps.light(id)}
      onPointerLeave={() => pane.overlaps.unlight(id)}
      onFocus={() => pane.overlaps.light(id)}
      onBlur={() => pane.overlaps.unlight(id)}
    >
      <span className="stripe" aria-hidden />
      <span className="row-body">
        <span className="quote">{highlight.exact}</span>
        {highlight.state === 'orphan' ? (
          <span className="soft">
            <TriangleAlert size={13} aria-hidden /> {t('highlight.orphan')}
          </span>
        ) : null}
        {highlight.themes.length ? <span className="soft">{highlight.themes.join(' · ')}</span> : null}
        {highlight.note ? (
          <span className="soft note-line">
            <MessageSquareText size={13} aria-hidden /> {highlight.note}
          </span>
        ) : null}
      </span>
    </div>
  )
})
