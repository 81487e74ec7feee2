import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { Autocomplete, Button, Input, ListBox, ListBoxItem, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { MemoEntry, MemoPage } from '../../../preload/contract.ts'
import { stepTime } from '../history/step-text.ts'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { KINDS } from './kinds.ts'
import { openMemo } from './open-memo.ts'

const PAGE = 100

/** All memos, last changed first; typing narrows them to those that hold the words. */
export const MemoListDialog = observer(function MemoListDialog({ onClose }: { onClose: () => void }) {
  const root = useRoot()
  const { memos, notices } = root
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [most, setMost] = useState(PAGE)
  const [page, setPage] = useState<MemoPage | null>(null)
  const { stamp } = memos
  // biome-ignore lint/correctness/useExhaustiveDependencies: memos may change while they are listed.
  useEffect(() => {
    let gone = false
    void notices.guard(() => memos.list(typed, most)).then(read => read && !gone && setPage(read))
    return () => {
      gone = true
    }
  }, [memos, notices, typed, most, stamp])
  const shown = page?.memos ?? []
  const rest = (page?.total ?? 0) - shown.length
  const choose = (id: number) => {
    const entry = shown.find(memo => memo.id === id)
    if (entry) openMemo(root, entry)
  }
  return (
    <ModalDialog title={t('memo.list')} onClose={onClose}>
      <Autocomplete
        inputValue={typed}
        onInputChange={text => {
          setTyped(text)
          setMost(PAGE)
        }}
      >
        <TextField aria-label={t('memo.filter')} autoFocus>
          <Input className="input" role="combobox" aria-expanded placeholder={t('memo.filter')} />
        </TextField>
        <p className="soft" role="status">
          {page ? t('memo.total', { count: page.total }) : ''}
        </p>
        <ListBox
          className="menu memo-list"
          aria-label={t('memo.list')}
          items={shown}
          selectionMode="none"
          onAction={key => choose(Number(key))}
          renderEmptyState={() => (page ? <p className="empty">{t(typed ? 'memo.none-found' : 'memo.none')}</p> : null)}
        >
          {entry => <Row entry={entry} />}
        </ListBox>
      </Autocomplete>
      <div className="actions">
        {rest > 0 ? (
          <Button className="button quiet" onPress={() => setMost(Math.min(most + PAGE, 1000))}>
            {t('memo.more', { count: rest })}
          </Button>
        ) : null}
        <Button className="button" onPress={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </ModalDialog>
  )
})

function Row({ entry }: { entry: MemoEntry }) {
  const { t } = useTranslation()
  const { icon: Icon, label } = KINDS[entry.target]
  const kind = entry.target === 'library' ? '' : t(label)
  return (
    <ListBoxItem className="menu-item memo-row" id={entry.id} textValue={entry.title}>
      <Icon size={15} aria-hidden />
      <span className="mention-title">{entry.target === 'library' ? t('memo.library') : entry.title}</span>
      <time className="soft" dateTime={entry.updatedAt}>
        {stepTime(entry.updatedAt)}
      </time>
      <span className="soft mention-text">{[kind, entry.within].filter(Boolean).join(' · ')}</span>
      <span className="mention-text">{entry.excerpt}</span>
    </ListBoxItem>
  )
}
