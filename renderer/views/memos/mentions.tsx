import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { MemoEntry, MemoTarget } from '../../../preload/contract.ts'
import { useRoot } from '../root-context.ts'
import { KINDS } from './kinds.ts'
import { openMemo } from './open-memo.ts'

/** The memos that link to something, kept up to date; nothing while there are none. `onOpen` comes in place of opening one at once. */
export const Mentions = observer(function Mentions(props: {
  target: MemoTarget
  targetId: number | null
  onOpen?: (entry: MemoEntry) => void
}) {
  const root = useRoot()
  const { memos, notices } = root
  const { t } = useTranslation()
  const { target, targetId, onOpen = entry => openMemo(root, entry) } = props
  const [entries, setEntries] = useState<MemoEntry[]>([])
  const { stamp } = memos
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said elsewhere may change.
  useEffect(() => {
    let gone = false
    // What is shown may have been removed just now; whoever shows it will know.
    void memos
      .mentions(target, targetId)
      .catch(() => [])
      .then(found => !gone && setEntries(found))
    return () => {
      gone = true
    }
  }, [memos, notices, target, targetId, stamp])
  if (entries.length === 0) return null
  return (
    <section className="mentions" aria-label={t('memo.mentions')}>
      <h3>{t('memo.mentions')}</h3>
      <ul>
        {entries.map(entry => {
          const { icon: Icon, label } = KINDS[entry.target]
          return (
            <li key={entry.id}>
              <Button className="mention" onPress={() => onOpen(entry)}>
                <Icon size={14} role="img" aria-label={t(label)} />
                <span className="mention-title">{entry.title}</span>
                <span className="soft mention-text">{entry.excerpt}</span>
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
})
