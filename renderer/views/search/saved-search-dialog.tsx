import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../field.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useRoot } from '../root-context.ts'

/** The most characters of a query that are offered as its name. */
const OFFERED = 200

/** Keeps the query in the search box under a name (`saved` is null), or gives a saved search another one. */
export const SavedSearchDialog = observer(function SavedSearchDialog(props: { saved: number | null; onClose: () => void }) {
  const { notices, savedSearches, search } = useRoot()
  const { t } = useTranslation()
  const own = savedSearches.list.find(({ id }) => id === props.saved)
  const [query] = useState(search.query.trim())
  const [name, setName] = useState(own?.name ?? query.slice(0, OFFERED))
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (name.trim() === '') return false
    if (own) return savedSearches.rename(own.id, name)
    const made = await savedSearches.create(name, query, search.sort)
    notices.info(t('saved.done', { name: made.name }), { undo: true })
    return true
  }
  return (
    <FormDialog title={t(own ? 'saved.rename' : 'saved.save')} action={t('common.save')} save={save} onClose={props.onClose}>
      <Field
        label={t('saved.name')}
        value={name}
        onChange={setName}
        hint={t('saved.query', { query: own?.query ?? query })}
        error={tried && name.trim() === '' ? t('saved.unnamed') : ''}
        autoFocus
      />
    </FormDialog>
  )
})
