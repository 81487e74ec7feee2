import { CornerLeftUp } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import { matches } from '../../text/match.ts'
import { compareNames } from '../../text/order.ts'
import { ModalDialog } from '../modal.tsx'
import { Picker } from '../picker.tsx'
import { useRoot } from '../root-context.ts'

const TOP = 'top'

/** Chooses under which theme words become themes of their own; it is remembered with the library. */
export const InVivoDialog = observer(function InVivoDialog({ onClose }: { onClose: () => void }) {
  const { notices, settings, themes } = useRoot()
  const { t } = useTranslation()
  const { inVivoParent } = settings.values
  const now = (inVivoParent === null ? null : themes.byId.get(inVivoParent)?.path) ?? t('theme.top')
  const choices = (typed: string) => [
    ...(matches(t('theme.top'), typed.trim()) ? [{ id: TOP, label: t('theme.top'), before: <CornerLeftUp size={14} aria-hidden /> }] : []),
    ...themes.list
      .filter(({ path }) => matches(path, typed.trim()))
      .sort((a, b) => compareNames(a.path, b.path))
      .map(theme => ({ id: String(theme.id), label: theme.path, before: <span className={`dot ${theme.colour}`} aria-hidden /> })),
  ]
  return (
    <ModalDialog title={t('in-vivo.title')} onClose={onClose}>
      <p className="soft">{t('in-vivo.now', { theme: now })}</p>
      <Picker
        label={t('in-vivo.title')}
        placeholder={t('theme.pick-hint')}
        empty={t('common.none')}
        choices={choices}
        onChoose={id => {
          onClose()
          void notices.guard(() => settings.set({ inVivoParent: id === TOP ? null : Number(id) }))
        }}
      />
    </ModalDialog>
  )
})
