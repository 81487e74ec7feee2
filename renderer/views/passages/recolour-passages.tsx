import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Colour } from '../../../preload/contract.ts'
import { ColourChoice } from '../reader/colour-choice.tsx'
import type { BulkForm } from './bulk-dialog.tsx'
import { ChangePreview } from './change-preview.tsx'

/** Gives passages a colour of their own, or again that of their theme. */
export function RecolourPassages({ highlights, onClose }: BulkForm) {
  const { t } = useTranslation()
  const [colour, setColour] = useState<Colour | null>(null)
  return (
    <ChangePreview highlights={highlights} change={{ kind: 'recolour', colour }} onClose={onClose}>
      <div className="field">
        <ColourChoice value={colour} inherit={t('highlight.colour-theme')} onChange={setColour} />
        <span className="soft">{colour === null ? t('highlight.colour-theme') : t(`colour.${colour}`)}</span>
      </div>
    </ChangePreview>
  )
}
