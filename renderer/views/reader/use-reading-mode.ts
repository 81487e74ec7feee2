import { reaction } from 'mobx'
import { useEffect } from 'react'
import type { Root } from '../../stores/root.ts'
import { runCommand } from '../shell/commands.ts'

/** The side buttons of a mouse, as browsers number them. */
const BACK = 3
const FORWARD = 4

/** Reading without bars and panels, which Escape leaves once there is nothing else to let go of; and the mouse's keys for back and forward. */
export function useReadingMode(root: Root): void {
  useEffect(() => {
    // At once, not with the next rendering: what takes the focus right after must be there.
    const stop = reaction(
      () => root.dialogs.plain,
      plain => document.documentElement.toggleAttribute('data-plain', plain),
    )
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing && root.dialogs.plain && isIdle(root, event.target)) root.dialogs.setPlain(false)
    }
    const release = (event: MouseEvent) => {
      if (event.button !== BACK && event.button !== FORWARD) return
      event.preventDefault()
      runCommand(root, event.button === BACK ? 'back' : 'forward')
    }
    window.addEventListener('keydown', press, { capture: true })
    window.addEventListener('mouseup', release)
    return () => {
      stop()
      window.removeEventListener('keydown', press, { capture: true })
      window.removeEventListener('mouseup', release)
    }
  }, [root])
}

/** Whether Escape has nothing to close and nothing to let go of. */
function isIdle({ dialogs, reader }: Root, target: EventTarget | null): boolean {
  const { pane } = reader
  if (dialogs.open || pane.find.open || pane.selection || pane.current !== null || pane.outline) return false
  return !(target instanceof Element && target.closest('[role="menu"], [role="dialog"], input, textarea'))
}
