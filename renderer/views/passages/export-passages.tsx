import { observer } from 'mobx-react-lite'
import { type FormEvent, useState } from 'react'
import { Button, Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Destination } from '../exporting/destination.tsx'
import { FormatChoice } from '../exporting/format-choice.tsx'
import { ThemesChoice, type ThemesIn } from '../exporting/themes-choice.tsx'
import { Field } from '../field.tsx'
import { useRoot } from '../root-context.ts'
import { titleOf } from './bulk-actions.ts'
import type { BulkForm } from './bulk-dialog.tsx'

/** Writes passages into one file: in which format, into which folder, and in Markdown whether they stand under their articles or their themes. */
export const ExportPassages = observer(function ExportPassages(props: BulkForm & { theme: number | null }) {
  const { highlights, summary, theme, onClose } = props
  const root = useRoot()
  const { host, exports, dialogs, settings } = root
  const { t } = useTranslation()
  const [folder, setFolder] = useState(host?.exportFolder ?? '')
  const [title, setTitle] = useState(() => titleOf(root, theme))
  const [group, setGroup] = useState<'article' | 'theme'>('article')
  const [themes, setThemes] = useState<ThemesIn>('joined')
  const [tried, setTried] = useState(false)
  const { kind } = exports
  const run = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (folder.trim() === '' || title.trim() === '') return
    const to = { highlights: [...highlights], out: folder.trim() }
    const branch = theme === null ? {} : { theme }
    if (kind === 'markdown') void exports.passages({ ...to, title, group, untagged: t('bulk.untagged'), ...branch })
    else void exports.writeFile({ ...to, format: kind, name: title, themes, language: settings.language })
    dialogs.show({ kind: 'export' })
  }
  const counts = { count: summary.highlights, articles: t('library.articles', { count: summary.articles }) }
  return (
    <form className="form" noValidate onSubmit={run}>
      <p role="status">{t('bulk.will-export', counts)}</p>
      <FormatChoice passages />
      <Field label={t('bulk.file')} value={title} onChange={setTitle} error={tried && title.trim() === '' ? t('bulk.file-missing') : ''} />
      {kind === 'csv' ? <ThemesChoice value={themes} onChange={setThemes} /> : null}
      {kind === 'markdown' ? <GroupChoice value={group} onChange={setGroup} /> : null}
      <Destination
        folder={folder}
        onChange={setFolder}
        hint={t(kind === 'markdown' ? 'bulk.folder-hint' : 'export.file-folder-hint')}
        tried={tried}
      />
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

function GroupChoice({ value, onChange }: { value: 'article' | 'theme'; onChange: (value: 'article' | 'theme') => void }) {
  const { t } = useTranslation()
  return (
    <RadioGroup className="field" value={value} onChange={chosen => onChange(chosen === 'theme' ? 'theme' : 'article')}>
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
  )
}
