import type { FootnoteDefinition, List, Nodes, Parents, Root, RootContent, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import type { BlockType } from '../../../../../preload/model.ts'
import type { Piece } from '../compose.ts'
import { type Addresses, addressesOf, readInline } from './inline.ts'
import { obsidianFromMarkdown, withoutBlockComments, withoutCalloutMark } from './obsidian.ts'
import { obsidianSyntax } from './obsidian-syntax.ts'

/** The tree of Markdown: CommonMark, GFM, YAML front matter, and what Obsidian adds. */
export const treeOf = (markdown: string): Root =>
  fromMarkdown(withoutBlockComments(markdown), {
    extensions: [gfm(), frontmatter('yaml'), obsidianSyntax],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown('yaml'), obsidianFromMarkdown],
  })

/** What stands in a tree, block after block; HTML in it is read as a page's would be. */
export async function piecesOfTree(tree: Root): Promise<Iterable<Piece>> {
  return blocks(tree, { type: 'paragraph', depth: 0, addresses: addressesOf(tree), markup: await markupReader(tree) })
}

interface Context {
  type: BlockType
  /** Of lists inside each other. */
  depth: number
  addresses: Addresses
  markup: (html: string) => Iterable<Piece>
}

function* blocks(parent: Parents, context: Context): Generator<Piece> {
  for (const node of parent.children) yield* block(node, context)
}

function* block(node: RootContent, context: Context): Generator<Piece> {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      yield* phrasing(node, context)
      break
    case 'blockquote':
      yield* blocks(withoutCalloutMark(node), { ...context, type: 'quotation' })
      break
    case 'list':
      yield* items(node, { ...context, depth: context.depth + 1 })
      break
    case 'table':
      yield* rows(node, context)
      break
    case 'code':
      yield* linesOf(node.value, context.type)
      break
    case 'html':
      yield* context.markup(node.value)
      break
    case 'footnoteDefinition':
      yield* footnote(node, context)
  }
}

/** A paragraph ends at a hard line break; the descriptions of its pictures follow it as captions. */
function* phrasing(node: Parents, { type, addresses }: Context): Generator<Piece> {
  const { lines, captions, embeds } = readInline(node, addresses)
  if (node.type === 'heading') yield { type: 'heading', level: node.depth, runs: lines.flatMap(line => [{ text: ' ' }, ...line]) }
  else for (const runs of lines) yield { type, runs }
  for (const text of captions) yield { type: 'caption', runs: [{ text }] }
  yield* embedded(embeds)
}

/** What was embedded stands on a line of its own, from where it is left out and listed. */
function* embedded(embeds: string[]): Generator<Piece> {
  for (const value of embeds) yield { type: 'paragraph', runs: [{ text: `![[${value}]]` }] }
}

/** The first paragraph of an item is the item; numbers are part of the text, since others refer to them. */
function* items(list: List, context: Context): Generator<Piece> {
  for (const [index, item] of list.children.entries()) {
    const number = list.ordered ? `${(list.start ?? 1) + index}. ` : ''
    let first = true
    for (const piece of blocks(item, context)) {
      if (first && piece.type === context.type) yield { type: 'item', level: context.depth, runs: [{ text: number }, ...piece.runs] }
      else yield piece
      first = false
    }
  }
}

/** A footnote begins with the sign by which the text refers to it. */
function* footnote(node: FootnoteDefinition, context: Context): Generator<Piece> {
  let sign = `[${node.label ?? node.identifier}] `
  for (const piece of blocks(node, context)) {
    yield sign ? { ...piece, runs: [{ text: sign }, ...piece.runs] } : piece
    sign = ''
  }
}

function* rows(table: Table, { addresses }: Context): Generator<Piece> {
  for (const row of table.children) {
    const cells = row.children.map(cell => readInline(cell, addresses))
    yield { type: 'row', runs: cells.flatMap(({ lines }, index) => [...(index === 0 ? [] : [{ text: ' | ' }]), ...lines.flat()]) }
    yield* embedded(cells.flatMap(({ embeds }) => embeds))
  }
}

/** A block for each line of a text. */
export function linesOf(text: string, type: BlockType): Piece[] {
  return text.split('\n').map(line => ({ type, runs: [{ text: line }] }))
}

/** Loaded only for Markdown that holds HTML: reading pages takes a large library. */
async function markupReader(tree: Root): Promise<Context['markup']> {
  return holdsHtml(tree) ? (await import('../html/html.ts')).piecesOfMarkup : () => []
}

function holdsHtml(node: Nodes): boolean {
  return node.type === 'html' || ('children' in node && node.children.some(holdsHtml))
}
