import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-context.ts'
import { mergeInto, moveUnder, removeThemes } from './theme-actions.ts'

/** What can be done with several themes that are chosen together. */
export const ChosenBar = observer(function ChosenBar() {
  const root = useRoot()
  const { t } = useTranslation()
  const chosen = root.codebook.chosen.map(({ id }) => id)
  if (chosen.length < 2) return null
  return (
    <div className="chosen-bar" role="toolbar" aria-label={t('codebook.themes', { count: chosen.length })}>
      <span className="soft">{t('codebook.themes', { count: chosen.length })}</span>
      <Button className="button small" onPress={() => mergeInto(root, chosen)}>
        {t('codebook.merge')}
      </Button>
      <Button className="button small" onPress={() => moveUnder(root, chosen)}>
        {t('codebook.move-under')}
      </Button>
      <Button className="button small danger" onPress={() => removeThemes(root, chosen)}>
        {t('common.delete')}
      </Button>
    </div>
  )
})
