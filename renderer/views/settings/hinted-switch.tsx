import { useId } from 'react'
import { Switch } from 'react-aria-components'

/** A switch with a sentence under it that says what it does. */
export function HintedSwitch(props: { label: string; hint: string; value: boolean; onChange: (value: boolean) => void }) {
  const hint = useId()
  return (
    <div className="field">
      <Switch className="switch" isSelected={props.value} onChange={props.onChange} aria-describedby={hint}>
        <span className="switch-track" />
        {props.label}
      </Switch>
      <p className="soft" id={hint}>
        {props.hint}
      </p>
    </div>
  )
}
