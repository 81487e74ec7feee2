import { observer } from 'mobx-react-lite'
import type { ReactNode } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../../preload/contract.ts'
import { i18n } from '../../locales/i18n.ts'
import { exactTime } from '../history/step-text.ts'
import { useRoot } from '../root-context.ts'
import { BackupChanges } from './backup-changes.tsx'

/** The backups, newest first, and beside them what the chosen one would change: `children` instead where there is nothing to change. */
export const BackupPicker = observer(function BackupPicker({ children }: { children?: ReactNode }) {
  const { backups } = useRoot()
  const { t } = useTranslation()
  const { list } = backups
  if (list === null) return null
  return (
    <div className="backups">
      {list.length === 0 ? <p>{t('backup.none')}</p> : <BackupList list={list} />}
      {children ?? <BackupChanges />}
    </div>
  )
})

const BackupList = observer(function BackupList({ list }: { list: readonly Backup[] }) {
  const { backups, notices } = useRoot()
  const { t } = useTranslation()
  const { chosen } = backups
  return (
    <ListBox
      aria-label={t('backup.title')}
      className="backup-list"
      items={list.map(backup => ({ id: backup.path, backup }))}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={keys => {
        const [path] = keys === 'all' ? [] : [...keys]
        if (path !== undefined) void notices.guard(() => backups.choose(String(path)))
      }}
    >
      {({ backup }) => <BackupRow backup={backup} />}
    </ListBox>
  )
})

function BackupRow({ backup: { path, at, reason, bytes, articles, highlights, problems } }: { backup: Backup }) {
  const { t } = useTranslation()
  const held = [
    articles === null ? '' : t('backup.articles', { count: articles }),
    highlights === null ? '' : t('backup.highlights', { count: highlights }),
    size(bytes),
  ]
  return (
    <ListBoxItem id={path} textValue={`${exactTime(at)} ${t(`backup.reason-${reason}`)}`} className="backup-row">
      <span>
        <time dateTime={at}>{exactTime(at)}</time> · {t(`backup.reason-${reason}`)}
      </span>
      <span className="soft">{held.filter(Boolean).join(' · ')}</span>
      {problems ? <span className="error-text">{t('backup.problems', { count: problems })}</span> : null}
    </ListBoxItem>
  )
}

/** Bytes as people read them. */
const size = (bytes: number) =>
  new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1e6)
