import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-context.ts'

/** Which other articles an article nearly equals, where both are kept; pressing one reads it beside. */
export const TwinBadges = observer(function TwinBadges({ article }: { article: number }) {
  const { keptPairs, notices, reader } = useRoot()
  const { t } = useTranslation()
  return keptPairs.of(article).map(({ id, title }) => (
    <Button
      key={id}
      className="version-badge twin-badge"
      aria-label={t('near.twin', { title })}
      onPress={() => void notices.guard(() => reader.compare(article, id))}
    >
      ≈ {title}
    </Button>
  ))
})
