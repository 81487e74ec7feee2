import { Copy, FileDown, type LucideIcon, Palette, Quote, Replace, Tag, Trash2, X } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Toolbar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { BulkAction } from '../../stores/dialogs.ts'
import type { PassageRows } from '../../stores/passage-rows.ts'
import { IconButton } from '../icon-button.tsx'
import { useRoot } from '../root-context.ts'
import { showKeys } from '../shell/commands.ts'
import { askBulk, citeChosen, copyChosen } from './bulk-actions.ts'
import { TagOff } from './tag-off.tsx'

const ACTIONS = [
  { action: 'tag', icon: Tag, label: 'command.passages-tag', keys: 'T' },
  { action: 'untag', icon: TagOff, label: 'command.passages-untag' },
  { action: 'move', icon: Replace, label: 'command.passages-move' },
  { action: 'recolour', icon: Palette, label: 'command.passages-recolour' },
  { action: 'export', icon: FileDown, label: 'command.passages-export' },
  { action: 'remove', icon: Trash2, label: 'command.passages-remove', keys: 'Delete' },
] as const satisfies { action: BulkAction; icon: LucideIcon; label: string; keys?: string }[]

/** Under a list while rows of it are selected: how many, and what can be done with them. */
export const SelectionBar = observer(function SelectionBar({ list }: { list: PassageRows }) {
  const root = useRoot()
  const { t } = useTranslation()
  const count = list.chosen.length
  if (count === 0) return null
  return (
    <div className="selection-bar">
      <p className="selection-count">
        <span>{t('bulk.selected', { count })}</span>
        <IconButton icon={X} label={t('bulk.clear')} keys="Esc" onPress={() => list.selection.clear()} />
      </p>
      <Toolbar className="selection-actions" aria-label={t('bulk.actions')}>
        {ACTIONS.map(({ action, icon, label, ...rest }) => (
          <IconButton key={action} icon={icon} label={t(label)} onPress={() => askBulk(root, action, { list })} {...rest} />
        ))}
        <IconButton icon={Copy} label={t('command.passages-copy')} keys={showKeys('Mod+C')} onPress={() => void copyChosen(root, list)} />
        <IconButton icon={Quote} label={t('command.passages-cite')} onPress={() => void citeChosen(root, list)} />
      </Toolbar>
    </div>
  )
})
