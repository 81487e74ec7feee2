import type { ClipboardEvent } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'

/** A labelled field of one line, or of several. `error` shows under it and marks it invalid. */
export function Field(props: {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  error?: string
  rows?: number
  autoFocus?: boolean
  type?: 'text' | 'url' | 'password'
  onPaste?: (event: ClipboardEvent) => void
}) {
  const { label, value, onChange, hint, error = '', rows, autoFocus = false, type = 'text', onPaste } = props
  const paste = onPaste ? { onPaste } : {}
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      validationBehavior="aria"
      isInvalid={error !== ''}
      autoFocus={autoFocus}
      type={type}
    >
      <Label>{label}</Label>
      {rows ? (
        <TextArea className="input" rows={rows} {...paste} />
      ) : (
        <Input className="input" autoComplete={type === 'password' ? 'new-password' : 'off'} {...paste} />
      )}
      {hint ? (
        <Text slot="description" className="soft">
          {hint}
        </Text>
      ) : null}
      <FieldError className="error-text">{error}</FieldError>
    </TextField>
  )
}
