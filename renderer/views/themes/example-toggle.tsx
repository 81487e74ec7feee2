import { Star } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Passage } from '../../../preload/contract.ts'
import { useRoot } from '../root-context.ts'

/** Makes a passage an example of the open theme, or no longer one. */
export const ExampleToggle = observer(function ExampleToggle({ theme, passage }: { theme: number; passage: Passage }) {
  const { codebook, notices, themes } = useRoot()
  const { t } = useTranslation()
  const on = themes.examples.some(({ highlight }) => highlight === passage.id)
  return (
    <Button
      className="icon-button example-toggle"
      aria-label={t('codebook.example')}
      aria-pressed={on}
      onPress={() => void notices.guard(() => codebook.setExample(theme, passage.id, !on))}
    >
      <Star size={15} fill={on ? 'currentColor' : 'none'} aria-hidden />
    </Button>
  )
})
