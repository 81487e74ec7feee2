import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../preload/contract.ts'
import { useRoot } from '../root-context.ts'

/** Which version of an article is read, once there are several; pressing it shows them. */
export const VersionBadge = observer(function VersionBadge({ article }: { article: Article }) {
  const { dialogs } = useRoot()
  const { t } = useTranslation()
  const { id, version } = article
  if (version === 1) return null
  return (
    <Button
      className="version-badge"
      aria-label={t('version.badge', { version })}
      onPress={() => dialogs.show({ kind: 'versions', article: id })}
    >
      {t('reader.version', { version })}
    </Button>
  )
})
