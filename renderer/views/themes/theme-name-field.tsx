import { observer } from 'mobx-react-lite'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Theme } from '../../../preload/contract.ts'
import { useRoot } from '../root-context.ts'

const stop = (event: { stopPropagation(): void }) => event.stopPropagation()

/** The name of a theme being typed in its place. Enter and leaving it save, Escape leaves it as it was. */
export const ThemeNameField = observer(function ThemeNameField({ theme }: { theme: Theme }) {
  const { codebook, notices } = useRoot()
  const { t } = useTranslation()
  const [name, setName] = useState(theme.name)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // The menu that this may come from gives the focus back first.
    const frame = requestAnimationFrame(() => field.current?.select())
    return () => cancelAnimationFrame(frame)
  }, [])
  const save = () => {
    // Escape has ended it already.
    if (codebook.renaming !== theme.id) return
    codebook.rename(null)
    const typed = name.trim()
    if (typed !== '' && typed !== theme.name) void notices.guard(() => codebook.setName(theme.id, typed))
  }
  return (
    <input
      ref={field}
      className="input theme-name-field"
      aria-label={t('theme.name')}
      value={name}
      maxLength={500}
      onChange={event => setName(event.target.value)}
      onBlur={save}
      onPointerDown={stop}
      onMouseDown={stop}
      onClick={stop}
      onDoubleClick={stop}
    />
  )
})
