import { Columns2, Command, FileDown, FilePlus2, Link2, PanelLeft, PanelRight, Redo2, Settings, Undo2 } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { MOST_PANES } from '../../stores/reader.ts'
import { IconButton } from '../icon-button.tsx'
import { useRoot } from '../root-context.ts'
import { SearchBox } from '../search/search-box.tsx'
import { commandLabel, runCommand } from './commands.ts'
import { shownKey } from './key-map.ts'

/** Import and export on the left, search in the middle, undo and settings on the right. */
export const TopBar = observer(function TopBar() {
  const root = useRoot()
  const { t } = useTranslation()
  const { dialogs, library, reader, sides } = root
  return (
    <header className="topbar">
      <IconButton
        icon={PanelLeft}
        label={commandLabel('toggle-library')}
        keys={shownKey(root, 'toggle-library')}
        pressed={sides.shows('library')}
        onPress={() => sides.toggle('library')}
      />
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
        keys={shownKey(root, 'undo')}
        disabled={!library.info?.canUndo}
        onPress={() => void root.undo()}
      />
      <IconButton
        icon={Redo2}
        label={commandLabel('redo')}
        keys={shownKey(root, 'redo')}
        disabled={!library.info?.canRedo}
        onPress={() => void root.redo()}
      />
      <IconButton
        icon={Columns2}
        label={commandLabel('pane.split')}
        keys={shownKey(root, 'pane.split')}
        disabled={reader.panes.length >= MOST_PANES}
        onPress={() => reader.split()}
      />
      {reader.panes.length > 1 ? (
        <IconButton
          icon={Link2}
          label={commandLabel('synced')}
          keys={shownKey(root, 'synced')}
          pressed={root.settings.values.synced}
          onPress={() => runCommand(root, 'synced')}
        />
      ) : null}
      <IconButton
        icon={Command}
        label={commandLabel('palette')}
        keys={shownKey(root, 'palette')}
        onPress={() => dialogs.show({ kind: 'palette' })}
      />
      <IconButton
        icon={Settings}
        label={commandLabel('settings')}
        keys={shownKey(root, 'settings')}
        onPress={() => dialogs.show({ kind: 'settings' })}
      />
      <IconButton
        icon={PanelRight}
        label={commandLabel('toggle-notes')}
        keys={shownKey(root, 'toggle-notes')}
        pressed={sides.shows('notes')}
        onPress={() => sides.toggle('notes')}
      />
    </header>
  )
})
