import type { Blockquote, Paragraph, PhrasingContent } from 'mdast'
import type { Extension } from 'mdast-util-from-markdown'
import { fenceAfter } from '../../../exporting/markdown.ts'

/** An embedded note, picture or page: what stands between the brackets. */
export interface Embed {
  type: 'embed'
  value: string
}

/** `==`, which opens or closes a mark when it finds its other half. */
export interface MarkSign {
  type: 'markSign'
  value: '=='
  open: boolean
  close: boolean
}

declare module 'mdast' {
  interface PhrasingContentMap {
    embed: Embed
    markSign: MarkSign
  }
  interface RootContentMap {
    embed: Embed
    markSign: MarkSign
  }
}

/** Makes nodes of what Obsidian adds: links are their words; comments and the names of blocks are nothing. */
export const obsidianFromMarkdown: Extension = {
  enter: {
    wikilink(token) {
      this.enter({ type: 'text', value: labelOf(this.sliceSerialize(token).slice(2, -2)) }, token)
    },
    embed(token) {
      this.enter({ type: 'embed', value: this.sliceSerialize(token).slice(3, -2) }, token)
    },
    markSign(token) {
      this.enter({ type: 'markSign', value: '==', open: token._open === true, close: token._close === true }, token)
    },
  },
  exit: {
    wikilink(token) {
      this.exit(token)
    },
    embed(token) {
      this.exit(token)
    },
    markSign(token) {
      this.exit(token)
    },
  },
}

/** What a link shows: its label, else the note and the headings in it; names of blocks are not for people. In tables its bar is escaped. */
export function labelOf(inner: string): string {
  const [target = '', ...labels] = inner.split(/\\?\|/u)
  const label = labels.join('|').trim()
  if (label !== '') return label
  const parts = target.split('#').map(part => part.trim())
  return parts.filter(part => part !== '' && !part.startsWith('^')).join(' > ') || target.trim()
}

/** The signs among siblings that have no other half, and so are text. */
export function loneSigns(children: readonly { type: string }[]): Set<unknown> {
  const lone = new Set<unknown>()
  let opener: MarkSign | null = null
  for (const child of children) {
    if (child.type !== 'markSign') continue
    const sign = child as MarkSign
    if (opener && sign.close) {
      lone.delete(opener)
      opener = null
      continue
    }
    lone.add(sign)
    if (sign.open) opener ??= sign
  }
  return lone
}

const CALLOUT = /^\[!(?:[^\]\n]+)\][+-]?[ \t]*/u

/** A callout as a quotation whose first line is its title, without the mark of its kind; other quotations as they are. */
export function withoutCalloutMark(quote: Blockquote): Blockquote {
  const [first, ...rest] = quote.children
  if (first?.type !== 'paragraph') return quote
  const [head, ...words] = first.children
  if (head?.type !== 'text' || !CALLOUT.test(head.value)) return quote
  const all: PhrasingContent[] = [{ ...head, value: head.value.replace(CALLOUT, '') }, ...words]
  const at = all.findIndex(node => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')))
  const end = all[at]
  if (!end) return { ...quote, children: [{ ...first, children: all }, ...rest] }
  const [title = '', ...lines] = end.type === 'text' ? end.value.split('\n') : []
  const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })
  const titled = paragraph(...all.slice(0, at), { type: 'text', value: title })
  const body = paragraph({ type: 'text', value: lines.join('\n') }, ...all.slice(at + 1))
  return { ...quote, children: [titled, body, ...rest] }
}

/** Leaves out comments that begin a line and end on another one; those that are never closed, and all in blocks of code, stay. */
export function withoutBlockComments(markdown: string): string {
  if (!/^ {0,3}%%/mu.test(markdown)) return markdown
  const lines = markdown.split('\n')
  const kept: string[] = []
  let fence = ''
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    fence = fenceAfter(fence, line)
    const opens = fence === '' && /^ {0,3}%%(?!.*%%)/u.test(line)
    const end = opens ? lines.findIndex((other, index) => index > at && other.includes('%%')) : -1
    if (end === -1) {
      kept.push(line)
      continue
    }
    const after = lines[end] ?? ''
    kept.push('', after.slice(after.indexOf('%%') + 2))
    at = end
  }
  return kept.join('\n')
}
