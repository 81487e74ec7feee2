import { ArrowLeft, ArrowRight } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import type { Pane } from '../../stores/pane.ts'
import { IconButton } from '../icon-button.tsx'
import { useRoot } from '../root-context.ts'
import { commandLabel, runCommand, showKeys } from '../shell/commands.ts'
import { OutlineMenu } from './outline-menu.tsx'
import { PaneMenu } from './pane-menu.tsx'

/** What stands beside the title of an article: back and forward once there is somewhere to go, its headings, and what else can be done. */
export const PaneTools = observer(function PaneTools({ pane }: { pane: Pane }) {
  const root = useRoot()
  const { trail } = pane
  return (
    <>
      {trail.canGoBack || trail.canGoForward ? (
        <>
          <IconButton
            icon={ArrowLeft}
            label={commandLabel('back')}
            keys={showKeys('Mod+[')}
            disabled={!trail.canGoBack}
            onPress={() => runCommand(root, 'back')}
          />
          <IconButton
            icon={ArrowRight}
            label={commandLabel('forward')}
            keys={showKeys('Mod+]')}
            disabled={!trail.canGoForward}
            onPress={() => runCommand(root, 'forward')}
          />
        </>
      ) : null}
      {pane.document ? <OutlineMenu pane={pane} document={pane.document} /> : null}
      <PaneMenu />
    </>
  )
})
