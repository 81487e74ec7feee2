import { observer } from 'mobx-react-lite'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ImportReport } from '../../../preload/contract.ts'
import { failureText, importFailureText } from '../../locales/failures.ts'
import type { Work } from '../../stores/work.ts'
import { ReportList } from '../report-list.tsx'
import { useRoot } from '../root-context.ts'
import { NamedPages } from './named-pages.tsx'
import { NearImports } from './near-imports.tsx'
import { ChooseColumns, TablesRead } from './tables-read.tsx'

const NOTHING: ImportReport = { imported: [], updated: [], skipped: [], failed: [], addresses: [], highlights: 0, themes: 0 }

/**
 * The name of a file without its folders, for a line of its own beside the whole path; a row of a table goes with the table's, the address of a
 * page is as it is.
 */
const fileName = (path: string) => (/^\p{L}{2,}:/u.test(path) ? path : (/[^/\\]*(?:\/#\d+)?$/u.exec(path)?.[0].replace('/#', ' #') ?? path))

/** What a page handed over has only a name, and is not at hand any more. */
const isPath = (path: string) => /^(?:\/|\\\\|[A-Za-z]:[\\/])/u.test(path)

/** What an import did: what came in, what was there already, what failed and why. Stays until it is closed. */
export const ImportReportView = observer(function ImportReportView({ work, onClose }: { work: Work<ImportReport>; onClose: () => void }) {
  const root = useRoot()
  const { t } = useTranslation()
  const { imported, skipped, failed, addresses } = work.report ?? NOTHING
  const openArticle = (id: number, text: ReactNode) => (
    <Button
      className="link-button"
      onPress={() => {
        onClose()
        void root.notices.guard(() => root.reader.open(id))
      }}
    >
      {text}
    </Button>
  )
  return (
    <div className="form">
      {work.failure ? (
        <p className="error-text" role="alert">
          {failureText(work.failure)}
        </p>
      ) : null}
      {imported.length === 0 && addresses.length === 0 ? <p>{t('import.nothing')}</p> : null}
      <ReportList
        title={t('import.imported', { count: imported.length })}
        rows={imported.map(({ id, title }) => ({ key: id, content: openArticle(id, title) }))}
      />
      <NearImports imported={imported} />
      <NamedPages pages={addresses} />
      <ReportList
        title={t('import.failed', { count: failed.length })}
        problem
        rows={failed.map((failure, index) => ({
          key: index,
          content: (
            <>
              <strong title={failure.path}>{fileName(failure.path)}</strong> {importFailureText(failure)}{' '}
              {failure.code === 'encoding' && isPath(failure.path) ? <ChooseEncoding path={failure.path} /> : null}
              {failure.code === 'columns' ? <ChooseColumns path={failure.path} /> : null}
            </>
          ),
        }))}
      />
      <ReportList
        title={t('import.skipped', { count: skipped.length })}
        rows={skipped.map(({ path, duplicateOf }, index) => ({
          key: index,
          content: (
            <>
              <span title={path}>{fileName(path)}</span> {openArticle(duplicateOf, t('import.see-existing'))}
            </>
          ),
        }))}
      />
      <TablesRead report={work.report ?? NOTHING} />
      <div className="actions">
        <Button className="button" onPress={() => root.jobs.dismissImport()}>
          {t('import.again')}
        </Button>
        <Button className="button primary" onPress={onClose} autoFocus>
          {t('common.close')}
        </Button>
      </div>
    </div>
  )
})

/** Lets the characters of a file that could not be read be chosen by hand. */
function ChooseEncoding({ path }: { path: string }) {
  const { dialogs, jobs } = useRoot()
  const { t } = useTranslation()
  const choose = () => {
    jobs.dismissImport()
    dialogs.show({ kind: 'encoding', source: { kind: 'path', path } })
  }
  return (
    <Button className="link-button" onPress={choose}>
      {t('found.encoding')}
    </Button>
  )
}
