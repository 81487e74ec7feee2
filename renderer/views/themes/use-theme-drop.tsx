import { type DragAndDropHooks, DropIndicator, useDragAndDrop } from 'react-aria-components'
import type { Root } from '../../stores/root.ts'
import { placeOfDrop } from '../../stores/theme-places.ts'
import type { ThemeNode } from '../../stores/theme-tree.ts'

/** Dragging in the codebook: between themes where they stand in their own order, and always onto a theme. */
export function useThemeDrop(root: Root): DragAndDropHooks<ThemeNode> {
  const { codebook, notices, themes } = root
  const { dragAndDropHooks } = useDragAndDrop<ThemeNode>({
    isDisabled: codebook.renaming !== null,
    getItems: keys => [...keys].map(key => ({ 'text/plain': themes.byId.get(Number(key))?.path ?? '' })),
    getDropOperation: target => (target.type === 'item' && (target.dropPosition === 'on' || codebook.ordered) ? 'move' : 'cancel'),
    onMove: ({ keys, target }) => {
      const moved = new Set([...keys].map(Number))
      const place = placeOfDrop(themes.list, moved, { key: Number(target.key), dropPosition: target.dropPosition })
      const inOrder = themes.list.filter(({ id }) => moved.has(id)).map(({ id }) => id)
      if (place) void notices.guard(() => codebook.place(inOrder, place))
    },
    renderDropIndicator: target => <DropIndicator target={target} className="drop-line" />,
  })
  return dragAndDropHooks
}
