import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-context.ts'

/** Tells of an import that was broken off, until it goes on or is left. */
export const UnfinishedImport = observer(function UnfinishedImport() {
  const { dialogs, jobs, notices } = useRoot()
  const { t } = useTranslation()
  const { unfinished } = jobs
  if (!unfinished || jobs.imports?.running) return null
  const { done, left, lost } = unfinished
  const resume = () => {
    dialogs.show({ kind: 'import' })
    void notices.guard(() => jobs.resumeImport())
  }
  return (
    <div className="notice info" role="status">
      <p>
        {t('import.unfinished', { done, total: done + left + lost })} {lost > 0 ? t('import.unfinished-lost', { count: lost }) : ''}
      </p>
      {left > 0 ? (
        <Button className="button quiet" onPress={resume}>
          {t('import.resume')}
        </Button>
      ) : null}
      <Button className="button quiet" onPress={() => void notices.guard(() => jobs.leaveImport())}>
        {t('import.leave')}
      </Button>
    </div>
  )
})
