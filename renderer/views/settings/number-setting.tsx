import { Minus, Plus } from 'lucide-react'
import { Button, Group, Input, Label, NumberField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

/** A number that is typed, or changed by steps. `range` is the least and the most. */
export function NumberSetting(props: {
  label: string
  value: number
  range: readonly [number, number]
  step: number
  onChange: (value: number) => void
}) {
  const { t } = useTranslation()
  const { label, value, step, onChange } = props
  const [least, most] = props.range
  return (
    <NumberField
      className="field"
      value={value}
      minValue={least}
      maxValue={most}
      step={step}
      onChange={next => {
        // An emptied field is not a number: the setting stays.
        if (!Number.isNaN(next)) onChange(next)
      }}
      decrementAriaLabel={t('settings.less', { label })}
      incrementAriaLabel={t('settings.more', { label })}
    >
      <Label>{label}</Label>
      <Group className="stepper">
        <Button slot="decrement" className="icon-button">
          <Minus size={15} aria-hidden />
        </Button>
        <Input className="input" />
        <Button slot="increment" className="icon-button">
          <Plus size={15} aria-hidden />
        </Button>
      </Group>
    </NumberField>
  )
}
