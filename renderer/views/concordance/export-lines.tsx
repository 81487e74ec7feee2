import { observer } from 'mobx-react-lite'
import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Destination } from '../exporting/destination.tsx'
import { useRoot } from '../root-context.ts'

const COLUMNS = ['article', 'outlet', 'published', 'before', 'found', 'after'] as const

/** Writes the checked lines into a file for a spreadsheet. */
export const ExportLines = observer(function ExportLines({ onClose }: { onClose: () => void }) {
  const { host, jobs, lines, notices } = useRoot()
  const { t } = useTranslation()
  const [folder, setFolder] = useState(host?.exportFolder ?? '')
  const [tried, setTried] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (folder.trim() === '') return
    const head = COLUMNS.map(column => t(`lines.export-${column}`))
    const rows = lines.shownChecked.map(({ title, outlet, published, before, exact, after }) => [
      title,
      outlet ?? '',
      published ?? '',
      before,
      exact,
      after,
    ])
    const name = t('lines.export-file', { query: lines.query })
    const path = await notices.guard(() => jobs.saveImportReport(folder.trim(), name, [head, ...rows]))
    if (!path) return
    notices.info(t('lines.exported', { path }))
    onClose()
  }
  return (
    <form className="form inset" noValidate onSubmit={event => void save(event)}>
      <Destination folder={folder} onChange={setFolder} hint={t('lines.export-hint', { count: lines.checked.length })} tried={tried} />
      <div className="actions">
        <Button className="button" onPress={onClose}>
          {t('common.cancel')}
        </Button>
        <Button className="button" type="submit">
          {t('common.save')}
        </Button>
      </div>
    </form>
  )
})
