import { observer } from 'mobx-react-lite'
import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-context.ts'
import { Destination } from './destination.tsx'
import { type ExportScope, ScopeChoice } from './scope-choice.tsx'

/** Which articles to export, and into which folder. */
export const ExportChoice = observer(function ExportChoice(props: { chosen: readonly number[]; onClose: () => void }) {
  const { chosen, onClose } = props
  const { host, jobs, library, notices, reader } = useRoot()
  const { t } = useTranslation()
  const [folder, setFolder] = useState(host?.exportFolder ?? '')
  const [scope, setScope] = useState<ExportScope>(chosen.length > 0 ? 'chosen' : 'all')
  const [tried, setTried] = useState(false)

  const articles = (): number[] | null => {
    if (scope === 'all') return null
    if (scope === 'chosen') return [...chosen]
    if (scope === 'shown') return library.shown.map(({ id }) => id)
    return reader.pane.articleId === null ? [] : [reader.pane.articleId]
  }
  const run = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (folder.trim() !== '') void notices.guard(() => jobs.exportMarkdown(folder.trim(), articles()))
  }
  return (
    <form className="form" noValidate onSubmit={run}>
      <ScopeChoice chosen={chosen.length} value={scope} onChange={setScope} />
      <Destination folder={folder} onChange={setFolder} hint={t('export.folder-hint')} tried={tried} />
      <div className="actions">
        <Button className="button" onPress={onClose}>
          {t('common.cancel')}
        </Button>
        <Button className="button primary" type="submit" autoFocus>
          {t('export.run')}
        </Button>
      </div>
    </form>
  )
})
