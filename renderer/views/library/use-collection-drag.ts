import { isTextDropItem, useDragAndDrop } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { collectionTree, flatten } from '../../stores/collection-tree.ts'
import { useRoot } from '../root-context.ts'
import { DRAGGED_ARTICLES, droppedArticles } from './drag-articles.ts'

/** The key of the row that stands for all articles, and so for the top of the tree. */
export const ALL = 'all'

const DRAGGED_COLLECTION = 'application/x-collate-collection'

/** What can be dropped on the rows of the tree: articles, which are put into the collection, and other collections, which move inside it. */
export function useCollectionDrag() {
  const { library, notices } = useRoot()
  const { t } = useTranslation()
  const nameOf = (id: number) => library.collections.find(collection => collection.id === id)?.name ?? ''

  const put = async (collection: number, articles: number[]) => {
    if (articles.length === 0) return
    const reply = await notices.guard(() => library.assign(collection, articles, true))
    if (reply) notices.info(t('collection.added', { name: nameOf(collection) }), { undo: reply.changed > 0 })
  }
  const move = async (id: number, parent: number | null) => {
    const own = library.collections.find(collection => collection.id === id)
    // Dropped where it is, or below itself: nothing is meant by that.
    if (!own || own.id === parent || own.parentId === parent) return
    const allowed = flatten(collectionTree(library.collections), id).some(({ collection }) => collection.id === parent)
    if (parent !== null && !allowed) return
    const moved = await notices.guard(() => library.updateCollection(id, own.name, parent))
    if (moved) notices.info(t('collection.moved', { name: own.name }), { undo: true })
  }

  return useDragAndDrop({
    getItems: keys =>
      [...keys].filter(key => key !== ALL).map(key => ({ [DRAGGED_COLLECTION]: String(key), 'text/plain': nameOf(Number(key)) })),
    acceptedDragTypes: [DRAGGED_COLLECTION, DRAGGED_ARTICLES],
    shouldAcceptItemDrop: ({ key }, types) => types.has(DRAGGED_COLLECTION) || (key !== ALL && types.has(DRAGGED_ARTICLES)),
    getDropOperation: (target, types) => {
      if (target.type === 'root') return types.has(DRAGGED_COLLECTION) ? 'move' : 'cancel'
      if (target.dropPosition !== 'on') return 'cancel'
      return types.has(DRAGGED_COLLECTION) ? 'move' : 'copy'
    },
    onItemDrop: async ({ target, items }) => {
      const into = target.key === ALL ? null : Number(target.key)
      for (const item of items.filter(isTextDropItem)) {
        if (item.types.has(DRAGGED_COLLECTION)) await move(Number(await item.getText(DRAGGED_COLLECTION)), into)
        else if (into !== null) await put(into, droppedArticles(await item.getText(DRAGGED_ARTICLES)))
      }
    },
    onRootDrop: async ({ items }) => {
      for (const item of items.filter(isTextDropItem))
        if (item.types.has(DRAGGED_COLLECTION)) await move(Number(await item.getText(DRAGGED_COLLECTION)), null)
    },
  })
}
