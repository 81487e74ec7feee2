import { observer } from 'mobx-react-lite'
import { type FormEvent, useState } from 'react'
import { Button, Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Destination } from '../exporting/destination.tsx'
import { Field } from '../field.tsx'
import { useRoot } from '../root-context.ts'
import { titleOf } from './bulk-actions.ts'
import type { BulkForm } from './bulk-dialog.tsx'

/** Writes passages into one Markdown file: into which folder, and whether they stand under their articles or their themes. */
export const ExportPassages = observer(function ExportPassages(props: BulkForm & { theme: number | null }) {
  const { highlights, summary, theme, onClose } = props
  const root = useRoot()
  const { host, jobs, dialogs } = root
  const { t } = useTranslation()
  const [folder, setFolder] = useState(host?.exportFolder ?? '')
  const [title, setTitle] = useState(() => titleOf(root, theme))
  const [group, setGroup] = useState<'article' | 'theme'>('article')
  const [tried, setTried] = useState(false)
  const run = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (folder.trim() === '' || title.trim() === '') return
    const untagged = t('bulk.untagged')
    const branch = theme === null ? {} : { theme }
    void jobs.exportPassages({ highlights: [...highlights], out: folder.trim(), title, group, untagged, ...branch })
    dialogs.show({ kind: 'export' })
  }
  const counts = { count: summary.highlights, articles: t('library.articles', { count: summary.articles }) }
  return (
    <form className="form" noValidate onSubmit={run}>
      <p role="status">{t('bulk.will-export', counts)}</p>
      <Field label={t('bulk.file')} value={title} onChange={setTitle} error={tried && title.trim() === '' ? t('bulk.file-missing') : ''} />
      <RadioGroup className="field" value={group} onChange={value => setGroup(value === 'theme' ? 'theme' : 'article')}>
        <Label className="label">{t('bulk.group')}</Label>
        <Radio className="radio" value="article">
          <span className="radio-mark" />
          {t('bulk.group-article')}
        </Radio>
        <Radio className="radio" value="theme">
          <span className="radio-mark" />
          {t('bulk.group-theme')}
        </Radio>
      </RadioGroup>
      <Destination folder={folder} onChange={setFolder} hint={t('bulk.folder-hint')} tried={tried} />
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
