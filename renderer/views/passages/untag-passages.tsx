import { Check } from 'lucide-react'
import { useState } from 'react'
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { BulkForm } from './bulk-dialog.tsx'
import { ChangePreview } from './change-preview.tsx'

/** Takes themes away from passages: those that they have are offered, with how many have each; the theme of the list is chosen at first. */
export function UntagPassages({ highlights, summary, theme, onClose }: BulkForm & { theme: number | null }) {
  const { t } = useTranslation()
  const { themes } = summary
  const [chosen, setChosen] = useState(
    themes.filter(({ theme: id }) => id === theme || themes.length === 1).map(({ theme: id }) => String(id)),
  )
  if (themes.length === 0) return <p>{t('bulk.no-themes')}</p>
  const ids = chosen.map(Number)
  return (
    <ChangePreview highlights={highlights} change={ids.length > 0 ? { kind: 'untag', themes: ids } : null} onClose={onClose}>
      <CheckboxGroup className="field bulk-themes" value={chosen} onChange={setChosen}>
        <Label className="label">{t('bulk.which-themes')}</Label>
        <div className="bulk-theme-list">
          {themes.map(({ theme: id, path, count }) => (
            <Checkbox key={id} className="checkbox" value={String(id)}>
              {({ isSelected }) => (
                <>
                  <span className="checkbox-mark">{isSelected ? <Check size={13} strokeWidth={3} aria-hidden /> : null}</span>
                  <span className="bulk-theme-name">{path}</span>
                  <span className="count">{count}</span>
                </>
              )}
            </Checkbox>
          ))}
        </div>
      </CheckboxGroup>
    </ChangePreview>
  )
}
