import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { COLOURS, type Colour } from '../../../preload/model.ts'

/** A row of colours to choose one from; with `inherit`, first the choice of none of its own. */
export function ColourChoice(props: { value: Colour | null; inherit?: string; onChange: (colour: Colour | null) => void }) {
  const { t } = useTranslation()
  return (
    <RadioGroup
      className="colours"
      orientation="horizontal"
      aria-label={t('highlight.colour')}
      value={props.value ?? 'none'}
      onChange={value => props.onChange(value === 'none' ? null : (value as Colour))}
    >
      {props.inherit ? <Radio className="swatch none" value="none" aria-label={props.inherit} /> : null}
      {COLOURS.map(colour => (
        <Radio key={colour} className={`swatch ${colour}`} value={colour} aria-label={t(`colour.${colour}`)} />
      ))}
    </RadioGroup>
  )
}
