import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../preload/contract.ts'
import { bridge } from '../../bridge.ts'
import { failureText } from '../../locales/failures.ts'
import { ReportList } from '../report-list.tsx'
import { useRoot } from '../root-context.ts'
import { Notices } from '../shell/notices.tsx'
import { BackupPicker } from './backup-picker.tsx'

/** What is shown of a damaged library: what is wrong, its backups with what they hold, and the offer to save what can be read. */
export const Rescue = observer(function Rescue({ failure }: { failure: Failure }) {
  const { backups, host, notices } = useRoot()
  const { t } = useTranslation()
  useEffect(() => {
    void notices.guard(() => backups.offer())
  }, [notices, backups])
  return (
    <main className="rescue">
      <div>
        <div role="alert">
          <h1>{t('app.failed')}</h1>
          <p>{failureText(failure)}</p>
          <p>{t('rescue.untouched')}</p>
        </div>
        <BackupPicker>
          <Held />
        </BackupPicker>
        <p className="soft">{backups.busy ? t('rescue.saving') : t('rescue.salvage-explain')}</p>
        <Salvaged />
        <div className="actions">
          <Button
            className="button primary"
            isDisabled={backups.busy || backups.comparison === null}
            onPress={() => void notices.guard(() => backups.restore())}
          >
            {t('rescue.restore')}
          </Button>
          <Button className="button" isDisabled={backups.busy} onPress={() => void notices.guard(() => backups.salvage())}>
            {t('rescue.salvage')}
          </Button>
          <Button className="button" onPress={() => location.reload()}>
            {t('app.retry')}
          </Button>
          {host?.kind === 'electron' ? (
            <Button className="button" onPress={() => void bridge.host.openLibrary(null)}>
              {t('settings.open-library')}
            </Button>
          ) : null}
        </div>
      </div>
      <Notices />
    </main>
  )
})

/** The articles in the chosen backup. */
const Held = observer(function Held() {
  const { comparison } = useRoot().backups
  const { t } = useTranslation()
  if (comparison === null) return null
  const rows = comparison.differences.map(({ uuid, title, highlights: count }) => ({
    key: uuid,
    content: count > 0 ? `${title} (${t('backup.highlights', { count })})` : title,
  }))
  return (
    <section className="backup-changes">
      <ReportList title={t('rescue.holds', { count: rows.length })} rows={rows} />
    </section>
  )
})

/** What was saved of each table. */
const Salvaged = observer(function Salvaged() {
  const { salvaged } = useRoot().backups
  const { t } = useTranslation()
  const rows = (salvaged?.tables ?? [])
    .filter(({ saved, joined, doubtful, lost }) => saved + joined + doubtful > 0 || lost !== 0)
    .map(({ table, saved, joined, doubtful, lost }) => ({
      key: table,
      content: [
        lost === null ? t('rescue.row-unknown', { table, saved, joined }) : t('rescue.row', { table, saved, joined, lost }),
        ...(doubtful > 0 ? [t('rescue.row-doubtful', { count: doubtful })] : []),
      ].join('; '),
    }))
  return <ReportList title={t('rescue.saved')} rows={rows} />
})
