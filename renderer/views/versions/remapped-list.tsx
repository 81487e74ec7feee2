import { CircleCheck, MoveRight, TriangleAlert } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Remapped } from '../../../preload/contract.ts'
import { placeOf } from '../../text/remapping.ts'
import { colourOf } from '../reader/use-painting.ts'
import { useRoot } from '../root-context.ts'
import { Reworded } from './pieces.tsx'
import { RowList } from './row-list.tsx'

const SIGNS = { kept: CircleCheck, moved: MoveRight, orphaned: TriangleAlert } as const

/** The highlights with what becomes of each; the keys of deciding work on the one that is current. */
export const RemappedList = observer(function RemappedList(props: {
  box: RefObject<HTMLDivElement | null>
  press: (event: KeyboardEvent) => boolean
}) {
  const { revision, themes } = useRoot()
  const { t } = useTranslation()
  const { shown, current } = revision
  const byId = new Map(shown.map(remapped => [remapped.highlight.id, remapped]))
  return (
    <div className="check-list">
      <RowList
        label={t('edit.list')}
        ids={shown.map(({ highlight }) => highlight.id)}
        current={current}
        reach={id => revision.reach(id)}
        press={props.press}
        box={props.box}
        rowClass={id => {
          const remapped = byId.get(id)
          return remapped ? colourOf(remapped.highlight, themes.byId) : ''
        }}
        row={id => {
          const remapped = byId.get(id)
          return remapped ? <Row remapped={remapped} /> : null
        }}
      />
    </div>
  )
})

const Row = observer(function Row({ remapped }: { remapped: Remapped }) {
  const { revision } = useRoot()
  const { t } = useTranslation()
  const { was, highlight } = remapped
  const outcome = revision.outcome(remapped)
  const place = placeOf(remapped, revision.decisions)
  const Sign = SIGNS[outcome]
  const decided = revision.decisions.has(highlight.id)
  return (
    <>
      <span className="stripe" aria-hidden />
      <span className="row-body">
        <span className={outcome === 'orphaned' ? 'check-outcome warned' : 'check-outcome'}>
          <Sign size={14} aria-hidden /> {t(`edit.outcome-${outcome}`)}
          {decided ? <span className="soft"> · {t('edit.decided')}</span> : null}
        </span>
        <span className="quote">
          {place ? <Reworded from={was.exact} to={revision.preview?.text.slice(place.start, place.end) ?? ''} /> : was.exact}
        </span>
        {highlight.themes.length > 0 ? <span className="soft">{highlight.themes.join(' · ')}</span> : null}
      </span>
    </>
  )
})
