import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-context.ts'
import { showLines, tagHits } from './show-lines.ts'

/** What can be done with everything that the search found: see it in its context, or tag it. */
export const LineActions = observer(function LineActions() {
  const root = useRoot()
  const { t } = useTranslation()
  if (!root.search.reply || root.search.reply.total === 0) return null
  return (
    <div className="line-actions">
      <Button className="button quiet" onPress={() => showLines(root)}>
        {t('lines.action')}
      </Button>
      <Button className="button quiet" onPress={() => tagHits(root)}>
        {t('tagging.action')}
      </Button>
    </div>
  )
})
