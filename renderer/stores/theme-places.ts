import type { Theme } from '../../preload/contract.ts'
import { childrenOf } from './theme-tree.ts'

/** A place in the codebook: under a theme (null: at the top), before one of its children, or with null last. */
export interface Place {
  parent: number | null
  before: number | null
}

/** Up and down among siblings, in under the one above, out behind the one it was under. */
export type Step = 'up' | 'down' | 'in' | 'out'

/** Where one step takes a theme; null where there is no way. */
export function placeAfterStep(themes: readonly Theme[], id: number, step: Step): Place | null {
  const children = childrenOf(themes)
  const theme = themes.find(other => other.id === id)
  if (!theme) return null
  const siblings = children.get(theme.parentId) ?? []
  const at = siblings.indexOf(theme)
  const idAt = (index: number) => siblings[index]?.id ?? null
  const parent = theme.parentId
  const above = idAt(at - 1)
  if (step === 'up') return above === null ? null : { parent, before: above }
  if (step === 'down') return at + 1 >= siblings.length ? null : { parent, before: idAt(at + 2) }
  if (step === 'in') return above === null ? null : { parent: above, before: null }
  const outer = themes.find(other => other.id === parent)
  if (!outer) return null
  const around = children.get(outer.parentId) ?? []
  return { parent: outer.parentId, before: around[around.indexOf(outer) + 1]?.id ?? null }
}

/** Where themes land that are dropped on another, before it or after it. */
export function placeOfDrop(
  themes: readonly Theme[],
  moved: ReadonlySet<number>,
  { key, dropPosition }: { key: number; dropPosition: 'before' | 'after' | 'on' },
): Place | null {
  const target = themes.find(({ id }) => id === key)
  if (!target) return null
  if (dropPosition === 'on') return { parent: target.id, before: null }
  const siblings = childrenOf(themes).get(target.parentId) ?? []
  const from = siblings.indexOf(target) + (dropPosition === 'after' ? 1 : 0)
  return { parent: target.parentId, before: siblings.slice(from).find(({ id }) => !moved.has(id))?.id ?? null }
}
