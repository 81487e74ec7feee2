import { Minimize2 } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { IconButton } from '../icon-button.tsx'
import { useRoot } from '../root-context.ts'
import { commandLabel } from '../shell/commands.ts'

/** The one button that stays while one reads without bars and panels. */
export const LeaveReadingMode = observer(function LeaveReadingMode() {
  const { dialogs } = useRoot()
  if (!dialogs.plain) return null
  return (
    <div className="leave-plain">
      <IconButton icon={Minimize2} label={commandLabel('reading-mode')} keys="Esc" onPress={() => dialogs.setPlain(false)} />
    </div>
  )
})
