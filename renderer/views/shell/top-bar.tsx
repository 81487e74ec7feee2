import { Columns2, Command, FileDown, FilePlus2, Link2, Redo2, Settings, Undo2 } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { MOST_PANES } from '../../stores/reader.ts'
import { IconButton } from '../icon-button.tsx'
import { useRoot } from '../root-context.ts'
import { SearchBox } from '../search/search-box.tsx'
import { commandLabel, runCommand, showKeys } from './commands.ts'

/** Import and export on the left, search in the middle, undo and settings on the right. */
export const TopBar = observer(function TopBar() {
  const root = useRoot()
  const { t } = useTranslation()
  const { dialogs, library, reader } = root
  return (
    <header className="topbar">
      <span className="brand">{t('app.name')}</span>
      <Button className="button quiet" onPress={() => dialogs.show({ kind: 'import' })}>
        <FilePlus2 size={17} aria-hidden /> <span className="label">{t('import.action')}</span>
      </Button>
      <Button className="button quiet" onPress={() => dialogs.show({ kind: 'export' })}>
        <FileDown size={17} aria-hidden /> <span className="label">{t('export.action')}</span>
      </Button>
      <div className="search-slot">
        <SearchBox />
      </div>
      <IconButton
        icon={Undo2}
        label={commandLabel('undo')}
        keys={showKeys('Mod+Z')}
        disabled={!library.info?.canUndo}
        onPress={() => void root.undo()}
      />
      <IconButton
        icon={Redo2}
        label={commandLabel('redo')}
        keys={showKeys('Mod+Shift+Z')}
        disabled={!library.info?.canRedo}
        onPress={() => void root.redo()}
      />
      <IconButton
        icon={Columns2}
        label={commandLabel('pane.split')}
        keys={showKeys('F8')}
        disabled={reader.panes.length >= MOST_PANES}
        onPress={() => reader.split()}
      />
      {reader.panes.length > 1 ? (
        <IconButton
          icon={Link2}
          label={commandLabel('synced')}
          keys={showKeys('Shift+F7')}
          pressed={root.settings.values.synced}
          onPress={() => runCommand(root, 'synced')}
        />
      ) : null}
      <IconButton
        icon={Command}
        label={commandLabel('palette')}
        keys={showKeys('Mod+K')}
        onPress={() => dialogs.show({ kind: 'palette' })}
      />
      <IconButton
        icon={Settings}
        label={commandLabel('settings')}
        keys={showKeys('Mod+,')}
        onPress={() => dialogs.show({ kind: 'settings' })}
      />
    </header>
  )
})
