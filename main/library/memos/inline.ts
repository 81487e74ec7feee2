import type { Nodes, PhrasingContent } from 'mdast'
import type { MemoInline } from '../../../preload/model.ts'
import type { Linked } from '../records/memo-links.ts'
import type { MemoLinkText } from '../text/memo-links.ts'

/** What the inline parts of a memo refer to. */
export interface References {
  /** Links in the order in which `MARK` numbers them. */
  links: readonly MemoLinkText[]
  linked: ReadonlyMap<string, Linked>
  /** Addresses that the memo defines apart from the links that use them, by identifier. */
  addresses: ReadonlyMap<string, string>
}

/** Stands for a link while Markdown is parsed, which would take its brackets and bars for its own: private-use characters around a number. */
export const MARK = /\ue000(\d+)\ue001/gu
const LONGEST_NAME = 160

/** The inline parts of a memo's block; pictures are shown by their descriptions, HTML as it was typed. */
export function inlineOf(nodes: readonly PhrasingContent[], references: References): MemoInline[] {
  return nodes.flatMap(node => inline(node, references))
}

function inline(node: PhrasingContent, references: References): MemoInline[] {
  const children = () => ('children' in node ? inlineOf(node.children, references) : [])
  switch (node.type) {
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, children: children() }]
    case 'delete':
      return [{ type: 'deleted', children: children() }]
    case 'inlineCode':
      return [{ type: 'code', text: unmarked(node.value, references) }]
    case 'break':
      return [{ type: 'break' }]
    case 'link':
      return linkTo(node.url, children())
    case 'linkReference':
      return linkTo(references.addresses.get(node.identifier) ?? '', children())
    case 'image':
    case 'imageReference':
      return [{ type: 'text', text: node.alt ?? '' }]
    case 'footnoteReference':
      return [{ type: 'text', text: `[${node.label ?? node.identifier}]` }]
    default:
      return withReferences(node.value, references)
  }
}

const SAFE = /^(?:https?:\/\/|mailto:|collate:\/\/)/iu

const linkTo = (url: string, children: MemoInline[]): MemoInline[] => (SAFE.test(url) ? [{ type: 'link', url, children }] : children)

function withReferences(text: string, references: References): MemoInline[] {
  const parts: MemoInline[] = []
  let at = 0
  const write = (end: number) => {
    if (end > at) parts.push({ type: 'text', text: text.slice(at, end) })
  }
  for (const match of text.matchAll(MARK)) {
    const link = references.links[Number(match[1])]
    if (!link) continue
    write(match.index)
    parts.push(reference(link, references.linked.get(link.uuid ?? '')))
    at = match.index + match[0].length
  }
  write(text.length)
  return parts
}

function reference({ target, label }: MemoLinkText, linked: Linked | undefined): MemoInline {
  const name = linked?.name ?? label
  const article = linked?.article ?? null
  return {
    type: 'reference',
    target,
    id: linked?.id ?? null,
    article,
    text: name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name,
  }
}

/** A text with the labels of links in place of the marks, where links mean nothing: inside code. */
export const unmarked = (text: string, { links }: References): string =>
  text.replace(MARK, (mark, index) => (links[Number(index)] ? `[[${links[Number(index)]?.label}]]` : mark))

/** Collects the addresses that a memo defines apart from the links that use them. */
export function addressesIn(root: Nodes): Map<string, string> {
  const addresses = new Map<string, string>()
  const visit = (node: Nodes) => {
    if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url)
    else if ('children' in node) node.children.forEach(visit)
  }
  visit(root)
  return addresses
}
