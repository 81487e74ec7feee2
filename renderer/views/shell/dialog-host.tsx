import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { BackupCopyDialog } from '../backups/backup-copy-dialog.tsx'
import { BackupsDialog } from '../backups/backups-dialog.tsx'
import { CoderNameDialog } from '../coders/coder-name-dialog.tsx'
import { CodersDialog } from '../coders/coders-dialog.tsx'
import { CompareCodersDialog } from '../coders/compare-coders-dialog.tsx'
import { LinesDialog } from '../concordance/lines-dialog.tsx'
import { TagLinesDialog } from '../concordance/tag-lines-dialog.tsx'
import { TaggingDialog } from '../concordance/tagging-dialog.tsx'
import { ConflictDialog } from '../exporting/conflict-dialog.tsx'
import { ExportDialog } from '../exporting/export-dialog.tsx'
import { MirrorsDialog } from '../exporting/mirrors-dialog.tsx'
import { HistoryDialog } from '../history/history-dialog.tsx'
import { ColumnsDialog } from '../importing/columns-dialog.tsx'
import { EncodingDialog } from '../importing/encoding-dialog.tsx'
import { ImportDialog } from '../importing/import-dialog.tsx'
import { PasteDialog } from '../importing/paste-dialog.tsx'
import { WatchDialog } from '../importing/watch-dialog.tsx'
import { ArticleTagsDialog } from '../library/article-tags-dialog.tsx'
import { CollectionDialog } from '../library/collection-dialog.tsx'
import { EditManyDialog } from '../library/edit-many-dialog.tsx'
import { MergeDialog } from '../library/merge-dialog.tsx'
import { MetadataDialog } from '../library/metadata-dialog.tsx'
import { SavedFilterDialog } from '../library/saved-filter-dialog.tsx'
import { TagsDialog } from '../library/tags-dialog.tsx'
import { TrashDialog } from '../library/trash-dialog.tsx'
import { MemoDialog } from '../memos/memo-dialog.tsx'
import { MemoListDialog } from '../memos/memo-list-dialog.tsx'
import { ModalDialog } from '../modal.tsx'
import { BulkDialog } from '../passages/bulk-dialog.tsx'
import { CompareDialog } from '../reader/compare-dialog.tsx'
import { CopiesDialog } from '../reuse/copies-dialog.tsx'
import { NearDuplicatesDialog } from '../reuse/near-duplicates-dialog.tsx'
import { ReuseDialog } from '../reuse/reuse-dialog.tsx'
import { useRoot } from '../root-context.ts'
import { SavedSearchDialog } from '../search/saved-search-dialog.tsx'
import { ChangeKeysDialog } from '../settings/change-keys-dialog.tsx'
import { SettingsDialog } from '../settings/settings-dialog.tsx'
import { SharedDialog } from '../shared/shared-dialog.tsx'
import { TemplatesDialog } from '../templates/templates-dialog.tsx'
import { CodebookPage } from '../themes/codebook-page.tsx'
import { InVivoDialog } from '../themes/in-vivo-dialog.tsx'
import { RecentDialog } from '../themes/recent-dialog.tsx'
import { SplitDialog } from '../themes/split-dialog.tsx'
import { TagDialog } from '../themes/tag-dialog.tsx'
import { ThemeDialog } from '../themes/theme-dialog.tsx'
import { ThemePlaceDialog } from '../themes/theme-place-dialog.tsx'
import { UntagDialog } from '../themes/untag-dialog.tsx'
import { EditTextDialog } from '../versions/edit-text-dialog.tsx'
import { VersionsDialog } from '../versions/versions-dialog.tsx'
import { AboutDialog } from './about-dialog.tsx'
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
    case 'watch':
      return <WatchDialog onClose={close} />
    case 'note-conflict':
      return <ConflictDialog path={open.path} onClose={() => dialogs.show({ kind: open.back })} />
    case 'export':
      return <ExportDialog articles={open.articles ?? []} collection={open.collection} onClose={close} />
    case 'backups':
      return <BackupsDialog onClose={close} />
    case 'backup-copy':
      return (
        <BackupCopyDialog
          onClose={() => {
            close()
            dialogs.show({ kind: 'backups' })
          }}
        />
      )
    case 'mirrors':
      return <MirrorsDialog onClose={close} />
    case 'settings':
      return <SettingsDialog onClose={close} />
    case 'keys':
      return <KeysDialog onClose={close} />
    case 'coders':
      return <CodersDialog onClose={close} />
    case 'coder-name':
      return <CoderNameDialog coder={open.coder} name={open.name} onClose={close} />
    case 'compare-coders':
      return <CompareCodersDialog onClose={close} />
    case 'palette':
      return <CommandPalette onClose={close} />
    case 'metadata':
      return <MetadataDialog article={open.article} onClose={close} />
    case 'theme':
      return <ThemeDialog theme={open.theme} parent={open.parent} onClose={close} />
    case 'theme-place':
      return <ThemePlaceDialog themes={open.themes} merge={open.merge} onClose={close} />
    case 'theme-split':
      return <SplitDialog theme={open.theme} onClose={close} />
    case 'codebook-page':
      return <CodebookPage onClose={close} />
    case 'tag':
      return <TagDialog highlight={open.highlight} onClose={close} />
    case 'recent':
      return <RecentDialog highlight={open.highlight} onClose={close} />
    case 'untag':
      return <UntagDialog highlight={open.highlight} onClose={close} />
    case 'in-vivo-under':
      return <InVivoDialog onClose={close} />
    case 'change-keys':
      return <ChangeKeysDialog onClose={close} />
    case 'compare':
      return <CompareDialog article={open.article} onClose={close} />
    case 'shared':
      return <SharedDialog link={open.link} focus={open.focus} onClose={close} />
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
      return (
        <MemoDialog
          // Another memo is another dialog, with another text.
          key={`${open.target} ${open.targetId}`}
          target={open.target}
          targetId={open.targetId}
          title={open.title}
          reading={open.reading ?? false}
          onClose={close}
        />
      )
    case 'memos':
      return <MemoListDialog onClose={close} />
    case 'history':
      return <HistoryDialog onClose={close} />
    case 'collection':
      return <CollectionDialog collection={open.collection} onClose={close} />
    case 'saved-search':
      return <SavedSearchDialog saved={open.saved} onClose={close} />
    case 'edit-many':
      return <EditManyDialog articles={open.articles} onClose={close} />
    case 'article-tags':
      return <ArticleTagsDialog articles={open.articles} onClose={close} />
    case 'merge':
      return <MergeDialog articles={open.articles} onClose={close} />
    case 'copies':
      return <CopiesDialog sources={open.sources} offered={open.offered} onClose={close} />
    case 'near-duplicates':
      return <NearDuplicatesDialog articles={open.articles} onClose={close} />
    case 'reuse':
      return <ReuseDialog onClose={close} />
    case 'edit-text':
      return <EditTextDialog article={open.article} at={open.at} text={open.text} reimport={open.reimport ?? false} onClose={close} />
    case 'encoding':
      return <EncodingDialog of={open} onClose={close} />
    case 'columns':
      return <ColumnsDialog source={open.source} onClose={close} />
    case 'versions':
      return <VersionsDialog article={open.article} onClose={close} />
    case 'templates':
      return <TemplatesDialog onClose={close} />
    case 'about':
      return <AboutDialog onClose={close} />
    case 'trash':
      return <TrashDialog onClose={close} />
    case 'tags':
      return <TagsDialog onClose={close} />
    case 'saved-filter':
      return <SavedFilterDialog saved={open.saved} onClose={close} />
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
