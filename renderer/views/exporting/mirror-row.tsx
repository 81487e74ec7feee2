import { Check, RefreshCw, TriangleAlert, X } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { MirrorFolder } from '../../../preload/contract.ts'
import { failureText } from '../../locales/failures.ts'
import { IconButton } from '../icon-button.tsx'
import { useRoot } from '../root-context.ts'
import { templateName } from '../templates/template-name.ts'

/** A folder of notes that is kept in step. */
export const MirrorRow = observer(function MirrorRow({ folder }: { folder: MirrorFolder }) {
  const { dialogs, library, mirrors, notices, templates } = useRoot()
  const { t } = useTranslation()
  const { id, path, template, collection, chosen, inStep, failure, conflicts } = folder
  const found = templates.list.find(one => one.id === template)
  const held = () => {
    if (chosen !== null) return t('mirror.chosen', { count: chosen })
    if (collection === null) return t('export.all')
    return t('mirror.collection', { name: library.collections.find(one => one.id === collection)?.name ?? '' })
  }
  return (
    <li className="watched">
      <StateIcon folder={folder} />
      <span className="row-body">
        {path}
        <span className="soft">
          {[held(), found ? templateName(t, found) : '', inStep ? '' : t('mirror.waiting')].filter(Boolean).join(' · ')}
        </span>
        {failure ? <span className="error-text">{failureText(failure)}</span> : null}
        {conflicts.map(note => (
          <span key={note} className="error-text">
            {t('mirror.conflict', { note: nameOf(note) })}{' '}
            <Button
              className="button quiet small"
              aria-label={t('conflict.decide-on', { path: note })}
              onPress={() => dialogs.show({ kind: 'note-conflict', path: note, back: 'mirrors' })}
            >
              {t('conflict.decide')}
            </Button>
          </span>
        ))}
      </span>
      <IconButton icon={X} label={t('mirror.remove', { path })} onPress={() => void notices.guard(() => mirrors.remove(id))} />
    </li>
  )
})

function StateIcon({ folder: { inStep, failure, conflicts } }: { folder: MirrorFolder }) {
  if (failure || conflicts.length > 0) return <TriangleAlert size={15} className="import-problem" aria-hidden />
  return inStep ? <Check size={15} aria-hidden /> : <RefreshCw size={15} aria-hidden />
}

/** The name of a file without the folders that it is in. */
const nameOf = (path: string) => path.split(/[/\\]/u).at(-1) ?? path
