// biome-ignore-all lint/a11y/useSemanticElements: options with several lines cannot be those of a select.
// biome-ignore-all lint/a11y/useFocusableInteractive: the listbox has the focus, not its options.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the listbox hears the keys for its options.
import { Check } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import type { CodedCopy } from '../../../preload/contract.ts'
import type { CopyRow } from '../../stores/copies.ts'
import { showDate } from '../../text/dates.ts'
import { daysBetween } from '../../text/lag.ts'
import { wholePercent } from '../../text/share.ts'
import { wordDiff } from '../../text/word-diff.ts'
import { useRoot } from '../root-context.ts'
import { DifferingWords } from './differing-words.tsx'
import { openPlace } from './open-place.ts'

/** One place: article, outlet and date, how long after the first, and its words in their context with what differs. */
export const CopyRowView = observer(function CopyRowView(props: {
  id: string
  row: CopyRow
  current: boolean
  index: number
  count: number
}) {
  const root = useRoot()
  const { id, row, current, index, count } = props
  const { copies } = root
  const { copy, own, first } = row
  const words = row.source.exact
  const choosable = copies.canChoose(row)
  const chosen = copies.isChosen(row)
  return (
    <div
      id={id}
      className={['copy', own ? 'own' : '', current ? 'current' : ''].join(' ')}
      role="option"
      data-key={row.key}
      aria-selected={chosen}
      aria-disabled={!choosable}
      aria-setsize={count}
      aria-posinset={index + 1}
      onClick={event => {
        copies.reach(row.key)
        const check = event.target instanceof Element && event.target.closest('.row-check') !== null
        if (check && choosable) copies.toggle(row.key)
        else if (!check) void openPlace(root, copy, { beside: event.ctrlKey || event.metaKey })
      }}
    >
      <span className={choosable ? 'row-check' : 'row-check none'} aria-hidden>
        {chosen ? <Check size={13} strokeWidth={3} /> : null}
      </span>
      <span className="copy-body">
        <Facts copy={copy} own={own} first={first} words={words} />
        <span className="copy-words">
          {copy.before === '' ? null : <span className="soft">…{copy.before}</span>}
          {own ? <mark>{copy.exact}</mark> : <DifferingWords from={words} to={copy.exact} />}
          {copy.after === '' ? null : <span className="soft">{copy.after}…</span>}
        </span>
      </span>
    </div>
  )
})

/** Title, outlet, date, whether it was first or how much later, how much of the passage, and what is done with it already. */
function Facts({ copy, own, first, words }: { copy: CodedCopy; own: boolean; first: string | null; words: string }) {
  const { t, i18n } = useTranslation()
  const { title, outlet, published } = copy.of
  const facts = [outlet, published ? showDate(published, null, i18n.language) : t('library.undated')].filter(Boolean)
  const days = first === null || published === first ? null : daysBetween(first, published)
  const later = days === null ? '' : days === 0 ? t('copies.same-day') : t('copies.later', { count: days })
  const same = copy.share >= 1 && wordDiff(words, copy.exact, 'wording').every(({ kind }) => kind === 'same')
  const share = same ? t('copies.all') : t('copies.share', { percent: wholePercent(copy.share, i18n.language) })
  const done = copy.coded ? t('copies.coded') : copy.highlight === null ? '' : t('copies.highlighted')
  return (
    <span className="copy-facts">
      <strong>{title}</strong> <span className="soft">{facts.join(' · ')}</span>
      {first !== null && published === first ? <span className="badge">{t('copies.first')}</span> : null}
      {later === '' ? null : <span className="soft">{later}</span>}
      <span className="copy-share">{own ? t('copies.own') : [share, done].filter(Boolean).join(' · ')}</span>
    </span>
  )
}
