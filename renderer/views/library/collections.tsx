import { ChevronRight, Folder, GripVertical, Library, Plus } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Button, type Key, Tree, TreeItem, TreeItemContent } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type CollectionNode, collectionTree, flatten } from '../../stores/collection-tree.ts'
import { IconButton } from '../icon-button.tsx'
import { useRoot } from '../root-context.ts'
import { CollectionMenu } from './collection-menu.tsx'
import { ALL, useCollectionDrag } from './use-collection-drag.ts'

/** The collections as a tree, below "all articles"; choosing one shows its articles. Branches start open. */
export const Collections = observer(function Collections() {
  const { dialogs, library, notices } = useRoot()
  const { t } = useTranslation()
  const [closed, setClosed] = useState<ReadonlySet<Key>>(new Set())
  const tree = collectionTree(library.collections)
  const parents = flatten(tree).filter(({ children }) => children.length > 0)
  const branches = parents.map(({ collection }) => collection.id)
  const { dragAndDropHooks } = useCollectionDrag()
  const choose = (key: Key | undefined) =>
    key !== undefined && void notices.guard(() => library.showCollection(key === ALL ? null : Number(key)))
  return (
    <section className="collections" aria-label={t('collection.title')}>
      <header className="panel-head">
        <h2>{t('collection.title')}</h2>
        <IconButton icon={Plus} label={t('collection.create')} onPress={() => dialogs.show({ kind: 'collection', collection: null })} />
      </header>
      <Tree
        className="collection-tree"
        aria-label={t('collection.title')}
        dragAndDropHooks={dragAndDropHooks}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[library.collection ?? ALL]}
        onSelectionChange={keys => choose(keys === 'all' ? undefined : [...keys][0])}
        expandedKeys={branches.filter(id => !closed.has(id))}
        onExpandedChange={keys => setClosed(new Set(branches.filter(id => !keys.has(id))))}
      >
        <TreeItem id={ALL} textValue={t('library.all')} className="collection">
          <TreeItemContent>
            <div className="collection-line">
              <span className="chevron" />
              <Library size={15} aria-hidden />
              <span className="collection-name">{t('library.all')}</span>
              <span className="count">{library.info?.articles ?? ''}</span>
            </div>
          </TreeItemContent>
        </TreeItem>
        {tree.map(node => (
          <Branch key={node.collection.id} node={node} />
        ))}
      </Tree>
    </section>
  )
})

function Branch({ node: { collection, children } }: { node: CollectionNode }) {
  const { t } = useTranslation()
  return (
    <TreeItem id={collection.id} textValue={collection.name} className="collection">
      <TreeItemContent>
        {({ level, isExpanded }) => (
          <div className="collection-line" style={{ paddingInlineStart: (level - 1) * 14 }}>
            {children.length > 0 ? <Chevron isExpanded={isExpanded} name={collection.name} /> : <span className="chevron" />}
            <Button slot="drag" className="drag-handle" aria-label={t('collection.drag', { name: collection.name })}>
              <GripVertical size={12} aria-hidden />
            </Button>
            <Folder size={15} aria-hidden />
            <span className="collection-name">{collection.name}</span>
            <span className="count" title={t('collection.counts', { own: collection.articles, total: collection.total })}>
              {collection.total}
            </span>
            <CollectionMenu collection={collection} />
          </div>
        )}
      </TreeItemContent>
      {children.map(child => (
        <Branch key={child.collection.id} node={child} />
      ))}
    </TreeItem>
  )
}

function Chevron({ isExpanded, name }: { isExpanded: boolean; name: string }) {
  const { t } = useTranslation()
  return (
    <Button slot="chevron" className="chevron" aria-label={t(isExpanded ? 'collection.collapse' : 'collection.expand', { name })}>
      <ChevronRight size={14} aria-hidden />
    </Button>
  )
}
