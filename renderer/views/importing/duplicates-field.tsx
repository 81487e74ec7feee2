import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import { DUPLICATES } from '../../../preload/model.ts'
import { Choice } from '../choice.tsx'
import { useRoot } from '../root-context.ts'

/** What an import is to do with articles that the library has already. */
export const DuplicatesField = observer(function DuplicatesField() {
  const { jobs } = useRoot()
  const { t } = useTranslation()
  return (
    <Choice
      label={t('import.duplicates')}
      value={jobs.duplicates}
      options={DUPLICATES.map(id => ({ id, label: t(`import.duplicates-${id}`) }))}
      onChange={duplicates => jobs.setDuplicates(duplicates)}
    />
  )
})
