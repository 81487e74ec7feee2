import type { Collection } from '../../preload/contract.ts'
import { compareNames } from '../text/order.ts'

/** A collection with those inside it. `path` is the names from the outermost, joined with ` / `. */
export interface CollectionNode {
  collection: Collection
  path: string
  children: CollectionNode[]
}

/** Builds the tree from the flat list, in Vietnamese order of the names. */
export function collectionTree(list: readonly Collection[], parent: number | null = null, prefix = ''): CollectionNode[] {
  return list
    .filter(({ parentId }) => parentId === parent)
    .sort((a, b) => compareNames(a.name, b.name))
    .map(collection => {
      const path = prefix + collection.name
      return { collection, path, children: collectionTree(list, collection.id, `${path} / `) }
    })
}

/** All nodes of a tree, each before those inside it; `except` leaves out a collection with all inside it. */
export const flatten = (nodes: readonly CollectionNode[], except: number | null = null): CollectionNode[] =>
  nodes.flatMap(node => (node.collection.id === except ? [] : [node, ...flatten(node.children, except)]))
