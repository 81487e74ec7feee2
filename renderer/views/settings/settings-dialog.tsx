import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../preload/contract.ts'
import { CITATION_STYLES } from '../../../preload/model.ts'
import { Choice } from '../choice.tsx'
import { NameSetting } from '../coders/name-setting.tsx'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { HintedSwitch } from './hinted-switch.tsx'
import { LibraryFolder } from './library-folder.tsx'
import { ReadingSettings } from './reading-settings.tsx'

/** Language, looks and type; what is changed applies at once. */
export const SettingsDialog = observer(function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { dialogs, notices, settings } = useRoot()
  const { t } = useTranslation()
  const { values } = settings
  const set = (changes: Partial<Settings>) => void notices.guard(() => settings.set(changes))
  const options = <Id extends string>(...ids: Id[]) => ids.map(id => ({ id, label: t(`settings.${id as string}`) }))
  return (
    <ModalDialog title={t('settings.title')} onClose={onClose}>
      <div className="pair">
        <Choice
          label={t('settings.language')}
          value={values.language}
          options={options('system', 'vi', 'en')}
          onChange={language => set({ language })}
        />
        <Choice
          label={t('settings.appearance')}
          value={values.appearance}
          options={options('system', 'light', 'dark', 'contrast')}
          onChange={appearance => set({ appearance })}
        />
      </div>
      <ReadingSettings />
      <HintedSwitch label={t('settings.marks')} hint={t('settings.marks-hint')} value={values.marks} onChange={marks => set({ marks })} />
      <NameSetting />
      <HintedSwitch
        label={t('settings.stripes')}
        hint={t('settings.stripes-hint')}
        value={values.stripes}
        onChange={stripes => set({ stripes })}
      />
      <HintedSwitch
        label={t('settings.offer-copies')}
        hint={t('settings.offer-copies-hint')}
        value={values.offerCopies}
        onChange={offerCopies => set({ offerCopies })}
      />
      <Choice
        label={t('settings.citation')}
        value={values.citation}
        options={options(...CITATION_STYLES)}
        onChange={citation => set({ citation })}
      />
      <LibraryFolder />
      <div className="actions">
        <Button className="button" onPress={() => dialogs.show({ kind: 'change-keys' })}>
          {t('settings.keys')}
        </Button>
        <Button className="button primary" onPress={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </ModalDialog>
  )
})
