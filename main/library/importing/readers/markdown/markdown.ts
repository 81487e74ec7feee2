import type { Root } from 'mdast'
import { NOTHING_TOLD, type Reading, type Source } from '../../draft.ts'
import { compose } from '../compose.ts'
import { decode } from '../decode.ts'
import { linesOf, piecesOfTree, treeOf } from './blocks.ts'
import { readFrontMatter } from './front-matter.ts'
import { readInline } from './inline.ts'
import { ownNoteIn, readingOfNote } from './own-note.ts'

/** Reads a Markdown file into blocks and marks; a note that Collate wrote, into the passages that it holds of its article. */
export async function readMarkdown({ bytes, charset, options }: Source): Promise<Reading> {
  const markdown = decode(bytes, charset, options.encoding).replace(/^\ufeff/u, '')
  const tree = treeOf(markdown)
  const [head] = tree.children
  const front = head?.type === 'yaml' ? readFrontMatter(head.value) : null
  const { tags, origins: declared, ...told } = front ?? { ...NOTHING_TOLD, origins: {}, tags: [] }
  const note = await ownNoteIn(markdown)
  if (note) return readingOfNote({ ...told, origins: declared }, note)
  // A heading of YAML that cannot be read is the author's text all the same.
  const unread = head?.type === 'yaml' && front === null ? linesOf(head.value, 'paragraph') : []
  const origins = { ...declared }
  const heading = told.title ? null : titleIn(tree)
  if (heading !== null) origins.title = 'line'
  return {
    ...told,
    ...(heading === null ? {} : { title: heading }),
    origins,
    tags,
    ...compose([...unread, ...(await piecesOfTree(tree))]),
  }
}

/** The first heading of the first level, when nothing but front matter stands before it. */
function titleIn(tree: Root): string | null {
  const first = tree.children.find(node => node.type !== 'yaml')
  if (first?.type !== 'heading' || first.depth !== 1) return null
  return (
    compose([{ type: 'heading', runs: readInline(first, new Map()).lines.flatMap(line => [{ text: ' ' }, ...line]) }]).text.slice(0, 500) ||
    null
  )
}
