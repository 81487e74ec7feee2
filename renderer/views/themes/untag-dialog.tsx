import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import { ModalDialog } from '../modal.tsx'
import { NumberedPicker } from '../numbered-picker.tsx'
import { useRoot } from '../root-context.ts'
import { takeOff } from '../shell/coding-commands.ts'

/** Asks which of its themes to take off a highlight; a digit answers. */
export const UntagDialog = observer(function UntagDialog({ highlight, onClose }: { highlight: number; onClose: () => void }) {
  const root = useRoot()
  const { t } = useTranslation()
  const found = root.reader.pane.highlights.find(({ id }) => id === highlight)
  const choices = (found?.themeIds ?? []).map((id, index) => ({
    id: String(id),
    label: found?.themes[index] ?? '',
    before: <span className={`dot ${root.themes.byId.get(id)?.colour ?? ''}`} aria-hidden />,
  }))
  return (
    <ModalDialog title={t('untag.title')} onClose={onClose}>
      <blockquote className="card-quote">{found?.exact}</blockquote>
      <NumberedPicker
        label={t('untag.title')}
        choices={choices}
        onChoose={id => {
          onClose()
          void takeOff(root, highlight, Number(id), choices.find(choice => choice.id === id)?.label ?? '')
        }}
      />
    </ModalDialog>
  )
})
