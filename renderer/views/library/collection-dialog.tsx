import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { collectionTree, flatten } from '../../stores/collection-tree.ts'
import { Choice } from '../choice.tsx'
import { Field } from '../field.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useRoot } from '../root-context.ts'

const TOP = 'top'

/** Makes a collection (`collection` is null), or changes its name and which other one it is inside. */
export const CollectionDialog = observer(function CollectionDialog(props: { collection: number | null; onClose: () => void }) {
  const { dialogs, library, notices } = useRoot()
  const { t } = useTranslation()
  const own = library.collections.find(({ id }) => id === props.collection)
  const [name, setName] = useState(own?.name ?? '')
  const [parent, setParent] = useState(own?.parentId ? String(own.parentId) : TOP)
  const [tried, setTried] = useState(false)
  // Read once: closing forgets it.
  const [add] = useState(() => (dialogs.open?.kind === 'collection' ? (dialogs.open.add ?? []) : []))
  const places = flatten(collectionTree(library.collections), props.collection)
  const options = [
    { id: TOP, label: t('collection.top') },
    ...places.map(({ collection, path }) => ({ id: String(collection.id), label: path })),
  ]

  const save = async () => {
    setTried(true)
    if (name.trim() === '') return false
    const inside = parent === TOP ? null : Number(parent)
    if (own) return library.updateCollection(own.id, name, inside)
    const made = await library.createCollection(name, inside, add)
    if (add.length > 0) {
      notices.info(t('collection.added', { name: made.name }), { undo: true })
    }
    return true
  }
  return (
    <FormDialog
      title={t(own ? 'collection.rename' : 'collection.create')}
      action={t(own ? 'common.save' : 'common.create')}
      save={save}
      onClose={props.onClose}
    >
      <Field
        label={t('collection.name')}
        value={name}
        onChange={setName}
        error={tried && name.trim() === '' ? t('collection.unnamed') : ''}
        autoFocus
      />
      {options.length > 1 ? <Choice label={t('collection.parent')} value={parent} options={options} onChange={setParent} /> : null}
    </FormDialog>
  )
})
