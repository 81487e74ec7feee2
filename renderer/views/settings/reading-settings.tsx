import { observer } from 'mobx-react-lite'
import { Switch } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../preload/contract.ts'
import { PAGE_COLOURS } from '../../../preload/model.ts'
import { Choice } from '../choice.tsx'
import { useRoot } from '../root-context.ts'
import { NumberSetting } from './number-setting.tsx'

/** Type, page and how one reads; kept with the library. */
export const ReadingSettings = observer(function ReadingSettings() {
  const { notices, settings } = useRoot()
  const { t } = useTranslation()
  const { values } = settings
  const set = (changes: Partial<Settings>) => void notices.guard(() => settings.set(changes))
  const options = <Id extends string>(ids: readonly Id[]) => ids.map(id => ({ id, label: t(`settings.${id as string}`) }))
  return (
    <>
      <div className="pair">
        <Choice
          label={t('settings.font')}
          value={values.font}
          options={options(['serif', 'sans'] as const)}
          onChange={font => set({ font })}
        />
        <Choice label={t('settings.page')} value={values.page} options={options(PAGE_COLOURS)} onChange={page => set({ page })} />
      </div>
      <div className="pair">
        <NumberSetting
          label={t('settings.font-size')}
          value={values.fontSize}
          range={[12, 32]}
          step={1}
          onChange={fontSize => set({ fontSize })}
        />
        <NumberSetting
          label={t('settings.measure')}
          value={values.measure}
          range={[40, 120]}
          step={2}
          onChange={measure => set({ measure })}
        />
      </div>
      <div className="pair">
        <NumberSetting
          label={t('settings.line-height')}
          value={values.lineHeight}
          range={[1.2, 2.4]}
          step={0.05}
          onChange={lineHeight => set({ lineHeight })}
        />
        <NumberSetting
          label={t('settings.letter-spacing')}
          value={values.letterSpacing}
          range={[0, 20]}
          step={1}
          onChange={letterSpacing => set({ letterSpacing })}
        />
      </div>
      <div className="pair">
        <div className="field">
          <Switch className="switch" isSelected={values.focusMode} onChange={focusMode => set({ focusMode })}>
            <span className="switch-track" />
            {t('settings.focus-mode')}
          </Switch>
        </div>
        <div className="field">
          <Switch className="switch" isSelected={values.synced} onChange={synced => set({ synced })}>
            <span className="switch-track" />
            {t('settings.synced')}
          </Switch>
        </div>
      </div>
    </>
  )
})
