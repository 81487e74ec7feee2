import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ImportReport, ImportSource } from '../../../preload/contract.ts'
import { isTable } from '../../stores/import-batches.ts'
import type { JobStore } from '../../stores/jobs.ts'
import { ReportList } from '../report-list.tsx'
import { useRoot } from '../root-context.ts'

/** The table that a line of a report is about; null when it is none, or is not at hand any more. */
function sourceOf(path: string, { tables }: JobStore): ImportSource | null {
  const known = tables.get(path)
  if (known) return known
  return isTable(path) && /^(?:\/|\\\\|\p{L}:[\\/])/u.test(path) && !/\.(?:zip|eml)\//iu.test(path) ? { kind: 'path', path } : null
}

/** Lets what the columns of a table hold be chosen by hand. */
export function ChooseColumns({ path }: { path: string }) {
  const { dialogs, jobs } = useRoot()
  const { t } = useTranslation()
  const source = sourceOf(path, jobs)
  if (!source) return null
  const choose = () => {
    jobs.dismissImport()
    dialogs.show({ kind: 'columns', source })
  }
  return (
    <Button className="link-button" onPress={choose}>
      {t('import.columns.action')}
    </Button>
  )
}

/** The tables that articles came from: their columns may have been taken for something else than they are. */
export function TablesRead({ report }: { report: ImportReport }) {
  const { jobs } = useRoot()
  const { t } = useTranslation()
  const read = new Set([...jobs.tables.keys(), ...report.imported.flatMap(({ path }) => tableOf(path) ?? [])])
  for (const { path, code } of report.failed) if (code === 'columns') read.delete(path)
  const rows = [...read].map(path => ({
    key: path,
    content: (
      <>
        <strong title={path}>{path.split(/[/\\]/u).at(-1)}</strong> <ChooseColumns path={path} />
      </>
    ),
  }))
  return <ReportList title={t('import.columns.read')} rows={rows} />
}

/** The table in whose rows, or in the rows of whose sheet, an article was; null for others. */
function tableOf(path: string | null): string | null {
  const [, table = '', sheet = ''] = /^(.*?)(\/[^/]*)?\/#\d+$/u.exec(path ?? '') ?? []
  return [table, table + sheet].find(isTable) ?? null
}
