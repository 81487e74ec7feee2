import type { Theme } from '../../preload/contract.ts'
import { matcher, matchKeys } from '../text/match.ts'
import { compareNames } from '../text/order.ts'

/** A theme with the themes below it. */
export interface ThemeNode {
  id: number
  theme: Theme
  children: ThemeNode[]
  /** Shown only for what is below it: it does not match itself. */
  passing: boolean
}

/** Own order, names from A to Z, or most first. */
export const THEME_SORTS = ['own', 'name', 'count'] as const
export type ThemeSort = (typeof THEME_SORTS)[number]

/** What the number beside a theme counts; `below` with the themes under it. */
export interface Measure {
  of: 'passages' | 'articles'
  below: boolean
}

/** How the codebook is looked at. */
export interface ThemeView {
  typed: string
  unused: boolean
  sort: ThemeSort
  measure: Measure
}

/** The number that a measure gives a theme. */
export const countOf = (theme: Theme, { of, below }: Measure): number =>
  of === 'passages' ? (below ? theme.total : theme.highlights) : below ? theme.articlesTotal : theme.articles

/** A theme that could tag and tags nothing. */
export const isUnused = ({ group, highlights }: Theme): boolean => !group && highlights === 0

/** Children by parent, null for the top, siblings in their own order. */
export function childrenOf(themes: readonly Theme[]): Map<number | null, Theme[]> {
  const children = new Map<number | null, Theme[]>()
  for (const theme of themes) {
    const siblings = children.get(theme.parentId)
    if (siblings) siblings.push(theme)
    else children.set(theme.parentId, [theme])
  }
  for (const siblings of children.values()) siblings.sort((a, b) => a.position - b.position)
  return children
}

function comparison({ sort, measure }: ThemeView): ((a: Theme, b: Theme) => number) | null {
  if (sort === 'own') return null
  const byName = (a: Theme, b: Theme) => compareNames(a.name, b.name)
  return sort === 'name' ? byName : (a, b) => countOf(b, measure) - countOf(a, measure) || byName(a, b)
}

/** The tree as it is looked at: what matches (name or definition has every word typed) with all above it, siblings in order. */
export function shownTree(themes: readonly Theme[], view: ThemeView): ThemeNode[] {
  const children = childrenOf(themes)
  const compare = comparison(view)
  const typed = view.typed.trim() === '' ? null : matcher(view.typed.trim())
  const matches = (theme: Theme) =>
    (!view.unused || isUnused(theme)) && (typed === null || typed(matchKeys(`${theme.name}\n${theme.definition}`)))
  const below = (parent: number | null): ThemeNode[] => {
    const siblings = children.get(parent) ?? []
    return (compare ? siblings.toSorted(compare) : siblings).flatMap(theme => {
      const nodes = below(theme.id)
      const own = matches(theme)
      return own || nodes.length > 0 ? [{ id: theme.id, theme, children: nodes, passing: !own }] : []
    })
  }
  return below(null)
}

/** All nodes of a tree, each before those below it. */
export const flat = (nodes: readonly ThemeNode[]): ThemeNode[] => nodes.flatMap(node => [node, ...flat(node.children)])
