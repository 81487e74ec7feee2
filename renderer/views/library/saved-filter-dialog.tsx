import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LISTED_KINDS } from '../../stores/article-filter.ts'
import { Field } from '../field.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useRoot } from '../root-context.ts'
import { useFilterLabels } from './filter-labels.ts'

/** Keeps what the list is narrowed down to under a name (`saved` is null), or gives a saved filter another one. */
export const SavedFilterDialog = observer(function SavedFilterDialog(props: { saved: number | null; onClose: () => void }) {
  const { library, notices, savedFilters } = useRoot()
  const { t } = useTranslation()
  const labelOf = useFilterLabels()
  const own = savedFilters.list.find(({ id }) => id === props.saved)
  const [filter] = useState(own?.filter ?? library.narrowing.value)
  const parts = [
    ...(filter.starred ? [t('filter.starred')] : []),
    ...(filter.highlights === 'any' ? [] : [t(`filter.highlights-${filter.highlights}`)]),
    ...LISTED_KINDS.flatMap(kind => filter[kind].map(value => labelOf(kind, value))),
  ].join(', ')
  const [name, setName] = useState(own?.name ?? parts.slice(0, 200))
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (name.trim() === '') return false
    if (own) return savedFilters.rename(own.id, name)
    const made = await savedFilters.create(name, filter)
    notices.info(t('filter.kept', { name: made.name }), { undo: true })
    return true
  }
  return (
    <FormDialog title={t(own ? 'filter.rename' : 'filter.save')} action={t('common.save')} save={save} onClose={props.onClose}>
      <Field
        label={t('saved.name')}
        value={name}
        onChange={setName}
        hint={t('filter.shows', { parts })}
        error={tried && name.trim() === '' ? t('filter.unnamed') : ''}
        autoFocus
      />
    </FormDialog>
  )
})
