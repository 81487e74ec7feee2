import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ExportReport, FileReport } from '../../../preload/contract.ts'
import { failureText } from '../../locales/failures.ts'
import type { Work } from '../../stores/work.ts'
import { ReportList } from '../report-list.tsx'
import { useRoot } from '../root-context.ts'
import { FileReportView } from './file-report.tsx'

/** What an export wrote, or why it did not. Stays until it is closed. */
export const ExportReportView = observer(function ExportReportView(props: { work: Work<ExportReport | FileReport>; onClose: () => void }) {
  const { exports, notices } = useRoot()
  const { t } = useTranslation()
  const { work, onClose } = props
  const { report, failure } = work
  const replaces = failure?.code === 'conflict' && exports.file !== null
  return (
    <div className="form">
      {failure ? (
        <p className="error-text" role="alert">
          {failureText(failure)}
        </p>
      ) : null}
      {failure?.detail && failure.code === 'damaged' ? <pre className="soft">{failure.detail}</pre> : null}
      {report && 'file' in report ? <FileReportView report={report} /> : null}
      {report && 'unchanged' in report ? <NotesReport report={report} /> : null}
      <div className="actions">
        {replaces ? (
          <Button className="button" onPress={() => void notices.guard(() => exports.replace())}>
            {t('export.replace')}
          </Button>
        ) : null}
        <Button className="button primary" onPress={onClose} autoFocus>
          {t('common.close')}
        </Button>
      </div>
    </div>
  )
})

/** Which files were written, which were as they are to be, and which were left alone. */
const NotesReport = observer(function NotesReport({ report }: { report: ExportReport }) {
  const { t } = useTranslation()
  const { dialogs } = useRoot()
  const { written, unchanged, conflicts } = report
  const rows = (paths: string[]) => paths.map(path => ({ key: path, content: path }))
  const left = conflicts.map(path => ({
    key: path,
    content: (
      <>
        {path}{' '}
        <Button
          className="button quiet small"
          aria-label={t('conflict.decide-on', { path })}
          onPress={() => dialogs.show({ kind: 'note-conflict', path, back: 'export' })}
        >
          {t('conflict.decide')}
        </Button>
      </>
    ),
  }))
  return (
    <>
      {written.length + unchanged.length + conflicts.length === 0 ? <p>{t('export.nothing')}</p> : null}
      <ReportList title={t('export.conflicts', { count: conflicts.length })} rows={left} problem />
      <ReportList title={t('export.written', { count: written.length })} rows={rows(written)} />
      <ReportList title={t('export.unchanged', { count: unchanged.length })} rows={rows(unchanged)} />
    </>
  )
})
