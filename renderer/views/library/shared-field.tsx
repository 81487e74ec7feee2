import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'

/** A field that counts only when its box is checked; filling it in checks the box. */
export function SharedField({
  label,
  isOn,
  onChange,
  children,
}: {
  label: string
  isOn: boolean
  onChange: (on: boolean) => void
  children: ReactNode
}) {
  return (
    <div className={isOn ? 'shared-field on' : 'shared-field'}>
      <Checkbox className="checkbox" isSelected={isOn} onChange={onChange} aria-label={label}>
        <span className="box">{isOn ? <Check size={13} aria-hidden /> : null}</span>
      </Checkbox>
      <div className="shared-input">{children}</div>
    </div>
  )
}
