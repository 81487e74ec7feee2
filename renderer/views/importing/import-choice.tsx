import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { batchOf } from '../../stores/import-batches.ts'
import { useRoot } from '../root-context.ts'
import { AddressField } from './address-field.tsx'
import { CollectionField } from './collection-field.tsx'
import { DuplicatesField } from './duplicates-field.tsx'
import { batchesOf, fromFolder } from './files.ts'
import { PickFiles } from './pick-files.tsx'
import { startImport } from './start-import.ts'

/** Where articles may come from: files, a folder, the clipboard, the web; and the collection that they go to. */
export const ImportChoice = observer(function ImportChoice({ onClose }: { onClose: () => void }) {
  const root = useRoot()
  const { dialogs, jobs, library } = root
  const { t } = useTranslation()
  const offered = (dialogs.open?.kind === 'import' && dialogs.open.addresses) || ''
  useEffect(() => {
    // Whoever looks at a collection means that one, unless the field says otherwise.
    if (jobs.collection === '' && library.shownCollection?.parentId === null) jobs.setCollection(library.shownCollection.name)
  }, [jobs, library])
  const importPaths = async (choose: Promise<string[] | string | null>) => {
    const chosen = await choose
    const paths = typeof chosen === 'string' ? [chosen] : (chosen ?? [])
    if (paths.length > 0) startImport(root, [batchOf(paths.map(path => ({ kind: 'path', path })))])
  }
  const importFiles = (files: readonly File[]) =>
    startImport(
      root,
      batchesOf(files, file => jobs.pathOf(file)),
    )
  return (
    <div className="form">
      <div className="drop-zone">
        <p>{t('import.drop')}</p>
        <div className="actions centred">
          {root.host?.kind === 'electron' ? (
            <>
              <Button className="button primary" onPress={() => void importPaths(jobs.chooseFiles())}>
                {t('import.files')}
              </Button>
              <Button className="button" onPress={() => void importPaths(jobs.chooseFolder())}>
                {t('import.folder')}
              </Button>
            </>
          ) : (
            <>
              <PickFiles label={t('import.files')} primary onPick={importFiles} />
              <PickFiles label={t('import.folder')} folder onPick={files => importFiles(fromFolder(files))} />
            </>
          )}
          <Button className="button" onPress={() => dialogs.show({ kind: 'paste' })}>
            {t('import.paste')}
          </Button>
          <Button className="button" onPress={() => dialogs.show({ kind: 'watch' })}>
            {t('watch.open')}
          </Button>
        </div>
        <p className="soft">{t('import.hint')}</p>
      </div>
      <AddressField key={offered} offered={offered} />
      <CollectionField />
      <DuplicatesField />
      <div className="actions">
        <Button className="button" onPress={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </div>
  )
})
