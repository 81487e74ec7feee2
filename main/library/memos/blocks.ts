import type { RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { MemoBlock } from '../../../preload/model.ts'
import type { Linked } from '../records/memo-links.ts'
import { linksIn, type MemoLinkText, withLinks } from '../text/memo-links.ts'
import { addressesIn, inlineOf, type References, unmarked } from './inline.ts'

/** A memo in Markdown (CommonMark, GFM) as blocks to be shown; `linkedBy` tells where its links lead, by UUID. */
export function memoBlocks(body: string, linkedBy: (links: MemoLinkText[]) => ReadonlyMap<string, Linked>): MemoBlock[] {
  // The marks that stand for links are no one's own.
  const bound = body.replace(/[\ue000\ue001]/gu, '')
  const links = linksIn(bound)
  let index = 0
  const marked = withLinks(bound, () => `\ue000${index++}\ue001`)
  const tree = fromMarkdown(marked, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  return blocksOf(tree.children, { links, linked: linkedBy(links), addresses: addressesIn(tree) })
}

const blocksOf = (nodes: readonly RootContent[], references: References): MemoBlock[] => nodes.flatMap(node => block(node, references))

function block(node: RootContent, references: References): MemoBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: inlineOf(node.children, references) }]
    case 'heading':
      return [{ type: 'heading', level: node.depth, children: inlineOf(node.children, references) }]
    case 'blockquote':
      return [{ type: 'quotation', blocks: blocksOf(node.children, references) }]
    case 'footnoteDefinition':
      return blocksOf(node.children, references)
    case 'list': {
      const items = node.children.map(({ checked, children }) => ({ checked: checked ?? null, blocks: blocksOf(children, references) }))
      return [{ type: 'list', start: node.ordered ? (node.start ?? 1) : null, items }]
    }
    case 'table':
      return [{ type: 'table', rows: node.children.map(row => row.children.map(cell => inlineOf(cell.children, references))) }]
    case 'code':
      return [{ type: 'code', text: unmarked(node.value, references) }]
    case 'html':
      return [{ type: 'paragraph', children: inlineOf([node], references) }]
    case 'thematicBreak':
      return [{ type: 'rule' }]
    default:
      return []
  }
}
