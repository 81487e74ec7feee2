import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { failureText } from '../../locales/failures.ts'
import { useRoot } from '../root-context.ts'

/** Says how many passages in how many articles will be highlighted and tagged, and does it when asked to. */
export const TagPreview = observer(function TagPreview({ themes, onMore }: { themes: readonly string[]; onMore: () => void }) {
  const { codeOnce, dialogs, jobs, lines, notices } = useRoot()
  const { t } = useTranslation()
  const { checked, checkedArticles, reply, failure, busy } = lines
  const run = () => {
    if (jobs.tags?.running) {
      notices.info(t('tagging.busy'))
      return
    }
    const passages = checked.map(({ article, version, start, end }) => ({ article, version, start, end }))
    void jobs.tagPassages(passages, [...themes]).then(made => codeOnce.offer(made))
    dialogs.show({ kind: 'tagging' })
  }
  return (
    <div className="form">
      <ul className="chosen-themes" aria-label={t('tagging.themes')}>
        {themes.map(path => (
          <li key={path}>{path}</li>
        ))}
      </ul>
      <p role="status">
        {busy
          ? t('lines.busy')
          : t('tagging.preview', { count: checked.length, articles: t('library.articles', { count: checkedArticles }) })}
      </p>
      {failure ? (
        <p className="error-text" role="alert">
          {failureText(failure)}
        </p>
      ) : null}
      {reply?.complete === false ? <p>{t('tagging.incomplete')}</p> : null}
      <p className="soft">{t('tagging.hint')}</p>
      <div className="actions">
        <Button className="button" onPress={onMore}>
          {t('tagging.another')}
        </Button>
        <Button className="button" onPress={() => dialogs.show({ kind: 'lines' })}>
          {t('tagging.back')}
        </Button>
        <Button className="button primary" isDisabled={busy || checked.length === 0} onPress={run} autoFocus>
          {t('tagging.run')}
        </Button>
      </div>
    </div>
  )
})
