import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { LinesDialog } from '../concordance/lines-dialog.tsx'
import { TagLinesDialog } from '../concordance/tag-lines-dialog.tsx'
import { TaggingDialog } from '../concordance/tagging-dialog.tsx'
import { ExportDialog } from '../exporting/export-dialog.tsx'
import { ImportDialog } from '../importing/import-dialog.tsx'
import { PasteDialog } from '../importing/paste-dialog.tsx'
import { CollectionDialog } from '../library/collection-dialog.tsx'
import { MemoDialog } from '../library/memo-dialog.tsx'
import { MetadataDialog } from '../library/metadata-dialog.tsx'
import { ModalDialog } from '../modal.tsx'
import { BulkDialog } from '../passages/bulk-dialog.tsx'
import { useRoot } from '../root-context.ts'
import { SavedSearchDialog } from '../search/saved-search-dialog.tsx'
import { SettingsDialog } from '../settings/settings-dialog.tsx'
import { TagDialog } from '../themes/tag-dialog.tsx'
import { ThemeDialog } from '../themes/theme-dialog.tsx'
import { CommandPalette } from './command-palette.tsx'
import { KeysDialog } from './keys-dialog.tsx'

/** Shows the dialog that is open, if any. */
export const DialogHost = observer(function DialogHost() {
  const { dialogs } = useRoot()
  const { open } = dialogs
  const close = () => dialogs.close()
  if (!open) return null
  switch (open.kind) {
    case 'import':
      return <ImportDialog onClose={close} />
    case 'paste':
      return <PasteDialog onClose={close} />
    case 'export':
      return <ExportDialog articles={open.articles ?? []} onClose={close} />
    case 'settings':
      return <SettingsDialog onClose={close} />
    case 'keys':
      return <KeysDialog onClose={close} />
    case 'palette':
      return <CommandPalette onClose={close} />
    case 'metadata':
      return <MetadataDialog article={open.article} onClose={close} />
    case 'theme':
      return <ThemeDialog theme={open.theme} parent={open.parent} onClose={close} />
    case 'tag':
      return <TagDialog highlight={open.highlight} onClose={close} />
    case 'lines':
      return <LinesDialog onClose={close} />
    case 'tag-lines':
      return <TagLinesDialog onClose={close} />
    case 'tagging':
      return <TaggingDialog onClose={close} />
    case 'bulk': {
      const { action, highlights, theme, path } = open
      return <BulkDialog action={action} highlights={highlights} theme={theme} path={path} onClose={close} />
    }
    case 'memo':
      return <MemoDialog target={open.target} targetId={open.targetId} title={open.title} onClose={close} />
    case 'collection':
      return <CollectionDialog collection={open.collection} onClose={close} />
    case 'saved-search':
      return <SavedSearchDialog saved={open.saved} onClose={close} />
    case 'confirm':
      return <ConfirmDialog title={open.title} text={open.text} action={open.action} run={open.run} onClose={close} />
  }
})

function ConfirmDialog(props: { title: string; text: string; action: string; run: () => void; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <ModalDialog title={props.title} onClose={props.onClose} answer>
      <p>{props.text}</p>
      <div className="actions">
        <Button className="button" onPress={props.onClose}>
          {t('common.cancel')}
        </Button>
        <Button
          className="button primary"
          autoFocus
          onPress={() => {
            props.onClose()
            props.run()
          }}
        >
          {props.action}
        </Button>
      </div>
    </ModalDialog>
  )
}
