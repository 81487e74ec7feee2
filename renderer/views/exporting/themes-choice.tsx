import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

export type ThemesIn = 'joined' | 'columns'

/** How a table names the themes of a passage. */
export function ThemesChoice({ value, onChange }: { value: ThemesIn; onChange: (value: ThemesIn) => void }) {
  const { t } = useTranslation()
  return (
    <RadioGroup className="field" value={value} onChange={chosen => onChange(chosen === 'columns' ? 'columns' : 'joined')}>
      <Label className="label">{t('export.themes-in')}</Label>
      <Radio className="radio" value="joined">
        <span className="radio-mark" />
        {t('export.themes-joined')}
      </Radio>
      <Radio className="radio" value="columns">
        <span className="radio-mark" />
        {t('export.themes-columns')}
      </Radio>
    </RadioGroup>
  )
}
