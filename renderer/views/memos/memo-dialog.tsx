import { Eye, Pencil } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { MemoTarget } from '../../../preload/contract.ts'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { showKeys } from '../shell/commands.ts'
import { MemoEditor } from './memo-editor.tsx'
import { MemoPreview } from './memo-preview.tsx'
import { Mentions } from './mentions.tsx'
import { openMemo, openReference } from './open-memo.ts'
import { useMemoText } from './use-memo-text.ts'

/** A memo to be written or read, and where what it is on is mentioned. Saved when the dialog is left in any way; stays open when that fails. */
export const MemoDialog = observer(function MemoDialog(props: {
  target: MemoTarget
  targetId: number | null
  title: string
  reading: boolean
  onClose: () => void
}) {
  const { target, targetId, title, onClose } = props
  const root = useRoot()
  const { t } = useTranslation()
  const { body, setBody, save, failed, resumed, discard } = useMemoText(target, targetId, title)
  const [reading, setReading] = useState(props.reading)
  const [leaving, setLeaving] = useState(false)
  useEffect(() => {
    if (body === null && failed) onClose()
  }, [body, failed, onClose])
  const leave = async (then: () => unknown = onClose) => {
    if (leaving) return
    setLeaving(true)
    if (await save()) then()
    setLeaving(false)
  }
  const pressed = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.nativeEvent.isComposing) return
    if (event.key === 'Enter') void leave()
    else if (event.key.toLowerCase() === 'e') setReading(!reading)
    else return
    event.preventDefault()
  }
  return (
    <ModalDialog title={target === 'library' ? t('memo.library') : t('memo.title', { of: title })} onClose={() => void leave()}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys that go up from what is in it. */}
      <div className="form memo-form" onKeyDown={pressed}>
        <Modes reading={reading} onChange={setReading} />
        {resumed ? <Resumed onDiscard={discard} /> : null}
        {body === null ? null : reading ? (
          <MemoPreview body={body} onOpen={reference => void leave(() => openReference(root, reference))} />
        ) : (
          <MemoEditor body={body} onChange={setBody} article={target === 'article' ? targetId : root.reader.pane.articleId} />
        )}
        {failed ? (
          <p className="error-text" role="alert">
            {t('memo.unsaved')}
          </p>
        ) : null}
        <Mentions target={target} targetId={targetId} onOpen={entry => void leave(() => openMemo(root, entry))} />
        <div className="actions">
          <Button className="button primary" isDisabled={leaving} onPress={() => void leave()}>
            {t('common.done')}
          </Button>
        </div>
      </div>
    </ModalDialog>
  )
})

function Resumed({ onDiscard }: { onDiscard: () => void }) {
  const { t } = useTranslation()
  return (
    <p className="soft" role="status">
      {t('draft.resumed')}{' '}
      <Button className="button quiet" onPress={onDiscard}>
        {t('draft.discard')}
      </Button>
    </p>
  )
}

function Modes({ reading, onChange }: { reading: boolean; onChange: (reading: boolean) => void }) {
  const { t } = useTranslation()
  const modes = [
    { id: false, label: t('memo.edit'), Icon: Pencil },
    { id: true, label: t('memo.preview'), Icon: Eye },
  ]
  return (
    <fieldset className="modes">
      <legend className="hidden">{t('memo.mode')}</legend>
      {modes.map(({ id, label, Icon }) => (
        <Button key={label} className="button quiet" aria-pressed={reading === id} onPress={() => onChange(id)}>
          <Icon size={15} aria-hidden /> {label}
        </Button>
      ))}
      <kbd className="key">{showKeys('Mod+E')}</kbd>
    </fieldset>
  )
}
