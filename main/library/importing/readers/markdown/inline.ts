import type { Nodes, Parents, Root } from 'mdast'
import { safeAddress } from '../../draft.ts'
import type { Run, Style } from '../compose.ts'
import { loneSigns } from './obsidian.ts'

/** Where the reference links of a file lead, by identifier. */
export type Addresses = Map<string, string>

/** The text of a heading, paragraph or cell, a list of runs per line, the descriptions of the pictures in it and what is embedded. */
export interface Inline {
  lines: Run[][]
  captions: string[]
  /** What was embedded in it: names of files. */
  embeds: string[]
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
  const inline: Inline = { lines: [[]], captions: [], embeds: [] }
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
      case 'embed':
        inline.embeds.push(node.value)
        break
      case 'footnoteReference':
        write(`[${node.label ?? node.identifier}]`, style)
    }
    if ('children' in node) visitAll(node, styleOf(node, style, addresses))
  }
  const visitAll = ({ children }: Parents, style: Style): void => {
    const lone = loneSigns(children)
    for (const child of children) {
      if (child.type !== 'markSign') visit(child, style)
      else if (lone.has(child)) write(child.value, style)
    }
  }
  visitAll(parent, {})
  return inline
}

function styleOf(node: Nodes, style: Style, addresses: Addresses): Style {
  if (node.type === 'strong') return { ...style, bold: true }
  if (node.type === 'emphasis') return { ...style, italic: true }
  const target = node.type === 'link' ? node.url : node.type === 'linkReference' ? addresses.get(node.identifier) : undefined
  const href = target === undefined ? null : safeAddress(target)
  return href === null ? style : { ...style, href }
}
