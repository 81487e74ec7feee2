import { useTranslation } from 'react-i18next'
import { importFailureText, warningText } from '../../locales/failures.ts'
import type { ImportRow } from '../../stores/import-reports.ts'

/** What a line of a report says besides its name: why something was left out or failed, and what a new version did to highlights. */
export function useReasonText(): (row: ImportRow) => string {
  const { t } = useTranslation()
  return row => {
    switch (row.outcome) {
      case 'imported':
        return ''
      case 'updated': {
        const { kept, moved, orphaned, highlights, completed } = row.told
        if (completed) return t('import.completed')
        if (highlights !== undefined) return t('import.highlighted', { count: highlights, orphaned })
        return t(kept + moved + orphaned === 0 ? 'import.new-version' : 'import.new-version-highlights', { kept: kept + moved, orphaned })
      }
      case 'skipped':
        return t(`import.because-${row.place.reason}`)
      case 'failed':
        return importFailureText(row.place)
      case 'warnings':
        return warningText(row.warning.message)
    }
  }
}
