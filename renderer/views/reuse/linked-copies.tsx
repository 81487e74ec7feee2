import { PanelLeftOpen } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Highlight, LinkedCopy } from '../../../preload/contract.ts'
import { call } from '../../stores/calls.ts'
import { showDate } from '../../text/dates.ts'
import { IconButton } from '../icon-button.tsx'
import { useRoot } from '../root-context.ts'

/** The copies that a highlight is linked with, the oldest first, each to go to; nothing while there are none. */
export const LinkedCopies = observer(function LinkedCopies({ highlight }: { highlight: Highlight }) {
  const { t } = useTranslation()
  const copies = useLinked(highlight.id)
  if (copies.length === 0) return null
  const elsewhere = copies.filter(({ article }) => article !== highlight.article)
  const articles = new Set(elsewhere.map(({ article }) => article)).size
  return (
    <details className="linked-copies">
      <summary>{articles > 0 ? t('copies.also', { count: articles }) : t('copies.also-here', { count: copies.length })}</summary>
      <ul>
        {copies.map(copy => (
          <LinkedLine key={copy.id} copy={copy} />
        ))}
      </ul>
    </details>
  )
})

const LinkedLine = observer(function LinkedLine({ copy }: { copy: LinkedCopy }) {
  const { notices, reader } = useRoot()
  const { t, i18n } = useTranslation()
  const open = (beside: boolean) => void notices.guard(() => reader.openHighlight(copy, { beside }))
  const { articleTitle: title, articleOutlet: outlet, articlePublished: published } = copy
  return (
    <li>
      <Button className="link-button" aria-label={t('copies.go-to', { title })} onPress={event => open(event.ctrlKey || event.metaKey)}>
        {title}
      </Button>{' '}
      <span className="soft">{[outlet, published && showDate(published, null, i18n.language)].filter(Boolean).join(' · ')}</span>
      <IconButton icon={PanelLeftOpen} label={`${t('library.open-beside')}: ${title}`} onPress={() => open(true)} />
    </li>
  )
})

/** Read anew after every change of the library. */
function useLinked(highlight: number): LinkedCopy[] {
  const { memos } = useRoot()
  const [copies, setCopies] = useState<LinkedCopy[]>([])
  const { stamp } = memos
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is linked elsewhere may change.
  useEffect(() => {
    let gone = false
    // The highlight may have been removed just now; the card then goes too.
    void call('parallel.linked', { highlight })
      .catch(() => [])
      .then(found => !gone && setCopies(found))
    return () => {
      gone = true
    }
  }, [highlight, stamp])
  return copies
}
