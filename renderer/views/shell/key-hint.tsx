import { observer } from 'mobx-react-lite'
import { useRoot } from '../root-context.ts'
import { shownKey } from './key-map.ts'

/** The key of a command beside what runs it; nothing where it has none. */
export const KeyHint = observer(function KeyHint({ command }: { command: string }) {
  const key = shownKey(useRoot(), command)
  return key ? <kbd className="key">{key}</kbd> : null
})
