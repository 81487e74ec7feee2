import { observer } from 'mobx-react-lite'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Button, Switch } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { failureText } from '../../locales/failures.ts'
import { useRoot } from '../root-context.ts'
import { showKeys } from '../shell/commands.ts'
import { RemappedDetail } from './remapped-detail.tsx'
import { RemappedList } from './remapped-list.tsx'
import { saveRevision } from './save-revision.ts'
import { StillText } from './still-text.tsx'
import { useDeciding } from './use-deciding.ts'

/** What saving does to the highlights: on the left each with its old and new wording and what can be done, on the right the new text. */
export const CheckStep = observer(function CheckStep({ onClose, onSaved }: { onClose: () => void; onSaved: () => void }) {
  const root = useRoot()
  const { revision } = root
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  const saving = useRef<HTMLButtonElement>(null)
  const { press, takeSelection } = useDeciding()
  useEffect(() => (list.current ?? saving.current)?.focus(), [])
  const { pane, preview, failure, busy, shown } = revision
  if (!pane || !preview) return null
  const save = () => void saveRevision(root, onSaved)
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    save()
  }
  return (
    <div className="check" onKeyDownCapture={pressed}>
      <div className="check-body">
        <div className="check-side">
          <Counts />
          {preview.highlights.length > 0 ? (
            <Switch className="switch" isSelected={revision.all} onChange={all => revision.setAll(all)}>
              <span className="switch-track" />
              {t('edit.show-all')}
            </Switch>
          ) : null}
          {shown.length > 0 ? (
            <>
              <RemappedList box={list} press={press} />
              <RemappedDetail takeSelection={takeSelection} />
            </>
          ) : null}
        </div>
        <section className="check-text" aria-label={t('edit.new-text')}>
          <StillText pane={pane} label={t('edit.new-text')} take={takeSelection} />
        </section>
      </div>
      {failure ? (
        <p className="error-text" role="alert">
          {failureText(failure)}
        </p>
      ) : null}
      <div className="actions">
        <Button className="button quiet lines-keys" onPress={() => revision.back()}>
          {t('edit.back')}
        </Button>
        <Button className="button" onPress={onClose}>
          {t('common.cancel')}
        </Button>
        <Button ref={saving} className="button primary" isDisabled={busy || preview.same} onPress={save}>
          {t('edit.save')} <kbd className="key">{showKeys('Mod+Enter')}</kbd>
        </Button>
      </div>
    </div>
  )
})

const Counts = observer(function Counts() {
  const { revision } = useRoot()
  const { t } = useTranslation()
  const { kept, moved, orphaned } = revision.counts
  if (revision.preview?.same) return <p role="status">{t('edit.same')}</p>
  if (kept + moved + orphaned === 0) return <p role="status">{t('edit.no-highlights')}</p>
  return (
    <p className="check-counts" role="status">
      <span>{t('edit.kept-count', { count: kept })}</span>
      <span>{t('edit.moved-count', { count: moved })}</span>
      <span className={orphaned > 0 ? 'warned' : ''}>{t('edit.orphaned-count', { count: orphaned })}</span>
    </p>
  )
})
