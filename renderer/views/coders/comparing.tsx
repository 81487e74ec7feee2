import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Progress } from '../progress.tsx'
import { useRoot } from '../root-context.ts'

/** Fewer articles are compared before anybody could stop it. */
const MANY = 40

/** How far the comparison of many articles is, with what stops it; and after that, what takes it up again. */
export const Comparing = observer(function Comparing() {
  const { agreement, notices } = useRoot()
  const { t } = useTranslation()
  const { busy, stopped, work } = agreement
  if (stopped)
    return (
      <div className="comparing">
        <p role="alert">{t('agreement.stopped')}</p>
        <Button className="button" onPress={() => void notices.guard(() => agreement.load())}>
          {t('agreement.again')}
        </Button>
      </div>
    )
  if (!busy || !work || work.total <= MANY) return null
  return (
    <div className="comparing">
      <Progress work={work} label={t('agreement.running', { done: work.done, total: work.total })} />
      <Button className="button" isDisabled={work.stopped} onPress={() => void notices.guard(() => agreement.stop())}>
        {work.stopped ? t('import.stopping') : t('import.stop')}
      </Button>
    </div>
  )
})
