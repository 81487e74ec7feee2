// biome-ignore-all lint/a11y/useSemanticElements: a listbox whose options hold a swatch, themes and a quote; the roles say what it is.
import { observer } from 'mobx-react-lite'
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Highlight } from '../../../preload/contract.ts'
import type { Pane } from '../../stores/pane.ts'
import { useRoot } from '../root-context.ts'
import { floatAt } from './float.ts'
import { colourOf } from './use-painting.ts'

interface Props {
  pane: Pane
  scroller: RefObject<HTMLElement | null>
  text: RefObject<HTMLElement | null>
}

/** What several highlights at one place are picked from: arrow keys show each in the text, Enter opens it, Escape goes back to the text. */
export const PickList = observer(function PickList(props: Props) {
  const { picking } = props.pane.overlaps
  return picking.length > 0 ? <List key={picking.map(({ id }) => id).join(' ')} {...props} /> : null
})

const List = observer(function List({ pane, scroller, text }: Props) {
  const { t } = useTranslation()
  const element = useRef<HTMLDivElement>(null)
  const { overlaps, current } = pane
  // What was deleted meanwhile is gone, and what was changed is shown as it is.
  const among = overlaps.picking.flatMap(({ id }) => pane.placed.find(highlight => highlight.id === id) ?? [])
  const [first] = among
  useLayoutEffect(() => {
    if (element.current && first) floatAt(element.current, scroller, text, first, 'below')
  }, [first, scroller, text])
  useLayoutEffect(() => {
    const option = element.current?.querySelector<HTMLElement>(`[data-id="${current}"]`)
    option?.focus({ preventScroll: true })
    option?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const open = (highlight: Highlight | undefined) => {
    overlaps.endPick()
    if (!highlight) return
    pane.setCurrent(highlight.id)
    pane.showCard('open')
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const at = among.findIndex(({ id }) => id === current)
    const to: Record<string, number> = {
      ArrowDown: (at + 1) % among.length,
      ArrowUp: (at || among.length) - 1,
      Home: 0,
      End: among.length - 1,
    }
    const next = among[to[event.key] ?? -1]
    if (next) pane.setCurrent(next.id)
    else if (event.key === 'Enter' || event.key === ' ') open(among[at])
    else if (event.key === 'Escape') {
      overlaps.endPick()
      scroller.current?.focus({ preventScroll: true })
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={element} className="pick">
      <p className="pick-head soft">
        {t('highlight.pick-count', { count: among.length })} · {t('highlight.pick-hint')}
      </p>
      <div
        className="pick-list"
        role="listbox"
        aria-label={t('highlight.pick')}
        tabIndex={-1}
        onKeyDown={press}
        onBlur={event => {
          if (!event.currentTarget.contains(event.relatedTarget)) overlaps.endPick()
        }}
      >
        {among.map(highlight => (
          <Option key={highlight.id} highlight={highlight} pane={pane} onOpen={() => open(highlight)} />
        ))}
      </div>
    </div>
  )
})

const Option = observer(function Option(props: { highlight: Highlight; pane: Pane; onOpen: () => void }) {
  const { highlight, pane, onOpen } = props
  const { themes } = useRoot()
  const { t } = useTranslation()
  const { id } = highlight
  const isCurrent = pane.current === id
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's.
    <div
      className={`pick-option ${colourOf(highlight, themes.byId)}`}
      role="option"
      aria-selected={isCurrent}
      tabIndex={isCurrent ? 0 : -1}
      data-id={id}
      onClick={onOpen}
      onPointerEnter={() => pane.overlaps.light(id)}
      onPointerLeave={() => pane.overlaps.unlight(id)}
      onFocus={() => pane.overlaps.light(id)}
      onBlur={() => pane.overlaps.unlight(id)}
    >
      <span className="dot" aria-hidden />
      <span className="pick-themes">{highlight.themes.join(', ') || t('highlight.untagged')}</span>
      <span className="pick-quote soft">{highlight.exact}</span>
    </div>
  )
})
