import type { LucideIcon } from 'lucide-react'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'

/** A button that shows only an icon; its label is its accessible name and its tooltip. */
export function IconButton(props: {
  icon: LucideIcon
  label: string
  keys?: string
  onPress: () => void
  pressed?: boolean
  disabled?: boolean
}) {
  const Icon = props.icon
  return (
    <TooltipTrigger delay={500}>
      <Button
        className="icon-button"
        aria-label={props.label}
        onPress={props.onPress}
        isDisabled={props.disabled ?? false}
        {...(props.pressed === undefined ? {} : { 'aria-pressed': props.pressed })}
      >
        <Icon size={17} aria-hidden />
      </Button>
      <Tooltip className="tooltip" placement="bottom">
        {props.label} {props.keys ? <kbd className="key">{props.keys}</kbd> : null}
      </Tooltip>
    </TooltipTrigger>
  )
}
