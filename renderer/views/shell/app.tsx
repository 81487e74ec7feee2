import { observer } from 'mobx-react-lite'
import { lazy, Suspense, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { bridge } from '../../bridge.ts'
import { idle } from '../../stores/idle.ts'
import type { Root } from '../../stores/root.ts'
import { useDropImport } from '../importing/drop-import.ts'
import { JobPill } from '../importing/job-pill.tsx'
import { LeaveReadingMode } from '../reader/leave-reading-mode.tsx'
import { useDragging } from '../reader/use-dragging.ts'
import { useReadingMode } from '../reader/use-reading-mode.ts'
import { useOffers } from '../reuse/use-offers.ts'
import { useRoot } from '../root-context.ts'
import { runCommand } from './commands.ts'
import { Failed } from './failed.tsx'
import { useKeyboard } from './keyboard.ts'
import { Notices } from './notices.tsx'
import { TopBar } from './top-bar.tsx'
import { TroubleBanner } from './trouble-banner.tsx'
import { Workspace } from './workspace.tsx'

/** Milliseconds after which the dialogs are read whatever the page does. */
const LONGEST_WAIT = 500

/** A fifth of the page's code, read once the first screen is there. */
const DialogHost = lazy(async () => {
  await idle(LONGEST_WAIT)
  return { default: (await import('./dialog-host.tsx')).DialogHost }
})

/** The whole window: library on the left, one to three panes in the middle, highlights and themes on the right. */
export const App = observer(function App() {
  const root = useRoot()
  const { t } = useTranslation()
  const { language, values } = root.settings
  useKeyboard(root)
  useDropImport()
  useReadingMode(root)
  useOffers(root)
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
        <TroubleBanner />
        <TopBar />
        <Workspace />
      </div>
      <LeaveReadingMode />
      <Suspense>
        <DialogHost />
      </Suspense>
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
