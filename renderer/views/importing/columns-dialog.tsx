import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Columns, ImportSource, TablePreview } from '../../../preload/contract.ts'
import { COLUMN_FIELDS, type ColumnField } from '../../../preload/model.ts'
import { call } from '../../stores/calls.ts'
import { batchOf } from '../../stores/import-batches.ts'
import { Choice } from '../choice.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useRoot } from '../root-context.ts'
import { startImport } from './start-import.ts'

const LABELS: Record<ColumnField, string> = {
  title: 'metadata.name',
  text: 'import.paste-text',
  byline: 'metadata.byline',
  outlet: 'metadata.outlet',
  url: 'metadata.url',
  published: 'metadata.published',
  language: 'metadata.language',
  tags: 'import.columns.tags',
}

/** Asks what the columns of a table hold, as found out by their names, and imports it so. */
export function ColumnsDialog({ source, onClose }: { source: ImportSource; onClose: () => void }) {
  const root = useRoot()
  const { t } = useTranslation()
  const table = useTable(source, onClose)
  const [chosen, setChosen] = useState<Columns>({})
  const [isMissing, setMissing] = useState(false)
  if (!table) return null
  const columns: Columns = { ...table.guessed, ...chosen }
  const save = async () => {
    setMissing(!columns.text)
    // None is an answer too, and nothing that is to be found out. The report takes the place of the dialog.
    const all = Object.fromEntries(COLUMN_FIELDS.map(field => [field, columns[field] ?? '']))
    if (columns.text) startImport(root, [batchOf([source])], { columns: all })
    return false
  }
  return (
    <FormDialog title={t('import.columns.title')} action={t('import.columns.run')} save={save} onClose={onClose}>
      <p className="soft">{t('import.columns.hint')}</p>
      <div className="columns-grid">
        {COLUMN_FIELDS.map(field => (
          <ColumnChoice
            key={field}
            field={field}
            table={table}
            value={columns[field] ?? ''}
            onChange={name => setChosen({ ...chosen, [field]: name })}
          />
        ))}
      </div>
      {isMissing ? (
        <p className="error-text" role="alert">
          {t('import.columns.missing')}
        </p>
      ) : null}
      <p className="soft">{t('import.columns.again')}</p>
    </FormDialog>
  )
}

/** The columns of a table once they are read; says why and closes when they cannot be. */
function useTable(source: ImportSource, onClose: () => void): TablePreview | null {
  const { notices } = useRoot()
  const [table, setTable] = useState<TablePreview | null>(null)
  useEffect(() => {
    void notices.guard(() => call('import.columns', { source })).then(found => (found ? setTable(found) : onClose()))
  }, [source, notices, onClose])
  return table
}

const NONE = 'none'

function ColumnChoice(props: { field: ColumnField; table: TablePreview; value: string; onChange: (name: string) => void }) {
  const { field, table, value, onChange } = props
  const { t } = useTranslation()
  const options = [{ id: NONE, label: t('import.columns.none') }, ...table.columns.map((label, at) => ({ id: `${at}`, label }))]
  const at = table.columns.indexOf(value)
  return (
    <div>
      <Choice
        label={t(LABELS[field])}
        value={at === -1 ? NONE : `${at}`}
        options={options}
        onChange={id => onChange(table.columns[Number(id)] ?? '')}
      />
      <p className="soft column-sample">{table.rows[0]?.[at] ?? ''}</p>
    </div>
  )
}
