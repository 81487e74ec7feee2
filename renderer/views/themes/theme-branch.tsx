import { ChevronRight, Folder, GripVertical } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button, Collection, TreeItem, TreeItemContent } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { countOf, type ThemeNode } from '../../stores/theme-tree.ts'
import { useRoot } from '../root-context.ts'
import { ThemeMenu } from './theme-menu.tsx'
import { ThemeNameField } from './theme-name-field.tsx'

/** A theme in the tree with the themes below it. */
export function ThemeBranch({ node }: { node: ThemeNode }) {
  const { codebook } = useRoot()
  const { id, theme, children, passing } = node
  return (
    <TreeItem
      id={id}
      textValue={theme.name}
      className={`theme-row ${theme.colour}${passing ? ' passing' : ''}`}
      onContextMenu={event => {
        event.preventDefault()
        codebook.showMenu(id)
      }}
    >
      <TreeItemContent>{({ level }) => <ThemeLine node={node} level={level} />}</TreeItemContent>
      <Collection items={children}>{child => <ThemeBranch node={child} />}</Collection>
    </TreeItem>
  )
}

const ThemeLine = observer(function ThemeLine({ node, level }: { node: ThemeNode; level: number }) {
  const { codebook } = useRoot()
  const { t } = useTranslation()
  const { id, theme, children } = node
  const counts = t('codebook.counts', {
    highlights: theme.highlights,
    articles: theme.articles,
    total: theme.total,
    articlesTotal: theme.articlesTotal,
  })
  return (
    <div className="theme-line" style={{ paddingInlineStart: (level - 1) * 14 }}>
      <Button slot="drag" className="drag-handle" aria-label={t('codebook.drag', { name: theme.name })}>
        <GripVertical size={12} aria-hidden />
      </Button>
      {children.length ? (
        <Button slot="chevron" className="chevron">
          <ChevronRight size={14} aria-hidden />
        </Button>
      ) : (
        <span className="chevron" />
      )}
      {theme.group ? <Folder className="group-mark" size={15} aria-label={t('codebook.group')} /> : <span className="dot" aria-hidden />}
      {codebook.renaming === id ? (
        <ThemeNameField theme={theme} />
      ) : (
        <span className={theme.group ? 'theme-name group-name' : 'theme-name'} title={theme.definition || theme.path}>
          {theme.name}
        </span>
      )}
      {theme.shortcut ? <kbd className="key">{theme.shortcut}</kbd> : null}
      <span className="count" title={counts}>
        {countOf(theme, codebook.measure)}
      </span>
      <ThemeMenu theme={theme} />
    </div>
  )
})
