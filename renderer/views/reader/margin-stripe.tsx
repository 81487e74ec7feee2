import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import type { Highlight } from '../../../preload/contract.ts'
import type { Pane } from '../../stores/pane.ts'
import { type Stripe, shortName } from '../../text/margin.ts'
import { useRoot } from '../root-context.ts'
import { colourOf } from './use-painting.ts'

/** Pixels of the margin from the stripes on. */
const WIDTH = 166

/** One stripe of the margin with the name of its first theme; all themes in full, and the beginning of the quote, are told on hover. */
export const MarginStripe = observer(function MarginStripe(props: {
  pane: Pane
  highlight: Highlight
  stripe: Stripe
  /** Pixels from the edge of the text to the stripe, and to the names. */
  left: number
  names: number
  /** Whether the Tab key comes to it. */
  isEntry: boolean
}) {
  const { pane, highlight, stripe, left, names, isEntry } = props
  const { themes } = useRoot()
  const { t } = useTranslation()
  const { overlaps, current } = pane
  const { id } = highlight
  const all = highlight.themes.join(', ') || t('highlight.untagged')
  const [first] = highlight.themes
  const more = highlight.themes.length > 1 ? `+${highlight.themes.length - 1}` : undefined
  return (
    <button
      type="button"
      className={`margin-stripe ${colourOf(highlight, themes.byId)}`}
      // In a narrow pane lanes are thinner: the style says how much.
      style={{ top: stripe.top, height: stripe.bottom - stripe.top, left: `calc(var(--lane) * ${stripe.lane})` }}
      tabIndex={isEntry ? 0 : -1}
      aria-label={`${all}: ${highlight.exact.slice(0, 80)}`}
      title={`${all}\n${highlight.exact.slice(0, 120)}`}
      data-stripe={id}
      data-one-lit={overlaps.lit === id || current === id ? '' : undefined}
      data-dim={overlaps.lit !== null && overlaps.lit !== id ? '' : undefined}
      onClick={() => {
        pane.setCurrent(id)
        pane.showCard('open')
      }}
      onPointerEnter={() => overlaps.light(id)}
      onPointerLeave={() => overlaps.unlight(id)}
      onFocus={() => overlaps.light(id)}
      onBlur={() => overlaps.unlight(id)}
    >
      <span className="margin-line" aria-hidden />
      {first !== undefined && stripe.name !== null ? (
        <span
          className="margin-name"
          // Written by the style: a text that is not in the accessible name would be a fault.
          data-more={more}
          style={{ top: stripe.name - stripe.top, left: names - left, maxWidth: WIDTH - names }}
          aria-hidden
        >
          <span className="margin-name-text">{shortName(first)}</span>
        </span>
      ) : null}
    </button>
  )
})
