import { observer } from 'mobx-react-lite'
import { type KeyboardEvent, useEffect } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { WHOLE } from '../../stores/note-conflicts.ts'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { showKeys } from '../shell/commands.ts'
import { ConflictPart } from './conflict-part.tsx'

/** Decides, part by part, what is to stand in a note that was changed where the library changed too. Nothing is written before. */
export const ConflictDialog = observer(function ConflictDialog({ path, onClose }: { path: string; onClose: () => void }) {
  const { exports, noteConflicts, notices } = useRoot()
  const { t } = useTranslation()
  useEffect(() => {
    void notices.guard(() => noteConflicts.load(path))
  }, [notices, noteConflicts, path])
  const { conflict, choices } = noteConflicts
  const apply = () =>
    void notices.guard(async () => {
      if (!noteConflicts.decided) return
      await noteConflicts.apply()
      exports.settle(path)
      notices.info(t('conflict.applied', { path }))
      onClose()
    })
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    apply()
  }
  return (
    <ModalDialog title={t('conflict.title')} onClose={onClose} wide>
      <div className="conflict" onKeyDownCapture={pressed}>
        <p className="soft">{path}</p>
        <div className="conflict-parts">
          {conflict?.parts?.map(({ part, file, library, both, before, after }) => (
            <ConflictPart
              key={part}
              {...{ file, library, both, around: { before, after }, choice: choices.get(part) }}
              name={nameOf(part)}
              onChoose={choice => noteConflicts.choose(part, choice)}
            />
          ))}
          {conflict && !conflict.parts ? (
            <ConflictPart
              {...{ file: conflict.file, library: conflict.library, both: false, choice: choices.get(WHOLE) }}
              name={t('conflict.whole')}
              onChoose={choice => noteConflicts.choose(WHOLE, choice)}
            />
          ) : null}
        </div>
        <div className="actions">
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" isDisabled={!noteConflicts.decided} onPress={apply}>
            {t('conflict.apply')} <kbd className="key">{showKeys('Mod+Enter')}</kbd>
          </Button>
        </div>
      </div>
    </ModalDialog>
  )

  /** What a part is called. */
  function nameOf(part: string): string {
    if (part.startsWith('head:')) return t('conflict.property', { key: part.slice('head:'.length) })
    if (part === 'title') return t('conflict.heading')
    if (part === 'memo') return t('conflict.memo')
    return t('conflict.part')
  }
})
