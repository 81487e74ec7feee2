import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '../choice.tsx'
import { ThemePicker } from '../themes/theme-picker.tsx'
import type { BulkForm } from './bulk-dialog.tsx'
import { ChangePreview } from './change-preview.tsx'

/** Puts a theme in the place of another: of those that the passages have, at first that of the list, else the most frequent. */
export function MoveThemes({ highlights, summary, theme, onClose }: BulkForm & { theme: number | null }) {
  const { t } = useTranslation()
  const { themes } = summary
  const first = themes.find(({ theme: id }) => id === theme) ?? themes[0]
  const [from, setFrom] = useState(first?.theme)
  const [to, setTo] = useState<string | null>(null)
  if (from === undefined) return <p>{t('bulk.no-themes')}</p>
  const choice = (
    <Choice
      label={t('bulk.replaced')}
      value={String(from)}
      options={themes.map(({ theme: id, path, count }) => ({ id: String(id), label: `${path} (${count})` }))}
      onChange={id => setFrom(Number(id))}
    />
  )
  if (to === null)
    return (
      <div className="form">
        {choice}
        <div className="field">
          <span className="label">{t('bulk.replaced-by')}</span>
          <ThemePicker without={themes.filter(({ theme: id }) => id === from).map(({ path }) => path)} onChoose={setTo} />
        </div>
      </div>
    )
  return <ChangePreview highlights={highlights} change={{ kind: 'move', from, to }} onBack={() => setTo(null)} onClose={onClose} />
}
