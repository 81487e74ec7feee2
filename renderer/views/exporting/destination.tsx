import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Field } from '../field.tsx'
import { useRoot } from '../root-context.ts'

/** The folder that is written into: typed, or in the desktop window chosen. `tried`: an empty one is told to be a fault. */
export const Destination = observer(function Destination(props: {
  folder: string
  onChange: (folder: string) => void
  hint: string
  tried: boolean
}) {
  const { folder, onChange, hint, tried } = props
  const { host, jobs } = useRoot()
  const { t } = useTranslation()
  const choose = async () => {
    const chosen = await jobs.chooseFolder()
    if (chosen !== null) onChange(chosen)
  }
  return (
    <div className="beside-button">
      <Field
        label={t('export.folder')}
        value={folder}
        onChange={onChange}
        hint={hint}
        error={tried && folder.trim() === '' ? t('export.folder-missing') : ''}
      />
      {host?.kind === 'electron' ? (
        <Button className="button" onPress={() => void choose()}>
          {t('common.choose')}
        </Button>
      ) : null}
    </div>
  )
})
