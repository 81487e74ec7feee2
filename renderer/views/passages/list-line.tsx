import { FileDown, Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Choice } from '../choice.tsx'
import { IconButton } from '../icon-button.tsx'

/**
 * Over a list of highlights: words to keep only those that hold them, which Escape empties again, and under them the order, after what else
 * there is to say or to choose.
 */
export function ListLine<Sort extends string>(props: {
  text: string
  onText: (text: string) => void
  sort: Sort
  sorts: readonly { id: Sort; label: string }[]
  onSort: (sort: Sort) => void
  /** Exports what is selected, or all that is shown. */
  onExport: () => void
  children: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <div className="passage-tools">
      <SearchField className="passage-filter" aria-label={t('bulk.filter')} value={props.text} onChange={props.onText}>
        <Search size={14} aria-hidden />
        <Input className="input" placeholder={t('bulk.filter-hint')} />
      </SearchField>
      <div className="passage-line">
        {props.children}
        <IconButton icon={FileDown} label={t('bulk.export-shown')} onPress={props.onExport} />
        <Choice quiet label={t('bulk.sort')} value={props.sort} options={props.sorts} onChange={props.onSort} />
      </div>
    </div>
  )
}
