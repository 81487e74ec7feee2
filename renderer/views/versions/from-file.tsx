import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { importFailureText } from '../../locales/failures.ts'
import { sourceOf } from '../importing/files.ts'
import { PickFiles } from '../importing/pick-files.tsx'
import { useRoot } from '../root-context.ts'

/** A button that takes the new text of an article from a file: by its path where the window knows it, else by what is in it. */
export const FromFile = observer(function FromFile({ focused }: { focused: boolean }) {
  const { host, jobs, notices, revision } = useRoot()
  const { t } = useTranslation()
  const choose = async () => {
    const [path] = (await jobs.chooseFiles()) ?? []
    if (path !== undefined) await revision.checkFile({ kind: 'path', path })
  }
  const read = async ([file]: readonly File[]) => {
    if (!file) return
    const source = await sourceOf(file)
    if ('kind' in source) await revision.checkFile(source)
    else notices.warn(importFailureText(source))
  }
  if (host?.kind !== 'electron')
    return <PickFiles label={t('edit.from-file')} one primary={focused} focused={focused} onPick={files => void read(files)} />
  return (
    <Button
      className={focused ? 'button primary' : 'button'}
      autoFocus={focused}
      isDisabled={revision.busy}
      onPress={() => void notices.guard(choose)}
    >
      {t('edit.from-file')}
    </Button>
  )
})
