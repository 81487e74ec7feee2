import { Check } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button, type PressEvent } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../../preload/contract.ts'
import { useRoot } from '../root-context.ts'
import { sayChosenHits } from './hit-actions.ts'

/** The box that selects a result, with Shift all from the one chosen before. Comes with the pointer, and stays while any is selected. */
export const HitCheck = observer(function HitCheck({ hit }: { hit: SearchHit }) {
  const root = useRoot()
  const { t } = useTranslation()
  const { id, title } = hit.article
  const selected = root.hits.has(id)
  const choose = ({ shiftKey }: PressEvent) => {
    const { ids, selection } = root.hits
    if (shiftKey) selection.extend(ids, id, id)
    else selection.toggle(id)
    sayChosenHits(root)
  }
  return (
    <Button className="row-check hit-check" aria-label={t('hits.choose', { title })} aria-pressed={selected} onPress={choose}>
      {selected ? <Check size={13} strokeWidth={3} aria-hidden /> : null}
    </Button>
  )
})
