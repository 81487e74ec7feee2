// biome-ignore-all lint/a11y/useSemanticElements: options with several lines cannot be those of a select.
// biome-ignore-all lint/a11y/useFocusableInteractive: the listbox has the focus, not its options.
import { Check, MessageSquareText, MoveRight, TriangleAlert } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import type { Highlight, Passage } from '../../../preload/contract.ts'
import { coderName } from '../../stores/coders.ts'
import { showDate } from '../../text/dates.ts'
import { colourOf } from '../reader/use-painting.ts'
import { useRoot } from '../root-context.ts'
import { percent } from '../versions/percent.ts'

/** One highlight of a list: its quote, across articles where it stands, its themes and its note. Empty until it was read. */
export const PassageRow = observer(function PassageRow(props: {
  id: number
  domId: string
  highlight: Highlight | Passage | undefined
  /** The theme that the list is of: it alone need not be named. */
  inTheme: number | null
  index: number
  count: number
  current: boolean
  selected: boolean
  top: number
  measure: (element: Element | null) => void
}) {
  const { id, domId, highlight, inTheme, index, count, current, selected, top, measure } = props
  const { reader, themes } = useRoot()
  const { overlaps } = reader.pane
  const colour = highlight ? colourOf(highlight, themes.byId) : ''
  return (
    <div
      ref={measure}
      id={domId}
      className={['row highlight-row passage-row', colour, current ? 'current' : ''].join(' ')}
      role="option"
      data-key={id}
      draggable
      onPointerEnter={() => overlaps.light(id)}
      onPointerLeave={() => overlaps.unlight(id)}
      data-index={index}
      aria-selected={selected}
      aria-setsize={count}
      aria-posinset={index + 1}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span className="row-check" aria-hidden>
        {selected ? <Check size={13} strokeWidth={3} /> : null}
      </span>
      <span className="stripe" aria-hidden />
      {highlight ? <Body highlight={highlight} inTheme={inTheme} /> : <span className="row-body unread" aria-hidden />}
    </div>
  )
})

const Body = observer(function Body({ highlight, inTheme }: { highlight: Highlight | Passage; inTheme: number | null }) {
  const { coders, settings } = useRoot()
  const { t } = useTranslation()
  const { exact, state, score, themes, themeIds, note } = highlight
  const named = themes.filter((_, at) => themeIds[at] !== inTheme)
  return (
    <span className="row-body">
      <span className="quote">{exact}</span>
      {state === 'orphan' ? (
        <span className="soft">
          <TriangleAlert size={13} aria-hidden /> {t('highlight.orphan')}
        </span>
      ) : null}
      {state === 'moved' ? (
        <span className="soft">
          <MoveRight size={13} aria-hidden /> {t('highlight.moved', { score: percent(score, settings.language) })}
        </span>
      ) : null}
      {'articleTitle' in highlight ? (
        <span className="soft one-line">
          {[highlight.articleTitle, highlight.articlePublished && showDate(highlight.articlePublished, null, settings.language)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      ) : null}
      {named.length > 0 ? <span className="soft row-themes">{named.join(' · ')}</span> : null}
      {coders.several ? <span className="soft coder-line">{coderName(highlight.coder)}</span> : null}
      {note ? (
        <span className="soft note-line">
          <MessageSquareText size={13} aria-hidden /> {note}
        </span>
      ) : null}
    </span>
  )
})
