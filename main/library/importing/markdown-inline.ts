import type { Nodes, Parents, Root } from 'mdast'
import type { Run, Style } from './compose.ts'
import { safeAddress } from './draft.ts'

/** Where the reference links of a file lead, by identifier. */
export type Addresses = Map<string, string>

/** The text of a heading, paragraph or cell, a list of runs per line, and the descriptions of the pictures in it. */
export interface Inline {
  lines: Run[][]
  captions: string[]
}

/** Collects the addresses that a file defines apart from the links that use them. */
export function addressesOf(tree: Root): Addresses {
  const addresses: Addresses = new Map()
  const visit = (node: Nodes) => {
    if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url)
    else if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
  return addresses
}

/** Reads what stands inside a block; markup between the words is dropped, the words of scripts and style sheets too. */
export function readInline(parent: Parents, addresses: Addresses): Inline {
  const inline: Inline = { lines: [[]], captions: [] }
  let hidden = false
  const write = (text: string, style: Style) => {
    if (!hidden) inline.lines.at(-1)?.push({ ...style, text })
  }
  const visit = (node: Nodes, style: Style): void => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        write(node.value, style)
        break
      case 'html':
        if (/^<br\s*\/?>$/iu.test(node.value)) inline.lines.push([])
        else if (/^<\/?(?:script|style)(?![\p{L}\p{N}-])/iu.test(node.value)) hidden = !node.value.startsWith('</')
        break
      case 'break':
        inline.lines.push([])
        break
      case 'image':
      case 'imageReference':
        if (node.alt) inline.captions.push(node.alt)
        break
      case 'footnoteReference':
        write(`[${node.label ?? node.identifier}]`, style)
    }
    if ('children' in node) for (const child of node.children) visit(child, styleOf(node, style, addresses))
  }
  for (const child of parent.children) visit(child, {})
  return inline
}

function styleOf(node: Nodes, style: Style, addresses: Addresses): Style {
  if (node.type === 'strong') return { ...style, bold: true }
  if (node.type === 'emphasis') return { ...style, italic: true }
  const target = node.type === 'link' ? node.url : node.type === 'linkReference' ? addresses.get(node.identifier) : undefined
  const href = target === undefined ? null : safeAddress(target)
  return href === null ? style : { ...style, href }
}
