import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { ThemePicker } from './theme-picker.tsx'

/** Tags the selection or the current highlight: choose a theme by typing part of its name, or create one. */
export const TagDialog = observer(function TagDialog(props: { highlight: number | null; onClose: () => void }) {
  const { highlight, onClose } = props
  const { coding, reader } = useRoot()
  const { t } = useTranslation()
  const tagged = reader.pane.highlights.find(({ id }) => id === highlight)?.themes ?? []
  return (
    <ModalDialog title={t('theme.pick')} onClose={onClose}>
      <ThemePicker
        without={tagged}
        onChoose={path => {
          onClose()
          void coding.tag([path], highlight)
        }}
      />
    </ModalDialog>
  )
})
