import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

/** Whether a piece of Markdown reads as some words, marks of highlights and footnotes aside: whether no mark of style is taken for text. */
export function reads(markdown: string, words: string): boolean {
  const said = textOf(fromMarkdown(markdown))
    .replace(/\[\^h-[\da-f]{8}\]/gu, '')
    .replace(/==/gu, '')
  return plain(said) === plain(words)
}

const plain = (text: string): string => text.replaceAll('=', '').replace(/\s+/gu, '')

const textOf = (node: Nodes): string => ('value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '')
