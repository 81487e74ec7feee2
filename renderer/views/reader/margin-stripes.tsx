import { observer } from 'mobx-react-lite'
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Highlight } from '../../../preload/contract.ts'
import type { Pane } from '../../stores/pane.ts'
import { MarginStripe } from './margin-stripe.tsx'
import { LANES, useStripes } from './use-stripes.ts'

/** Pixels from one lane to the next, and from the last to the names. */
const LANE = 7
const GAP = 6

/**
 * The margin beside the text: a stripe for every highlight in sight, with the name of its theme. The Tab key comes to one of them, the arrow
 * keys go from one to the next in the order of the text, Enter opens its card, Escape goes back to the text.
 */
export const MarginStripes = observer(function MarginStripes(props: {
  pane: Pane
  scroller: RefObject<HTMLElement | null>
  text: RefObject<HTMLElement | null>
}) {
  const { pane, scroller, text } = props
  const { t } = useTranslation()
  const margin = useStripes(pane, scroller, text)
  const column = useRef<HTMLDivElement>(null)
  const wanted = useRef<number | null>(null)
  const byId = new Map(pane.placed.map(highlight => [highlight.id, highlight]))
  const stripeOf = (id: number | null) => column.current?.querySelector<HTMLElement>(`[data-stripe="${id}"]`) ?? null
  useEffect(() => {
    // A stripe that the keyboard went to is there once the text has scrolled to it.
    const stripe = wanted.current === null ? null : stripeOf(wanted.current)
    if (!stripe) return
    wanted.current = null
    stripe.focus({ preventScroll: true })
  })
  const go = (to: Highlight | undefined) => {
    if (!to) return
    pane.setCurrent(to.id)
    pane.goTo(to)
    wanted.current = stripeOf(to.id) ? null : to.id
    stripeOf(to.id)?.focus({ preventScroll: true })
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const drawn = pane.placed.filter(({ id }) => (pane.overlaps.lanes.get(id) ?? 0) < LANES)
    const at = drawn.findIndex(({ id }) => String(id) === (event.target as HTMLElement).dataset.stripe)
    if (event.key === 'ArrowDown' || event.key === 'ArrowRight') go(drawn[at + 1])
    else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') go(drawn[at - 1])
    else if (event.key === 'Home') go(drawn[0])
    else if (event.key === 'End') go(drawn.at(-1))
    else if (event.key === 'Escape') scroller.current?.focus({ preventScroll: true })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const entry = margin.stripes.find(({ id }) => id === pane.current)?.id ?? margin.stripes[0]?.id
  return (
    <div
      ref={column}
      className="margin"
      role="toolbar"
      aria-orientation="vertical"
      aria-label={t('highlight.margin')}
      style={{ left: margin.left }}
      onKeyDown={press}
    >
      {margin.stripes.map(stripe => {
        const highlight = byId.get(stripe.id)
        return highlight ? (
          <MarginStripe
            key={stripe.id}
            pane={pane}
            highlight={highlight}
            stripe={stripe}
            left={stripe.lane * LANE}
            names={stripe.column * LANE + GAP}
            isEntry={stripe.id === entry}
          />
        ) : null
      })}
      {margin.folds.map(({ id, top, count }) => (
        <button
          key={`fold-${id}`}
          type="button"
          className="margin-fold"
          style={{ top }}
          tabIndex={-1}
          aria-label={t('highlight.more', { count })}
          title={t('highlight.more', { count })}
          onClick={() => {
            pane.setCurrent(id)
            pane.overlaps.pickHere()
          }}
        >
          +{count}
        </button>
      ))}
    </div>
  )
})
