import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ModalDialog } from '../modal.tsx'
import { ThemePicker } from '../themes/theme-picker.tsx'
import { TagPreview } from './tag-preview.tsx'

/** Tags the checked lines: chooses themes, then says what will be done before it is. */
export const TagLinesDialog = observer(function TagLinesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [themes, setThemes] = useState<readonly string[]>([])
  const [picking, setPicking] = useState(true)
  const choose = (path: string) => {
    setThemes([...themes, path])
    setPicking(false)
  }
  if (picking)
    return (
      <ModalDialog key="pick" title={t('theme.pick')} onClose={themes.length > 0 ? () => setPicking(false) : onClose}>
        <ThemePicker without={themes} onChoose={choose} />
      </ModalDialog>
    )
  return (
    <ModalDialog key="preview" title={t('tagging.title')} onClose={onClose}>
      <TagPreview themes={themes} onMore={() => setPicking(true)} />
    </ModalDialog>
  )
})
