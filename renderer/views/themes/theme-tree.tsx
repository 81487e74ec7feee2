import { observer } from 'mobx-react-lite'
import { ListLayout, Tree, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-context.ts'
import { ThemeBranch } from './theme-branch.tsx'
import { pressInTree } from './theme-keys.ts'
import { useThemeDrop } from './use-theme-drop.tsx'

/** Pixels. */
const ROW = 34

/** The codebook as a tree: choosing a theme lists its passages, several are chosen with Ctrl and Shift. New branches start open. */
export const ThemeTree = observer(function ThemeTree() {
  const root = useRoot()
  const { codebook, themes } = root
  const { t } = useTranslation()
  const dragAndDropHooks = useThemeDrop(root)
  return (
    // Not a control of its own: it only hears the keys of the tree before the tree does.
    <div className="theme-place" onKeyDownCapture={event => pressInTree(root, event)}>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW, dropIndicatorThickness: 2 }}>
        <Tree
          className="theme-tree"
          aria-label={t('theme.tree')}
          items={codebook.tree}
          selectionMode="multiple"
          selectionBehavior="replace"
          selectedKeys={codebook.chosen.map(({ id }) => id)}
          onSelectionChange={keys =>
            void codebook.select(keys === 'all' ? new Set(themes.list.map(({ id }) => id)) : new Set([...keys].map(Number)))
          }
          expandedKeys={codebook.expanded}
          onExpandedChange={keys => codebook.setExpanded(new Set([...keys].map(Number)))}
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => <p className="empty">{t(codebook.unused ? 'codebook.all-used' : 'codebook.no-match')}</p>}
        >
          {node => <ThemeBranch node={node} />}
        </Tree>
      </Virtualizer>
    </div>
  )
})
