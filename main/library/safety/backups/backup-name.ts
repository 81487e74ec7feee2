import { BACKUP_REASONS, type BackupReason } from '../../../../preload/model.ts'

const NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.([a-z]+)\.sqlite$/u

/** What a backup file is called: when it was made and why, so that nothing else has to be kept to know that. `at` is ISO 8601 in UTC. */
export const backupName = (at: string, reason: BackupReason): string => `${at.replaceAll(/[:.]/gu, '-')}.${reason}.sqlite`

/** When and why a file was made; null for what is no backup by its name. */
export function parseBackupName(name: string): { at: string; reason: BackupReason } | null {
  const [, day, hours, minutes, seconds, milliseconds, why] = NAME.exec(name) ?? []
  const reason = BACKUP_REASONS.find(known => known === why)
  return reason ? { at: `${day}T${hours}:${minutes}:${seconds}.${milliseconds}Z`, reason } : null
}
