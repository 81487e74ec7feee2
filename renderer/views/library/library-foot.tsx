import { Trash2 } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-context.ts'

/** Below the list: the trash, while anything is in it. */
export const LibraryFoot = observer(function LibraryFoot() {
  const { dialogs, library } = useRoot()
  const { t } = useTranslation()
  const trashed = library.info?.trashed ?? 0
  if (trashed === 0) return null
  return (
    <div className="library-foot">
      <Button className="button quiet small" onPress={() => dialogs.show({ kind: 'trash' })}>
        <Trash2 size={14} aria-hidden />
        {t('trash.title')}
        <span className="count">{trashed}</span>
      </Button>
    </div>
  )
})
