import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import { coderName } from '../../stores/coders.ts'
import { Choice } from '../choice.tsx'
import { useRoot } from '../root-context.ts'

const EVERYONE = 'everyone'

/** Whose highlights are shown; there only when more than one person codes. */
export const CoderChoice = observer(function CoderChoice() {
  const { coders } = useRoot()
  const { t } = useTranslation()
  if (!coders.several) return null
  const names = coders.list.map(coder => ({
    id: String(coder.id),
    label: coder.current ? t('coder.you', { name: coderName(coder) }) : coderName(coder),
  }))
  return (
    <Choice
      quiet
      label={t('coder.filter')}
      value={coders.filter.coder === null ? EVERYONE : String(coders.filter.coder)}
      options={[{ id: EVERYONE, label: t('coder.everyone') }, ...names]}
      onChange={id => coders.filter.set(id === EVERYONE ? null : Number(id))}
    />
  )
})
