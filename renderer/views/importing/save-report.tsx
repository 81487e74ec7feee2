import { observer } from 'mobx-react-lite'
import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ImportRow } from '../../stores/import-reports.ts'
import { Destination } from '../exporting/destination.tsx'
import { useRoot } from '../root-context.ts'
import { useReasonText } from './reason-text.ts'

/** Writes the lines that a report shows into a file for a spreadsheet. */
export const SaveReport = observer(function SaveReport({ rows, onClose }: { rows: readonly ImportRow[]; onClose: () => void }) {
  const { host, jobs, notices } = useRoot()
  const { t } = useTranslation()
  const reasonOf = useReasonText()
  const [folder, setFolder] = useState(host?.exportFolder ?? '')
  const [tried, setTried] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (folder.trim() === '') return
    const head = ['outcome', 'name', 'path', 'reason'].map(column => t(`import.column-${column}`))
    const lines = rows.map(row => [t(`import.is-${row.outcome}`), row.name, row.path, reasonOf(row)])
    const written = await notices.guard(() => jobs.saveImportReport(folder.trim(), t('import.report-file'), [head, ...lines]))
    if (!written) return
    notices.info(t('import.report-saved', { path: written }))
    onClose()
  }
  return (
    <form className="form inset" noValidate onSubmit={event => void save(event)}>
      <Destination folder={folder} onChange={setFolder} hint={t('import.report-hint', { count: rows.length })} tried={tried} />
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
