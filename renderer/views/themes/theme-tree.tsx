import { ChevronRight } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { Button, type Key, Tree, TreeItem, TreeItemContent } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ThemeNode } from '../../stores/themes.ts'
import { draggable } from '../reader/use-dragging.ts'
import { useRoot } from '../root-context.ts'
import { ThemeMenu } from './theme-menu.tsx'

/** All nodes that have others below them. */
const parents = (nodes: readonly ThemeNode[]): Key[] =>
  nodes.flatMap(({ theme, children }) => (children.length ? [theme.id, ...parents(children)] : []))

/** The codebook as a tree: choosing a theme lists its passages. New branches start open. */
export const ThemeTree = observer(function ThemeTree() {
  const { themes } = useRoot()
  const { t } = useTranslation()
  const [closed, setClosed] = useState<ReadonlySet<Key>>(new Set())
  const open = parents(themes.tree).filter(key => !closed.has(key))
  // A branch that is gone must not come back closed.
  useEffect(() => setClosed(before => new Set([...before].filter(key => themes.byId.has(Number(key))))), [themes.byId])
  return (
    <Tree
      className="theme-tree"
      aria-label={t('theme.tree')}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={themes.open === null ? [] : [themes.open]}
      onSelectionChange={keys => {
        const [key] = keys === 'all' ? [] : keys
        void themes.show(key === undefined ? null : Number(key))
      }}
      expandedKeys={open}
      onExpandedChange={keys => setClosed(new Set(parents(themes.tree).filter(key => !keys.has(key))))}
    >
      {themes.tree.map(node => (
        <Branch key={node.theme.id} node={node} />
      ))}
    </Tree>
  )
})

function Branch({ node }: { node: ThemeNode }) {
  const { t } = useTranslation()
  const { theme, children } = node
  return (
    <TreeItem ref={draggable} id={theme.id} textValue={theme.name} className={`theme-row ${theme.colour}`}>
      <TreeItemContent>
        {({ level }) => (
          <div className="theme-line" style={{ paddingInlineStart: (level - 1) * 14 }}>
            {children.length ? (
              <Button slot="chevron" className="chevron">
                <ChevronRight size={14} aria-hidden />
              </Button>
            ) : (
              <span className="chevron" />
            )}
            <span className="dot" aria-hidden />
            <span className="theme-name">{theme.name}</span>
            {theme.shortcut ? <kbd className="key">{theme.shortcut}</kbd> : null}
            <span className="count" title={t('theme.count', { highlights: theme.highlights, articles: theme.articles })}>
              {theme.total}
            </span>
            <ThemeMenu theme={theme} />
          </div>
        )}
      </TreeItemContent>
      {children.map(child => (
        <Branch key={child.theme.id} node={child} />
      ))}
    </TreeItem>
  )
}
