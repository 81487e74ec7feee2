import { Input, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ImportReport } from '../../../preload/contract.ts'
import { type ImportOutcome, OUTCOMES } from '../../stores/import-reports.ts'
import { Choice } from '../choice.tsx'

/** Narrows a report down to one outcome, and to words of names and paths. */
export function ReportFilter(props: {
  report: ImportReport
  outcome: ImportOutcome | null
  words: string
  onOutcome: (outcome: ImportOutcome | null) => void
  onWords: (words: string) => void
}) {
  const { report, outcome, words, onOutcome, onWords } = props
  const { t } = useTranslation()
  const all = OUTCOMES.reduce((sum, one) => sum + report[one].length, 0)
  const options = [
    { id: 'all' as const, label: t('import.show-all', { count: all }) },
    ...OUTCOMES.map(id => ({ id, label: t(`import.show-${id}`, { count: report[id].length }) })),
  ]
  return (
    <div className="report-filter">
      <Choice
        label={t('import.show')}
        value={outcome ?? 'all'}
        options={options}
        onChange={chosen => onOutcome(chosen === 'all' ? null : chosen)}
      />
      <SearchField className="field" aria-label={t('import.filter')} value={words} onChange={onWords}>
        <Input className="input" placeholder={t('import.filter')} />
      </SearchField>
    </div>
  )
}
