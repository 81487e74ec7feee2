import { TriangleAlert } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-context.ts'
import { showOrphans } from './orphan-actions.ts'

/** How many highlights of an article have no place and wait for a decision; pressing it lists them. Nothing when there are none. */
export const OrphanBadge = observer(function OrphanBadge({ article }: { article: number }) {
  const root = useRoot()
  const { t } = useTranslation()
  const count = root.orphans.waitingIn(article)
  if (count === 0) return null
  return (
    <Button className="orphan-badge" onPress={() => showOrphans(root)}>
      <TriangleAlert size={13} aria-hidden /> {t('orphan.badge', { count })}
    </Button>
  )
})
