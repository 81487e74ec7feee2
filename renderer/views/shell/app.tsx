import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { bridge } from '../../bridge.ts'
import type { Root } from '../../stores/root.ts'
import { useDropImport } from '../importing/drop-import.ts'
import { JobPill } from '../importing/job-pill.tsx'
import { LibraryPanel } from '../library/library-panel.tsx'
import { LeaveReadingMode } from '../reader/leave-reading-mode.tsx'
import { Panes } from '../reader/panes.tsx'
import { useDragging } from '../reader/use-dragging.ts'
import { useReadingMode } from '../reader/use-reading-mode.ts'
import { useRoot } from '../root-context.ts'
import { runCommand } from './commands.ts'
import { DialogHost } from './dialog-host.tsx'
import { Failed } from './failed.tsx'
import { useKeyboard } from './keyboard.ts'
import { Notices } from './notices.tsx'
import { SidePanel } from './side-panel.tsx'
import { TopBar } from './top-bar.tsx'

/** The whole window: library on the left, one to three panes in the middle, highlights and themes on the right. */
export const App = observer(function App() {
  const root = useRoot()
  const { t } = useTranslation()
  const { language, values } = root.settings
  useKeyboard(root)
  useDropImport()
  useReadingMode(root)
  useDragging(root)
  useEffect(() => bridge.listen('host.command', ({ command }) => runFromMenu(root, command)), [root])
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dataset.appearance = values.appearance
  }, [language, values.appearance])

  if (root.failure) return <Failed failure={root.failure} />
  if (!root.ready)
    return (
      <main className="splash">
        <p role="status">{t('app.loading')}</p>
      </main>
    )
  return (
    <I18nProvider locale={language}>
      <div className="app">
        <TopBar />
        <Group className="workspace" orientation="horizontal">
          <Panel id="library" defaultSize="22%" minSize="200px" collapsible className="side">
            <LibraryPanel />
          </Panel>
          <Separator className="splitter" aria-label={t('reader.resize-side')} />
          <Panel id="panes" minSize="30%">
            <Panes />
          </Panel>
          <Separator className="splitter" aria-label={t('reader.resize-side')} />
          <Panel id="side" defaultSize="20%" minSize="200px" collapsible className="side">
            <SidePanel />
          </Panel>
        </Group>
      </div>
      <LeaveReadingMode />
      <DialogHost />
      <JobPill />
      <Notices />
    </I18nProvider>
  )
})

/** Undo and redo of the menu belong to a field while one has the focus. */
function runFromMenu(root: Root, command: string) {
  const inField = document.activeElement?.matches('input, textarea') ?? false
  if (inField && (command === 'undo' || command === 'redo')) document.execCommand(command)
  else runCommand(root, command)
}
